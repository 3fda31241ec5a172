/**
 * The files that the search page reads: what they hold and how they are called. All are text, so that any
 * host compresses them and anybody can read them.
 *
 *   pagefind/pagefind.js              joins these indexes, for Pagefind's own interfaces (`pagefindRoot`)
 *   pagefind/VOLUME/…                 Pagefind's index of a volume: its texts are what results show
 *   search/volumes/VOLUME.json        what the volume's briefings are filed under (`VolumeCatalogue`)
 *   search/index.json                 the segments of the archive (`SearchIndex`)
 *   search/SEGMENT-KEY/catalogue.json all that is known of a segment's briefings beside their words (`Catalogue`)
 *   search/SEGMENT-KEY/words/000.txt  a leaf of its words
 *   search/SEGMENT-KEY/near/000.txt   a leaf of its spellings, from A to Z
 *   search/SEGMENT-KEY/ends/000.txt   a leaf of its spellings, by their ends
 *   search/SEGMENT-KEY/spots/000.txt  a leaf of the spots of its words: read for phrases alone
 *
 * A segment is a run of whole volumes, so large that an archive has few of them. Its files are made of the
 * volumes' alone, and stand in a folder that is named by their content: a page that was opened before a
 * new build never reads half of each.
 *
 * A leaf of words has a line for each, in code-unit order:
 *
 *   TERM<tab>VOLUME:DOCUMENTS.WEIGHTS;VOLUME:DOCUMENTS.WEIGHTS…[<tab>FIRST SECOND;FIRST SECOND…]
 *
 * VOLUME is the volume's place in the segment, DOCUMENTS the places of its briefings in the volume
 * (`decodeAscending`), WEIGHTS a sign for each of them (`decodeSmall`, `STEPS`). What is written in one piece of
 * several words is a term beside these: of "cease-fire" there are "cease", "fire" and "ceasefire". Of a piece of two
 * FIRST and SECOND are their terms.
 *
 * A leaf of spots has a line for each word, or several (`spotsName`) of one that stands often in a volume (`OFTEN`):
 *
 *   TERM<tab>VOLUME:SPOTS;VOLUME:SPOTS…
 *   TERM FOLLOWER<tab>VOLUME:SPOTS;VOLUME:SPOTS…
 *
 * SPOTS are where it stands in the texts of the volume (`decodeAscending`, `TEXT_SPOTS`): the text of a volume's
 * third briefing begins at twice `TEXT_SPOTS`. FOLLOWER is which of `FOLLOWERS` lists the next word's hash chooses.
 *
 * A leaf of spellings has lines `SURFACE<tab>COUNT`: a word as it is written, folded, and in how many of the
 * segment's briefings. In `ends` they are in the order of their signs read from the last to the first.
 */
import { FACET_NAMES, type Facet, type LEAF_KINDS } from "../../site-plan.ts";

/** `search/index.json`. */
export interface SearchIndex {
  /** The site's language, and every language that a briefing is in. */
  readonly lang: string;
  readonly langs: readonly string[];
  /** Oldest first. */
  readonly segments: readonly SegmentEntry[];
}

export interface SegmentEntry {
  /** Its folder below `search/`. */
  readonly key: string;
  /** First and last day, YYYY-MM-DD. */
  readonly first: string;
  readonly last: string;
  /** Briefings. */
  readonly count: number;
  /** The first line's word of each leaf, in order. A word before the first leaf's is in none. */
  readonly words: readonly string[];
  readonly near: readonly string[];
  /** These words read backwards, for their order is that. */
  readonly ends: readonly string[];
  readonly spots: readonly string[];
}

/** The kinds of leaves. */
export type LeafKind = (typeof LEAF_KINDS)[number];

/** Path of a leaf below its segment's folder. */
export function leafName(kind: LeafKind, number: number): string {
  return `${kind}/${String(number).padStart(3, "0")}.txt`;
}

/** A word as the order of `ends` goes by it. */
export function backwards(word: string): string {
  return [...word].reverse().join("");
}

/** `search/SEGMENT-KEY/catalogue.json`. Briefings are numbered from 0 in the archive's own order, oldest first. */
export interface Catalogue {
  readonly volumes: readonly CatalogueVolume[];
  readonly facets: Facets;
}

export interface CatalogueVolume {
  /** Folder below `pagefind/`; its first day. */
  readonly name: string;
  readonly last: string;
  /** Each day that has briefings, and how many. */
  readonly days: readonly (readonly [day: string, count: number])[];
  /** Name of each briefing's file in `pagefind/VOLUME/fragment/`, without its ending. */
  readonly fragments: readonly string[];
  /** Words of each briefing's text: a sign of `encodeSmall`, 4 × log2 of the number, rounded. */
  readonly lengths: string;
  /** Words of each briefing's title, a sign of `encodeSmall`. */
  readonly titles: string;
}

/** What briefings are filed under. */
export type Facets = Readonly<Record<Facet, readonly FacetValue[]>>;

/** The values of every facet. */
export function facetsOf(valuesOf: (facet: Facet) => readonly FacetValue[]): Facets {
  const values = FACET_NAMES.map((facet) => [facet, valuesOf(facet)] as const);
  return Object.fromEntries(values) as Record<Facet, readonly FacetValue[]>;
}

/** One value of a facet and who has it. */
export interface FacetValue {
  readonly id: string;
  readonly name: string;
  /** Other names and spellings, in any language. */
  readonly aka?: readonly string[];
  /** Places in the segment or, in a volume's own file, in the volume (`encodeAscending`). */
  readonly in: string;
}

/** `search/volumes/VOLUME.json`. */
export interface VolumeCatalogue {
  readonly last: string;
  readonly days: readonly (readonly [day: string, count: number])[];
  readonly facets: Facets;
}
