/** Lets a word that is still being typed stand for the words that begin so; a single sign of a paired script too. */
import { isPaired } from "../../../../scripts/search/format/words.ts";
import { briefingsIn } from "../files/segment.ts";
import type { SegmentsInRange } from "../files/segments-in-range.ts";
import type { TypedWord } from "./clauses.ts";
import { LONGER, partsOf, type Stems, type WordPart } from "./query-terms.ts";

/** A beginning stands for so many words at most: those that are in most briefings. */
const MOST_LONGER = 100;
const MOST_SPELLINGS = 20;

/** What everything that reads a question needs; `step` ends the work when a newer question has come. */
export interface QueryContext {
  readonly inRange: SegmentsInRange;
  readonly stems: Stems;
  readonly step: <T>(work: Promise<T>) => Promise<T>;
}

/** The words, with longer ones among the choices of those parts that are beginnings. */
export async function completeWords(
  words: readonly TypedWord[],
  { inRange, stems, step }: QueryContext,
): Promise<readonly TypedWord[]> {
  const begun = new Set(
    words.flatMap((word) => word.parts.filter((part) => isBegun(word, part, inRange))),
  );
  if (begun.size === 0) return words;
  await step(inRange.loadBeginnings([...begun].map(({ surface }) => surface)));
  const longer = new Map<WordPart, WordPart>();
  for (const part of begun) {
    const terms = termsFrom(part.surface, inRange);
    longer.set(
      part,
      withTerms(part, terms.length > 0 || isPaired(part.surface) ? terms : await spelt(part)),
    );
  }
  const withLonger = (parts: readonly WordPart[]) => parts.map((part) => longer.get(part) ?? part);
  return words.map((word) => ({
    ...word,
    parts: withLonger(word.parts),
    pieces: word.pieces.map(({ parts, joined }) => ({ parts: withLonger(parts), joined })),
  }));

  /** A stem may be shorter than what is typed: "securiti" begins no term, but the spelling "securities". */
  async function spelt({ surface }: WordPart): Promise<string[]> {
    const counts = await step(inRange.spellings("near", surface));
    const spellings = [...counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_SPELLINGS);
    const terms = spellings.flatMap(([spelling]) =>
      partsOf(spelling, stems).flatMap(({ choices }) => choices.map(({ term }) => term)),
    );
    await step(inRange.loadWords(terms));
    return terms;
  }
}

function isBegun(word: TypedWord, part: WordPart, inRange: SegmentsInRange): boolean {
  if (word.isExcluded) return false;
  if (isPaired(part.surface)) return [...part.surface].length === 1;
  if (!word.isOpen || word.isPhrase || part !== word.parts.at(-1)) return false;
  return !part.choices.some(({ term }) => inRange.holds(term));
}

function termsFrom(beginning: string, inRange: SegmentsInRange): string[] {
  const counts = new Map<string, number>();
  for (const segment of inRange.live) {
    for (const [term, line] of segment.lines(segment.leavesFor("words", beginning)))
      if (term.startsWith(beginning)) counts.set(term, (counts.get(term) ?? 0) + briefingsIn(line));
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_LONGER)
    .map(([term]) => term);
}

function withTerms({ surface, choices }: WordPart, terms: readonly string[]): WordPart {
  const known = new Set(choices.map(({ term }) => term));
  const more = [...new Set(terms)].filter((term) => !known.has(term));
  return { surface, choices: [...choices, ...more.map((term) => ({ term, worth: LONGER }))] };
}
