/** Reads the outlines of countries, which are in the public domain (Natural Earth), when a map is asked for. */
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

export type CountryOutline = Feature<Polygon | MultiPolygon, { readonly name: string }>;

/** Outlines by ISO 3166-1 alpha-2 code, and those of what has no such code. */
export interface Outlines {
  readonly byCode: ReadonlyMap<string, CountryOutline>;
  readonly all: readonly CountryOutline[];
}

type Atlas = Topology<{ countries: GeometryCollection<{ readonly name: string }> }>;

/** The outlines of the world at 1:110 million. Slow to load, so no command does but a build with maps. */
export async function readOutlines(): Promise<Outlines> {
  const { default: read } = await import("world-atlas/countries-110m.json", {
    with: { type: "json" },
  });
  const atlas = read as unknown as Atlas;
  const all = feature(atlas, atlas.objects.countries).features as CountryOutline[];
  return { all, byCode: new Map(all.map((country) => [codeOf(country), country])) };
}

/** ICU knows each numeric code of ISO 3166-1 as another writing of its two letters. */
function codeOf({ id, properties }: CountryOutline): string {
  if (id === undefined) return properties.name;
  const [tag = ""] = Intl.getCanonicalLocales(`und-${String(id).padStart(3, "0")}`);
  return new Intl.Locale(tag).region ?? properties.name;
}
