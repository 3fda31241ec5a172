/** Makes sure that there is a Chromium before the tests begin; says what to do when it cannot. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium } from "../bench/chromium.ts";

if (findChromium() === undefined) {
  const isDebianRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (isDebianRoot) {
    run("apt-get", ["update"]);
    run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]);
  } else {
    run("npx", ["playwright-core", "install", "chromium"]);
  }
}
if (findChromium() === undefined) {
  console.error(
    "The tests need a Chromium and none could be installed.\nInstall one (Debian: `apt-get install chromium`), or name it: CHROMIUM_PATH=/path/to/chromium npm test",
  );
  process.exitCode = 1;
}

function run(command: string, args: readonly string[]): void {
  console.error(`Installing a browser for the tests: ${command} ${args.join(" ")}`);
  spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
