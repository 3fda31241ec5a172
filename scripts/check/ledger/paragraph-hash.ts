/** The hashes by which paragraphs are known, and the names that these give them. */
import type { Token } from "markdown-it";
import { textOfTokens } from "../body/slugs.ts";
import { FNV_OFFSET, FNV_PRIME, isOfWord, mix } from "./shingles.ts";

/**
 * What a line of the ledger keeps of a body: a hash for each paragraph in its order, `now=anchor` where the paragraph
 * was first published under another, and at the end with a `-` those that are gone.
 */
export type Paragraphs = string;

/** More than a briefing has; of those after them no link is kept, so that a line of the ledger stays a line. */
const MOST = 4_000;
/** Words at either end by which an edited paragraph is known again. */
const EDGE = 5;

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
  const names = new ParagraphNames();
  return hashesIn(now).map((hash) => names.next(hash));
}

/** The id under which a paragraph stands on its briefing's page. */
export function anchorOfParagraph(name: string): string {
  return `p-${name}`;
}

/** What is listed there. */
export function hashesIn(paragraphs: Paragraphs): string[] {
  return paragraphs === "" ? [] : paragraphs.split(" ");
}

/** Names paragraphs by their hashes, each once: the second of the same words has a number. */
export class ParagraphNames {
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
