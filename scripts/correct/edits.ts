/** Finds where in a briefing's front matter a correction and a new status belong, whatever its style. */
import { isMap, isScalar, isSeq, type ParsedNode, parseDocument, type YAMLMap } from "yaml";
import type { FileParts } from "../check/yaml/front-matter.ts";
import { toFlowYaml, toYaml } from "../check/yaml/write-yaml.ts";
import { READING } from "../check/yaml/yaml.ts";
import type { Edit } from "../diagnostics/diagnostic.ts";
import type { Correction } from "./correction.ts";

type Fields = YAMLMap.Parsed<ParsedNode, ParsedNode | null>;

/** The edits of the file's text that add `correction` and set `status`; every other character stays. */
export function editsFor(
  { yaml, yamlStart }: FileParts,
  { correction, status }: { correction: Correction; status: string },
): Edit[] {
  const fields = parseDocument(yaml, READING).contents as Fields;
  const edits = [editOfStatus(fields, yaml, status), editOfEntry(fields, yaml, correction)];
  return edits.flatMap((edit) =>
    edit === undefined ? [] : [{ ...edit, from: edit.from + yamlStart, to: edit.to + yamlStart }],
  );
}

/** The word alone is replaced: its quotation marks and the comment behind it stay. */
function editOfStatus(fields: Fields, yaml: string, status: string): Edit | undefined {
  const node = fieldOf(fields, "status");
  if (!isScalar(node) || node.value === status) return undefined;
  const [from, to] = node.range;
  const written = yaml.slice(from, to);
  const word = String(node.value);
  const text = written.includes(word) ? written.replace(word, status) : status;
  return { from, to, text };
}

function editOfEntry(fields: Fields, yaml: string, correction: Correction): Edit {
  const list = fieldOf(fields, "corrections");
  if (isSeq(list)) {
    if (!list.flow) {
      const item = listItem(correction, columnOf(yaml, list.range[0]));
      return insert(lineAfter(yaml, endOf(list)), item);
    }
    const last = list.items.at(-1);
    return last === undefined
      ? insert(list.range[0] + 1, toFlowYaml(correction))
      : insert(endOf(last), `, ${toFlowYaml(correction)}`);
  }
  if (fields.flow) return insert(endOf(fields, true), `, corrections: [${toFlowYaml(correction)}]`);
  const column = columnOf(yaml, fields.range[0]);
  const item = listItem(correction, column + 2);
  return insert(yaml.length, `${" ".repeat(column)}corrections:\n${item}`);
}

function insert(at: number, text: string): Edit {
  return { from: at, to: at, text };
}

/** The correction as an item of a block list whose dash stands in `column`. */
function listItem(correction: Correction, column: number): string {
  const lines = toYaml(correction).trimEnd().split("\n");
  return lines
    .map((line, index) => `${" ".repeat(column)}${index === 0 ? "- " : "  "}${line}\n`)
    .join("");
}

function fieldOf(fields: Fields, name: string): ParsedNode | null | undefined {
  return fields.items.find(({ key }) => isScalar(key) && key.value === name)?.value;
}

/** Where the last text of a node ends, before the spaces and comments that follow it. */
function endOf(node: ParsedNode, isInside = false): number {
  const isOpen = isInside || ((isMap(node) || isSeq(node)) && !node.flow);
  const last = isOpen && (isMap(node) || isSeq(node)) ? node.items.at(-1) : undefined;
  if (last === undefined) return node.range[1];
  if (!("key" in last)) return endOf(last);
  return endOf(last.value ?? last.key);
}

/** The start of the line that follows; a block scalar's end is one already. */
function lineAfter(yaml: string, offset: number): number {
  return yaml[offset - 1] === "\n" ? offset : yaml.indexOf("\n", offset) + 1;
}

function columnOf(yaml: string, offset: number): number {
  return offset - (yaml.lastIndexOf("\n", offset - 1) + 1);
}
