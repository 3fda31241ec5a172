/** Reads a text again in the process that needs its tokens: the very text that was checked. */
import type { ParsedBriefing } from "../check/briefing.ts";
import { parseBriefing } from "../check/parse.ts";
import { readSource, type SourceFile } from "../read/file.ts";

/** A file that was checked, with its text where that stands in no file yet. */
export type CheckedFile = Pick<SourceFile, "path" | "id" | "day" | "sha256"> & {
  readonly text?: string | undefined;
};

/** `root` is the briefings folder. @throws when the file has changed since it was checked. */
export function parseAgain({ text, ...place }: CheckedFile, root: string): ParsedBriefing {
  const file = text === undefined ? readSource(root, place) : { ...place, text };
  const { parsed } = "text" in file ? parseBriefing(file) : { parsed: undefined };
  if (parsed?.briefing.sha256 !== place.sha256)
    throw new Error(`${place.path} changed while the site was built. Build again.`);
  return parsed;
}
