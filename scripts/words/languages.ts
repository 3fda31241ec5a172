/** The languages in which a frame can be: a line each, whose file does not compile while a word is missing. */
import * as ar from "./ar.ts";
import * as de from "./de.ts";
import * as en from "./en.ts";
import * as es from "./es.ts";
import * as fa from "./fa.ts";
import * as fr from "./fr.ts";
import * as ru from "./ru.ts";
import * as tr from "./tr.ts";
import * as uk from "./uk.ts";
import type { Words } from "./words.ts";
import * as zh from "./zh.ts";

/** By BCP 47 tag, without a region. */
export const LANGUAGES: ReadonlyMap<string, Words> = new Map<string, Words>([
  ["en", en],
  ["ar", ar],
  ["de", de],
  ["es", es],
  ["fa", fa],
  ["fr", fr],
  ["ru", ru],
  ["tr", tr],
  ["uk", uk],
  ["zh", zh],
]);
