/** Draws the icon of a site that has none of its own: the first letter of its name, on the accent. */
import { COLOURS } from "../check/archive/colours.ts";

/** An SVG; a name without a letter gives a plain square. */
export function letterIcon(title: string, accent: string = COLOURS.light.link): string {
  const letter = /[\p{L}\p{N}]\p{M}*/u.exec(title)?.[0].toUpperCase() ?? "";
  const { paper } = COLOURS.light;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    `<rect width="32" height="32" rx="6" fill="${accent}"/>`,
    `<text x="16" y="23" font-family="sans-serif" font-size="20" font-weight="700" text-anchor="middle" fill="${paper}">${letter}</text>`,
    "</svg>\n",
  ].join("");
}
