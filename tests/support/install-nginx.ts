/** Tries to have an nginx before the tests begin. Without one the test of its configuration says so and is skipped. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findNginx } from "./nginx.ts";

// Where services run, Debian's package would begin to serve on port 80: that is for the machine's owner to decide.
const isDebianContainer =
  existsSync("/etc/debian_version") &&
  process.getuid?.() === 0 &&
  !existsSync("/run/systemd/system");

if (findNginx() === undefined && isDebianContainer) {
  for (const args of [["update"], ["install", "--yes", "--no-install-recommends", "nginx-light"]])
    spawnSync("apt-get", args, {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
}
