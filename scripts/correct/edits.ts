/** Finds where in a briefing's front matter a correction and a new status belong, whatever its style. */
import { isScalar } from "yaml";
import type { FileParts } from "../check/yaml/front-matter.ts";
import { additionTo, fieldOf, fieldsOf } from "../check/yaml/list-edits.ts";
import type { Edit } from "../diagnostics/diagnostic.ts";
import type { Correction } from "./correction.ts";

/** The edits of the file's text that add `correction` and set `status`; every other character stays. */
export function editsFor(
  { yaml, yamlStart }: FileParts,
  { correction, status }: { correction: Correction; status: string },
): Edit[] {
  const edits = [editOfStatus(yaml, status), additionTo("corrections", correction, yaml)];
  return edits.flatMap((edit) =>
    edit === undefined ? [] : [{ ...edit, from: edit.from + yamlStart, to: edit.to + yamlStart }],
  );
}

/** The word alone is replaced: its quotation marks and the comment behind it stay. */
function editOfStatus(yaml: string, status: string): Edit | undefined {
  const node = fieldOf(fieldsOf(yaml), "status");
  if (!isScalar(node) || node.value === status) return undefined;
  const [from, to] = node.range;
  const written = yaml.slice(from, to);
  const word = String(node.value);
  const text = written.includes(word) ? written.replace(word, status) : status;
  return { from, to, text };
}
