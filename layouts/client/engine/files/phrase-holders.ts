/** Which briefings of a segment say some words one after the other. */
import { TEXT_SPOTS } from "../../../../scripts/search/format/word-spots.ts";
import type { Segment } from "./segment.ts";
import type { WantedSpots } from "./segments-in-range.ts";

/** A word of a phrase: any of these terms. */
export interface PhrasePart {
  readonly choices: readonly { readonly term: string }[];
}

/** The terms of a part, each with every term that may follow it. */
export function wantedSpots(part: PhrasePart, next: PhrasePart | undefined): WantedSpots[] {
  const followers = next?.choices.map(({ term }) => term) ?? [undefined];
  return part.choices.flatMap(({ term }) => followers.map((follower) => ({ term, follower })));
}

/** Places of the briefings that hold the phrase. Its leaves must be loaded. */
export function holdersOfPhrase(parts: readonly PhrasePart[], segment: Segment): Set<number> {
  const lists = parts.map((part, index) => ({
    index,
    spots: spotsIn(segment, wantedSpots(part, parts[index + 1])),
  }));
  const holders = new Set<number>();
  for (const [volume, { start }] of segment.catalogue.volumes.entries()) {
    const ofVolume = lists.map(({ index, spots }) => ({ index, spots: spots.get(volume) ?? [] }));
    // The rarest first: what the others must meet is few.
    const [rarest, ...others] = ofVolume.sort((a, b) => a.spots.length - b.spots.length);
    let begins = new Set(rarest?.spots.map((spot) => spot - rarest.index));
    for (const { index, spots } of others) {
      const met = new Set<number>();
      for (const spot of spots) if (begins.has(spot - index)) met.add(spot - index);
      begins = met;
    }
    for (const spot of begins) holders.add(start + Math.floor(spot / TEXT_SPOTS));
  }
  return holders;
}

/** Where any of these stands, by volume. */
function spotsIn(segment: Segment, wanted: readonly WantedSpots[]): Map<number, number[]> {
  const [first, ...others] = wanted.map(({ term, follower }) => segment.spots(term, follower));
  const all = first ?? new Map<number, number[]>();
  for (const spots of others)
    for (const [volume, own] of spots) all.set(volume, (all.get(volume) ?? []).concat(own));
  return all;
}
