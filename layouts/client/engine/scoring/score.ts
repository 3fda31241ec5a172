/** Scores briefings for one clause: BM25 over fields (BM25F), and how much of the clause their titles say. */
import type { FiledValue } from "../files/opened-catalogue.ts";
import { holdersOfPhrase } from "../files/phrase-holders.ts";
import type { Clause, Way } from "../question/clauses.ts";
import { rarity, type SearchCorpus } from "./corpus.ts";
import { type PartHolders, weigh } from "./weigh.ts";

const SATURATION = 1.2;
/** Being filed under a name without saying it. */
const FILED = 0.4;

/** By place in the archive. */
export interface Tally {
  /** 1 for whoever has the clause. */
  readonly hits: Uint16Array;
  readonly scores: Float64Array;
  /** How much of the clause's rarity the title says, and with how many words. */
  readonly titles: Float64Array;
  readonly titleWords: Float64Array;
  /** All of the clause's rarity. */
  rarity: number;
}

export function tallyClause(clause: Clause, corpus: SearchCorpus): Tally {
  const [first, ...others] = clause.ways;
  const tally = first === undefined ? emptyTally(corpus) : tallyWay(first, corpus);
  for (const way of others) mergeBest(tally, tallyWay(way, corpus));
  for (const places of placesOfEach(clause.filed)) {
    const worth = rarity(places.length, corpus);
    tally.rarity = Math.max(tally.rarity, worth);
    for (const place of places) {
      tally.hits[place] = 1;
      tally.scores[place] = Math.max(tally.scores[place] ?? 0, FILED * worth);
    }
  }
  return tally;
}

/** The places of each value: every segment that has it names its own, and a value is as rare as all of them say. */
function placesOfEach(filed: readonly FiledValue[]): Iterable<readonly number[]> {
  const places = new Map<string, readonly number[]>();
  for (const { facet, id, places: own } of filed) {
    const value = `${facet}:${id}`;
    places.set(value, [...(places.get(value) ?? []), ...own]);
  }
  return places.values();
}

function emptyTally({ size }: SearchCorpus): Tally {
  return {
    hits: new Uint16Array(size),
    scores: new Float64Array(size),
    titles: new Float64Array(size),
    titleWords: new Float64Array(size),
    rarity: 0,
  };
}

function tallyWay(way: Way, corpus: SearchCorpus): Tally {
  const tally = emptyTally(corpus);
  const { hits, scores, titles, titleWords } = tally;
  for (const [index, part] of way.parts.entries())
    addPart(tally, index, { held: weigh(part, corpus), worth: way.worth, corpus });
  const holders = way.isPhrase ? phraseHolders(way, corpus) : undefined;
  const share = way.words / way.parts.length;
  for (let place = 0; place < hits.length; place++) {
    const had = hits[place] ?? 0;
    const isHit = had === way.parts.length && holders?.has(place) !== false;
    hits[place] = isHit ? 1 : 0;
    if (isHit) titleWords[place] = (titleWords[place] ?? 0) * share;
    else if (had > 0) scores[place] = titles[place] = titleWords[place] = 0;
  }
  return tally;
}

function phraseHolders({ parts }: Way, { segments }: SearchCorpus): Set<number> {
  return new Set(segments.flatMap((segment) => [...holdersOfPhrase(parts, segment)]));
}

interface Adding {
  readonly held: PartHolders;
  readonly worth: number;
  readonly corpus: SearchCorpus;
}

/** While tokens are added, `hits` says how many of them a briefing has had: one that lacks an earlier one is out. */
function addPart(tally: Tally, index: number, { held, worth, corpus }: Adding): void {
  const { hits, scores, titles, titleWords } = tally;
  const told = rarity(held.places.length, corpus);
  tally.rarity += told;
  for (const place of held.places) {
    if (hits[place] !== index) continue;
    hits[place] = index + 1;
    const often = held.often[place] ?? 0;
    scores[place] = (scores[place] ?? 0) + (worth * told * often) / (often + SATURATION);
    const said = held.title[place] ?? 0;
    if (said === 0) continue;
    titles[place] = (titles[place] ?? 0) + worth * said * told;
    titleWords[place] = (titleWords[place] ?? 0) + 1;
  }
}

/** The best of a clause's ways counts, and not their sum. Scaled by rarity, so that a longer name scores no higher. */
function mergeBest(tally: Tally, other: Tally): void {
  const share = Math.min(1, tally.rarity / Math.max(other.rarity, Number.EPSILON));
  for (let place = 0; place < other.hits.length; place++) {
    if (other.hits[place] === 0) continue;
    tally.hits[place] = 1;
    for (const field of ["scores", "titles", "titleWords"] as const)
      tally[field][place] = Math.max(tally[field][place] ?? 0, share * (other[field][place] ?? 0));
  }
}
