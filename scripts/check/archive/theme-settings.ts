/** Types of the settings of the theme, and whether its colours can be read. */
import { ACCENT, THEME } from "../schema/descriptions.ts";
import { oneOf, typed } from "../schema/fields.ts";
import { strict } from "../schema/shapes.ts";
import type { Problem } from "../yaml/problem.ts";
import type { YamlText } from "../yaml/yaml.ts";
import type { ColourMode } from "./colours.ts";
import { nearestAccent, weakPairs } from "./contrast.ts";

/** Names of lists of typefaces that systems have; `scripts/render/theme-sheet.ts` says which. */
export const TYPES = ["serif", "sans", "old-style", "humanist", "slab"] as const;
const WIDTHS = ["narrow", "normal", "wide"] as const;

/** A colour may stand without its `#`, at which YAML begins a comment. */
const colour = typed(
  (written) => {
    const [, long, short = ""] = /^#?(?:([0-9a-f]{6})|([0-9a-f]{3}))$/i.exec(written) ?? [];
    const digits = long ?? short.replace(/./g, "$&$&");
    return digits === "" ? undefined : `#${digits.toLowerCase()}`;
  },
  (written) =>
    `\`${written}\` is no colour. Write red, green and blue in hexadecimal, as in "#0b4a8f".`,
).meta({ title: "colour", pattern: "^#?([0-9A-Fa-f]{3}){1,2}$", examples: ["0b4a8f"] });

const imageFile = typed(
  (written) => (/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:svg|png)$/.test(written) ? written : undefined),
  (written) =>
    `\`${written}\` is no picture of the theme. Put an SVG or PNG into theme/, beside the briefings' folder, and write its name in small letters, as in logo.svg.`,
).meta({
  title: "picture",
  pattern: String.raw`^[a-z0-9]+(-[a-z0-9]+)*\.(svg|png)$`,
  examples: ["logo.svg", "icon.png"],
});

export const theme = strict(
  {
    accent: strict({ light: colour, dark: colour.optional() }, "an accent", ACCENT)
      .transform(({ light, dark }) => ({ light, dark: dark ?? nearestAccent("dark", light) }))
      .optional(),
    logo: imageFile.optional(),
    icon: imageFile.optional(),
    type: oneOf(TYPES).optional(),
    width: oneOf(WIDTHS).optional(),
  },
  "the theme",
  THEME,
).transform(
  // Each key is there, so that a type that names them all holds what was written.
  ({ accent, logo, icon, type, width }) => ({ accent, logo, icon, type, width }),
);

/** What of an accent cannot be read, in each mode: its weakest pair, and the nearest colour that can. */
export function problemsOfAccent(
  accent: Readonly<Record<ColourMode, string>> | undefined,
  yaml: YamlText,
): Problem[] {
  if (accent === undefined) return [];
  return (["light", "dark"] as const).flatMap((mode): Problem[] => {
    const [weakest] = weakPairs(mode, accent[mode]);
    if (weakest === undefined) return [];
    const [from, to] = yaml.rangeOf(["theme", "accent", mode]);
    const { over, under, what, ratio, least } = weakest;
    const nearest = `"${nearestAccent(mode, accent[mode])}"`;
    // Rounded down: 4.496 is not enough, and must not look so.
    const measured = (Math.floor(ratio * 100) / 100).toFixed(2);
    return [
      {
        ruleId: "colour-is-legible",
        offset: from,
        length: to - from,
        message: `In the ${mode} mode ${what} (${over} on ${under}) would have a contrast of ${measured}, and AA asks for ${least}. The nearest colour that has it is ${nearest}.`,
        fix: { from, to, text: nearest },
      },
    ];
  });
}
