/** The outline of a file: a briefing's sources, claims and headings; the entries of settings and vocabulary. */
import { isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import { readBody } from "../check/body/body.ts";
import { textOfTokens } from "../check/body/slugs.ts";
import { partsOf } from "./loose-parts.ts";
import { fieldOf, forgiving, summaryOf, textOf } from "./loose-yaml.ts";
import { hasFrontMatter, type NamingFile } from "./named-at.ts";

/** A line of an outline, and what stands below it; offsets of the file. */
export interface OutlineEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: "heading" | "source" | "claim" | "entry";
  /** All that belongs to it. */
  readonly from: number;
  readonly to: number;
  /** Where its name ends, which it begins with. */
  readonly nameTo: number;
  readonly children: readonly OutlineEntry[];
}

interface Heading {
  readonly level: number;
  readonly name: string;
  readonly anchor: string;
  readonly from: number;
  readonly nameTo: number;
}

/** Everything that a file of an archive has by name, in the order of the text. */
export function outlineOf(file: NamingFile): readonly OutlineEntry[] {
  const { text } = file;
  if (!hasFrontMatter(file)) return entriesIn(forgiving(text), { kind: "entry", start: 0 });
  const { yaml, yamlStart, bodyStart } = partsOf(text);
  const contents = forgiving(yaml);
  const sources = entriesIn(fieldOf(contents, "sources"), { kind: "source", start: yamlStart });
  const claims = claimsIn(fieldOf(contents, "claims"), yamlStart);
  const above = [...sources, ...claims].sort((a, b) => a.from - b.from);
  return [...above, ...nested(headingsIn(text, bodyStart), text.length)];
}

/** Where a heading or claim of a briefing stands, by its id on the page. */
export function anchorIn(text: string, anchor: string): { from: number; to: number } | undefined {
  const { yaml, yamlStart, bodyStart } = partsOf(text);
  const heading = headingsIn(text, bodyStart).find((one) => one.anchor === anchor);
  if (heading !== undefined) return { from: heading.from, to: heading.nameTo };
  const claims = claimsIn(fieldOf(forgiving(yaml), "claims"), yamlStart);
  const claim = claims.find(({ name }) => `claim-${name}` === anchor);
  return claim && { from: claim.from, to: claim.nameTo };
}

function entriesIn(
  map: unknown,
  { kind, start }: { kind: "source" | "entry"; start: number },
): OutlineEntry[] {
  if (!isMap(map)) return [];
  return map.items.flatMap(({ key, value }: Pair): OutlineEntry[] => {
    const range = isScalar(key) ? key.range : undefined;
    if (range == null || textOf(key) === "") return [];
    const detail = summaryOf(value as Node | null);
    const to = (value as Node | null)?.range?.[1] ?? range[1];
    return [entry({ kind, name: textOf(key), detail }, [range[0], range[1], to], start)];
  });
}

function claimsIn(list: unknown, start: number): OutlineEntry[] {
  if (!isSeq(list)) return [];
  return list.items.flatMap((claim): OutlineEntry[] => {
    const id = isMap(claim) ? claim.get("id", true) : undefined;
    if (!isMap(claim) || !isScalar(id) || id.range == null || claim.range == null) return [];
    const words = {
      kind: "claim",
      name: textOf(id),
      detail: textOf(fieldOf(claim, "text")),
    } as const;
    return [entry(words, [id.range[0], id.range[1], claim.range[1]], start)];
  });
}

function entry(
  words: Pick<OutlineEntry, "name" | "detail" | "kind">,
  [from, nameTo, to]: readonly [number, number, number],
  start: number,
): OutlineEntry {
  const end = Math.max(to, nameTo) + start;
  return { ...words, from: from + start, nameTo: nameTo + start, to: end, children: [] };
}

function headingsIn(text: string, bodyStart: number): Heading[] {
  if (bodyStart > text.length) return [];
  const { tokens, headings, anchors } = readBody(text.slice(bodyStart), bodyStart);
  const opened = tokens.flatMap((token, index) =>
    token.type === "heading_open"
      ? [
          {
            level: Number(token.tag.slice(1)),
            words: textOfTokens(tokens[index + 1]?.children ?? []),
          },
        ]
      : [],
  );
  return opened.map(({ level, words }, index) => {
    const from = headings[index]?.offset ?? bodyStart;
    const lineEnd = text.indexOf("\n", from);
    return {
      level,
      // An editor refuses an outline in which something has no name.
      name: words.trim() === "" ? "…" : words,
      anchor: anchors[index] ?? "",
      from,
      nameTo: lineEnd === -1 ? text.length : lineEnd,
    };
  });
}

/** Headings with those of deeper levels below them; each goes on to the next that is not below it. */
function nested(headings: readonly Heading[], end: number): OutlineEntry[] {
  const root: OutlineEntry[] = [];
  const open: {
    readonly level: number;
    readonly heading: Heading;
    readonly below: OutlineEntry[];
  }[] = [];
  const close = (level: number, to: number): void => {
    for (let last = open.at(-1); last !== undefined && last.level >= level; last = open.at(-1)) {
      open.pop();
      const { name, from, nameTo } = last.heading;
      const entry = { kind: "heading", name, detail: "", from, nameTo, to } as const;
      (open.at(-1)?.below ?? root).push({ ...entry, children: last.below });
    }
  };
  for (const heading of headings) {
    close(heading.level, heading.from);
    open.push({ level: heading.level, heading, below: [] });
  }
  close(0, end);
  return root;
}
