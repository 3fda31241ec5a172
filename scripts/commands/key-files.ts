/** Writes a pair of keys to files: the private one for its owner alone, and neither where it could be published. */
import { existsSync, lstatSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../config.ts";
import { DESK } from "../files/desk.js";
import { isWithin, nearestAbove, realOf } from "../files/is-within.ts";
import { makeFolder } from "../files/make-folder.ts";
import { isSite } from "../publish/for-whom.ts";
import { UsageError } from "./command.ts";

/** Both as PEM. */
export interface Pair {
  readonly privateKey: string;
  readonly publicKey: string;
}

const PRIVATE = "dateline-private.pem";
const PUBLIC = "dateline-public.pem";

/** The folder for keys, links followed. @throws UsageError where it lies in the desk's folder, in the package or in an archive. */
export function keyFolder(named: string, briefings: string): string {
  const folder = realOf(named);
  const host = [DESK, PROJECT, briefings].map(realOf).find((open) => isWithin(folder, open));
  const archive = host ?? nearestAbove(folder, (each) => existsSync(join(each, "archive.yaml")));
  if (archive !== undefined)
    throw new UsageError(
      `${folder} lies in ${archive}, whose files are committed and published. Name a folder outside of it with --into.`,
    );
  const site = nearestAbove(folder, isSite);
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
  const own = join(folder, PRIVATE);
  const open = join(folder, PUBLIC);
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

function isTaken(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}
