/** Makes the files of a segment out of those of its volumes; see `format/search-files.ts` for what they hold. */

import { createHash } from "node:crypto";
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import type { Day } from "../../read/dates.ts";
import { cutVolumes } from "../../relate/volumes.ts";
import { SEGMENT_CATALOGUE } from "../../site-plan.ts";
import { decodeAscending, encodeAscending } from "../format/postings.ts";
import {
  backwards,
  type Catalogue,
  type CatalogueVolume,
  type Facets,
  type FacetValue,
  facetsOf,
  type SearchIndex,
  type SegmentEntry,
  type VolumeCatalogue,
} from "../format/search-files.ts";
import { leavesOf, SPOTS_LEAF } from "./leaves.ts";
import { blocksOf, eachLine, type WordsBlocks, type WordsHead } from "./words-file.ts";

/** What a volume gives to its segment. */
export interface VolumeFiles {
  readonly name: string;
  /** Texts of the table of its words and of its catalogue. */
  readonly words: string;
  readonly catalogue: string;
}

/** What the index of segments says of one. */
export interface SegmentHead {
  readonly entry: SegmentEntry;
  /** The site's language, and those of its briefings, in code-unit order. */
  readonly lang: string;
  readonly langs: readonly string[];
}

export interface SegmentFiles extends SegmentHead {
  /** By path below `search/`. */
  readonly files: ReadonlyMap<string, string>;
}

/** A segment holds half of an archive at most, and as many as this in any case: an edit makes one anew. */
const SMALL = 4096;

/** Which volumes, all oldest first, stand in one segment: the calendar cuts both, so none is cut apart. */
export function cutSegments<Dated extends Pick<VolumeCatalogue, "days">>(
  volumes: readonly Dated[],
): Dated[][] {
  const briefings = volumes.flatMap((volume) =>
    volume.days.flatMap(([day, count]) =>
      Array.from({ length: count }, () => ({ id: "", day: day as Day, volume })),
    ),
  );
  const most = Math.max(SMALL, Math.ceil(briefings.length / 2));
  return cutVolumes(briefings, most).map(({ members }) => [
    ...new Set(members.map(({ volume }) => volume)),
  ]);
}

/** Joins volumes, oldest first. @throws when a volume's words and catalogue are of other briefings. */
export function segmentOf(volumes: readonly VolumeFiles[]): SegmentFiles {
  const parts = volumes.map(({ name, words, catalogue }) => {
    const blocks = blocksOf(words);
    const filed = JSON.parse(catalogue) as VolumeCatalogue;
    const count = filed.days.reduce((sum, [, briefings]) => sum + briefings, 0);
    if (count !== blocks.head.fragments.length)
      throw new Error(`The search index of ${name} is of other briefings than its catalogue.`);
    return { name, ...blocks, filed, count };
  });
  const words = leavesOf([...withCompounds(joinPostings(parts, "terms"), parts)].sort(byWord), {
    kind: "words",
  });
  const spellings = [...joinSurfaces(parts)];
  const near = leavesOf([...spellings].sort(byWord), { kind: "near" });
  const byEnd = spellings.map(([word, line]) => [backwards(word), line] as const).sort(byWord);
  const ends = leavesOf(byEnd, { kind: "ends" });
  const spots = leavesOf([...joinPostings(parts, "spots")].sort(byWord), {
    kind: "spots",
    size: SPOTS_LEAF,
  });
  const files = new Map([
    [SEGMENT_CATALOGUE, JSON.stringify(catalogueOf(parts))],
    ...words.files,
    ...near.files,
    ...ends.files,
    ...spots.files,
  ]);
  const hash = createHash("sha256");
  for (const [path, text] of files) hash.update(`${path}\0${text}\0`);
  const key = hash.digest("hex").slice(0, 16);
  return {
    entry: {
      key,
      first: parts[0]?.filed.days[0]?.[0] ?? "",
      last: parts.at(-1)?.filed.last ?? "",
      count: parts.reduce((sum, { count }) => sum + count, 0),
      words: words.firsts,
      near: near.firsts,
      ends: ends.firsts,
      spots: spots.firsts,
    },
    lang: parts[0]?.head.lang ?? "",
    langs: [...new Set(parts.flatMap(({ head }) => head.langs))].sort(),
    files: new Map([...files].map(([path, text]) => [`${key}/${path}`, text])),
  };
}

