/** What every volume's briefings are filed under: the search page counts and narrows by it. */
import type { Briefing } from "../../check/briefing.ts";
import { type Group, groupBy } from "../../relate/groups.ts";
import type { Archive } from "../../relate/relate.ts";
import type { Outlet } from "../../relate/sources.ts";
import { storyOf } from "../../relate/stories.ts";
import type { Volume } from "../../relate/volumes.ts";
import { FACET_NAMES, FACETS, type Facet, type GroupSort, planOf } from "../../site-plan.ts";
import type { BriefingType } from "../../words/words.ts";
import { wordsOf } from "../../words/words-of.ts";
import { encodeAscending } from "../format/postings.ts";
import { type FacetValue, facetsOf, type VolumeCatalogue } from "../format/search-files.ts";

/** The briefings that have one value of a facet, oldest first. */
interface FiledBriefings {
  readonly id: string;
  readonly name: string;
  readonly aka: readonly string[];
  readonly briefings: readonly Briefing[];
}

/** What those are called that have pages of their own. */
interface GroupNames {
  nameOf(group: GroupSort, id: string): string;
  otherNames(group: GroupSort, id: string): readonly string[];
  isPerson(id: string): boolean;
}

/** Where a briefing stands: its volume, and its place in it. */
type BriefingPlaces = ReadonlyMap<Briefing, readonly [volume: string, place: number]>;

/** The catalogue of each volume, by its name. */
export function cataloguesOf(archive: Archive, terms: GroupNames): Map<string, VolumeCatalogue> {
  const places = new Map(
    archive.volumes.flatMap(({ name, members }) =>
      members.map((briefing, place) => [briefing, [name, place] as const] as const),
    ),
  );
  const facets = new Map(
    FACET_NAMES.map(
      (facet) => [facet, byVolume(filedUnder(facet, archive, terms), places)] as const,
    ),
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
function byVolume(
  filed: readonly FiledBriefings[],
  places: BriefingPlaces,
): Map<string, FacetValue[]> {
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

function filedUnder(facet: Facet, archive: Archive, terms: GroupNames): FiledBriefings[] {
  const { group, who } = planOf(facet);
  if (group === undefined) return plain(facet, archive);
  const groups: readonly (Group & { readonly outlet?: Outlet })[] = archive[group];
  return groups
    .filter(({ id }) => who === undefined || terms.isPerson(id) === (who === "person"))
    .map(({ id, briefings, outlet }) => {
      // Outlets bring their name, and a story is called by its first briefing.
      if (outlet !== undefined)
        return { id, briefings, name: outlet.name, aka: terms.otherNames("names", id) };
      if (group === "threads")
        return { id, briefings, name: storyOf({ id, briefings }).title, aka: [] };
      return { id, briefings, name: terms.nameOf(group, id), aka: terms.otherNames(group, id) };
    });
}

/** The field of the front matter that a facet is of: one that no briefing can have does not compile. */
function metaOf(facet: Facet): keyof Briefing["meta"] | undefined {
  const plan = FACETS[facet];
  return "meta" in plan ? plan.meta : undefined;
}

/** Briefings by a value, or values, that need no vocabulary. */
function plain(facet: Facet, { briefings, settings }: Archive): FiledBriefings[] {
  const field = metaOf(facet);
  if (field === undefined) return [];
  const all = briefings.map(({ briefing }) => briefing);
  const valuesOf = ({ meta }: Briefing): string[] => {
    // Who says no language writes in the archive's.
    const value: unknown = meta[field] ?? (field === "lang" ? settings.lang : undefined);
    return [value].flat().filter((one) => typeof one === "string");
  };
  return groupBy(all, valuesOf).map(({ id, briefings }) => {
    return { id, briefings, name: facet === "type" ? typeIn(id, settings.lang) : id, aka: [] };
  });
}

/** A type as a reader calls it, in small letters. */
function typeIn(type: string, lang: string): string {
  const { types } = wordsOf(lang);
  return (types[type as BriefingType] ?? type).toLowerCase();
}
