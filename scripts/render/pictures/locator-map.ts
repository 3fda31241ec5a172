/** Turns the code of a country into a small map of it among its neighbours. */
import type { Outlines } from "./outlines.ts";

export interface LocatorMapView {
  readonly width: number;
  readonly height: number;
  /** Outlines of all other countries that can be seen, and of those that are meant, each as the data of one SVG path. */
  readonly around: string;
  readonly here: string;
  /** Around a country too small to be seen. */
  readonly ring: { readonly x: number; readonly y: number; readonly radius: number } | undefined;
  /** "Map: Oman among its neighbours". */
  readonly words: string;
}

/**
 * The map of one or several countries by their codes (`OM`), with what lies around them; undefined where there is no
 * outline of any.
 */
export function locatorMap(
  _codes: readonly string[],
  _outlines: Outlines,
): LocatorMapView | undefined {
  return undefined;
}
