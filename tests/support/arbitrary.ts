/** Front matter as a file may hold it, made by chance: every field in every form, with hard words in it. */
import fc from "fast-check";
import { LIKELIHOODS } from "../../scripts/check/schema/analysis-schema.ts";
import { STATUSES, TLP_LABELS, TYPES } from "../../scripts/check/schema/schema.ts";
import { SOURCE_KINDS, source } from "../../scripts/check/schema/source-schema.ts";
import { UNSEEN } from "../../scripts/read/unseen.ts";

/** What YAML reads as something else than the words that stand there, among words of several scripts. */
export const SIGNS = [
  ..."'\"`:#-?*&!|>%@,.[]{}()~=<\\/ \t\n",
  ...[": ", " #", "- ", "? ", "\n---\n", "\n...\n", "\u2028---\u2028", "\u2028%", "<<", "''"],
  ...["no", "yes", "null", "true", "0x1f", "1.10", "1e3", "010", ".inf", "2026-02-30", "12:30:45"],
  ...["word", "É", "e\u0301", "😀", "港口", "قایق‌ها", "\u200f(ب)", "\u00a0", "\u2060", "toString"],
  ..."https://a.example/b?c=d#e www.a.example a.b/ mailto:x [@clerk] <!-- -->".split(" "),
];

export const text = fc
  .oneof(
    fc.constantFrom(...SIGNS),
    fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary", maxLength: 60 }),
  )
  .filter((words) => !UNSEEN.test(words) && words.trim() !== "");
const key = fc
  .stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,4}){0,2}$/)
  // The reader refuses them as keys, so no file can have them.
  .filter((name) => name !== "constructor" && name !== "prototype");
const day = fc.constantFrom("2024-02-29", "2025-06-12", "1979-11-04", "9999-12-31");
const instant = fc.constantFrom("2025-06-12T12:00:00+03:00", "2025-06-12T09:00Z");
const dayOrInstant = fc.oneof(day, instant);
const edtf = fc.constantFrom(
  "2025",
  "2025-06~",
  "202X",
  "2025-06-05/2025-06-12",
  "../2025",
  "2025-XX-XX?",
);
const id = fc.constantFrom("2025-06-12-envoy-warns", "2024-02-29-1", "2021-01-01-no");
const url = fc.constantFrom(
  "https://a.example",
  "http://a.example:8080/b%20c?d=e,f&g=[h]#i:j",
  "https://пример.example/港",
  // A text has at most 2,000 characters; an address may be longer.
  `https://a.example/${"long/".repeat(410)}`,
);
const lang = fc.constantFrom("en", "fa", "pt-br", "zh-Hant", "no");
const list = <Item>(item: fc.Arbitrary<Item>, minLength = 0) =>
  fc.array(item, { minLength, maxLength: 4 });
/** A mapping with every field, with some, or with those alone that it must have. */
const some = <Fields extends Record<string, fc.Arbitrary<unknown>>>(
  fields: Fields,
  ...required: (keyof Fields & string)[]
) => fc.record(fields, { requiredKeys: required });
const map = (value: fc.Arbitrary<unknown>, minKeys = 0) =>
  fc.dictionary(key, value, { minKeys, maxKeys: 4 });

const sourceFields = fc.oneof(
  some({
    kind: fc.constantFrom(...SOURCE_KINDS),
    name: text,
    short: fc.constantFrom("eTN", "R & D", "ر"),
    title: text,
    url,
    date: edtf,
    accessed: day,
    lang,
    described: text,
    basis: fc.constantFrom("on-record", "chatham-house"),
    why_unnamed: text,
    via: key,
    party: fc.array(text, { minLength: 1, maxLength: 2 }),
    access: text,
    rating: fc.constantFrom("A1", "F6"),
    descriptor: text,
    quotes: fc.constantFrom("verbatim", "back-translated"),
    archived: url,
    archived_at: dayOrInstant,
    sha256: fc.constant("0".repeat(64)),
  }),
  some({ name: text }, "name"),
  some({ url }, "url"),
);
/** Alone stands a name that is no address, or an address that is not too long. */
const alone = fc.oneof(text, url).filter((words) => source.safeParse(words).success);
const person = fc.oneof(text, some({ name: text, id: key, role: text }, "name"));
const people = fc.oneof(person, list(person));
const figure = some(
  { label: text, value: text, unit: text, as_of: edtf, source: key },
  "label",
  "value",
  "as_of",
  "source",
);

/** Front matter as a file may hold it: every field, in every form, each there or not. */
export const written = some(
  {
    title: text.map((words) => `${[...words].slice(0, 90).join("")} in words`),
    date: dayOrInstant,
    summary: text.map((words) => `The bottom line, said in forty characters: ${words}`),
    topics: list(key, 1),
    sources: map(fc.oneof(alone, sourceFields), 1),
    status: fc.constantFrom(...STATUSES),
    tlp: fc.constantFrom(...TLP_LABELS),
    embargo: instant,
    embargo_zone: fc.constantFrom("Asia/Muscat", "UTC"),
    lang,
    type: fc.constantFrom(...TYPES),
    authors: people,
    reviewed_by: people,
    approved_by: people,
    listed: fc.constantFrom("true", "false"),
    dateline: text,
    places: list(fc.oneof(key, fc.constantFrom("IR", "NO"))),
    entities: map(
      some(
        {
          name: text,
          kind: fc.constantFrom("person", "organisation"),
          aka: list(text),
          qid: fc.constant("Q794"),
        },
        "name",
        "kind",
      ),
    ),
    event_date: edtf,
    as_of: instant,
    updated: dayOrInstant,
    expires: dayOrInstant,
    related: list(id),
    follows: id,
    story: some(
      { title: text.map((words) => `Told: ${[...words].slice(0, 60).join("")}`), about: text },
      "title",
    ),
    supersedes: list(id),
    translation_of: id,
    aliases: list(fc.constantFrom("/2025/envoy/", "/a.html/", "/1/")),
    corrections: list(
      some(
        { date: day, kind: fc.constantFrom("correction", "retraction"), text, was: text },
        "date",
        "kind",
        "text",
      ),
    ),
    claims: list(
      some(
        { id: key, text, sources: list(key, 1), state: fc.constantFrom("confirmed", "denied") },
        "id",
        "text",
        "sources",
        "state",
      ),
    ),
    judgements: list(
      some(
        {
          text,
          likelihood: fc.constantFrom(...LIKELIHOODS.flat()),
          confidence: fc.constantFrom("low", "high"),
          basis: list(key),
          by: day,
          outcome: text,
        },
        "text",
      ),
    ),
    alternatives: list(text),
    gaps: list(text),
    sourcing: text,
    sitrep: some(
      {
        number: fc.nat({ max: 999_999 }).map(String),
        period: edtf,
        next: edtf,
        glide: fc.constant("EQ-2023-000015-TUR"),
        figures: list(figure),
      },
      "number",
      "period",
    ),
    ai: fc.constantFrom("none", "translated"),
  },
  "title",
  "date",
  "summary",
  "topics",
  "sources",
);
export const body = fc.oneof(
  text,
  fc.constant(""),
  text.map((words) => `\n${words}\n`),
);
