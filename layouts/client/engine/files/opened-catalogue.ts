/** What a segment's catalogue says of its briefings, opened: their days, sizes, volumes, and what they are filed under. */

import { decodeAscending, decodeSmall } from "../../../../scripts/search/format/postings.ts";
import type { Catalogue, FacetValue } from "../../../../scripts/search/format/search-files.ts";
import { FACET_NAMES, type Facet } from "../../../../scripts/site-plan.ts";

/** Briefings are known by their place in the archive, counted from the oldest. */
export interface OpenedCatalogue {
  readonly volumes: readonly VolumeSpan[];
  /** Every day that has briefings, oldest first, with the first one's place and the one after the last. */
  readonly days: readonly DaySpan[];
  /** Words of the text and of the title, by place in the segment. */
  readonly lengths: readonly number[];
  readonly titles: readonly number[];
  readonly filed: Readonly<Record<Facet, readonly FiledValue[]>>;
}

export interface VolumeSpan {
  readonly name: string;
  readonly last: string;
  readonly start: number;
  readonly end: number;
  /** Names of the files that hold its texts, by place in the volume. */
  readonly fragments: readonly string[];
}

export interface DaySpan {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

/** A value of a facet, and the briefings that have it. */
export interface FiledValue {
  readonly facet: Facet;
  readonly id: string;
  /** Its name first, then its other names. */
  readonly names: readonly [string, ...string[]];
  readonly places: readonly number[];
}

/** Opens the catalogue of the segment whose first briefing has the place `base`. */
export function openCatalogue(catalogue: Catalogue, base: number): OpenedCatalogue {
  const volumes: VolumeSpan[] = [];
  const days: DaySpan[] = [];
  let place = base;
  for (const { name, last, fragments, days: counts } of catalogue.volumes) {
    const start = place;
    for (const [day, count] of counts) {
      days.push({ day, start: place, end: place + count });
      place += count;
    }
    volumes.push({ name, last, fragments, start, end: place });
  }
  const filed = FACET_NAMES.map((facet) => [
    facet,
    catalogue.facets[facet].map((value) => openValue(value, facet, base)),
  ]);
  return {
    volumes,
    days,
    lengths: catalogue.volumes.flatMap(({ lengths }) => decodeSmall(lengths).map(lengthOf)),
    titles: catalogue.volumes.flatMap(({ titles }) => decodeSmall(titles)),
    filed: Object.fromEntries(filed) as OpenedCatalogue["filed"],
  };
}

function openValue(
  { id, name, aka = [], in: places }: FacetValue,
  facet: Facet,
  base: number,
): FiledValue {
  return {
    facet,
    id,
    names: [name, ...aka] as const,
    places: decodeAscending(places).map((place) => base + place),
  };
}

/** A length is kept as four times its logarithm. */
function lengthOf(kept: number): number {
  return 2 ** (kept / 4);
}
