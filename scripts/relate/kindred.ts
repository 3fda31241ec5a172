/** Finds for a briefing those that share most with it: topics, places, names and sources, each weighted by how rare it is. */
import type { Briefing } from "../check/briefing.ts";
import { isGone } from "../check/schema/gone.ts";
import { dayNumber } from "../read/dates.ts";
import type { BriefingId } from "../read/identity.ts";

/** As many as a reader looks at. */
const MOST = 4;
/** Days after a briefing in which others may still be its kin: a later one changes no page of the past. */
const DAYS_AFTER = 14;
/** Of what very many share only the nearest are looked at: so the work for one briefing does not grow with the archive. */
const NEAREST = 100;
/** From this size on, what a tenth of an archive shares says nothing. */
const LARGE = 100;
const SHARE = 10;
/** Weights are in quarters of a bit, as whole numbers: sums that are the same on every machine. */
const PARTS = 4;
/** Three bits: together as rare as one in eight. */
const LEAST = 3 * PARTS;
/** Candidates that are ranked: some of them tell the same story, or are one text in two languages. */
const RANKED = 24;

interface Kin {
  readonly place: number;
  readonly score: number;
  /** Days between it and the briefing. */
  readonly away: number;
}

/** Places of briefings in the archive's order, and what is filed under what, both ways. */
export class Kindred {
  readonly #briefings: readonly Briefing[];
  readonly #days: readonly number[];
  readonly #places: ReadonlyMap<BriefingId, number>;
  /** By term, the places of its briefings, ascending. */
  readonly #filed: readonly (readonly number[])[];
  /** By place, the terms of its briefing. */
  readonly #terms: readonly number[][];
  readonly #scores: Int32Array;
  readonly #known = new Map<number, readonly Briefing[]>();
  readonly #lang: string;

  /** `briefings` in the archive's order; `groups` are those who share something; `lang` is that of a briefing that names none. */
  constructor(
    briefings: readonly Briefing[],
    groups: readonly (readonly Briefing[])[],
    lang: string,
  ) {
    this.#lang = lang;
    this.#briefings = briefings;
    this.#days = briefings.map(({ day }) => dayNumber(day));
    const places = new Map(briefings.map(({ id }, place) => [id, place]));
    this.#places = places;
    const shared = groups.filter(({ length }) => length > 1);
    this.#filed = shared.map((members) => members.map(({ id }) => places.get(id) ?? 0));
    this.#terms = briefings.map(() => []);
    for (const [term, filed] of this.#filed.entries())
      for (const place of filed) this.#terms[place]?.push(term);
    this.#scores = new Int32Array(briefings.length);
  }

  /**
   * At most four others, those that share most first: older ones, and those of the two weeks after. Weights are by
   * what was there then, so that no later briefing moves them. `shown` stand on the page already. Withdrawn and
   * superseded ones are kin of nobody, and a text and its translation are one.
   */
  of({ id, meta }: Briefing, shown: Iterable<BriefingId>): readonly Briefing[] {
    const place = this.#places.get(id);
    if (place === undefined || meta.status === "withdrawn") return [];
    let known = this.#known.get(place);
    if (known === undefined) {
      known = this.#choose(this.#ranked(place), new Set([id, ...shown]), meta.lang ?? this.#lang);
      this.#known.set(place, known);
    }
    return known;
  }

  #ranked(place: number): Kin[] {
    const day = this.#days[place] ?? 0;
    const end = firstAbove(this.#days, day + DAYS_AFTER);
    const touched: number[] = [];
    for (const term of this.#terms[place] ?? []) this.#weigh(this.#filed[term] ?? [], end, touched);
    const best: Kin[] = [];
    for (const other of touched) {
      const score = this.#scores[other] ?? 0;
      this.#scores[other] = 0;
      if (other === place || score < LEAST) continue;
      const away = Math.abs((this.#days[other] ?? 0) - day);
      insert(best, { place: other, score, away });
    }
    return best;
  }

  /** Adds the weight of what is filed at these places to the nearest of them; `touched` hears of each once. */
  #weigh(filed: readonly number[], end: number, touched: number[]): void {
    const count = firstAbove(filed, end - 1);
    const isCommon = end > LARGE && count * SHARE > end;
    const weight = isCommon ? 0 : Math.round(PARTS * Math.log2(end / count));
    if (weight === 0) return;
    for (let at = Math.max(0, count - NEAREST); at < count; at++) {
      const other = filed[at] ?? 0;
      const score = this.#scores[other] ?? 0;
      if (score === 0) touched.push(other);
      this.#scores[other] = score + weight;
    }
  }

  #choose(ranked: readonly Kin[], shown: Set<BriefingId>, lang: string): readonly Briefing[] {
    const chosen = new Map<BriefingId, Briefing>();
    for (const { place } of ranked) {
      const other = this.#briefings[place];
      if (other === undefined || shown.has(other.id)) continue;
      const { translation_of: original = other.id } = other.meta;
      if (isGone(other) || shown.has(original)) continue;
      // Of a text and its translations that one stands which is in the page's own language, else the best of them.
      const isKnown = chosen.has(original);
      const isOfLang = (other.meta.lang ?? this.#lang) === lang;
      if (isKnown ? !isOfLang : chosen.size === MOST) continue;
      chosen.set(original, other);
    }
    return [...chosen.values()];
  }
}

/** The place of the first of ascending numbers that is larger. */
function firstAbove(numbers: readonly number[], number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Puts a candidate among the best: by what it shares, then by how near it is, then by its place. */
function insert(best: Kin[], candidate: Kin): void {
  let at = best.length;
  while (at > 0 && isBefore(candidate, best[at - 1])) at--;
  if (at === RANKED) return;
  best.splice(at, 0, candidate);
  if (best.length > RANKED) best.pop();
}

function isBefore(one: Kin, other: Kin | undefined): boolean {
  if (other === undefined) return false;
  if (one.score !== other.score) return one.score > other.score;
  return one.away === other.away ? one.place > other.place : one.away < other.away;
}
