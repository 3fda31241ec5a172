/** The shape of a briefing's front matter: every field of the format, typed. Rules that relate fields are in `rules/`. */
import { z } from "zod";
import { didYouMean } from "../diagnostics/suggest.ts";
import {
  alias,
  briefingId,
  day,
  dayOrInstant,
  edtf,
  instant,
  key,
  lang,
  oneOf,
  shown,
  text,
  textOf,
  typed,
  webUrl,
  zone,
} from "./fields.ts";

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
/** ICD 203, Analytic Standards, table of likelihood: its two rows of words, in the order of the scale. */
export const LIKELIHOODS = [
  [
    "almost no chance",
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "likely",
    "very likely",
    "almost certain",
  ],
  [
    "remote",
    "highly improbable",
    "improbable",
    "roughly even odds",
    "probable",
    "highly probable",
    "nearly certain",
  ],
] as const;

/** An object with no key beyond its own; an unknown one is named with the nearest that exists. */
export function strict<Shape extends z.core.$ZodShape>(shape: Shape, what: string) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== "unrecognized_keys")
        return `Write ${what} as fields, one a line: ${known.slice(0, 4).join(", ")}.`;
      // One line a key; `parse.ts` gives each its own place.
      return issue.keys
        .map(
          (name) =>
            `\`${shown(name)}\` is no field of ${what}.${didYouMean(name, known) || " Delete it, or move it into the text."}`,
        )
        .join("\n");
    },
  });
}

function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item, { error: "Write a list here, as in [first, second]." });
}

/** A map by key. A Map, because a plain object would answer for `constructor`. */
function mapOf<Value extends z.ZodType>(value: Value, what: string) {
  return z
    .record(z.string(), value, { error: `Write ${what} as keys with their values, one a line.` })
    .transform((record, context) => {
      const parsed = new Map<z.output<typeof key>, z.output<Value>>();
      for (const [name, entry] of Object.entries(record)) {
        const result = key.safeParse(name);
        if (result.success) parsed.set(result.data, entry as z.output<Value>);
        else
          for (const issue of result.error.issues)
            context.issues.push({ ...issue, path: [name], input: name } as never);
      }
      return parsed;
    });
}

const rating = typed(
  (written) => (/^[A-F][1-6]$/.test(written) ? written : undefined),
  (written) => `\`${written}\` is no Admiralty rating. Write A to F and 1 to 6, as in B2.`,
);
const sha256 = typed(
  (written) => (/^[0-9a-f]{64}$/.test(written) ? written : undefined),
  () => "A SHA-256 has 64 small hexadecimal digits.",
);
const glide = typed(
  (written) => (/^[A-Z]{2}-\d{4}-\d{6}-[A-Z]{3}$/.test(written) ? written : undefined),
  (written) => `\`${written}\` is no GLIDE number. Write it as in EQ-2023-000015-TUR.`,
);
const wikidata = typed(
  (written) => (/^Q[1-9]\d*$/.test(written) ? written : undefined),
  (written) => `\`${written}\` is no Wikidata id. Write it as in Q794.`,
);
const whole = typed(
  (written) => (/^\d{1,6}$/.test(written) ? Number(written) : undefined),
  (written) => `\`${written}\` is no number. Write digits.`,
);
const place = typed(
  (written) => (/^[A-Z]{2}$/.test(written) ? written : key.safeParse(written).data),
  (written) =>
    `\`${written}\` is no place. Write an ISO 3166 code, as in IR, or an id from vocabulary/places.yaml.`,
);
const tlp = typed(
  (written) => TLP_LABELS.find((label) => label === written),
  (written) => {
    const near = TLP_LABELS.find((label) => label === written.toUpperCase().replaceAll(" ", ""));
    return `\`${written}\` is no TLP label. Write ${near ?? TLP_LABELS.join(", ")}: capitals, no spaces, never translated.`;
  },
);

