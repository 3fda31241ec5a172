/** The languages in which a frame can be: a line each, whose file does not compile while a word is missing. */
import * as en from "./en.ts";
import * as ru from "./ru.ts";
import * as uk from "./uk.ts";
import type { Words } from "./words.ts";
import * as zh from "./zh.ts";

/** By BCP 47 tag, without a region. */
export const LANGUAGES: ReadonlyMap<string, Words> = new Map<string, Words>([
  ["en", en],
  ["ru", ru],
  ["uk", uk],
  ["zh", zh],
]);
