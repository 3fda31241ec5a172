/** Writes the style sheet of a theme: what its settings change, then the sheet of the desk's own. */
import type { Theme } from "../config.ts";

/** Lists of typefaces that systems have, each ending in a kind that every browser knows. */
const STACKS: Readonly<Record<string, string>> = {
  serif: "",
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  "old-style": '"Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, serif',
  humanist: 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans", sans-serif',
  slab: 'Rockwell, "Rockwell Nova", "Roboto Slab", "DejaVu Serif", "Sitka Small", serif',
};

/** Digits of the text's own type in a line. The usual sheet has 75 of them in most types, and is left as it is. */
const DIGITS = { narrow: 60, normal: 0, wide: 90 } as const;

/** The sheet that comes after ours; empty where a theme changes nothing. `own` is `theme/style.css`. */
export function themeSheet({ accent, logo, type, width }: Theme, own: string): string {
  const stack = STACKS[type ?? "serif"] ?? "";
  const digits = DIGITS[width ?? "normal"];
  const rules = [
    ...(stack === "" ? [] : [`:root{--serif:${stack}}`]),
    ...(digits === 0 ? [] : widthRules(digits)),
    ...(accent === undefined ? [] : accentRules(accent)),
    ...(logo === undefined ? [] : [LOGO]),
    ...(own === "" ? [] : [own]),
  ];
  return rules.length === 0 ? "" : `${rules.join("\n").trimEnd()}\n`;
}

/** On screen alone: ink on paper stays black. */
function accentRules({ light, dark }: NonNullable<Theme["accent"]>): string[] {
  return [
    `@media screen{:root{--link:${light}}header.site{border-block-end:2px solid var(--link)}button:not(.plain,.bar),.button{background:var(--link);border-color:var(--link)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{--link:${dark}}}`,
  ];
}

/** Measured in the type of the text, which head and foot do not have: so the body is as wide, and they with it. */
function widthRules(digits: number): string[] {
  const body = "body:not(:has(>main.wide))";
  return [
    `@media screen{${body}{max-width:calc(${digits}ch + 2rem);margin-inline:auto}${body}>*{max-width:none}}`,
  ];
}

const LOGO =
  "header.site .name img{block-size:1.75rem;inline-size:auto;max-inline-size:100%;vertical-align:middle;margin-inline-end:.5rem}";
