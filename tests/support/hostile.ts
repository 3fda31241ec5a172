/** Hostile folders: what lies in each, what is to become of it, and a sandbox whose tripwires tell a breach. */
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { briefing, SETTINGS, TOPICS } from "./archive.ts";
import { PROJECT, temporary } from "./cli.ts";
import { MADE } from "./hostile-made.ts";
import { OWN } from "./hostile-own.ts";

const FIXTURES = join(PROJECT, "tests/fixtures/hostile");

/** What is to become of a folder: refused at a place by a rule, shown as text on its page, or passed by. */
export type Outcome =
  | { readonly refused: { readonly file: string; readonly line: number; readonly rule: string } }
  | { readonly shown: string };

export interface HostileFolder {
  readonly name: string;
  readonly outcome: Outcome;
  /** Lays it over a clean archive, which lies in a sandbox beside a secret. */
  readonly lay: (archive: string) => void;
}

function outcomeOf(written: string): Outcome {
  const [, file, line, rule] = /^refused (.+):(\d+) (\S+)$/s.exec(written) ?? [];
  if (file !== undefined && rule !== undefined)
    return { refused: { file, line: Number(line), rule } };
  return { shown: /^shown (.*)$/s.exec(written)?.[1] ?? "" };
}

/** Every folder of `tests/fixtures/hostile/`, and those that are made where they are tried. */
export function hostileFolders(): HostileFolder[] {
  const expected: Record<string, string> = parse(
    readFileSync(join(FIXTURES, "expected.yaml"), "utf8"),
  );
  const named = readdirSync(FIXTURES).filter((name) => name !== "expected.yaml");
  const kept = named.map((name): HostileFolder => {
    const written = expected[name];
    if (written === undefined)
      throw new Error(`expected.yaml does not say what becomes of ${name}.`);
    const lay = (archive: string) => cpSync(join(FIXTURES, name), archive, { recursive: true });
    return { name, outcome: outcomeOf(written), lay };
  });
  const made = [...MADE, ...OWN].map(({ name, outcome, lay }) => ({
    name,
    outcome: outcomeOf(outcome),
    lay,
  }));
  return [...kept, ...made];
}

/** Words that stand in a file beside the archive, and nowhere else. */
export const SECRET = "canary-that-sings-in-no-archive-7d1f";
/** What the code in the fixtures would write or print; it stands in none of them in one piece. */
export const MARKERS = ["BREA" + "CHED\n", String(313373 * 313373)];
/** A draft whose title is too short: its warning must be told whatever else is wrong. */
export const NEIGHBOUR = "2025/2025-01-02-draft.md";

export interface Sandbox {
  readonly archive: string;
  readonly site: string;
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  /** What was read, written or made outside of output, cache and temp since the sandbox was laid. */
  readonly trips: () => string[];
  readonly remove: () => void;
}

/** A home, a working folder with a secret and another archive in it, and the hostile archive among them. */
export function sandboxOf(folder: HostileFolder): Sandbox {
  const { folder: root, remove } = temporary();
  const work = join(root, "work");
  const archive = join(work, "archive");
  const secrets = [
    join(root, "home/.netrc"),
    join(work, "secret.txt"),
    join(work, "other/2025/2025-06-12-other.md"),
  ];
  const clean = {
    "archive.yaml": SETTINGS,
    "vocabulary/topics.yaml": TOPICS,
    "2025/2025-01-01-neighbour.md": briefing("2025-01-01"),
    [NEIGHBOUR]: briefing("2025-01-02", { fields: { title: "Short", status: "draft" } }),
  };
  for (const file of secrets) write(file, `${SECRET}\n`);
  for (const [path, text] of Object.entries(clean)) write(join(archive, path), text);
  mkdirSync(join(root, "tmp"));
  folder.lay(archive);
  const free = ["cache", "site"].map((name) => join(work, name)).concat(join(root, "tmp"));
  // Whole seconds, for they are set again below.
  for (const file of secrets) utimesSync(file, new Date(0), new Date(1000));
  const before = snapshot(root, free);
  const project = readdirSync(PROJECT).join();
  // A file read for the first time after it was written has a new time of access (relatime).
  for (const file of secrets) utimesSync(file, new Date(0), new Date(1000));
  const trips = () => {
    const read = secrets.filter((file) => existsSync(file) && statSync(file).atimeMs !== 0);
    const after = snapshot(root, free);
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (path) => before.get(path) !== after.get(path),
    );
    const there = readdirSync(PROJECT).join() === project ? [] : ["the project's folder"];
    return [
      ...read.map((path) => `read ${path}`),
      ...changed.map((path) => `changed ${path}`),
      ...there,
    ];
  };
  return {
    archive,
    site: join(work, "site"),
    env: { HOME: join(root, "home"), TMPDIR: join(root, "tmp"), INIT_CWD: work },
    args: ["--briefings", archive, "--cache", join(work, "cache"), "--now", "2030-01-01T00:00:00Z"],
    trips,
    remove,
  };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Everything below a folder: kind, size, times and content, nothing opened that is no regular file. */
function snapshot(root: string, free: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const name of readdirSync(folder, { encoding: "buffer" })) {
      const path = Buffer.concat([Buffer.from(`${folder}/`), name]);
      const at = path.toString("latin1");
      if (free.includes(path.toString())) continue;
      const kind = lstatSync(path);
      const { mode, size, mtimeMs, nlink } = kind;
      // A folder's own time changes with what is made in it for a moment: a lock beside the output.
      const content = kind.isSymbolicLink()
        ? readlinkSync(path)
        : kind.isFile() && size < 1 << 24
          ? createHash("sha256").update(readFileSync(path)).digest("hex")
          : "";
      found.set(
        at,
        [mode, kind.isDirectory() ? "" : `${size} ${mtimeMs} ${nlink}`, content].join(" "),
      );
      if (kind.isDirectory()) walk(path.toString());
    }
  };
  walk(root);
  return found;
}
