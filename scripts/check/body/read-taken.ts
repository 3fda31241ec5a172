/** Asks of a body while it is parsed what Markdown takes of it: afterwards escapes and marks are words like others. */
import type { MarkdownIt, StateCore } from "markdown-it";
import { LineOffsets } from "./line-offsets.ts";
import type { Taken } from "./taken.ts";
import { blocksTaken, type Definition, definitionsTaken } from "./taken-blocks.ts";
import { listsTaken, type TakenOnLine } from "./taken-lists.ts";
import { marksTaken } from "./taken-marks.ts";
import { signsTaken } from "./taken-signs.ts";
import { tablesTaken } from "./taken-tables.ts";
import { keepPlaces, leftOverIn } from "./token-places.ts";

/** What a parse carries from its blocks to its end. */
interface TakenEnv {
  definitions?: Definition[];
  taken?: Taken[];
}

/** Teaches a parser to gather what it takes; `takenBy` hands it out. */
export function gatherTaken(parser: MarkdownIt): void {
  keepPlaces(parser);
  parser.core.ruler.before("strip_references", "definitions", keepDefinitions);
  parser.core.ruler.before("text_join", "taken", (state) => {
    (state.env as TakenEnv).taken = takenOf(state);
  });
}

/** What a parse took, by its environment; offsets are those of its text. */
export function takenBy(env: object): readonly Taken[] {
  return (env as TakenEnv).taken ?? [];
}

function keepDefinitions(state: StateCore): void {
  const definitions: Definition[] = [];
  for (const { type, map, meta } of state.tokens)
    if (type === "reference_definition" && map !== null)
      definitions.push({ label: String(meta?.label), lines: map });
  (state.env as TakenEnv).definitions = definitions;
}

function takenOf(state: StateCore): Taken[] {
  const { src, tokens, env, md } = state;
  const lines = src.split("\n");
  const asked = new Set<string>();
  const within = takenWithin(state, lines);
  for (const { children } of tokens)
    for (const { meta } of children ?? [])
      if (typeof meta?.label === "string") asked.add(md.utils.normalizeReference(meta.label));
  const onLines = [
    ...listsTaken(tokens),
    ...blocksTaken(tokens, lines),
    ...tablesTaken(tokens, lines),
    ...definitionsTaken((env as TakenEnv).definitions ?? [], asked, lines),
  ];
  const offsets = new LineOffsets(src, 0);
  return [...within, ...onLines.map((taken) => placed(taken, lines, offsets))].sort(
    (a, b) => a.offset - b.offset,
  );
}

/** What is written of it, on its line; the whole line where that stands nowhere on it. */
function placed(
  { line, ...taken }: TakenOnLine,
  lines: readonly string[],
  offsets: LineOffsets,
): Taken {
  const text = lines[line] ?? "";
  const isAtEnd = taken.kind === "heading-end";
  const at = isAtEnd ? text.lastIndexOf(taken.written) : text.indexOf(taken.written);
  const isThere = at !== -1 && taken.kind !== "row-short";
  return {
    ...taken,
    offset: offsets.at(line) + (isThere ? at : (/\S/.exec(text)?.index ?? 0)),
    length: isThere ? taken.written.length : text.trim().length,
  };
}

/** What is taken inside the blocks, each at its place in the text. */
function takenWithin({ src, tokens, env }: StateCore, lines: readonly string[]): Taken[] {
  const offsets = new LineOffsets(src, 0);
  let row: readonly [number, number] = [0, 0];
  // Cells come in their order, so each is looked for behind the last.
  let cursor = 0;
  return tokens.flatMap((token): Taken[] => {
    if (token.type === "tr_open" && token.map !== null) {
      row = token.map;
      cursor = 0;
    }
    if (token.type !== "inline") return [];
    const { content } = token;
    const children = token.children ?? [];
    const found = [
      ...marksTaken(content, children, leftOverIn(children, env)),
      ...signsTaken(content, children),
    ];
    if (found.length === 0) return [];
    const [first] = token.map ?? row;
    const starts = startsOf(content);
    // Thousands of findings on one line must not each look for it.
    const columns = new Map<number, number>();
    return found.map((taken) => {
      const index = lastAtMost(starts, taken.offset);
      const start = starts[index] ?? 0;
      let column = columns.get(index);
      if (column === undefined) {
        const words = content.slice(start, starts[index + 1] ?? content.length);
        const line = lines[first + index] ?? "";
        // A bar of the text has a backslash before it in the row.
        const sought = token.map === null ? words.split("|", 1)[0] : words;
        const at = Math.max(
          0,
          line.indexOf((sought ?? "").trim(), token.map === null ? cursor : 0),
        );
        if (token.map === null) cursor = at;
        column = at - Math.max(0, words.search(/\S/));
        columns.set(index, column);
      }
      return { ...taken, offset: offsets.at(first + index) + column + taken.offset - start };
    });
  });
}

function startsOf(content: string): number[] {
  return [0, ...[...content.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** The index of the last of some ascending numbers that is no greater than another. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let from = 0;
  let to = ascending.length;
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) <= limit) from = middle;
    else to = middle;
  }
  return from;
}
