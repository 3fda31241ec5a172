/** The languages in which a frame can be: a line each, whose file does not compile while a word is missing. */
import * as de from "./de.ts";
import * as en from "./en.ts";
import * as es from "./es.ts";
import * as fr from "./fr.ts";
import * as tr from "./tr.ts";
import type { Words } from "./words.ts";

/** By BCP 47 tag, without a region. */
export const LANGUAGES: ReadonlyMap<string, Words> = new Map<string, Words>([
  ["en", en],
  ["de", de],
  ["es", es],
  ["fr", fr],
  ["tr", tr],
]);
