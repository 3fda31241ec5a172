/** Reads the outlines of countries, which are in the public domain (Natural Earth), when a map is asked for. */
import { geoArea, geoCentroid, geoDistance } from "d3-geo";
import type { LineString, MultiPolygon, Polygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** A piece of the world, with the circle around it on the globe. */
export interface Piece<Shape extends Polygon | LineString = Polygon> {
  readonly shape: Shape;
  readonly centre: readonly [longitude: number, latitude: number];
  /** In radians. */
  readonly radius: number;
}

export interface Outlines {
  readonly lands: readonly Piece[];
  readonly borders: readonly Piece<LineString>[];
  /** The pieces of each country by ISO 3166-1 alpha-2 code, largest first. */
  readonly countries: ReadonlyMap<string, readonly Piece[]>;
}

interface NamedShape {
  readonly name: string;
}
type Atlas = Topology<{ countries: GeometryCollection<NamedShape>; land: GeometryCollection }>;

/**
 * The outlines of the world at 1:110 million; where it has none of one of these countries, theirs at 1:50 million.
 * Slow to load, so that no command does but a build with maps.
 */
export async function readOutlines(codes: Iterable<string>): Promise<Outlines> {
  const small = atlasIn(
    await import("world-atlas/countries-110m.json", { with: { type: "json" } }),
  );
  const countries = countriesOf(small);
  const missing = [...new Set(codes)].filter((code) => !countries.has(code));
  if (missing.length > 0) {
    const large = atlasIn(
      await import("world-atlas/countries-50m.json", { with: { type: "json" } }),
    );
    const others = countriesOf(large, missing);
    for (const [code, pieces] of others) countries.set(code, pieces);
  }
  const borders = mesh(small, small.objects.countries, (one, other) => one !== other);
  return {
    countries,
    lands: polygonsOf(feature(small, small.objects.land)).map(pieceOf),
    borders: borders.coordinates.map((line) => pieceOf({ type: "LineString", coordinates: line })),
  };
}

/** What a file of the package holds, whose type TypeScript only guesses. */
function atlasIn(read: { readonly default: unknown }): Atlas {
  return read.default as Atlas;
}

function countriesOf(atlas: Atlas, wanted?: readonly string[]): Map<string, readonly Piece[]> {
  const found = new Map<string, readonly Piece[]>();
  for (const country of atlas.objects.countries.geometries) {
    const code = codeOf(country.id, (country.properties as NamedShape | undefined)?.name);
    if (wanted !== undefined && !wanted.includes(code)) continue;
    const shapes = polygonsOf(feature(atlas, country));
    const bySize = shapes.sort((one, other) => geoArea(other) - geoArea(one));
    found.set(code, bySize.map(pieceOf));
  }
  return found;
}

/** ICU knows each numeric code of ISO 3166-1 as another writing of its two letters. What has none goes by its name. */
function codeOf(id: string | number | undefined, name = ""): string {
  if (id === undefined) return name === "Kosovo" ? "XK" : name;
  const [tag = ""] = Intl.getCanonicalLocales(`und-${String(id).padStart(3, "0")}`);
  return new Intl.Locale(tag).region ?? name;
}

function polygonsOf(read: ReturnType<typeof feature>): Polygon[] {
  const features = "features" in read ? read.features : [read];
  return features.flatMap(({ geometry }) => {
    const { type, coordinates } = geometry as Polygon | MultiPolygon;
    const all = type === "Polygon" ? [coordinates] : coordinates;
    return all.map((rings): Polygon => ({ type: "Polygon", coordinates: rings }));
  });
}

function pieceOf<Shape extends Polygon | LineString>(shape: Shape): Piece<Shape> {
  const centre = geoCentroid(shape);
  const points = (shape.type === "Polygon" ? shape.coordinates[0] : shape.coordinates) ?? [];
  const radius = (points as Position[]).reduce(
    (most, point) => Math.max(most, geoDistance(centre, point as [number, number])),
    0,
  );
  return { shape, centre, radius };
}
