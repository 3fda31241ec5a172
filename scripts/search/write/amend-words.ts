/** Brings a volume's table of words up to date where few of its briefings changed: their lines alone are made anew. */
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import { decodeAscending, encodeAscending } from "../format/postings.ts";
import { blocksOf, eachLine } from "./words-file.ts";

/** A briefing of the table that changed, or one that comes after all that it holds. */
export interface TableChange {
  readonly place: number;
  /** The tables of it alone: before, where it was there, and now. */
  readonly was: string | undefined;
  readonly now: string;
}

/**
 * The table that `wordsOf` makes of the same briefings; undefined where `before` cannot tell. Changes are in the
 * order of their places.
 */
export function amendWords(before: string, changes: readonly TableChange[]): string | undefined {
  const [head, terms, surfaces] = blocksOf(before);
  const langs = langsAfter(head.langs, changes);
  if (langs === undefined) return undefined;
  const fragments = [...head.fragments];
  const lengths = [...head.lengths];
  const titles = [...head.titles];
  const postings = new Map<string, string>();
  const spellings = new Map<string, number>();
  eachLine(terms, (word, posting) => postings.set(word, posting));
  eachLine(surfaces, (word, count) => spellings.set(word, Number(count)));
  const spell = (by: number) => (word: string) =>
    spellings.set(word, (spellings.get(word) ?? 0) + by);
  for (const { place, was, now } of changes) {
    if (was !== undefined) {
      const [, words, spelt] = blocksOf(was);
      eachLine(words, (word) => postings.set(word, without(postings.get(word) ?? ".", place)));
      eachLine(spelt, spell(-1));
    }
    const [own, words, spelt] = blocksOf(now);
    eachLine(words, (word, posting) => {
      postings.set(word, withPlace(postings.get(word) ?? ".", place, posting.slice(-1)));
    });
    eachLine(spelt, spell(1));
    fragments[place] = own.fragments[0] ?? "";
    lengths[place] = own.lengths;
    titles[place] = own.titles;
  }
  const after = { ...head, langs, fragments, lengths: lengths.join(""), titles: titles.join("") };
  const words = [...postings].filter(([, posting]) => posting !== ".");
  const spelt = [...spellings].filter(([, count]) => count > 0);
  return `${JSON.stringify(after)}\n${linesOf(words)}\n${linesOf(spelt)}`;
}

/** The languages of all briefings; undefined where one of several may have gone. */
function langsAfter(
  langs: readonly string[],
  changes: readonly TableChange[],
): string[] | undefined {
  const langOf = (table: string) => blocksOf(table)[0].langs[0] ?? "";
  const isKept = changes.every(({ was, now }) => was === undefined || langOf(was) === langOf(now));
  // Where there was one, the briefings that did not change are in it.
  if (langs.length > 1 && !isKept) return undefined;
  return [...new Set([...langs, ...changes.map(({ now }) => langOf(now))])].sort();
}

function without(posting: string, place: number): string {
  const [places, weights] = partsOf(posting);
  const at = places.indexOf(place);
  if (at === -1) throw new Error(`Briefing ${place} is not in the table.`);
  return `${encodeAscending(places.toSpliced(at, 1))}.${weights.slice(0, at)}${weights.slice(at + 1)}`;
}

function withPlace(posting: string, place: number, weight: string): string {
  const [places, weights] = partsOf(posting);
  const next = places.findIndex((other) => other > place);
  const at = next === -1 ? places.length : next;
  return `${encodeAscending(places.toSpliced(at, 0, place))}.${weights.slice(0, at)}${weight}${weights.slice(at)}`;
}

function partsOf(posting: string): [places: number[], weights: string] {
  const dot = posting.indexOf(".");
  return [decodeAscending(posting.slice(0, dot)), posting.slice(dot + 1)];
}

function linesOf(lines: readonly (readonly [string, string | number])[]): string {
  const sorted = [...lines].sort(([a], [b]) => byCodeUnit(a, b));
  return sorted.map(([word, rest]) => `${word}\t${rest}\n`).join("");
}
