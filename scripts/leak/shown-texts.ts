/** Everything that this audience may read, so that what withheld briefings have in common with it raises no alarm. */
import type { Briefing } from "../check/briefing.ts";
import type { Terms, Vocabulary } from "../check/schema/terms.ts";
import type { Listing } from "../read/read.ts";
import type { Visible } from "../withhold/withhold.ts";
import { fieldsOf, isOnTombstone } from "./field-texts.ts";
import { namesIn, namesWithRoles, ownTexts } from "./own-words.ts";
import { fieldsOfTerm } from "./words-in-use.ts";

export interface ShownText {
  readonly text: string;
  /** The language that its words are stemmed by. */
  readonly lang: string;
}

/** The texts of visible briefings and settings, of the vocabulary `used` by them, and of our own pages. */
export function* shownTexts(
  { briefings, versions, settings, textOf }: Visible,
  listing: Listing,
  used: Vocabulary,
): Generator<ShownText> {
  const { lang } = settings;
  yield { text: listing.settings?.text ?? "", lang };
  for (const terms of Object.values(used) as Terms[])
    for (const [id, term] of terms)
      yield* fieldsOfTerm(id, term).map(({ text }) => ({ text, lang }));
  yield { text: namesWithRoles(used), lang };
  yield* ownTexts().map((text) => ({ text, lang }));
  const langs = new Set([lang, ...briefings.map(({ meta }) => meta.lang ?? lang)]);
  yield* [...langs].map((named) => ({ text: namesIn(named), lang: named }));
  for (const { text } of [...versions.values()].flat())
    if (text !== undefined) yield { text: textShown(text, textOf), lang: text.meta.lang ?? lang };
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
