/** The facts of a text: its numbers, dates, names, negations and sources. What must not change unsaid once it is published. */
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import { datesIn, type FoundWord, isDateWord } from "./fact-dates.ts";
import { figuresIn } from "./fact-figures.ts";
import { namesIn } from "./fact-names.ts";
import { digitsIn } from "./fact-numbers.ts";
import { quantitiesIn } from "./fact-quantities.ts";
import { spokenIn } from "./fact-spoken.ts";
import { wordsOf } from "./fact-words.ts";
import { fold } from "./fold-digits.ts";
import { BETWEEN } from "./shown-source.ts";
import type { NamedThing, VisiblePiece } from "./visible-piece.ts";

export const FACT_KINDS = [
  "numbers",
  "dates",
  "names",
  "negations",
  "sources",
  "figures",
  "quantities",
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/**
 * Each a sorted multiset in one text: words apart by a space, sources by " | ", "×3" behind one that stands three
 * times. A line that was written before sources, figures or quantities were facts has none, and one whose names
 * nobody can compare any more has no names.
 */
export type Facts = Readonly<Record<"numbers" | "dates" | "negations", string>> & {
  readonly names?: string;
  readonly sources?: string;
  readonly figures?: string;
  readonly quantities?: string;
};

export interface Fact {
  readonly kind: FactKind;
  /** In the form that is compared: digits are ASCII, and a space is "_". */
  readonly word: string;
  /** As it stands in the piece. */
  readonly written: string;
  readonly piece: VisiblePiece;
  /** The key of a source. */
  readonly key?: string | undefined;
}

/** The facts of some pieces, in the form that the ledger keeps. */
export function factsOf(facts: readonly Fact[]): Facts {
  const join = (kind: FactKind) =>
    joinCounts(countWords(facts.flatMap((fact) => (fact.kind === kind ? [fact.word] : []))), kind);
  return {
    numbers: join("numbers"),
    dates: join("dates"),
    names: join("names"),
    negations: join("negations"),
    sources: join("sources"),
    figures: join("figures"),
    quantities: join("quantities"),
  };
}

const NO_DATE =
  /(?<![\p{N}.,:'’/-])(?:3[2-9]|[4-9]\d|\d{3}|\d{5,}|\d{1,3}(?:,\d{3})+)(?![\p{N}:/-]|[.,]\d)/gu;

/** Every fact of some pieces in a language, in the order of the pieces. Pure. */
export function findFacts(pieces: readonly VisiblePiece[], lang: string): Fact[] {
  const words = wordsOf(lang);
  const numberOf = (word: string) => words.read(word).number;
  const folded = pieces.map(({ text }) => fold(text));
  // "Two died" says a number, and nobody's name.
  const isName = (word: string) =>
    words.hasCapitals(word) &&
    !isDateWord(word, lang) &&
    words.read(word).number === undefined &&
    words.read(word).negation === undefined;
  const names = namesIn(folded, isName);
  return pieces.flatMap((piece, index): Fact[] => {
    const text = folded[index] ?? "";
    const all = (kind: FactKind, found: readonly FoundWord[]) =>
      found.map(({ word, at, length }) => {
        const written = piece.text.slice(at, at + length) || word;
        return { kind, word: word.replaceAll(/\s/g, "_"), written, piece };
      });
    // The words of a date link may be put otherwise; its target is the date.
    const unlinked = blank(text, piece.things.filter(({ kind }) => kind === "date").map(rangeOf));
    const dates = datesIn(unlinked, lang);
    const undated = blank(
      unlinked,
      dates.map(({ at, length }) => [at, at + length]),
    );
    const spoken = spokenIn(text, undated, words);
    return [
      ...all("numbers", [...digitsIn(undated), ...spoken.numbers]),
      ...all("dates", [...targetsOf(piece, ["date"]), ...dates]),
      ...all("names", [...targetsOf(piece, ["place", "who"]), ...(names[index] ?? [])]),
      ...all("negations", spoken.negations),
      ...sourcesOf(piece),
      ...all("figures", [...numbersOfLists(piece), ...figuresIn(undated, lang)]),
      ...all("quantities", [
        ...spoken.quantities,
        ...numbersInLinks(piece, text),
        ...quantitiesIn(undated, numberOf),
      ]),
    ];
  });
}

/** Words → how often each stands, of a multiset as `factsOf` joins it. */
export function countsOf(joined: string, kind: FactKind): Map<string, number> {
  const parts = joined === "" ? [] : joined.split(kind === "sources" ? BETWEEN : " ");
  return new Map(
    parts.map((part) => {
      const [, word = part, times = "1"] = /^(.*)×(\d+)$/.exec(part) ?? [];
      return [word, Number(times)];
    }),
  );
}

/** What the links of a piece name: of dates the day, of people and places the whole link as it is written. */
function targetsOf({ things }: VisiblePiece, kinds: readonly NamedThing["kind"][]): FoundWord[] {
  return things
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, target }) => ({
      word: kind === "date" ? target : `${kind}:${target}`,
      at: 0,
      length: 0,
    }));
}

/** The number of an item that no list counts by itself. */
function numbersOfLists({ number }: VisiblePiece): FoundWord[] {
  return number === undefined ? [] : [{ word: number, at: 0, length: 0 }];
}

/** In the words of a date link, what is neither a day nor a year: "the day that 60 left". */
function numbersInLinks({ things }: VisiblePiece, text: string): FoundWord[] {
  return things.flatMap(({ kind, from, to }) =>
    kind === "date"
      ? [...text.slice(from, to).matchAll(NO_DATE)].map(({ 0: word, index }) => ({
          word: word.replaceAll(",", ""),
          at: from + index,
          length: word.length,
        }))
      : [],
  );
}

function sourcesOf(piece: VisiblePiece): Fact[] {
  return piece.things.flatMap(({ kind, target, key }): Fact[] =>
    kind === "source" ? [{ kind: "sources", word: target, written: target, piece, key }] : [],
  );
}

function rangeOf({ from, to }: VisiblePiece["things"][number]): [number, number] {
  return [from, to];
}

/** A text with spaces in place of some ranges: what follows keeps its place. */
function blank(text: string, ranges: readonly (readonly [number, number])[]): string {
  let kept = "";
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    kept += text.slice(kept.length, from);
    kept += " ".repeat(Math.max(0, to - kept.length));
  }
  return kept + text.slice(kept.length);
}

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words with their counts as one sorted text, which `countsOf` reads. */
export function joinCounts(counts: ReadonlyMap<string, number>, kind: FactKind): string {
  return [...counts]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([word, times]) => (times === 1 ? word : `${word}×${times}`))
    .join(kind === "sources" ? BETWEEN : " ");
}
