/** Keeps links to paragraphs: which paragraph of a changed text is which of the text before. */
import { groupedBy } from "../../diagnostics/grouped-by.ts";
import { hashesIn, ParagraphNames, type Paragraphs } from "./paragraph-hash.ts";

interface KnownParagraph {
  /** The hash of its words as they are. */
  readonly now: string;
  /** What links lead to: the hash of its words at first publication. */
  readonly anchor: string;
}

interface Kept {
  readonly standing: readonly KnownParagraph[];
  readonly gone: readonly KnownParagraph[];
}

/** So many that are gone are remembered, the last ones. */
const MOST_GONE = 500;
const NAME = "[0-9a-z]{4}_[0-9a-z]{4}";
const ENTRY = `${NAME}(?:=${NAME}(?:-\\d{1,4})?)?`;

/** The form of what the ledger keeps. */
export const PARAGRAPHS = new RegExp(
  `^(?:${ENTRY}(?: ${ENTRY})*(?: -${ENTRY})*|-${ENTRY}(?: -${ENTRY})*)?$`,
);

/** What a publication keeps of the paragraphs of `now` (as `paragraphsOf` has them), where it kept `before` of the text before. */
export function keepParagraphs(before: Paragraphs | undefined, now: Paragraphs): Paragraphs {
  if (before === undefined || before === now) return now;
  return write(align(read(before), hashesIn(now)));
}

/** What is kept but for hashes of words that no page has any more. */
export function withoutGone(paragraphs: Paragraphs): Paragraphs {
  return paragraphs.replace(/(?:^| )-.*$/, "");
}

/** Where links lead to another name than that of a paragraph's words: `name=anchor` of each such, with spaces between. */
export function otherAnchors(before: Paragraphs | undefined, now: Paragraphs): string {
  if (before === undefined || before === now) return "";
  const { standing } = read(keepParagraphs(before, now));
  const names = new ParagraphNames();
  return standing
    .map((entry) => [names.next(entry.now), entry.anchor] as const)
    .flatMap(([name, anchor]) => (name === anchor ? [] : [`${name}=${anchor}`]))
    .join(" ");
}

function read(paragraphs: Paragraphs): Kept {
  const names = new ParagraphNames();
  const standing: KnownParagraph[] = [];
  const gone: KnownParagraph[] = [];
  for (const written of hashesIn(paragraphs)) {
    const isGone = written.startsWith("-");
    const [now = "", anchor] = written.slice(isGone ? 1 : 0).split("=");
    const own = isGone ? now : names.next(now);
    (isGone ? gone : standing).push({ now, anchor: anchor ?? own });
  }
  return { standing, gone };
}

function write({ standing, gone }: Kept): Paragraphs {
  const names = new ParagraphNames();
  const written = (entry: KnownParagraph, own: string) =>
    entry.anchor === own ? entry.now : `${entry.now}=${entry.anchor}`;
  return [
    ...standing.map((entry) => written(entry, names.next(entry.now))),
    ...gone.slice(-MOST_GONE).map((entry) => `-${written(entry, entry.now)}`),
  ].join(" ");
}

/** The same words are the same paragraph, wherever they stand now; between two that are the same, what was edited. */
function align({ standing, gone }: Kept, hashes: readonly string[]): Kept {
  const from = sameWords(standing, hashes);
  for (let start = 0; start < hashes.length; start++) {
    if (from[start] !== undefined) continue;
    let end = start;
    while (end < hashes.length && from[end] === undefined) end++;
    const first = start === 0 ? 0 : (from[start - 1] ?? 0) + 1;
    const last = end === hashes.length ? standing.length : (from[end] ?? 0);
    const taken = new Set(from);
    const free = range(first, last).filter((at) => !taken.has(at));
    pair({ standing, hashes, from }, free, range(start, end));
    start = end;
  }
  const used = new Set(from);
  const left = standing.filter((_, at) => !used.has(at));
  const back = new Map(gone.map((entry) => [entry.now, entry.anchor]));
  const taken = [...standing, ...gone].map(({ anchor }) => anchor);
  const names = new ParagraphNames(taken);
  const after = hashes.map((now, index): KnownParagraph => {
    const at = from[index];
    const kept = at === undefined ? back.get(now) : standing[at]?.anchor;
    if (at === undefined) back.delete(now);
    return { now, anchor: kept ?? names.next(now) };
  });
  const isBack = new Set(after.map(({ anchor }) => anchor));
  return { standing: after, gone: [...gone, ...left].filter(({ anchor }) => !isBack.has(anchor)) };
}

/** For each hash of now the place of the paragraph before that has the same words. */
function sameWords(
  standing: readonly KnownParagraph[],
  hashes: readonly string[],
): (number | undefined)[] {
  const places = groupedBy(standing.keys(), (at) => standing[at]?.now ?? "");
  return hashes.map((hash) => places.get(hash)?.shift());
}

interface Pairing {
  readonly standing: readonly KnownParagraph[];
  readonly hashes: readonly string[];
  readonly from: (number | undefined)[];
}

/** Where as many stand as stood there, each is the one in its place; else those whose first or last words are the same. */
function pair(
  { standing, hashes, from }: Pairing,
  free: readonly number[],
  now: readonly number[],
) {
  if (free.length === now.length) {
    for (const [index, place] of now.entries()) from[place] = free[index];
    return;
  }
  let next = 0;
  for (const place of now) {
    const found = free.findIndex(
      (at, index) => index >= next && isAlike(standing[at]?.now ?? "", hashes[place] ?? ""),
    );
    if (found === -1) continue;
    from[place] = free[found];
    next = found + 1;
  }
}

function isAlike(one: string, other: string): boolean {
  return one.slice(0, 2) === other.slice(0, 2) || one.slice(2, 4) === other.slice(2, 4);
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}
