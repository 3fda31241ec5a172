/** Draws a country among its neighbours. */
import type { JSX } from "preact";
import type { LocatorMapView } from "../../../scripts/render/pictures/locator-map.ts";

export function LocatorMap({ map }: { map: LocatorMapView }): JSX.Element {
  const { width, height, land, borders, here, ring, words } = map;
  return (
    <svg
      class="map"
      role="img"
      aria-label={words}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <path class="land" d={land} />
      <path d={borders} />
      <path class="here" d={here} />
      {ring === undefined ? null : <circle cx={ring.x} cy={ring.y} r={ring.radius} />}
    </svg>
  );
}
