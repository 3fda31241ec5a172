/** Holds the files of a theme to what they may be: pictures that are only seen, and a style sheet that asks for nothing. */
import type { Settings } from "../../config.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { decode } from "../../read/decode.ts";
import { refuse } from "../../read/file.ts";
import type { SettingsFile } from "../../read/read.ts";
import { THEME, THEME_SHEET, type ThemeFolder } from "../../read/theme-folder.ts";
import { levelOf } from "../levels.ts";
import { EVERY_RULE } from "../rules.ts";
import { locate, type Problem } from "../yaml/problem.ts";
import { parseYaml } from "../yaml/yaml.ts";
import { type PlainImage, parseImage } from "./image.ts";

/** What is wrong with the files of a theme that these settings use. */
export function diagnosticsOfTheme(
  folder: ThemeFolder,
  file: SettingsFile,
  settings: Settings,
): Diagnostic[] {
  const sheet = folder.fileOf(THEME_SHEET);
  return [
    ...ofPicture("logo", { folder, file, settings }),
    ...ofPicture("icon", { folder, file, settings }),
    ...(sheet === undefined ? [] : ofSheet(sheet, settings)),
  ];
}

/** A picture of the theme that has been checked. @throws when it is none. */
export function plainImage(name: string, bytes: Uint8Array): PlainImage {
  const image = parseImage(name, bytes);
  if (typeof image === "string") throw new Error(`${name}: ${image}`);
  return image;
}

interface ThemeCheck {
  readonly folder: ThemeFolder;
  readonly file: SettingsFile;
  readonly settings: Settings;
}

function ofPicture(key: "logo" | "icon", { folder, file, settings }: ThemeCheck): Diagnostic[] {
  const name = settings.theme[key];
  if (name === undefined) return [];
  const found = folder.fileOf(name);
  if (found === undefined) return [missing(key, name, { folder, file, settings })];
  if (!(found instanceof Uint8Array)) return [found];
  const image = parseImage(name, found);
  const wrong =
    typeof image === "object" && key === "icon" && image.width !== image.height
      ? `This icon is ${image.width} by ${image.height}. Make it square.`
      : image;
  return typeof wrong === "string" ? [refuse(`${THEME}/${name}`, "picture-is-plain", wrong)] : [];
}

/**
 * Where the folder is there, its file was meant to be. Where it is not, the briefings may be all that was checked out,
 * as of a change from outside: that is checked and built without its owner's pictures.
 */
function missing(key: string, name: string, { folder, file }: ThemeCheck): Diagnostic {
  const yaml = parseYaml(file.text, 0);
  const problem: Problem = {
    ruleId: "picture-is-plain",
    offset: Array.isArray(yaml) ? 0 : yaml.offsetOf(["theme", key]),
    severity: folder.isThere ? "error" : "warning",
    message: folder.isThere
      ? `There is no theme/${name} beside the briefings' folder. Put it there, or delete this line.`
      : `There is no theme/ beside the briefings' folder, so that pages go without their ${key}. Put ${name} there.`,
  };
  return locate(file, [problem])[0] as Diagnostic;
}

/** What would be loaded: the policy of every page refuses what is elsewhere, and of the theme only the sheet is published. */
const LOADED = /@import\b|\burl\(\s*(?!["']?\s*(?:data:|#))|\bimage-set\(/gi;
const COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/g;

function ofSheet(sheet: Uint8Array | Diagnostic, settings: Settings): Diagnostic[] {
  if (!(sheet instanceof Uint8Array)) return [sheet];
  const path = `${THEME}/${THEME_SHEET}`;
  const text = decode(path, sheet);
  if (typeof text !== "string") return [text];
  const rule = EVERY_RULE.get("sheet-loads-nothing");
  const level =
    rule === undefined ? "off" : levelOf(rule, { type: "report", status: "published" }, settings);
  if (level === "off") return [];
  const seen = text.replace(COMMENT, (comment) => " ".repeat(comment.length));
  const problems = [...seen.matchAll(LOADED)].map(
    ({ index, 0: written }): Problem => ({
      ruleId: "sheet-loads-nothing",
      offset: index,
      length: written.length,
      severity: level,
      message: `\`${written.trim()}\` loads a file: one from elsewhere is refused by every page's policy, and of theme/ only ${THEME_SHEET}, logo and icon are published. Write it into this sheet, a picture as a data: address.`,
    }),
  );
  return locate({ path, text }, problems);
}