interface VolumePart extends WordsBlocks {
  readonly name: string;
  readonly head: WordsHead;
  readonly filed: VolumeCatalogue;
  readonly count: number;
}

/** Word → its line. */
type Lines = Map<string, string>;

/** The lists of each word or, of spots, of each list of a word's. */
function joinPostings(parts: readonly VolumePart[], block: "terms" | "spots"): Lines {
  const lines: Lines = new Map();
  for (const [volume, part] of parts.entries()) {
    eachLine(part[block], (word, postings) => {
      const known = lines.get(word);
      lines.set(
        word,
        known === undefined ? `${word}\t${volume}:${postings}` : `${known};${volume}:${postings}`,
      );
    });
  }
  return lines;
}

/** Adds to a word which two words are written so too. */
function withCompounds(lines: Lines, parts: readonly VolumePart[]): Lines {
  const compounds = new Set<string>();
  for (const part of parts) eachLine(part.compounds, (compound) => compounds.add(compound));
  const seconds = new Map<string, string>();
  for (const compound of [...compounds].sort(byCodeUnit)) {
    const end = compound.indexOf(" ");
    const [joined, pair] = [compound.slice(0, end), compound.slice(end + 1)];
    const known = seconds.get(joined);
    seconds.set(joined, known === undefined ? pair : `${known};${pair}`);
  }
  for (const [joined, pairs] of seconds) lines.set(joined, `${lines.get(joined)}\t${pairs}`);
  return lines;
}

function joinSurfaces(parts: readonly VolumePart[]): Lines {
  const counts = new Map<string, number>();
  for (const { spellings } of parts)
    eachLine(spellings, (word, count) => counts.set(word, (counts.get(word) ?? 0) + Number(count)));
  return new Map([...counts].map(([word, count]) => [word, `${word}\t${count}`]));
}

function catalogueOf(parts: readonly VolumePart[]): Catalogue {
  const volumes = parts.map(
    ({ name, head, filed }): CatalogueVolume => ({
      name,
      last: filed.last,
      days: filed.days,
      fragments: head.fragments,
      lengths: head.lengths,
      titles: head.titles,
    }),
  );
  return { volumes, facets: facetsOf((facet) => joinFacet(parts, (facets) => facets[facet])) };
}

/** One value of a facet in several volumes; its name is the newest one's. */
function joinFacet(
  parts: readonly VolumePart[],
  of: (facets: Facets) => readonly FacetValue[],
): FacetValue[] {
  const values = new Map<string, { value: FacetValue; places: number[] }>();
  let base = 0;
  for (const { filed, count } of parts) {
    for (const value of of(filed.facets)) {
      const places = values.get(value.id)?.places ?? [];
      for (const place of decodeAscending(value.in)) places.push(base + place);
      values.set(value.id, { value, places });
    }
    base += count;
  }
  return [...values]
    .sort(byWord)
    .map(([, { value, places }]) => ({ ...value, in: encodeAscending(places) }));
}

/** The text of `search/index.json`. */
export function indexOf(segments: readonly SegmentHead[]): string {
  const index: SearchIndex = {
    // "und" is no language (BCP 47): an archive without briefings has no word in any.
    lang: segments[0]?.lang ?? "und",
    langs: [...new Set(segments.flatMap(({ langs }) => langs))].sort(),
    segments: segments.map(({ entry }) => entry),
  };
  return JSON.stringify(index);
}

function byWord([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return byCodeUnit(a, b);
}
