/** What a rule finds, and the problem that comes of it. */
import type { Edit } from "../../diagnostics/diagnostic.ts";
import type { Problem } from "./problem.ts";
import type { Path } from "./yaml.ts";

/** A finding at a field of the front matter, or at an offset of the text. */
export type Finding = (
  | { readonly field: Path; readonly at?: "key" | "value" }
  | { readonly offset: number; readonly length?: number | undefined }
) & {
  readonly message: string;
  /** What to write instead of the whole of what the finding is about, where one answer is right. */
  readonly fix?: Edit;
};

/** A finding with its offset in the file; `offsetOf` says where a field stands. */
export function problemOf(
  ruleId: string,
  finding: Finding,
  offsetOf: (path: Path, what?: "key" | "value") => number,
): Problem {
  const { message, fix } = finding;
  return "field" in finding
    ? { ruleId, offset: offsetOf(finding.field, finding.at), message, fix }
    : { ruleId, offset: finding.offset, length: finding.length, message, fix };
}
