/** The made-up archive around withheld briefings: its settings, its vocabulary, and what the public reads. */
import { briefing, SETTINGS } from "./archive.ts";
import { firstVersionOf, LEDGER, recordedTwice } from "./ledger.ts";

/** Text by path below the briefings folder. */
export type Files = Readonly<Record<string, string>>;
export type Fields = Readonly<Record<string, string | undefined>>;

/** The briefing of the public's that most are tied to. */
export const ROOT = "2025-03-01-rain-begins";
export const PUBLIC_LINK = `It goes on from [the rain](brief:${ROOT}) [@clerk].`;
/** A correction that says what stood there before. */
export const noteOf = (kind: string, turn: number) =>
  `[{ date: 2025-12-20, kind: ${kind}, text: Hedge ${turn} was counted twice by the night shift, was: Hedge ${turn} stood once }]`;

/** Names that only withheld briefings use: what an archive has besides, where it has them. */
const OWN_WORDS: Files = {
  "vocabulary/topics.yaml": "smuggling: { name: Night smuggling, aka: [contraband] }\n",
  "vocabulary/places.yaml":
    "hidden-ditch: { name: The Hidden Ditch, iso: IS }\nsecret-pier: { name: The Secret Pier }\n",
  "vocabulary/people.yaml": "quill: { name: Nora Quill, role: Courier by night }\n",
  "vocabulary/organisations.yaml":
    "lodge: { name: The Silent Lodge }\ncourier: { name: Night Courier, hosts: [courier.example] }\n",
};
const WORDS: Files = {
  "vocabulary/topics.yaml":
    "harvest: { name: Harvest, aka: [crops] }\nweather: { name: Weather }\n",
  "vocabulary/places.yaml": "mill: { name: Mill of Lower Field, iso: GB }\n",
  "vocabulary/people.yaml": "hale: { name: Ada Hale, role: Clerk }\n",
  "vocabulary/organisations.yaml": "gazette: { name: Field Gazette, hosts: [gazette.example] }\n",
};

/**
 * Pages of the desk's own and what a host asks for, which every audience may see. One names a country of which withheld
 * briefings alone speak: its words must not tell that it has a page for some.
 */
const OWN_FILES: Files = {
  "pages/methods.md": `---\ntitle: How we count rain\nmenu: 1\n---\n\nFrom [the first drop](brief:${ROOT}) on, in [Britain](place:GB) and in [Iceland](place:IS).\n`,
  "pages/methods-fr.md":
    "---\ntitle: Comment compter\nlang: fr\ntranslation_of: methods\n---\n\nGoutte par goutte.\n",
  "static/CNAME": "desk.example\n",
  "static/.well-known/security.txt":
    "Contact: mailto:desk@desk.example\nExpires: 2033-01-01T00:00:00Z\n",
};

/** What the settings put around every page. */
const AROUND = `license: CC-BY-4.0
keep_versions: true
outputs: [markdown, json]
feedback: errors@desk.example
nav: [archive, topics, { text: Parish, url: "https://parish.example/" }, search]
footer: "Paid for by [the parish](https://parish.example/)."
theme: { accent: { light: "#0f766e" }, type: humanist, width: wide }
`;

/** The archive's settings and vocabulary; `own` with the words that only withheld briefings use. */
export function frame(own: boolean): Files {
  const words = Object.entries(WORDS).map(([path, text]) => [
    path,
    own ? (OWN_WORDS[path] ?? "") + text : text,
  ]);
  return { "archive.yaml": SETTINGS + AROUND, ...Object.fromEntries(words) };
}

const OPEN: readonly (readonly [stem: string, fields: Fields, body?: string])[] = [
  ["2025-03-01-rain-begins", { title: "Rain begins over Lower Field" }],
  ["2025-03-02-rain-goes-on", { follows: ROOT, places: "[GB, mill]" }, PUBLIC_LINK],
  ["2025-03-05-regen", { lang: "fr", translation_of: ROOT }],
  ["2025-02-02-new-barn", { supersedes: "[2025-01-01-old-barn]" }],
  ["2025-01-01-old-barn", { status: "superseded" }],
  ["2025-04-01-mended", { status: "corrected", corrections: noteOf("correction", 99) }],
  ["2025-04-02-gone", { status: "withdrawn", corrections: noteOf("retraction", 98) }],
  [
    "2025-05-01-press",
    {
      aliases: "[/old/press/]",
      sources:
        "{ clerk: { name: Clerk of Lower Field, kind: person }, paper: https://gazette.example/1 }",
    },
    "[Ada Hale](who:hale) told [@paper; @clerk].",
  ],
  [
    "2025-05-02-miller",
    { entities: "{ miller: { name: The miller, kind: person } }", related: `[${ROOT}]` },
    "[The miller](who:miller) said so [@clerk].",
  ],
  [
    "2025-06-01-report-one",
    { type: "sitrep", sitrep: "{ number: 1, period: 2025-06-01 }", topics: "[weather]" },
  ],
  [
    "2025-06-02-report-two",
    {
      type: "sitrep",
      follows: "2025-06-01-report-one",
      sitrep: "{ number: 2, period: 2025-06-02 }",
    },
  ],
];

/**
 * What the public reads, and `more` of no note. Where a replacement of the old roof is withheld, its writers
 * have marked the old one as the rules want it: its readers must not see the mark.
 */
export function publicOnes(more: number, isRoofReplaced: boolean): Files {
  const roof = ["2025-02-01-old-roof", isRoofReplaced ? { status: "superseded" } : {}] as const;
  const numbered = Array.from({ length: more }, (_, turn) => {
    const day = `202${3 + (turn % 4)}-${String(1 + (turn % 12)).padStart(2, "0")}-15`;
    return [`${day}-note-${turn}`, { title: `The note with number ${turn}` }] as const;
  });
  const all: readonly (readonly [string, Fields, string?])[] = [...OPEN, roof, ...numbered];
  const briefings = Object.fromEntries(
    all.map(([stem, fields, body]) => [
      `${stem.slice(0, 4)}/${stem}.md`,
      briefing(stem.slice(0, 10), { fields, ...(body === undefined ? {} : { body }) }),
    ]),
  );
  return { ...OWN_FILES, ...briefings, ...keptOf(briefings, more) };
}

/** The same archive with a share card for each briefing. */
export const withCards = (files: Files): Files => ({
  ...files,
  "archive.yaml": `${files["archive.yaml"]}cards: briefings\n`,
});

const MENDED = "2025-04-01-mended";
const UNMENDED = briefing(MENDED.slice(0, 10), { body: "The barn was wet [@clerk]." });
const kept = new Map<number, Files>();

/**
 * What two publications left of the public's: a ledger with all of them, so that links to their paragraphs lead on, and
 * of one the text that readers saw first.
 */
function keptOf(briefings: Files, more: number): Files {
  const known = kept.get(more);
  if (known !== undefined) return known;
  const path = `2025/${MENDED}.md`;
  const files = {
    ...frame(false),
    ...briefings,
    "2025/2025-02-01-old-roof.md": briefing("2025-02-01"),
  };
  const left = {
    [LEDGER]: recordedTwice({ ...files, [path]: UNMENDED }, files),
    [firstVersionOf(MENDED)]: UNMENDED,
  };
  kept.set(more, left);
  return left;
}
