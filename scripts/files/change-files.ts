/**
 * Changes several files below a folder as one: every new text is written first, one rename decides, and what was
 * decided is carried out again by whoever comes next where it was cut off.
 */
import { lstatSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { startOf } from "./is-running.ts";
import { makeFolder } from "./make-folder.ts";
import { OutputRefused, refusalOf } from "./output-refused.ts";
import { writeWhole } from "./replace.ts";

export interface FileChange {
  /** Below the folder, with `/`. */
  readonly path: string;
  /** What stands there afterwards; undefined where nothing does. */
  readonly bytes: Uint8Array | undefined;
  /** What stood there when it was read; undefined where nothing may. */
  readonly before: Uint8Array | undefined;
  /** The file whose permissions it has, where that is another. */
  readonly like?: string;
}

/** What changes several files. While it is decided and not yet done, a folder of its name says so. */
export type ChangeKind = "renaming" | "redaction" | "publication";

/** The command that ends what was cut off. */
export const FINISHED_BY: Readonly<Record<ChangeKind, string>> = {
  renaming: "npm run rename",
  redaction: "npm run redact",
  publication: "npm run publish",
};

export interface ChangeEnd {
  readonly kind: ChangeKind;
  /** Called when every file is in its place, and before the change counts as done: again, if that was cut off. */
  readonly forget?: () => void;
}

/** Behind the name of a file that goes. */
const GONE = ".gone";
/** A draft is its process's own: two that change files at once decide one after the other. */
const DRAFT = /^\.(?:renaming|redaction|publication)-(\d+)-(\d*)$/;
/** Folders within each other at most: a kept version stands in `versions/ID/`. */
const DEEPEST = 2;

/** A dot file is passed by when a folder is read. */
function decidedIn(root: string, kind: ChangeKind): string {
  return join(root, `.${kind}`);
}

/** A change that stands on the disk beside the files: no full disk keeps it from its place any more. */
export interface ReadyChange {
  /** Carries it out. @throws OutputRefused where a file is not as it was read; then none is changed. */
  readonly carryOut: () => void;
  readonly giveUp: () => void;
}

/**
 * Changes all of the files or, where one is not as it was read, none.
 * @throws OutputRefused for that, and for what the file system says.
 */
export function changeFiles(root: string, changes: readonly FileChange[], end: ChangeEnd): void {
  readyChange(root, changes, end).carryOut();
}

/** Writes every new text of a change, and decides nothing yet. @throws OutputRefused for what the file system says. */
export function readyChange(
  root: string,
  changes: readonly FileChange[],
  end: ChangeEnd,
): ReadyChange {
  const decided = decidedIn(root, end.kind);
  const draft = `${decided}-${process.pid}-${startOf(process.pid) ?? ""}`;
  const giveUp = () => rmSync(draft, { recursive: true, force: true });
  const orGiveUp = (act: () => void) => {
    try {
      act();
    } catch (error) {
      giveUp();
      throw refusalOf(root, error) ?? error;
    }
  };
  orGiveUp(() => {
    removeDrafts(root);
    giveUp();
    for (const { path, bytes, like = path } of changes) {
      const staged = join(draft, bytes === undefined ? `${path}${GONE}` : path);
      makeFolder(dirname(staged));
      writeWhole(staged, bytes ?? new Uint8Array(), modeOf(join(root, like)));
    }
  });
  const carryOut = () => {
    orGiveUp(() => {
      const other = changes.find(({ path, before }) => !holds(join(root, path), before));
      if (other !== undefined)
        throw new OutputRefused(`${other.path} changed meanwhile. Nothing was done: try again.`);
      renameSync(draft, decided);
    });
    finishChange(root, end);
  };
  return { carryOut, giveUp };
}

/** What was decided and cut off before all of it was done; undefined where nothing was. */
export function cutOffIn(root: string): ChangeKind | undefined {
  const kinds = Object.keys(FINISHED_BY) as ChangeKind[];
  return kinds.find((kind) => lstatSync(decidedIn(root, kind), { throwIfNoEntry: false }));
}

/**
 * Does what is left of a change that was cut off: as often as it is needed, with the same end.
 * @throws OutputRefused for what the file system says; what is left then is still to be done.
 */
export function finishChange(root: string, { kind, forget }: ChangeEnd): void {
  const decided = decidedIn(root, kind);
  // Whoever may write here could else have files moved here from anywhere.
  if (!lstatSync(decided).isDirectory())
    throw new OutputRefused(`${decided} is no folder, so none of our changes. Delete it.`);
  try {
    putInPlace(root, decided);
  } catch (error) {
    throw refusalOf(root, error) ?? error;
  }
  forget?.();
  rmSync(decided, { recursive: true, force: true });
}

function putInPlace(root: string, decided: string): void {
  const paths = pathsIn(decided).sort();
  // What goes goes last: until then every text that there was is there.
  for (const path of paths.filter((each) => !each.endsWith(GONE))) {
    makeFolder(dirname(join(root, path)));
    renameSync(join(decided, path), join(root, path));
  }
  for (const mark of paths.filter((each) => each.endsWith(GONE))) {
    const file = join(root, mark.slice(0, -GONE.length));
    rmSync(file, { force: true });
    for (let folder = dirname(file); folder !== root; folder = dirname(folder)) removeEmpty(folder);
    rmSync(join(decided, mark));
  }
}

/** Files as a change has them, in folders that are none of ours elsewhere. Whatever else was put there is no part of it. */
function pathsIn(decided: string, below = "", depth = 0): string[] {
  const root = dirname(decided);
  return readdirSync(join(decided, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isFile()) return [path];
    if (!entry.isDirectory() || depth === DEEPEST || isLink(join(root, path))) return [];
    return pathsIn(decided, path, depth + 1);
  });
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function holds(file: string, bytes: Uint8Array | undefined): boolean {
  if (bytes === undefined) return lstatSync(file, { throwIfNoEntry: false }) === undefined;
  return !isLink(file) && readFileSync(file).equals(bytes);
}

function modeOf(file: string): number {
  return lstatSync(file, { throwIfNoEntry: false })?.mode ?? 0o644;
}

/** What killed processes had begun to write, before anything was decided: it may name what a redaction takes out. */
function removeDrafts(root: string): void {
  for (const name of readdirSync(root)) {
    const [, pid, start] = DRAFT.exec(name) ?? [];
    if (pid !== undefined && startOf(Number(pid)) !== start)
      rmSync(join(root, name), { recursive: true, force: true });
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // A folder that still holds something stays.
  }
}
