/** Turns the code of a country into a small map of it among its neighbours. */
import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoPath,
} from "d3-geo";
import type { LineString, Polygon } from "geojson";
import { countryName } from "../../check/schema/countries.ts";
import type { Outlines, Piece } from "./outlines.ts";
import { Pen } from "./pen.ts";

export interface LocatorMapView {
  readonly width: number;
  readonly height: number;
  /** Coasts, borders and the countries that are meant, each as the data of one SVG path. */
  readonly land: string;
  readonly borders: string;
  readonly here: string;
  /** Around a country too small to be seen. */
  readonly ring: { readonly x: number; readonly y: number; readonly radius: number } | undefined;
  /** "Map: Oman and what lies around it". */
  readonly words: string;
}

const WIDTH = 240;
const HEIGHT = 160;
/** What is cut at the frame is cut outside it, so that no cut is seen. */
const OUTSIDE = 4;
const DEGREE = Math.PI / 180;
/** From the middle to the upper edge: so many times the country's own radius, within these bounds. */
const TIMES = 1.5;
const NEAREST = 7 * DEGREE;
const FARTHEST = 45 * DEGREE;
const RING = 8;
const MOST_LETTERS = 2600;

/**
 * The map of one or several countries by their codes (`OM`), with what lies around them; undefined where there is no
 * outline of any.
 */
export function locatorMap(
  codes: readonly string[],
  outlines: Outlines,
): LocatorMapView | undefined {
  const found = codes.filter((code) => outlines.countries.has(code));
  const pieces = found.flatMap((code) => outlines.countries.get(code) ?? []);
  // Lands far away that belong to a country are not where readers look for it.
  const mains = found.flatMap((code) => outlines.countries.get(code)?.slice(0, 1) ?? []);
  if (mains.length === 0) return undefined;
  const centre = centreOf(mains);
  const own = Math.max(
    ...mains.map((piece) => geoDistance(centre, [...piece.centre]) + piece.radius),
  );
  const reach = Math.min(FARTHEST, Math.max(NEAREST, own * TIMES));
  const scale = HEIGHT / 2 / (2 * Math.sin(reach / 2));
  const projection = geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .translate([WIDTH / 2, HEIGHT / 2])
    .scale(scale)
    .clipAngle(90)
    .clipExtent([
      [-OUTSIDE, -OUTSIDE],
      [WIDTH + OUTSIDE, HEIGHT + OUTSIDE],
    ]);
  const isInSight = ({ centre: there, radius }: Piece<Polygon | LineString>) =>
    geoDistance(centre, [...there]) - radius < reach * Math.hypot(1, WIDTH / HEIGHT);
  const pens = [outlines.lands, outlines.borders, pieces].map((all) =>
    drawn(all.filter(isInSight), projection),
  );
  const [land = "", borders = "", here = ""] = withinBudget(pens);
  return {
    width: WIDTH,
    height: HEIGHT,
    land,
    borders,
    here,
    ring: own * scale < RING ? { x: WIDTH / 2, y: HEIGHT / 2, radius: RING } : undefined,
    words: `Map: ${found.map((code) => countryName(code) ?? code).join(", ")} and what lies around`,
  };
}

/** The paths as true as they can be drawn in so many letters. */
function withinBudget(pens: readonly Pen[]): string[] {
  for (let tolerance = 0.6; ; tolerance *= 1.4) {
    const paths = pens.map((pen) => pen.path(tolerance));
    if (paths.join("").length <= MOST_LETTERS) return paths;
  }
}

function centreOf(pieces: readonly Piece[]): [number, number] {
  return geoCentroid({
    type: "MultiPolygon",
    coordinates: pieces.map(({ shape }) => shape.coordinates),
  });
}

function drawn(pieces: readonly Piece<Polygon | LineString>[], projection: GeoProjection): Pen {
  const pen = new Pen();
  const draw = geoPath(projection, pen);
  for (const { shape } of pieces) draw(shape);
  return pen;
}
