/** The shape of a briefing's front matter: every field of the format, typed. Rules that relate fields are in `rules/`. */
import * as z from "zod";
import { claim, judgement, sitrep } from "./analysis-schema.ts";
import { countryCode } from "./countries.ts";
import { BRIEFING, CORRECTION, ENTITY, PERSON, STORY } from "./descriptions.ts";
import {
  alias,
  briefingId,
  day,
  dayOrInstant,
  edtf,
  instant,
  KEY_PATTERN,
  key,
  lang,
  oneOf,
  text,
  textOf,
  typed,
  zone,
} from "./fields.ts";
import { refersTo } from "./refers.ts";
import { listOf, mapOf, strict } from "./shapes.ts";
import { source } from "./source-schema.ts";

export const STATUSES = [
  "draft",
  "review",
  "published",
  "corrected",
  "superseded",
  "withdrawn",
] as const;
/** FIRST, Traffic Light Protocol 2.0, from the widest audience to the narrowest. */
export const TLP_LABELS = [
  "TLP:CLEAR",
  "TLP:GREEN",
  "TLP:AMBER",
  "TLP:AMBER+STRICT",
  "TLP:RED",
] as const;
export const TYPES = [
  "report",
  "analysis",
  "assessment",
  "sitrep",
  "alert",
  "advisory",
  "backgrounder",
  "factcheck",
  "digest",
  "transcript",
  "statement",
  "opinion",
] as const;
export const CORRECTION_KINDS = [
  "correction",
  "clarification",
  "update",
  "retraction",
  "redaction",
] as const;

const wikidata = typed(
  (written) => (/^Q[1-9]\d*$/.test(written) ? written : undefined),
  (written) => `\`${written}\` is no Wikidata id. Write it as in Q794.`,
).meta({ title: "Wikidata id", pattern: String.raw`^Q[1-9]\d*$`, examples: ["Q794"] });
const place = typed(
  (written) => (/^[A-Z]{2}$/.test(written) ? written : key.safeParse(written).data),
  (written) => {
    const code = countryCode(written);
    return code === undefined
      ? `\`${written}\` is no place. Write an ISO 3166 code, as in IR, or an id from vocabulary/places.yaml.`
      : `\`${written}\` is written ${code}, its ISO 3166 code.`;
  },
  "field-has-form",
  countryCode,
).meta({
  title: "country code or place id",
  pattern: `^[A-Z]{2}$|${KEY_PATTERN}`,
  examples: ["IR", "vienna"],
});
const otherId = refersTo(briefingId, "briefing");
export const tlp = typed(
  (written) => TLP_LABELS.find((label) => label === written),
  (written) => {
    const near = nearLabel(written);
    return `\`${written}\` is no TLP label. Write ${near ?? TLP_LABELS.join(", ")}: capitals, no spaces, never translated.`;
  },
  "field-has-form",
  nearLabel,
).meta({ title: "TLP label", enum: [...TLP_LABELS] });

/** The label that a writing can only mean: `tlp: green`, `Amber Strict`. */
function nearLabel(written: string): string | undefined {
  const fold = (text: string) =>
    text
      .toUpperCase()
      .replace(/^TLP/, "")
      .replace(/[^A-Z]/g, "");
  return TLP_LABELS.find((label) => fold(label) === fold(written));
}

const person = z.union([
  text.transform((name) => ({ name })).meta({ title: "name" }),
  strict(
    { name: text, id: refersTo(key, "person").optional(), role: text.optional() },
    "a person",
    PERSON,
  ),
]);
const people = z.union([person.transform((one) => [one]), listOf(person)]);

