/** Brings a volume's table of words up to date where few of its briefings changed: their lines alone are made anew. */
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import { decodeAscending, encodeAscending } from "../format/postings.ts";
import { PlacedSpots } from "./placed-spots.ts";
import { blocksOf, eachLine } from "./words-file.ts";

/** A briefing of the table that changed, or one that comes after all that it holds. */
export interface TableChange {
  readonly place: number;
  /** The tables of it alone, with every word's spots cut (`IsCut`): before, where it was there, and now. */
  readonly was: string | undefined;
  readonly now: string;
}

/**
 * The table that `wordsOf` makes of the same briefings; undefined where `before` cannot tell. Changes are in the
 * order of their places.
 */
export function amendWords(before: string, changes: readonly TableChange[]): string | undefined {
  const { head, terms, spellings, compounds, spots } = blocksOf(before);
  const langs = langsAfter(head.langs, changes);
  if (langs === undefined) return undefined;
  const fragments = [...head.fragments];
  const lengths = [...head.lengths];
  const titles = [...head.titles];
  const postings = mapOf(terms);
  const spelt = countsOf(spellings);
  const compound = countsOf(compounds);
  const placed = new PlacedSpots(mapOf(spots));
  for (const { place, was, now } of changes) {
    if (was !== undefined) {
      const old = blocksOf(was);
      eachLine(old.terms, (word) => {
        postings.set(word, without(postings.get(word) ?? ".", place));
      });
      eachLine(old.spellings, spelt.add(-1));
      eachLine(old.compounds, compound.add(-1));
      placed.take(old.spots, place);
    }
    const own = blocksOf(now);
    eachLine(own.terms, (word, posting) => {
      postings.set(word, withPlace(postings.get(word) ?? ".", place, posting.slice(-1)));
    });
    eachLine(own.spellings, spelt.add(1));
    eachLine(own.compounds, compound.add(1));
    placed.put(own.spots, place);
    fragments[place] = own.head.fragments[0] ?? "";
    lengths[place] = own.head.lengths;
    titles[place] = own.head.titles;
  }
  const lists = placed.lines();
  if (lists === undefined) return undefined;
  const after = { ...head, langs, fragments, lengths: lengths.join(""), titles: titles.join("") };
  const words = [...postings].filter(([, posting]) => posting !== ".");
  const blocks = [words, spelt.left(), compound.left(), lists];
  return `${JSON.stringify(after)}\n${blocks.map(linesOf).join("\n")}`;
}

function mapOf(lines: string): Map<string, string> {
  const map = new Map<string, string>();
  eachLine(lines, (word, rest) => map.set(word, rest));
  return map;
}

function countsOf(lines: string) {
  const counts = new Map<string, number>();
  eachLine(lines, (word, count) => counts.set(word, Number(count)));
  return {
    add: (by: number) => (word: string) => counts.set(word, (counts.get(word) ?? 0) + by),
    left: () => [...counts].filter(([, count]) => count > 0),
  };
}

/** The languages of all briefings; undefined where one of several may have gone. */
function langsAfter(
  langs: readonly string[],
  changes: readonly TableChange[],
): string[] | undefined {
  const langOf = (table: string) => blocksOf(table).head.langs[0] ?? "";
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
