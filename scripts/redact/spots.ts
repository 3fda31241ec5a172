/** Where names stand in files, said by line and column and never by their words. */
import { placesIn } from "../diagnostics/diagnostic.ts";
import { type Forms, findNear } from "./name-forms.ts";
import type { StandIn } from "./stand-in.ts";

/** A place in a file, counted from 1. */
export interface Spot {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

interface Text {
  readonly path: string;
  readonly text: string;
}

/** The first place of a name in a file, or in its path; nothing where it holds none. */
export function firstSpot({ path, text }: Text, standIn: StandIn): Spot[] {
  const [first] = standIn.find(text);
  if (first === undefined && standIn.find(path).length === 0) return [];
  return [{ path, ...placesIn(text)(first?.from ?? 0) }];
}

/** How far before and behind what stands in for a name an id is of the same entry. */
const NEARBY = 300;

/** Every place that may tell a name and is none: a word of it alone, its letters in a longer word, its Wikidata id. */
export function nearSpots({ path, text }: Text, forms: Forms, words: string): Spot[] {
  const placeOf = placesIn(text);
  const ids = [...text.matchAll(/\bqid:/g)]
    .map(({ index }) => index)
    .filter((at) => text.slice(Math.max(0, at - NEARBY), at + NEARBY).includes(words));
  const offsets = [...findNear(text, forms).map(({ from }) => from), ...ids];
  return offsets.sort((a, b) => a - b).map((from) => ({ path, ...placeOf(from) }));
}
