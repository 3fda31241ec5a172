/** Makes a desk in a folder: an archive, what stands around it, and a package.json that names this program. */
import { lstatSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { replaceFile } from "../files/replace.ts";
import type { Day } from "../read/dates.ts";
import type { Dependency } from "./dependency.ts";
import type { DeskAnswers } from "./desk-answers.ts";
import { archiveFiles, aroundFiles } from "./desk-files.ts";
import { unignoredBy } from "./kept-apart.ts";
import { type Completed, completePackageJson, packageJson, packageName } from "./package-json.ts";
import { type Put, putFiles } from "./put-files.ts";

export interface DeskWanted {
  readonly folder: string;
  readonly answers: DeskAnswers;
  /** Today, in the archive's zone. */
  readonly day: Day;
  readonly dependency: Dependency;
}

/** What was done, in names that people know. */
export interface Made {
  readonly written: readonly string[];
  /** What was added to the package.json that was there. */
  readonly added: readonly string[];
  /** What was there otherwise, and stays. */
  readonly left: readonly string[];
  /** Lines that a `.gitignore` which stays should have. */
  readonly unignored: readonly string[];
}

/** There is a package.json that nothing can be added to. */
export class NotAdded extends Error {}

/** @throws NotAdded, or the file system's error; then the folder is as it was. */
export function makeDesk({ folder, answers, day, dependency }: DeskWanted): Made {
  const name = packageName(basename(folder));
  const existing = textOf(folder, "package.json");
  const completed =
    existing === undefined ? undefined : completePackageJson(existing, dependency.spec);
  if (existing !== undefined && completed === undefined)
    throw new NotAdded(
      `${join(folder, "package.json")} is no package.json that can be read. Mend it, or name another folder.`,
    );
  // An archive that is there is somebody's: an example among its briefings would be published.
  const isArchive = textOf(folder, "briefings/archive.yaml") !== undefined;
  const isOurs = completed === undefined || completed.added.some((what) => what.startsWith("dep"));
  const { vendored } = dependency;
  const files = [
    ...(isArchive ? [] : archiveFiles(answers, day)),
    ...aroundFiles(answers, day, name),
    ...(vendored === undefined || !isOurs ? [] : [{ path: vendored.path, text: vendored.bytes }]),
    ...(completed === undefined
      ? [{ path: "package.json", text: packageJson(name, dependency.spec) }]
      : []),
  ];
  const ignoring = join(folder, ".gitignore");
  const isKept = lstatSync(ignoring, { throwIfNoEntry: false })?.isFile() === true;
  const unignored = isKept ? unignoredBy(readFileSync(ignoring, "utf8")) : [];
  const { written, left } = putBeside(join(folder, "package.json"), completed, () =>
    putFiles(folder, files),
  );
  return {
    written,
    added: completed?.added ?? [],
    left: [...(isArchive ? ["briefings/"] : []), ...left, ...(completed?.left ?? [])],
    unignored,
  };
}

/** Completes a package.json and puts files beside it: both or neither. */
function putBeside(file: string, completed: Completed | undefined, put: () => Put): Put {
  if (completed === undefined || completed.added.length === 0) return put();
  const before = readFileSync(file);
  replaceFile(file, new TextEncoder().encode(completed.text));
  try {
    return put();
  } catch (error) {
    replaceFile(file, before);
    throw error;
  }
}

/** The text of a file; undefined where there is none. @throws NotAdded for a link, which leads to another's. */
function textOf(folder: string, path: string): string | undefined {
  const file = join(folder, path);
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there === undefined) return undefined;
  if (!there.isFile()) throw new NotAdded(`${file} is no regular file. Put the file itself there.`);
  return readFileSync(file, "utf8");
}
