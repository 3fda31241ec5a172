/** Installs a desk's packages, so that its lock is there and its first command works. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * Installs what a folder's package.json asks for, or one packed file, as seen from it; false where that failed, which is
 * then on the screen.
 */
export type Install = (folder: string, file?: string) => Promise<boolean>;

/** What installs a folder's packages: the program whose lock is there, else npm. */
export function installerOf(folder: string): "npm" | "pnpm" | "yarn" {
  if (existsSync(join(folder, "pnpm-lock.yaml"))) return "pnpm";
  return existsSync(join(folder, "yarn.lock")) ? "yarn" : "npm";
}

/** Asks the package manager itself, which shows how far it is. */
export const installPackages: Install = async (folder, file) => {
  const installer = installerOf(folder);
  const verb = file === undefined || installer === "npm" ? "install" : "add";
  const named = file === undefined ? [] : [file];
  if (installer !== "npm") return runs(folder, installer, [verb, ...named]);
  const quiet = ["--no-audit", "--no-fund"];
  // npm lays down what a package could use but nobody asks for (Nunjucks' Chokidar), locks it as extraneous, and takes it
  // away when it is next started: done here, so that a colleague's first install leaves the lock as it is.
  return (
    (await runs(folder, installer, [verb, ...named, ...quiet])) &&
    (await runs(folder, installer, ["prune", ...quiet]))
  );
};

function runs(folder: string, program: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(program, [...args], {
    cwd: folder,
    env: ownEnvironment(),
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  return new Promise((done) => {
    child.once("error", () => done(false));
    child.once("close", (code) => done(code === 0));
  });
}

/** Without what the npm that started us says of the folder that it was started in. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const ofAnother =
    /^(?:npm_(?:package|lifecycle|config_(?:local_prefix|prefix|loglevel)|command)|INIT_CWD$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofAnother.test(name)));
}
