/** A real nginx on loopback that serves a site with the configuration that `npm run headers -- nginx` prints. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { temporary } from "./cli.ts";
import type { StaticSite } from "./static-server.ts";

/** Debian keeps it where an ordinary user's PATH does not look. */
const NAMES = ["nginx", "/usr/sbin/nginx"];

/** It starts in a tenth of a second; a busy machine may take ten. */
const MOST_TRIES = 200;

/** Where nginx is; undefined where there is none. */
export function findNginx(): string | undefined {
  return NAMES.find((name) => spawnSync(name, ["-v"]).status === 0);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Serves what `site` says, which listens to `port` and stands under `prefix`. @throws with nginx's own words. */
export async function serveNginx(site: string, port: number, prefix = "/"): Promise<StaticSite> {
  const { folder, remove } = temporary();
  writeConfiguration(folder, site);
  const program = findNginx() ?? "nginx";
  const args = [
    "-p",
    folder,
    "-c",
    join(folder, "nginx.conf"),
    "-e",
    join(folder, "logs/error.log"),
  ];
  const server = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  server.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const address = `http://127.0.0.1:${port}${prefix}`;
  const ended = new Promise<void>((resolve) => server.on("close", () => resolve()));
  const close = () => end(server, ended).finally(remove);
  for (let tries = 0; !(await answers(address)); tries++) {
    if (server.exitCode === null && tries < MOST_TRIES) await pause(50);
    else {
      await close();
      throw new Error(`nginx does not start. ${said}`);
    }
  }
  return { address, close };
}

/** Everything that it writes stands below the folder. */
function writeConfiguration(folder: string, site: string): void {
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${name};`,
  );
  mkdirSync(join(folder, "logs"));
  writeFileSync(join(folder, "site.conf"), site);
  // One process as whoever runs the test: workers would be `nobody`, who may not look into a temporary folder.
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; master_process off; pid nginx.pid; error_log logs/error.log;
events {}
http { access_log off; ${paths.join(" ")} include site.conf; }
`,
  );
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  );
}

async function end(server: ChildProcess, ended: Promise<void>): Promise<void> {
  server.kill("SIGTERM");
  await ended;
}