const longSource = strict(
  {
    kind: oneOf(SOURCE_KINDS).optional(),
    name: text.optional(),
    title: text.optional(),
    url: webUrl.optional(),
    date: edtf.optional(),
    accessed: day.optional(),
    lang: lang.optional(),
    described: text.optional(),
    basis: oneOf([
      "on-record",
      "background",
      "deep-background",
      "chatham-house",
      "leak",
      "unknown",
    ]).optional(),
    why_unnamed: text.optional(),
    via: key.optional(),
    access: text.optional(),
    rating: rating.optional(),
    descriptor: text.optional(),
    quotes: oneOf(["verbatim", "translated", "back-translated", "paraphrase"]).optional(),
    archived: webUrl.optional(),
    archived_at: dayOrInstant.optional(),
    sha256: sha256.optional(),
  },
  "a source",
);
export type Source = z.output<typeof longSource>;

/** The short form: an address, or a name. */
const shortSource = z
  .string()
  .pipe(text)
  .transform((written, context): Source => {
    if (!/^[a-z][a-z0-9+.-]*:/i.test(written)) return { name: written };
    const url = webUrl.safeParse(written);
    if (url.success) return { url: url.data };
    for (const issue of url.error.issues)
      context.issues.push({ ...issue, input: written } as never);
    return z.NEVER;
  });

const person = z.union([
  text.transform((name) => ({ name })),
  strict({ name: text, id: key.optional(), role: text.optional() }, "a person"),
]);
const people = z.union([person.transform((one) => [one]), listOf(person)]);

const correction = strict(
  {
    date: day,
    kind: oneOf(["correction", "clarification", "update", "retraction"]),
    text,
    was: text.optional(),
  },
  "a correction",
);
const claim = strict(
  {
    id: key,
    text,
    sources: listOf(key).min(1, "A claim names the sources that it rests on."),
    state: oneOf(["confirmed", "reported", "disputed", "denied", "unverified", "retracted"]),
  },
  "a claim",
);
const judgement = strict(
  {
    text,
    likelihood: oneOf([...LIKELIHOODS[0], ...LIKELIHOODS[1]]).optional(),
    confidence: oneOf(["low", "moderate", "high"]).optional(),
    basis: listOf(key).default([]),
    by: day.optional(),
    outcome: text.optional(),
  },
  "a judgement",
);
const figure = strict(
  { label: text, value: text, unit: text.optional(), as_of: edtf, source: key },
  "a figure",
);
const sitrep = strict(
  {
    number: whole,
    period: edtf,
    next: edtf.optional(),
    glide: glide.optional(),
    figures: listOf(figure).default([]),
  },
  "a situation report",
);
const entity = strict(
  {
    name: text,
    kind: oneOf(["person", "organisation"]),
    aka: listOf(text).default([]),
    qid: wikidata.optional(),
  },
  "an entity",
);

/** A stop that belongs to the last word: "Jr.", "U.S.", an ellipsis. */
const ABBREVIATION = /(?:\.\.\.|\b(?:Jr|Sr|Inc|Ltd|Co|St|No)\.|\b(?:\p{L}\.){2,})$/u;

const title = textOf(8, 120, "The title").refine(
  (written) => !/[.。]$/.test(written) || ABBREVIATION.test(written),
  {
    message: "A title has no full stop at its end. Delete it.",
    params: { ruleId: "title-is-a-headline" },
  },
);

const fields = {
  title,
  date: dayOrInstant,
  summary: textOf(40, 400, "The summary"),
  topics: listOf(key).min(1, "Name at least one topic from vocabulary/topics.yaml."),
  sources: mapOf(z.union([shortSource, longSource]), "the sources").refine(
    (sources) => sources.size > 0,
    "Name at least one source.",
  ),
  // Absent means draft: what nobody has released stays in the house.
  status: oneOf(STATUSES).default("draft"),
  tlp: tlp.optional(),
  embargo: instant.optional(),
  embargo_zone: zone.optional(),
  lang: lang.optional(),
  type: oneOf(TYPES).default("report"),
  authors: people.default([]),
  reviewed_by: people.default([]),
  dateline: text.optional(),
  places: listOf(place).default([]),
  entities: mapOf(entity, "the entities").default(new Map()),
  event_date: edtf.optional(),
  as_of: instant.optional(),
  updated: dayOrInstant.optional(),
  expires: dayOrInstant.optional(),
  related: listOf(briefingId).default([]),
  follows: briefingId.optional(),
  supersedes: listOf(briefingId).default([]),
  translation_of: briefingId.optional(),
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

export const frontMatter = strict(fields, "a briefing");
/** Names are those of the file, so that a reader of either knows the other. */
export type FrontMatter = z.output<typeof frontMatter>;
