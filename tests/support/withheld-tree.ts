/** Everything that a folder shows to whoever may look at it: names, empty folders, modes, bytes. */
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256Of } from "../../scripts/read/file.ts";

/** A line for each file and folder, sorted: path, kind, mode, and of a file the SHA-256. */
export function treeOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .map((path) => {
      const found = lstatSync(join(folder, path));
      const mode = (found.mode & 0o7777).toString(8);
      if (found.isDirectory()) return `${path} folder ${mode}`;
      if (found.isFile())
        return `${path} file ${mode} ${sha256Of(readFileSync(join(folder, path)))}`;
      throw new Error(`${path} is no file.`);
    });
}
