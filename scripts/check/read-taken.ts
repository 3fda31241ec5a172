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
interface Env {
  definitions?: Definition[];
  taken?: Taken[];
}

/** Teaches a parser to gather what it takes; `takenBy` hands it out. */
export function gatherTaken(parser: MarkdownIt): void {
  keepPlaces(parser);
  parser.core.ruler.before("strip_references", "definitions", keepDefinitions);
  parser.core.ruler.before("text_join", "taken", (state) => {
    (state.env as Env).taken = takenOf(state);
  });
}

/** What a parse took, by its environment; offsets are those of its text. */
export function takenBy(env: object): readonly Taken[] {
  return (env as Env).taken ?? [];
}

function keepDefinitions(state: StateCore): void {
  (state.env as Env).definitions = state.tokens.flatMap(({ type, map, meta }) =>
    type === "reference_definition" && map !== null
      ? [{ label: String(meta?.label), lines: map }]
      : [],
  );
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
    ...definitionsTaken((env as Env).definitions ?? [], asked, lines),
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
    return found.map((taken) => {
      const index = lastAtMost(starts, taken.offset);
      const start = starts[index] ?? 0;
      const words = content.slice(start, starts[index + 1] ?? content.length).trim();
      const isCell = token.map === null;
      const shift = content.slice(start).search(/\S/);
      const line = lines[first + index] ?? "";
      // A bar of the text has a backslash before it in the row.
      const at = isCell ? line.indexOf(words.split("|", 1)[0] ?? "", cursor) : line.indexOf(words);
      if (isCell && at !== -1) cursor = at;
      const column = Math.max(0, at) + taken.offset - start - Math.max(0, shift);
      return { ...taken, offset: offsets.at(first + index) + column };
    });
  });
}

function startsOf(content: string): number[] {
  return [0, ...[...content.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** The index of the last of some ascending numbers that is no greater than another. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let [from, to] = [0, ascending.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) <= limit) from = middle;
    else to = middle;
  }
  return from;
}
