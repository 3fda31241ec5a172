/** What pages say by themselves: words of our code, names that ICU knows, and names of the vocabulary side by side. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { countryIn } from "../check/schema/countries.ts";
import type { Terms, Vocabulary } from "../check/schema/terms.ts";
import { PROJECT } from "../config.ts";
import { monthNames, weekdayNames } from "../read/spoken.ts";
import { languageIn, nameOfLanguage } from "../render/language.ts";
import { lettersOf } from "./letters.ts";

/** "Ada Hale, clerk": a page puts together what stands apart in the vocabulary. */
export function namesWithRoles(vocabulary: Vocabulary): string {
  return Object.values(vocabulary)
    .flatMap((terms: Terms) => [...terms.values()])
    .flatMap(({ name, names, aka, role = "" }) =>
      [name, ...names.values(), ...aka].map((one) => `${one}, ${role}`),
    )
    .join("\n");
}

/**
 * Whether a string is made of listed names alone. Pages list people, places and topics in any order: "Oman, Vienna,
 * Steve Witkoff" tells nothing, whoever wrote it. With a number it does: an id has its day.
 */
export function listsNames(vocabulary: Vocabulary, lang: string): (string: string) => boolean {
  const listed = new Set(lettersOf(`${namesWithRoles(vocabulary)}\n${namesIn(lang)}`).split(" "));
  return (string) => !/\d/.test(string) && string.split(" ").every((word) => listed.has(word));
}

/** What stands on pages without anybody's having written it: the words of our layouts and of our code. */
export function ownTexts(): string[] {
  return ["layouts", "scripts"].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(?:tsx?|css|json)$/.test(path))
      .map((path) => readFileSync(join(PROJECT, folder, path), "utf8")),
  );
}

/** Names that a page in a language takes from ICU: of countries, of languages, and of days. */
export function namesIn(lang: string): string {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((one) => letters.map((two) => one + two));
  const countries = codes.map((code) => countryIn(lang, code) ?? "");
  const languages = codes.map((code) => languageIn(lang, code.toLowerCase()));
  const own = nameOfLanguage(lang);
  return [own, ...countries, ...languages, ...monthNames(lang), ...weekdayNames(lang)]
    .flat()
    .join("\n");
}
