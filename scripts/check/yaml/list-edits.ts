/** Finds where an item belongs that is added to a list of front matter, whatever the list's style. */
import { isMap, isScalar, isSeq, type ParsedNode, parseDocument, type YAMLMap } from "yaml";
import type { Edit } from "../../diagnostics/diagnostic.ts";
import { toFlowYaml, toYaml } from "./write-yaml.ts";
import { READING } from "./yaml.ts";

export type Fields = YAMLMap.Parsed<ParsedNode, ParsedNode | null>;

/** The fields of front matter that is known to be a mapping. */
export function fieldsOf(yaml: string): Fields {
  return parseDocument(yaml, READING).contents as Fields;
}

export function fieldOf(fields: Fields, name: string): ParsedNode | null | undefined {
  return fields.items.find(({ key }) => isScalar(key) && key.value === name)?.value;
}

/**
 * The edit that adds an item to the list `name`, which is made where there is none. Takes the text that `fields` were
 * read from; the edit's places are in it.
 */
export function additionTo(name: string, item: object | string, yaml: string): Edit {
  const fields = fieldsOf(yaml);
  const list = fieldOf(fields, name);
  if (isSeq(list)) {
    if (!list.flow)
      return insert(lineAfter(yaml, endOf(list)), listItem(item, columnOf(yaml, list.range[0])));
    const last = list.items.at(-1);
    return last === undefined
      ? insert(list.range[0] + 1, toFlowYaml(item))
      : insert(endOf(last), `, ${toFlowYaml(item)}`);
  }
  if (fields.flow) return insert(endOf(fields, true), `, ${name}: [${toFlowYaml(item)}]`);
  const column = columnOf(yaml, fields.range[0]);
  const made = listItem(item, column + 2);
  return insert(yaml.length, `${" ".repeat(column)}${name}:\n${made}`);
}

function insert(at: number, text: string): Edit {
  return { from: at, to: at, text };
}

/** An item of a block list whose dash stands in `column`. */
function listItem(item: object | string, column: number): string {
  const lines = toYaml(item).trimEnd().split("\n");
  return lines
    .map((line, index) => `${" ".repeat(column)}${index === 0 ? "- " : "  "}${line}\n`)
    .join("");
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
