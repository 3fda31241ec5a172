/** Everything that this audience may read, so that what withheld briefings have in common with it raises no alarm. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { countryName } from "../check/countries.ts";
import type { Briefing } from "../check/parse.ts";
import { PROJECT } from "../config.ts";
import type { Listing } from "../read/read.ts";
import { monthNames, weekdayNames } from "../read/spoken.ts";
import { nameOfLanguage } from "../render/language.ts";
import type { Visible } from "../withhold/withhold.ts";
import { fieldsOf, isOnTombstone } from "./fields.ts";

export interface Shown {
  readonly text: string;
  /** The language that its words are stemmed by. */
  readonly lang: string;
}

/** The texts of visible briefings, settings and vocabulary, and of our own pages. */
export function* shownTexts(
  { briefings, settings, textOf }: Visible,
  listing: Listing,
): Generator<Shown> {
  const { lang } = settings;
  yield* [listing.settings, ...listing.vocabulary.values()].map((file) => ({
    text: file?.text ?? "",
    lang,
  }));
  yield* ownTexts().map((text) => ({ text, lang }));
  const langs = new Set([lang, ...briefings.map(({ meta }) => meta.lang ?? lang)]);
  yield* [...langs].map((named) => ({ text: namesIn(named), lang: named }));
  for (const briefing of briefings)
    yield { text: textShown(briefing, textOf), lang: briefing.meta.lang ?? lang };
}

/** The file as it is, and again without the targets of links and the citations, as its words run on a page. */
function textShown({ id, path, meta }: Briefing, textOf: Visible["textOf"]): string {
  const text = textOf(path);
  const fields = fieldsOf(id, text);
  const shown = meta.status === "withdrawn" ? fields.filter(isOnTombstone) : fields;
  const words = shown.map((field) => field.text).join("\n");
  return meta.status === "withdrawn" ? words : `${text}\n${words}`;
}

/** What stands on pages without anybody's having written it: the words of our layouts and of our code. */
function ownTexts(): string[] {
  return ["layouts", "scripts"].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(?:tsx?|css|json)$/.test(path))
      .map((path) => readFileSync(join(PROJECT, folder, path), "utf8")),
  );
}

/** Names that a page takes from ICU: of countries, of languages, and of days. */
function namesIn(lang: string): string {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const countries = letters.flatMap((one) => letters.map((two) => countryName(one + two) ?? ""));
  return [nameOfLanguage(lang), ...countries, ...monthNames(lang), ...weekdayNames(lang)]
    .flat()
    .join("\n");
}
