/** Writes a pair of keys to files: the private one for its owner alone, and neither where it could be published. */
import { existsSync, lstatSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { PROJECT } from "../config.ts";
import { isSite, siteAround } from "../publish/for-whom.ts";
import { isWithin } from "../publish/is-within.ts";
import { makeFolder } from "../publish/make-folder.ts";
import { UsageError } from "./command.ts";

/** Both as PEM. */
export interface Pair {
  readonly privateKey: string;
  readonly publicKey: string;
}

const [PRIVATE, PUBLIC] = ["dateline-private.pem", "dateline-public.pem"];

/** The folder for keys, links followed. @throws UsageError where it lies in the project or in an archive. */
export function keyFolder(named: string, briefings: string): string {
  const folder = realOf(named);
  const host = [PROJECT, briefings].map(realOf).find((open) => isWithin(folder, open));
  const archive = host ?? archiveAbove(folder);
  if (archive !== undefined)
    throw new UsageError(
      `${folder} lies in ${archive}, whose files are committed and published. Name a folder outside of it with --into.`,
    );
  const site = isSite(folder) ? folder : siteAround(folder);
  if (site !== undefined)
    throw new UsageError(
      `${folder} lies in the site of ${site}, which is published. Name a folder outside of it with --into.`,
    );
  const taken = [PRIVATE, PUBLIC].map((name) => join(folder, name)).find(isTaken);
  if (taken !== undefined)
    throw new UsageError(`${taken} is there already, and is kept. Name another folder.`);
  return folder;
}

/** Writes both files, the private one first, or none. Returns their paths. */
export function writeKeys(folder: string, { privateKey, publicKey }: Pair): readonly string[] {
  const [own, open] = [join(folder, PRIVATE), join(folder, PUBLIC)];
  makeFolder(folder);
  // `wx` refuses any existing name, a dangling link too.
  writeFileSync(own, privateKey, { flag: "wx", mode: 0o600 });
  try {
    writeFileSync(open, publicKey, { flag: "wx", mode: 0o644 });
  } catch (error) {
    // Half of a pair is of no use, and a secret that nobody looks for.
    rmSync(own, { force: true });
    throw error;
  }
  return [own, open];
}

/** The nearest folder from this one up that is an archive of briefings. */
function archiveAbove(folder: string): string | undefined {
  if (existsSync(join(folder, "archive.yaml"))) return folder;
  return dirname(folder) === folder ? undefined : archiveAbove(dirname(folder));
}

/** A path with the links in it followed, as far as it exists. */
function realOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(realOf(dirname(path)), basename(path));
}

function isTaken(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}
