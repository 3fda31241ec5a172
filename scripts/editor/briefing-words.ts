/** The words that a briefing brings itself: its sources, its entities, its days and its headings. */
import { isMap, isScalar, type Node, parseDocument } from "yaml";
import { readBody } from "../check/body/body.ts";
import { parseDay, weekdayOf } from "../read/dates.ts";
import { formatDay } from "../read/spoken.ts";
import type { OfferedWord } from "./offered-words.ts";

export interface OwnWords {
  readonly sources: readonly OfferedWord[];
  readonly entities: readonly OfferedWord[];
}

/** What `sources:` and `entities:` hold, as far as the YAML can be read. */
export function ownWords(yaml: string): OwnWords {
  const contents = forgiving(yaml);
  return { sources: entriesOf(contents, "sources"), entities: entriesOf(contents, "entities") };
}

/** Every day that the front matter writes, once, with its weekday. */
export function ownDays(yaml: string): OfferedWord[] {
  const days = [...yaml.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([written]) => parseDay(written));
  return [...new Set(days)].flatMap((day) =>
    day === undefined
      ? []
      : [{ id: day, name: `${weekdayOf(day)}, ${formatDay(day, "en")}`, aka: [] }],
  );
}

/** The ids of the body's headings, as the page will have them. */
export function ownAnchors(body: string): OfferedWord[] {
  return readBody(body, 0).anchors.map((id) => ({
    id,
    name: "A heading of this briefing",
    aka: [],
  }));
}

function forgiving(yaml: string): unknown {
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

function entriesOf(contents: unknown, field: string): OfferedWord[] {
  const map = fieldOf(contents, field);
  if (!isMap(map)) return [];
  return map.items.flatMap((pair): OfferedWord[] => {
    const id = textOf(pair.key as Node | null);
    return id === "" ? [] : [{ id, name: summaryOf(pair.value as Node | null), aka: [] }];
  });
}

/** "a US official, via axios": the words by which a writer knows a source again. */
function summaryOf(entry: Node | null): string {
  if (!isMap(entry)) return textOf(entry);
  const said = ["described", "name", "title", "url"]
    .map((field) => textOf(fieldOf(entry, field)))
    .find((text) => text !== "");
  const via = textOf(fieldOf(entry, "via"));
  return [said ?? "", via === "" ? "" : `via ${via}`].filter((part) => part !== "").join(", ");
}

function fieldOf(map: unknown, field: string): unknown {
  if (!isMap(map)) return undefined;
  return map.items.find(({ key }) => textOf(key) === field)?.value;
}

function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value ?? "") : "";
}
