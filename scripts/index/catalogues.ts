/** What every volume's briefings are filed under: the search page counts and narrows by it. */
import type { Briefing } from "../check/briefing.ts";
import { type Archive, type Group, groupBy } from "../relate/relate.ts";
import type { Volume } from "../relate/volumes.ts";
import type { GroupSort } from "../render/address.ts";
import type { TermNames } from "../render/terms.ts";
import { encodeAscending } from "./postings.ts";
import {
  FACETS,
  type Facet,
  type FacetValue,
  facetsOf,
  type VolumeCatalogue,
} from "./search-files.ts";

/** The briefings that have one value of a facet, oldest first. */
interface Filed {
  readonly id: string;
  readonly name: string;
  readonly aka: readonly string[];
  readonly briefings: readonly Briefing[];
}

/** Where a briefing stands: its volume, and its place in it. */
type Places = ReadonlyMap<Briefing, readonly [volume: string, place: number]>;

/** Types whose name is no word that a reader knows. */
const TYPES: Readonly<Record<string, string>> = {
  sitrep: "situation report",
  factcheck: "fact check",
};

/** The catalogue of each volume, by its name. */
export function cataloguesOf(archive: Archive, terms: TermNames): Map<string, VolumeCatalogue> {
  const places = new Map(
    archive.volumes.flatMap(({ name, members }) =>
      members.map((briefing, place) => [briefing, [name, place] as const] as const),
    ),
  );
  const facets = new Map(
    FACETS.map((facet) => [facet, byVolume(filedUnder(facet, archive, terms), places)] as const),
  );
  return new Map(
    archive.volumes.map((volume) => [
      volume.name,
      {
        last: volume.last,
        days: daysOf(volume),
        facets: facetsOf((facet) => facets.get(facet)?.get(volume.name) ?? []),
      },
    ]),
  );
}

/** Each day of a volume that has briefings, and how many. */
function daysOf({ members }: Volume): [string, number][] {
  const days = new Map<string, number>();
  for (const { day } of members) days.set(day, (days.get(day) ?? 0) + 1);
  return [...days];
}

/** The values of a facet that each volume has. */
function byVolume(filed: readonly Filed[], places: Places): Map<string, FacetValue[]> {
  const volumes = new Map<string, FacetValue[]>();
  for (const { id, name, aka, briefings } of filed) {
    const found = new Map<string, number[]>();
    for (const briefing of briefings) {
      const [volume, place] = places.get(briefing) ?? [];
      if (volume === undefined || place === undefined) continue;
      const known = found.get(volume);
      if (known === undefined) found.set(volume, [place]);
      else known.push(place);
    }
    for (const [volume, own] of found) {
      const value = { id, name, ...(aka.length > 0 ? { aka } : {}), in: encodeAscending(own) };
      const values = volumes.get(volume);
      if (values === undefined) volumes.set(volume, [value]);
      else values.push(value);
    }
  }
  return volumes;
}

function filedUnder(facet: Facet, archive: Archive, terms: TermNames): Filed[] {
  const named = (sort: GroupSort, groups: readonly Group[]) =>
    groups.map((group) => ({
      ...group,
      name: terms.nameOf(sort, group.id),
      aka: terms.otherNames(sort, group.id),
    }));
  switch (facet) {
    case "topic":
      return named("topics", archive.topics);
    case "place":
      return named("places", archive.places);
    case "person":
      return named("names", archive.names).filter(({ id }) => terms.isPerson(id));
    case "organisation":
      return named("names", archive.names).filter(({ id }) => !terms.isPerson(id));
    case "source":
      return archive.sources.map(({ id, briefings, outlet }) => {
        return { id, briefings, name: outlet.name, aka: terms.otherNames("names", id) };
      });
    case "type":
      return plain(archive, ({ meta }) => meta.type);
    case "lang":
      return plain(archive, ({ meta }) => meta.lang ?? archive.settings.lang);
    case "thread":
      return archive.threads.map(({ id, briefings }) => {
        return { id, briefings, name: briefings[0]?.meta.title ?? id, aka: [] };
      });
  }
}

/** Briefings by a value that needs no vocabulary. */
function plain({ briefings }: Archive, idOf: (briefing: Briefing) => string): Filed[] {
  const all = briefings.map(({ briefing }) => briefing);
  return groupBy(all, (briefing) => [idOf(briefing)]).map(({ id, briefings }) => {
    return { id, briefings, name: TYPES[id] ?? id, aka: [] };
  });
}
