// Where the desk works: its briefings, its site and its cache lie there, and nothing is written anywhere else.
// Plain JavaScript, for the launcher asks before there is a program.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The desk's folder: the nearest one upward of the working folder that holds a `package.json`, else the working folder
 * itself. In a clone of Dateline that is the clone.
 */
export const DESK = deskAbove(process.cwd()) ?? process.cwd();

/** @param {string} folder @returns {string | undefined} */
function deskAbove(folder) {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : deskAbove(parent);
}
