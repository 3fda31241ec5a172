/** Finds the briefing that an old address leads to: it has it under `aliases:`. */
import { parseFiles } from "../check/parse.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type BriefingFile, sha256Of } from "../read/file.ts";
import type { SitePath } from "../read/identity.ts";

/** The first of these briefings that has the address as an alias; `textOf` gives the text of one. */
export function holderOf(
  address: SitePath,
  briefings: readonly BriefingFile[],
  textOf: (file: BriefingFile) => string | Diagnostic,
): BriefingFile | undefined {
  return briefings.find((file) => {
    const text = textOf(file);
    // Of a large archive few are worth the parsing.
    if (typeof text !== "string" || !text.includes(address)) return false;
    const { briefings: parsed } = parseFiles([{ ...file, text, sha256: sha256Of(text) }]);
    return parsed.some(({ meta }) => meta.aliases.includes(address));
  });
}
