/** Knows paragraphs by hashes of their words, and which of a changed text is which of the text before. */
import type { Token } from "markdown-it";
import { textOfTokens } from "../body/slugs.ts";
import { FNV_OFFSET, FNV_PRIME, isOfWord, mix } from "./shingles.ts";

/**
 * What a line of the ledger keeps of a body: a hash for each paragraph in its order, `now=anchor` where the paragraph
 * was first published under another, and at the end with a `-` those that are gone.
 */
export type Paragraphs = string;

interface Entry {
  /** The hash of its words as they are. */
  readonly now: string;
  /** What links lead to: the hash of its words at first publication. */
  readonly anchor: string;
}

interface Kept {
  readonly standing: readonly Entry[];
  readonly gone: readonly Entry[];
}

/** More than a briefing has; of those after them no link is kept, so that a line of the ledger stays a line. */
const MOST = 4_000;
/** So many that are gone are remembered, the last ones. */
const MOST_GONE = 500;
/** Words at either end by which an edited paragraph is known again. */
const EDGE = 5;
const NAME = "[0-9a-z]{4}_[0-9a-z]{4}";
const ENTRY = `${NAME}(?:=${NAME}(?:-\\d{1,4})?)?`;

/** The form of what the ledger keeps. */
export const PARAGRAPHS = new RegExp(
  `^(?:${ENTRY}(?: ${ENTRY})*(?: -${ENTRY})*|-${ENTRY}(?: -${ENTRY})*)?$`,
);

/**
 * The hash of a paragraph's words, letters small and marks left out: four signs of its first and last words, four of
 * all. It has an underscore, so that no heading can spell it.
 */
function hashOfParagraph(inline: Token | undefined): string {
  const words = hashesOfWords(textOfTokens(inline?.children ?? []));
  const [first, last, all] = [words.slice(0, EDGE), words.slice(-EDGE), words].map(mixed);
  return `${signs(first, 2)}${signs(last, 2)}_${signs(all, 4)}`;
}

/** FNV-1a of each word, as `shingles.ts` has them. */
function hashesOfWords(text: string): number[] {
  const words: number[] = [];
  let word = FNV_OFFSET;
  let isInWord = false;
  for (let index = 0; index <= text.length; index++) {
    const code = index < text.length ? text.charCodeAt(index) : 0x20;
    if (isOfWord(code)) {
      word = Math.imul(word ^ (code | 0x20), FNV_PRIME);
      isInWord = true;
    } else if (isInWord) {
      words.push(word);
      word = FNV_OFFSET;
      isInWord = false;
    }
  }
  return words;
}

function mixed(words: readonly number[]): number {
  return words.reduce(mix, 0) >>> 0;
}

function signs(hash = 0, length: number): string {
  return (hash % 36 ** length).toString(36).padStart(length, "0");
}

/** The paragraphs of a body, as a line of the ledger keeps them that knows of no text before. */
export function paragraphsOf(tokens: readonly Token[]): Paragraphs {
  const hashes: string[] = [];
  for (const [index, { type, hidden }] of tokens.entries()) {
    if (type !== "paragraph_open" || hidden) continue;
    if (hashes.push(hashOfParagraph(tokens[index + 1])) === MOST) break;
  }
  return hashes.join(" ");
}

/** The name of each paragraph in its order, where the ledger knows no other. */
export function namesOfParagraphs(now: Paragraphs): string[] {
  const names = new Names();
  return listed(now).map((hash) => names.next(hash));
}

/** The id under which a paragraph stands on its briefing's page. */
export function anchorOfParagraph(name: string): string {
  return `p-${name}`;
}

function listed(paragraphs: Paragraphs): string[] {
  return paragraphs === "" ? [] : paragraphs.split(" ");
}

/** Names paragraphs by their hashes, each once: the second of the same words has a number. */
class Names {
  readonly #taken: Set<string>;

  /** `taken` are names that are given already. */
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  next(hash: string): string {
    let name = hash;
    for (let count = 2; this.#taken.has(name); count++) name = `${hash}-${count}`;
    this.#taken.add(name);
    return name;
  }
}

/** What a publication keeps of the paragraphs of `now` (as `paragraphsOf` has them), where it kept `before` of the text before. */
export function keepParagraphs(before: Paragraphs | undefined, now: Paragraphs): Paragraphs {
  if (before === undefined || before === now) return now;
  return write(align(read(before), listed(now)));
}

/** What is kept but for hashes of words that no page has any more. */
export function withoutGone(paragraphs: Paragraphs): Paragraphs {
  return paragraphs.replace(/(?:^| )-.*$/, "");
}

/** Where links lead to another name than that of a paragraph's words: `name=anchor` of each such, with spaces between. */
export function otherAnchors(before: Paragraphs | undefined, now: Paragraphs): string {
  if (before === undefined || before === now) return "";
  const { standing } = read(keepParagraphs(before, now));
  const names = new Names();
  return standing
    .map((entry) => [names.next(entry.now), entry.anchor] as const)
    .flatMap(([name, anchor]) => (name === anchor ? [] : [`${name}=${anchor}`]))
    .join(" ");
}

function read(paragraphs: Paragraphs): Kept {
  const names = new Names();
  const standing: Entry[] = [];
  const gone: Entry[] = [];
  for (const written of listed(paragraphs)) {
    const isGone = written.startsWith("-");
    const [now = "", anchor] = written.slice(isGone ? 1 : 0).split("=");
    const own = isGone ? now : names.next(now);
    (isGone ? gone : standing).push({ now, anchor: anchor ?? own });
  }
  return { standing, gone };
}

function write({ standing, gone }: Kept): Paragraphs {
  const names = new Names();
  const written = (entry: Entry, own: string) =>
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
  const names = new Names(taken);
  const after = hashes.map((now, index): Entry => {
    const at = from[index];
    const kept = at === undefined ? back.get(now) : standing[at]?.anchor;
    if (at === undefined) back.delete(now);
    return { now, anchor: kept ?? names.next(now) };
  });
  const isBack = new Set(after.map(({ anchor }) => anchor));
  return { standing: after, gone: [...gone, ...left].filter(({ anchor }) => !isBack.has(anchor)) };
}

/** For each hash of now the place of the paragraph before that has the same words. */
function sameWords(standing: readonly Entry[], hashes: readonly string[]): (number | undefined)[] {
  const places = new Map<string, number[]>();
  for (const [at, { now }] of standing.entries()) {
    const known = places.get(now);
    if (known === undefined) places.set(now, [at]);
    else known.push(at);
  }
  return hashes.map((hash) => places.get(hash)?.shift());
}

interface Pairing {
  readonly standing: readonly Entry[];
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
