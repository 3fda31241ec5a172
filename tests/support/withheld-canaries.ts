/** A made-up briefing that has every field of the format, with a made-up word in each by which it would be known. */
import { FORMS, type Form } from "../../scripts/editor/form.ts";
import { sha256Of } from "../../scripts/read/file.ts";
import type { Fields, Files } from "./withheld-frame.ts";

/** Where a text stands: `sources.*.url`, `vocabulary.*.name`, `body`; and the word that betrays it. */
export type Canaries = ReadonlyMap<string, string>;

export interface Caged {
  readonly files: Files;
  /** Entries for the files of the vocabulary, which only these briefings use. */
  readonly words: Files;
  readonly canaries: Canaries;
}

/** Fields that hold one of a few words, a rating or a number: whoever finds one learns of nobody. */
export const CHOSEN: ReadonlySet<string> = new Set([
  ...["status", "tlp", "embargo_zone", "lang", "type", "ai", "listed", "sitrep.number"],
  ...["sources.*.kind", "sources.*.lang", "sources.*.basis", "sources.*.rating"],
  ...["sources.*.quotes", "entities.*.kind", "corrections.kind", "claims.state"],
  ...[
    "judgements.likelihood",
    "judgements.confidence",
    "vocabulary.*.names",
    "vocabulary.*.iso",
    "vocabulary.*.of",
    "vocabulary.*.part_of",
    "vocabulary.*.medtop",
  ],
]);

/** Every field of front matter and vocabulary by its path, from the types that check. */
export function everyField(): string[] {
  const briefing = leavesOf(FORMS.briefing, "");
  return [...new Set([...briefing, ...leavesOf(FORMS.vocabulary, "vocabulary")])].sort();
}

function leavesOf(form: Form, path: string): string[] {
  const { properties, additionalProperties, items, anyOf } = form;
  const inner = [
    ...Object.entries(properties ?? {}).flatMap(([name, part]) =>
      leavesOf(part, path === "" ? name : `${path}.${name}`),
    ),
    ...(additionalProperties ? [path, ...leavesOf(additionalProperties, `${path}.*`)] : []),
    ...(items === undefined ? [] : leavesOf(items, path)),
    ...(anyOf ?? []).flatMap((part) => leavesOf(part, path)),
  ];
  return inner.length === 0 ? [path] : inner;
}

const SYLLABLES = [
  "ba",
  "ke",
  "di",
  "fo",
  "gu",
  "la",
  "me",
  "ni",
  "po",
  "ru",
  "sa",
  "te",
  "vi",
  "zo",
];

/** A word of twelve letters that stands nowhere else: the same for the same owner and field. */
function wordFor(owner: string, field: string): string {
  const hash = Buffer.from(sha256Of(`${owner} ${field}`), "hex");
  return [...hash.subarray(0, 6)].map((byte) => SYLLABLES[byte % SYLLABLES.length]).join("");
}

