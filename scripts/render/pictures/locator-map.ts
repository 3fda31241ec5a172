/** Turns the code of a country into a small map of it among its neighbours. */
import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoPath,
} from "d3-geo";
import type { LineString, Polygon } from "geojson";
import { countryIn } from "../../check/schema/countries.ts";
import type { Words } from "../../words/words.ts";
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
const FARTHEST = 32 * DEGREE;
const OVERSEAS = 25 * DEGREE;
const RING = 8;
const MOST_LETTERS = 2700;

/**
 * The map of one or several countries by their codes (`OM`), with what lies around them; undefined where there is no
 * outline of any, and where there is nothing around but the sea.
 */
export function locatorMap(
  codes: readonly string[],
  { outlines, words }: { readonly outlines: Outlines; readonly words: Words },
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
  const near = Math.min(FARTHEST, Math.max(NEAREST, own * TIMES));
  // An island is found by what is beyond its sea.
  const isAlone = !outlines.borders.some((border) => isSeen(border, centre, near));
  const reach = isAlone ? Math.max(near, OVERSEAS) : near;
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
  const pens = [outlines.lands, outlines.borders, pieces].map((all) =>
    drawn(
      all.filter((piece) => isSeen(piece, centre, reach)),
      projection,
    ),
  );
  const [land = "", borders = "", here = ""] = withinBudget(pens);
  if (land === "") return undefined;
  return {
    width: WIDTH,
    height: HEIGHT,
    land,
    borders,
    here,
    ring: own * scale < RING ? { x: WIDTH / 2, y: HEIGHT / 2, radius: RING } : undefined,
    words: words.lists.group.map(
      found.map((code) => countryIn(words.lang, code) ?? code).join(words.comma),
    ),
  };
}

/** Whether a piece may lie in the frame, whose upper edge is so far from its centre. */
function isSeen(
  { centre: there, radius }: Piece<Polygon | LineString>,
  centre: [number, number],
  reach: number,
): boolean {
  return geoDistance(centre, [...there]) - radius < reach * Math.hypot(1, WIDTH / HEIGHT);
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
