/** Reads half-written YAML as far as it goes: what cannot be read is simply not there. */
import { isMap, isScalar, type Node, parseDocument } from "yaml";

/** No front matter is longer, and of nested brackets the parser takes seconds for more. */
const LONGEST = 64 * 1024;

/** The contents of a text; undefined where there are none. */
export function forgiving(yaml: string): unknown {
  if (yaml.length > LONGEST) return undefined;
  try {
    return parseDocument(yaml, {
      schema: "failsafe",
      strict: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "silent",
    }).contents;
  } catch {
    // On thousands of nested brackets the parser's stack gives out: then there is nothing to offer.
    return undefined;
  }
}

/** The value of a key of a mapping; undefined where there is neither. */
export function fieldOf(map: unknown, field: string): unknown {
  if (!isMap(map)) return undefined;
  return map.items.find(({ key }) => textOf(key) === field)?.value;
}

/** "a US official, via axios": the words by which a writer knows a source again. */
export function summaryOf(entry: Node | null): string {
  if (!isMap(entry)) return textOf(entry);
  const said = ["described", "name", "title", "url"]
    .map((field) => textOf(fieldOf(entry, field)))
    .find((text) => text !== "");
  const via = textOf(fieldOf(entry, "via"));
  return [said ?? "", via === "" ? "" : `via ${via}`].filter((part) => part !== "").join(", ");
}

/** A scalar as text; empty for anything else. */
export function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value ?? "") : "";
}
