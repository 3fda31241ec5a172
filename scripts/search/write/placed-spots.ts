/** The spots of a volume's words, brought up to date where few of its briefings changed. */
import { decodeAscending, encodeAscending } from "../format/postings.ts";
import { OFTEN, spotsNames, TEXT_SPOTS } from "../format/word-spots.ts";
import { eachLine } from "./words-file.ts";

export class PlacedSpots {
  readonly #lists: Map<string, string>;
  readonly #touched = new Set<string>();

  /** `lists` are the volume's, by their names. */
  constructor(lists: Map<string, string>) {
    this.#lists = lists;
  }

  /** Takes the words of a text out. `lines` are of it alone, every word's cut. */
  take(lines: string, place: number): void {
    const from = place * TEXT_SPOTS;
    for (const name of this.#namesOf(lines).keys()) {
      const spots = this.#of(name).filter((spot) => spot < from || spot >= from + TEXT_SPOTS);
      this.#set(name, spots);
    }
  }

  /** Puts the words of a text in, where it has none yet. */
  put(lines: string, place: number): void {
    const from = place * TEXT_SPOTS;
    for (const [name, own] of this.#namesOf(lines)) {
      const spots = this.#of(name);
      const next = spots.findIndex((spot) => spot > from);
      const at = next === -1 ? spots.length : next;
      const moved = own.map((spot) => from + spot).sort((a, b) => a - b);
      this.#set(name, [...spots.slice(0, at), ...moved, ...spots.slice(at)]);
    }
  }

  /** The lists that hold any; undefined where a word is so frequent now that its list is to be cut, or no longer. */
  lines(): [name: string, list: string][] | undefined {
    for (const term of this.#touched) {
      const isWhole = this.#lists.get(term) !== undefined;
      if (isWhole !== this.#count(term) < OFTEN) return undefined;
    }
    return [...this.#lists].filter(([, list]) => list !== "");
  }

  /** The volume's lists that the words of a text are in, with the spots that it has there. */
  #namesOf(lines: string): Map<string, number[]> {
    const names = new Map<string, number[]>();
    eachLine(lines, (cut, list) => {
      const term = cut.slice(0, cut.indexOf(" "));
      this.#touched.add(term);
      const name = this.#isCut(term) ? cut : term;
      names.set(name, [...(names.get(name) ?? []), ...decodeAscending(list)]);
    });
    return names;
  }

  /** A word that the volume has not yet is not frequent. */
  #isCut(term: string): boolean {
    return !this.#lists.has(term) && spotsNames(term).some((name) => this.#lists.has(name));
  }

  #count(term: string): number {
    return spotsNames(term).reduce((sum, name) => sum + this.#of(name).length, 0);
  }

  #of(name: string): number[] {
    return decodeAscending(this.#lists.get(name) ?? "");
  }

  #set(name: string, spots: readonly number[]): void {
    this.#lists.set(name, encodeAscending(spots));
  }
}