/** A briefing with a word of its own in each field, and four to which it is tied; `more` says why they are withheld. */
export function cage(owner: string, more: Fields, turn: number): Caged {
  const canaries = new Map<string, string>();
  /** The word of a field, by which it is known from now on. */
  const of = (field: string) => {
    const word = canaries.get(field) ?? wordFor(owner, field);
    canaries.set(field, word);
    return word;
  };
  const known = (field: string, text: string) => {
    canaries.set(field, text);
    return text;
  };
  const text = (field: string) => `Élan of ${of(field)}ée`;
  const date = (field: string, at: number) => known(field, `${1700 + turn}-03-${10 + at}`);
  const tied = (field: string) => `2025-06-${10 + turn}-${of(field)}`;
  const [clerk, hidden, person] = [of("sources"), of("sources.*.described"), of("entities")];
  const front = {
    title: text("title"),
    date: "2025-06-20",
    summary: `${text("summary")}, and forty letters more to fill the line`,
    topics: [of("topics")],
    sources: {
      [clerk]: {
        ...{ kind: "news", name: text("sources.*.name"), title: text("sources.*.title") },
        short: of("sources.*.short"),
        url: `https://${of("sources.*.url")}.example/a`,
        ...{ date: date("sources.*.date", 1), accessed: date("sources.*.accessed", 2), lang: "mt" },
        ...{
          basis: "leak",
          rating: "B3",
          quotes: "back-translated",
          via: `${of("sources.*.via")}`,
        },
        party: text("sources.*.party"),
        ...{ access: text("sources.*.access"), descriptor: text("sources.*.descriptor") },
        archived: `https://keep.example/${of("sources.*.archived")}`,
        archived_at: date("sources.*.archived_at", 3),
        sha256: known("sources.*.sha256", sha256Of(owner)),
      },
      [hidden]: {
        described: `an ${text("sources.*.described")}`,
        basis: "background",
        why_unnamed: text("sources.*.why_unnamed"),
      },
      [of("sources.*.via")]: `Relay of ${of("sources.*")}`,
    },
    lang: "mt",
    type: "sitrep",
    authors: [
      text("authors"),
      { name: text("authors.name"), id: of("authors.id"), role: text("authors.role") },
    ],
    reviewed_by: [
      text("reviewed_by"),
      { name: text("reviewed_by.name"), id: of("reviewed_by.id"), role: text("reviewed_by.role") },
    ],
    approved_by: [
      text("approved_by"),
      { name: text("approved_by.name"), id: of("approved_by.id"), role: text("approved_by.role") },
    ],
    dateline: text("dateline"),
    places: [of("places")],
    entities: {
      [person]: {
        name: text("entities.*.name"),
        kind: "person",
        aka: [text("entities.*.aka")],
        qid: known("entities.*.qid", `Q77${turn}0419835`),
      },
    },
    event_date: date("event_date", 4),
    as_of: `${date("as_of", 5)}T05:06:07Z`,
    updated: known("updated", `2026-11-${10 + turn}`),
    expires: known("expires", `2041-11-${10 + turn}`),
    ...{ embargo: `${known("embargo", `2026-01-${10 + turn}`)}T00:00:00Z`, embargo_zone: "UTC" },
    ...{ related: [tied("related")], follows: tied("follows"), supersedes: [tied("supersedes")] },
    translation_of: tied("translation_of"),
    aliases: [`/old/${of("aliases")}/`],
    corrections: [
      {
        date: known("corrections.date", `2027-03-${10 + turn}`),
        kind: more.status === "withdrawn" ? "retraction" : "update",
        text: text("corrections.text"),
        was: text("corrections.was"),
      },
    ],
    claims: [
      { id: of("claims.id"), text: text("claims.text"), sources: [hidden], state: "denied" },
    ],
    judgements: [
      {
        text: text("judgements.text"),
        likelihood: "remote",
        basis: [hidden],
        by: date("judgements.by", 8),
        outcome: text("judgements.outcome"),
      },
      { text: "Nothing more", confidence: "low" },
    ],
    alternatives: [text("alternatives")],
    gaps: [text("gaps")],
    sourcing: text("sourcing"),
    sitrep: {
      ...{ number: "4", period: date("sitrep.period", 9), next: date("sitrep.next", 10) },
      glide: known("sitrep.glide", `EQ-${1700 + turn}-004198-TUR`),
      figures: [
        {
          label: text("sitrep.figures.label"),
          value: text("sitrep.figures.value"),
          unit: text("sitrep.figures.unit"),
          as_of: date("sitrep.figures.as_of", 11),
          source: hidden,
        },
      ],
    },
    ai: "translated",
    ...more,
  };
  // Texts that name a key of the briefing's own are betrayed by the key.
  for (const field of ["claims.sources", "judgements.basis", "sitrep.figures.source"])
    canaries.set(field, hidden);
  canaries.set("date", `2025 06 20 ${of("slug")}`);
  if (more.embargo !== undefined) canaries.set("embargo", more.embargo.slice(0, 10));
  const who = of("vocabulary");
  const body = bodyOf({ of, clerk, hidden, person, who });
  const files: Record<string, string> = {
    [`2025/2025-06-20-${of("slug")}.md`]: written(front, body),
  };
  const plain = {
    title: "A note of no note at all",
    summary: "A note that only stands here so that another may be tied to it.",
    topics: ["harvest"],
    sources: { clerk: "Clerk of Lower Field" },
    ...tieable(more),
  };
  for (const field of ["related", "follows", "supersedes", "translation_of"]) {
    const isReplaced = field === "supersedes" && tieable(more).status === "published";
    const status = isReplaced ? { status: "superseded" } : {};
    const story = { title: text("story.title"), about: text("story.about") };
    files[`2025/${tied(field)}.md`] = written(
      {
        ...plain,
        date: `2025-06-${10 + turn}`,
        ...status,
        ...(field === "follows" ? { story } : {}),
      },
      "It rains [@clerk].",
    );
  }
  return { files, words: wordsOf({ of, text, known, turn }), canaries };
}

/** Those that a withdrawn briefing is tied to are published: only its own words are withdrawn. */
function tieable(more: Fields): Fields {
  return more.status === "withdrawn" || more.status === "corrected"
    ? { ...more, status: "published" }
    : more;
}

type Of = (field: string) => string;

function bodyOf({
  of,
  clerk,
  hidden,
  person,
  who,
}: Readonly<Record<"clerk" | "hidden" | "person" | "who", string>> & { of: Of }): string {
  return `## Of ${of("heading")}

The [choir](who:${person}) and [another](who:${who}) of [a place](place:${of("places")}) sang ${of("body")} [@${clerk}, page ${of("citation")}; @${hidden}].

<!-- ${of("comment")} -->

> They sang ${of("quotation")} aloud.
> — ${of("speaker")}, keeper [@${clerk}]

| ${of("column")} | b |
| --- | --- |
| ${of("cell")} | [there](https://${of("link")}.example/) |

\`\`\`${of("language")}
${of("code")}
\`\`\`
`;
}

function wordsOf({
  of,
  text,
  known,
  turn,
}: {
  of: Of;
  text: Of;
  known: (field: string, text: string) => string;
  turn: number;
}): Files {
  const term = {
    name: text("vocabulary.*.name"),
    names: { mt: text("vocabulary.*.names.*") },
    aka: [text("vocabulary.*.aka")],
    role: text("vocabulary.*.role"),
    about: text("vocabulary.*.about"),
    sort: of("vocabulary.*.sort"),
    short: of("vocabulary.*.short"),
    iso: "MT",
    hosts: [`${of("vocabulary.*.hosts")}.example`],
    qid: known("vocabulary.*.qid", `Q88${turn}0419835`),
    medtop: "20000002",
  };
  const entry = (id: string, more: object) => `${id}: ${JSON.stringify(more)}\n`;
  return {
    "vocabulary/topics.yaml": entry(of("topics"), { name: text("topic's name") }),
    "vocabulary/places.yaml": entry(of("places"), { name: text("place's name"), iso: "MT" }),
    "vocabulary/people.yaml": entry(of("vocabulary"), term),
  };
}

function written(front: object, body: string): string {
  const lines = Object.entries(front).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}
