/** Reads what a file held in former commits: Git is asked for it, and told nothing. */
import { spawnSync } from "node:child_process";
import { LARGEST_FILE } from "../read/decode.ts";

/** Commits of one file that are looked through: a text that is older was replaced long ago. */
const MOST_COMMITS = 200;
const MOST_MILLIS = 30_000;

/** Every text that a file below `root` had in commits of now, the newest first; none where there is no Git, or no history. */
export function* textsInGit(root: string, path: string): Generator<Uint8Array> {
  // Copies and renames are not looked for, and no setting of a repository may show the commits otherwise.
  const log = git(root, [
    ...["log", `--max-count=${MOST_COMMITS}`, "--format=", "--raw", "--no-abbrev", "--no-renames"],
    ...["--no-color", "--no-ext-diff", "--no-textconv", "--no-show-signature", "-m", "--", path],
  ]);
  const blobs = (log?.toString("latin1") ?? "").matchAll(
    /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]{40,64}) /gm,
  );
  for (const blob of new Set([...blobs].map(([, name = ""]) => name))) {
    const text = /^0+$/.test(blob) ? undefined : git(root, ["cat-file", "blob", blob]);
    if (text !== undefined) yield text;
  }
}

/** Whether Git has only the last of the commits, as workflows fetch them. */
export function isShallow(root: string): boolean {
  return git(root, ["rev-parse", "--is-shallow-repository"])?.toString("latin1").trim() === "true";
}

/** What Git answers; undefined where it cannot. */
function git(root: string, args: readonly string[]): Buffer | undefined {
  const { status, stdout } = spawnSync("git", ["--no-optional-locks", ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "ignore"],
    timeout: MOST_MILLIS,
    maxBuffer: LARGEST_FILE + 1,
  });
  return status === 0 ? stdout : undefined;
}
