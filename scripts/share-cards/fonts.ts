/** Finds the typefaces of share cards that are installed, and tells the drawing of these and no others. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PROJECT } from "../config.ts";
import { DESK } from "../files/desk.js";
import { packageFolder } from "../files/package-folder.js";
import { FONTS } from "./families.ts";

/** The weights that are drawn with, as the packages call their folders. */
const WEIGHTS = ["400Regular", "700Bold"];

/** The typefaces that are installed. */
export interface CardFonts {
  /** Folders of TrueType files. */
  readonly folders: readonly string[];
  readonly scripts: readonly string[];
  /** Name and version of each package: what a card is known by. */
  readonly versions: readonly string[];
}

/** Finds the typefaces beside this package, or beside what the desk has installed. */
export function findFonts(): CardFonts {
  const found = FONTS.flatMap((font) => {
    const folder = packageFolder(font.name, resolve(PROJECT)) ?? packageFolder(font.name, DESK);
    return folder === undefined ? [] : [{ ...font, folder }];
  });
  return {
    folders: found.flatMap(({ folder }) =>
      WEIGHTS.filter((weight) => readdirSync(folder).includes(weight)).map((weight) =>
        join(folder, weight),
      ),
    ),
    scripts: found.flatMap(({ scripts }) => [...scripts]),
    versions: found.map(({ name, folder }) => `${name} ${versionIn(folder)}`),
  };
}

function versionIn(folder: string): string {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
}

/** Settings of fontconfig that know these folders and no other, and keep what they find in `cache`. */
export function fontSettings({ folders }: CardFonts, cache: string): string {
  const dirs = folders.map((folder) => `<dir>${escaped(folder)}</dir>`).join("");
  return `<?xml version="1.0"?><fontconfig>${dirs}<cachedir>${escaped(cache)}</cachedir></fontconfig>\n`;
}

function escaped(path: string): string {
  return path.replace(/[&<]/g, (sign) => (sign === "&" ? "&amp;" : "&lt;"));
}
