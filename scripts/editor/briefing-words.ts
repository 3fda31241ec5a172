/** The words that a briefing brings itself: its sources, its entities, its days and its headings. */
import { isMap, type Node } from "yaml";
import { readBody } from "../check/body/body.ts";
import { lang } from "../check/schema/fields.ts";
import { parseDay, weekdayOf } from "../read/dates.ts";
import { formatDay } from "../read/spoken.ts";
import { fieldOf, forgiving, summaryOf, textOf } from "./loose-yaml.ts";
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

/** The day that a briefing is of, as its front matter writes it; empty where it does not. */
export function ownDay(yaml: string): string {
  return textOf(fieldOf(forgiving(yaml), "date")).slice(0, 10);
}

/** The language that the front matter names; undefined for none, and for what is no language. */
export function ownLang(yaml: string): string | undefined {
  return lang.safeParse(textOf(fieldOf(forgiving(yaml), "lang"))).data;
}

/** The ids of the body's headings, as the page will have them. */
export function ownAnchors(body: string): OfferedWord[] {
  return readBody(body, 0).anchors.map((id) => ({
    id,
    name: "A heading of this briefing",
    aka: [],
  }));
}

function entriesOf(contents: unknown, field: string): OfferedWord[] {
  const map = fieldOf(contents, field);
  if (!isMap(map)) return [];
  return map.items.flatMap((pair): OfferedWord[] => {
    const id = textOf(pair.key as Node | null);
    return id === "" ? [] : [{ id, name: summaryOf(pair.value as Node | null), aka: [] }];
  });
}
