/** Finds names in whatever else lies in an archive's folder: settings, pages, drafts of editors, papers of the desk. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import { formsOf } from "./name-forms.ts";
import { firstSpot, type Spot } from "./spots.ts";
import { StandIn } from "./stand-in.ts";

/** What is longer is no text that somebody wrote. */
const LARGEST = 4 * 1024 * 1024;

/** The first place of a name in each file below `root` whose path `isKnown` does not know. */
export function findElsewhere(
  root: string,
  names: readonly string[],
  isKnown: (path: string) => boolean,
): Spot[] {
  const standIn = new StandIn(formsOf(names), { typed: undefined, taken: () => false });
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !isKnown(path) && !/(?:^|\/)\.git\//.test(path))
    .sort(byCodeUnit)
    .flatMap((path) => {
      const found = statSync(join(root, path), { throwIfNoEntry: false });
      if (found?.isFile() !== true) return [];
      const text = found.size > LARGEST ? "" : readFileSync(join(root, path), "utf8");
      return firstSpot({ path, text }, standIn);
    });
}
