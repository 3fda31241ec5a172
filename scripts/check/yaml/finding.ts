/** What a rule finds, and the problem that comes of it. */
import type { Edit } from "../../diagnostics/diagnostic.ts";
import type { Problem } from "./problem.ts";
import type { Path } from "./yaml.ts";

/** A finding at a field of the front matter, or at an offset of the text. */
export type Finding = (
  | {
      readonly field: Path;
      readonly at?: "key" | "value";
      /** Words of the field's value that are meant, where it is not the whole. */
      readonly words?: string;
    }
  | { readonly offset: number; readonly length?: number | undefined }
) & {
  readonly message: string;
  /** What to write instead of the whole of what the finding is about, where one answer is right. */
  readonly fix?: Edit;
};

/** A file as its findings are placed in it. */
export interface Placed {
  readonly text: string;
  /** Where a field stands. */
  readonly offsetOf: (path: Path, what?: "key" | "value") => number;
}

/** A finding with its offset in the file. */
export function problemOf(ruleId: string, finding: Finding, placed: Placed): Problem {
  const { message, fix } = finding;
  if (!("field" in finding))
    return { ruleId, offset: finding.offset, length: finding.length, message, fix };
  const offset = placed.offsetOf(finding.field, finding.at);
  const { words = "" } = finding;
  if (words === "") return { ruleId, offset, message, fix };
  // The text is read for this alone: of thousands of findings most have no need of it.
  const { text } = placed;
  const at = text.slice(offset, endOfField(text, offset)).indexOf(words);
  if (at === -1) return { ruleId, offset, message, fix };
  return { ruleId, offset: offset + at, length: words.length, message, fix };
}

/** Where the next field or the end of the front matter begins: values of lists and mappings are indented. */
function endOfField(text: string, offset: number): number {
  const next = /\n(?:[\p{L}_][\w-]*\s*:|---|\.\.\.)/u.exec(text.slice(offset, offset + LONGEST));
  return offset + (next?.index ?? LONGEST);
}

/** Characters of a value in which words are sought. */
const LONGEST = 4000;
