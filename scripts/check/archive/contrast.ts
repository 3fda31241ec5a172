/** Contrast of two colours as WCAG 2 measures it, and the colour nearest to another that has enough of it. */
import { COLOURS, type ColourMode, type ColourPair, type Colours, PAIRS } from "./colours.ts";

/** Red, green and blue from 0 to 255. */
type Rgb = readonly [number, number, number];

/** A colour's relative luminance, from 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(colour: string): number {
  const [red, green, blue] = rgbOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours (`#rrggbb`), from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(one: string, other: string): number {
  const [darker, lighter] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (lighter + 0.05) / (darker + 0.05);
}

/** A pair that has too little contrast. */
export interface WeakPair extends ColourPair {
  readonly ratio: number;
}

/** The pairs of a mode that have too little contrast with an accent, the weakest first. */
export function weakPairs(mode: ColourMode, accent: string): WeakPair[] {
  const colours: Colours = { ...COLOURS[mode], link: accent };
  return PAIRS.map((pair) => ({
    ...pair,
    ratio: contrastOf(colours[pair.over], colours[pair.under]),
  }))
    .filter(({ ratio, least }) => ratio < least)
    .sort((a, b) => a.ratio - b.ratio);
}

/** The accent that has enough contrast in a mode and is nearest to a colour on its way to black or to white. */
export function nearestAccent(mode: ColourMode, colour: string): string {
  const from = rgbOf(colour);
  for (let step = 0; step <= 255; step++) {
    const good = [0, 255]
      .map((end) => hexOf(from.map((part) => part + ((end - part) * step) / 255)))
      .find((mixed) => weakPairs(mode, mixed).length === 0);
    if (good !== undefined) return good;
  }
  throw new Error(`No accent has enough contrast in the ${mode} mode.`);
}

function rgbOf(colour: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;
}

function hexOf(parts: readonly number[]): string {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}
