/** One segment in the browser: loads the leaves that a question needs, and looks words up in those it has. */
import { decodeAscending, decodeSmall } from "../../../../scripts/search/format/postings.ts";
import {
  type Catalogue,
  type LeafKind,
  leafName,
  type SegmentEntry,
} from "../../../../scripts/search/format/search-files.ts";
import { spotsNames } from "../../../../scripts/search/format/word-spots.ts";
import { FOLDERS, SEGMENT_CATALOGUE } from "../../../../scripts/site-plan.ts";
import type { Files } from "./files.ts";
import { type OpenedCatalogue, openCatalogue } from "./opened-catalogue.ts";

/** The briefings that hold a word, by place in the archive, and its weight in each. */
export interface Postings {
  readonly places: readonly number[];
  readonly weights: readonly number[];
}

const NONE: Postings = { places: [], weights: [] };

/** How many briefings a line of words names: each has a sign of its own for its weight. */
export function briefingsIn(line: string): number {
  let count = 0;
  for (const part of postingsOf(line).split(";")) count += part.length - part.indexOf(".") - 1;
  return count;
}

/** A line without the pairs of words that are written so too. */
function postingsOf(line: string): string {
  const end = line.indexOf("\t");
  return end === -1 ? line : line.slice(0, end);
}

/** A beginning as short as one letter has a great part of the table; the next letter that is typed asks again. */
const MOST_LEAVES = 6;

export class Segment {
  readonly entry: SegmentEntry;
  /** Place of its first briefing. */
  readonly base: number;
  readonly #files: Files;
  readonly #leaves = new Map<string, string>();
  readonly #known = new Map<string, Postings>();
  #catalogue: OpenedCatalogue | undefined;

  constructor(entry: SegmentEntry, base: number, files: Files) {
    this.entry = entry;
    this.base = base;
    this.#files = files;
  }

  /** Its catalogue. @throws before `load` has been awaited once. */
  get catalogue(): OpenedCatalogue {
    if (this.#catalogue === undefined)
      throw new Error("The segment's catalogue is not loaded yet.");
    return this.#catalogue;
  }

  /** Loads the catalogue and these leaves, all at once. @throws when one of them cannot be read. */
  async load(leaves: readonly string[] = []): Promise<void> {
    const wanted = new Set(leaves.filter((leaf) => !this.#leaves.has(leaf)));
    const folder = `${FOLDERS.search}${this.entry.key}/`;
    await Promise.all([
      this.#open(folder + SEGMENT_CATALOGUE),
      ...[...wanted].map(async (leaf) => {
        // A line feed before its first line, so that every word stands between one and a tab.
        this.#leaves.set(leaf, `\n${await this.#files.text(folder + leaf)}`);
      }),
    ]);
  }

  async #open(path: string): Promise<void> {
    if (this.#catalogue !== undefined) return;
    const text = await this.#files.text(path);
    this.#catalogue ??= openCatalogue(JSON.parse(text) as Catalogue, this.base);
    this.#files.forget(path);
  }

  /** The leaves that can hold words that begin so; with `isWhole`, the one that can hold the word itself. */
  leavesFor(kind: LeafKind, beginning: string, isWhole = false): string[] {
    const firsts = this.entry[kind];
    const from = firsts.findLastIndex((first) => first <= beginning);
    const to = isWhole ? from : firsts.findLastIndex((first) => first <= `${beginning}\u{10ffff}`);
    if (to === -1) return [];
    const start = Math.max(from, 0);
    const count = Math.min(to - start + 1, MOST_LEAVES);
    return Array.from({ length: count }, (_, index) => leafName(kind, start + index));
  }

  /** The briefings that hold the word; none where its leaf is not loaded. */
  postings(term: string): Postings {
    const known = this.#known.get(term);
    if (known !== undefined) return known;
    const line = this.#line("words", term);
    if (line === undefined) return NONE;
    const postings = line === "" ? NONE : this.#decode(postingsOf(line));
    this.#known.set(term, postings);
    return postings;
  }

  /** The pairs of terms that some briefing writes as one piece, which is this term; none where its leaf is not loaded. */
  pairs(term: string): string[] {
    const line = this.#line("words", term) ?? "";
    const end = line.indexOf("\t");
    return end === -1 ? [] : line.slice(end + 1).split(";");
  }

  /**
   * Where a term stands in the texts of a volume, as far as its loaded leaves tell: with what follows it, as far as is
   * known. Ascending, but for a term whose lists were loaded without a follower.
   */
  spots(term: string, follower: string | undefined): Map<number, number[]> {
    const spots = new Map<number, number[]>();
    for (const name of spotsNames(term, follower)) {
      for (const part of (this.#line("spots", name) ?? "").split(";")) {
        const colon = part.indexOf(":");
        if (colon === -1) continue;
        const volume = Number(part.slice(0, colon));
        const own = decodeAscending(part.slice(colon + 1));
        const known = spots.get(volume);
        spots.set(volume, known === undefined ? own : known.concat(own));
      }
    }
    return spots;
  }

  /** The leaves that hold these. */
  spotsLeaves(term: string, follower: string | undefined): string[] {
    return spotsNames(term, follower).flatMap((name) => this.leavesFor("spots", name, true));
  }

  /** What a line says of its word: empty where there is no such line, undefined where its leaf is not loaded. */
  #line(kind: LeafKind, word: string): string | undefined {
    const [leaf] = this.leavesFor(kind, word, true);
    const text = leaf === undefined ? "" : this.#leaves.get(leaf);
    if (text === undefined) return undefined;
    const at = text.indexOf(`\n${word}\t`);
    const start = at + word.length + 2;
    return at === -1 ? "" : text.slice(start, text.indexOf("\n", start));
  }

  #decode(line: string): Postings {
    const places: number[] = [];
    const weights: number[] = [];
    for (const part of line.split(";")) {
      const colon = part.indexOf(":");
      const stop = part.indexOf(".", colon);
      const start = this.catalogue.volumes[Number(part.slice(0, colon))]?.start ?? 0;
      for (const place of decodeAscending(part.slice(colon + 1, stop))) places.push(start + place);
      for (const weight of decodeSmall(part.slice(stop + 1))) weights.push(weight);
    }
    return { places, weights };
  }

  /** Every loaded line of these leaves, as word and rest. */
  *lines(leaves: readonly string[]): Generator<readonly [word: string, rest: string]> {
    for (const leaf of leaves) {
      for (const line of this.#leaves.get(leaf)?.split("\n") ?? []) {
        const tab = line.indexOf("\t");
        if (tab !== -1) yield [line.slice(0, tab), line.slice(tab + 1)];
      }
    }
  }
}
