/** Collects the lines that `geoPath` draws, and writes them as the data of an SVG path, as simply as is asked. */
import type { GeoContext } from "d3-geo";

type MapPoint = readonly [x: number, y: number];

/** The pen that `geoPath` draws with: in whole units, and no step that goes nowhere. */
export class Pen implements GeoContext {
  readonly #lines: { readonly places: MapPoint[]; isClosed: boolean }[] = [];

  moveTo(x: number, y: number): void {
    this.#lines.push({ places: [[Math.round(x), Math.round(y)]], isClosed: false });
  }

  lineTo(x: number, y: number): void {
    const places = this.#lines.at(-1)?.places ?? [];
    const [last, next] = [places.at(-1), [Math.round(x), Math.round(y)] as const];
    if (last?.[0] !== next[0] || last[1] !== next[1]) places.push(next);
  }

  closePath(): void {
    const line = this.#lines.at(-1);
    const first = line?.places[0];
    if (line === undefined || first === undefined) return;
    line.isClosed = true;
    this.lineTo(...first);
  }

  /** Of points, which a map has none of. */
  arc(): void {}

  beginPath(): void {}

  /** All that has been drawn, no place of it further than this from where it was; what is smaller is left out. */
  path(tolerance: number): string {
    return this.#lines
      .map(({ places, isClosed }) => written(simplified(places, tolerance), isClosed))
      .join("");
  }
}

/** Douglas and Peucker: the place furthest from the straight way is kept, and so on both sides of it. */
function simplified(places: readonly MapPoint[], tolerance: number): readonly MapPoint[] {
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined || places.length < 3) return places;
  let [most, at] = [0, 0];
  for (const [index, place] of places.entries()) {
    const away = distance(place, first, last);
    if (away > most) [most, at] = [away, index];
  }
  if (most <= tolerance) return [first, last];
  return [
    ...simplified(places.slice(0, at + 1), tolerance),
    ...simplified(places.slice(at), tolerance).slice(1),
  ];
}

/** From a place to the straight way between two. */
function distance([x, y]: MapPoint, [x1, y1]: MapPoint, [x2, y2]: MapPoint): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / square;
  const on = Math.max(0, Math.min(1, along));
  return Math.hypot(x - x1 - on * dx, y - y1 - on * dy);
}

/** Each step from the one before, with no more signs than SVG needs. */
function written(places: readonly MapPoint[], isClosed: boolean): string {
  const [first, ...others] = places;
  // A closed line comes back to where it began: of fewer places it is an island too small to be seen.
  if (first === undefined || others.length < (isClosed ? 3 : 1)) return "";
  let at = first;
  const steps = (isClosed ? others.slice(0, -1) : others).map((next) => {
    const step = `${next[0] - at[0]} ${next[1] - at[1]}`;
    at = next;
    return step;
  });
  return `M${first[0]} ${first[1]}l${steps.join(" ").replace(/ -/g, "-")}${isClosed ? "z" : ""}`;
}
