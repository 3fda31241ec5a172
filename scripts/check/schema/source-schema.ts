/** The shape of one source: an address, a name, or all that is known of who told whom. */
import * as z from "zod";
import { SOURCE } from "./descriptions.ts";
import {
  day,
  dayOrInstant,
  edtf,
  key,
  lang,
  oneOf,
  shortText,
  text,
  typed,
  webUrl,
} from "./fields.ts";
import { isOffRecord, OFF_RECORD } from "./off-record.ts";
import { refersTo } from "./refers.ts";
import { listOf, strict } from "./shapes.ts";

export const SOURCE_KINDS = [
  "news",
  "official",
  "person",
  "organisation",
  "document",
  "dataset",
  "social",
  "broadcast",
  "imagery",
  "eyewitness",
  "own",
  "ai",
] as const;
/** On which terms a source spoke (AP and Reuters use these words; Chatham House wrote its rule down). */
const BASES = [
  "on-record",
  "background",
  "deep-background",
  "chatham-house",
  "leak",
  "unknown",
] as const;
/** How a source's words reached us. */
const QUOTES = ["verbatim", "translated", "back-translated", "paraphrase"] as const;

// Off the record is no basis for publishing, and the nearest known word would be its opposite.
const basis = typed(
  (written) => (isOffRecord(written) ? undefined : written),
  () => OFF_RECORD,
  "off-record-stays-off",
)
  .pipe(oneOf(BASES))
  .meta({ title: "terms", enum: [...BASES] });
const rating = typed(
  (written) => (/^[A-F][1-6]$/.test(written) ? written : undefined),
  (written) => `\`${written}\` is no Admiralty rating. Write A to F and 1 to 6, as in B2.`,
).meta({ title: "Admiralty rating", pattern: "^[A-F][1-6]$", examples: ["B2", "C3"] });
const sha256 = typed(
  (written) => (/^[0-9a-f]{64}$/.test(written) ? written : undefined),
  () => "A SHA-256 has 64 small hexadecimal digits.",
).meta({ title: "SHA-256", pattern: "^[0-9a-f]{64}$" });
/** A joint text speaks for several. */
const party = z.union([
  refersTo(text, "party").transform((one) => [one]),
  listOf(refersTo(text, "party"), "[us-government, eu]"),
]);
const longSource = strict(
  {
    kind: oneOf(SOURCE_KINDS).optional(),
    name: text.optional(),
    short: shortText.optional(),
    title: text.optional(),
    url: webUrl.optional(),
    date: edtf.optional(),
    accessed: day.optional(),
    lang: lang.optional(),
    described: text.optional(),
    basis: basis.optional(),
    why_unnamed: text.optional(),
    via: refersTo(key, "source").optional(),
    party: party.optional(),
    access: text.optional(),
    rating: rating.optional(),
    descriptor: text.optional(),
    quotes: oneOf(QUOTES).optional(),
    archived: webUrl.optional(),
    archived_at: dayOrInstant.optional(),
    sha256: sha256.optional(),
  },
  "a source",
  SOURCE,
);
export type Source = z.output<typeof longSource>;

/** The short form: an address, or a name. */
const shortSource = z
  .string()
  .pipe(text)
  .transform((written, context): Source => {
    // A name may have a colon too: "Minutes: second part".
    if (!/^(?:https?:|[a-z][a-z0-9+.-]*:(?!\s)|www\.|\S+\.[a-z]{2,}\/)/i.test(written))
      return { name: written };
    const url = webUrl.safeParse(written);
    if (url.success) return { url: url.data };
    for (const issue of url.error.issues)
      context.issues.push({ ...issue, input: written } as never);
    return z.NEVER;
  })
  .meta({ title: "web address or name" });

export const source = z.union([shortSource, longSource]);