const correction = strict(
  {
    date: day,
    kind: oneOf(CORRECTION_KINDS),
    text,
    was: text.optional(),
  },
  "a correction",
  CORRECTION,
);
const entity = strict(
  {
    name: text,
    kind: oneOf(["person", "organisation"]),
    aka: listOf(text).default([]),
    qid: wikidata.optional(),
  },
  "an entity",
  ENTITY,
);
const story = strict(
  { title: textOf(4, 80, "The story's title"), about: text.optional() },
  "a story",
  STORY,
);
const listed = typed(
  (written) => (written === "true" ? true : written === "false" ? false : undefined),
  (written) => `\`${written}\` is neither true nor false. Write false to keep it out of lists.`,
).meta({ title: "true or false", pattern: "^(true|false)$", examples: ["false"] });

/** A stop that belongs to the last word: "Jr.", "U.S.", an ellipsis. */
const ABBREVIATION = /(?:\.\.\.|\b(?:Jr|Sr|Inc|Ltd|Co|St|No)\.|\b(?:\p{L}\.){2,})$/u;

const title = textOf(8, 120, "The title").refine(
  (written) => !/[.。]$/.test(written) || ABBREVIATION.test(written),
  {
    message: "A title has no full stop at its end. Delete it.",
    params: { ruleId: "title-is-a-headline", surplus: 1 },
  },
);

/** Each is weighed against each for what it rests on: more are no briefing, and would take minutes. */
export const MOST_SOURCES = 300;

const fields = {
  title,
  date: dayOrInstant,
  summary: textOf(40, 400, "The summary"),
  topics: listOf(refersTo(key, "topic")).min(
    1,
    "Name at least one topic from vocabulary/topics.yaml.",
  ),
  sources: mapOf(source, "the sources", "`axios: https://www.axios.com/…`")
    .refine((sources) => sources.size > 0, "Name at least one source.")
    .refine(
      (sources) => sources.size <= MOST_SOURCES,
      `A briefing has at most ${MOST_SOURCES} sources. Split it.`,
    )
    .meta({ minProperties: 1, maxProperties: MOST_SOURCES }),
  // Absent means draft: what nobody has released stays in the house.
  status: oneOf(STATUSES).default("draft"),
  tlp: tlp.optional(),
  embargo: instant.optional(),
  embargo_zone: zone.optional(),
  lang: lang.optional(),
  type: oneOf(TYPES).default("report"),
  authors: people.default([]),
  reviewed_by: people.default([]),
  approved_by: people.default([]),
  listed: listed.optional(),
  dateline: text.optional(),
  places: listOf(refersTo(place, "place")).default([]),
  entities: mapOf(entity, "the entities", "`witkoff: { name: Steve Witkoff }`").default(new Map()),
  event_date: edtf.optional(),
  as_of: instant.optional(),
  updated: dayOrInstant.optional(),
  expires: dayOrInstant.optional(),
  related: listOf(otherId).default([]),
  follows: otherId.optional(),
  story: story.optional(),
  supersedes: listOf(otherId).default([]),
  translation_of: otherId.optional(),
  aliases: listOf(alias).default([]),
  corrections: listOf(correction).default([]),
  claims: listOf(claim).default([]),
  judgements: listOf(judgement).default([]),
  alternatives: listOf(text).default([]),
  gaps: listOf(text).default([]),
  sourcing: text.optional(),
  sitrep: sitrep.optional(),
  ai: oneOf(["none", "assisted", "translated", "generated"]).default("none"),
};

/** What to write where a required field is absent. */
export const ABSENT: Readonly<Record<string, string>> = {
  title: "Add `title:`: 8 to 120 characters that say what happened.",
  date: "Add `date:`: the day of publication, as in 2025-06-12.",
  summary:
    "Add `summary:`: one to three sentences that a reader could act on if they read nothing else.",
  topics: "Add `topics:`: at least one from vocabulary/topics.yaml, as in [diplomacy].",
  sources: "Add `sources:`: at least one, as in `axios: https://…`.",
};

export const frontMatter = strict(fields, "a briefing", BRIEFING);
/** Names are those of the file, so that a reader of either knows the other. */
export type FrontMatter = z.output<typeof frontMatter>;
