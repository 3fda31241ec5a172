/** An archive that uses every part of the format, so that every part of a page is there to be checked. Fiction. */
import { join } from "node:path";
import { expect } from "vitest";
import { briefing, type Written, writeArchive } from "./archive.ts";
import { cliHere } from "./cli-here.ts";
import { isFull } from "./promise.ts";

const TYPES = [
  ...["alert", "backgrounder", "factcheck", "digest", "transcript", "statement", "opinion"],
] as const;
const LABELS = ["GREEN", "AMBER", "AMBER+STRICT", "RED"] as const;

const SETTINGS = `title: Lower Field Desk
description: Fiction about a village & its barn, for tests of every part of a page.
url: https://desk.example
publisher: Lower <Field> Council
notice: All of this is <b>made up</b> & "so".
lang: en
zone: Europe/Vienna
about: |
  A desk that *does not exist*. See [what we got wrong](https://desk.example/corrections/).

  - one
  - two
`;

const VOCABULARY = {
  "vocabulary/topics.yaml":
    "harvest: { name: Harvest & storage, medtop: 20000001 }\nweather: { name: Weather, names: { fa: آب و هوا } }\n",
  "vocabulary/places.yaml":
    "lower-field: { name: Lower Field, names: { fa: دشت پایین }, aka: [Nether Field], iso: AT, qid: Q1 }\n",
  "vocabulary/people.yaml":
    "miller: { name: Ada Miller, names: { fa: آدا میلر }, aka: [A. Miller], role: Miller since 2019, qid: Q2 }\n",
  "vocabulary/organisations.yaml":
    "gazette: { name: The Field Gazette, aka: [Gazette], hosts: [gazette.example] }\n",
};

/** Everything that Markdown and our own links can write. */
const BODY = `[Ada Miller](who:miller) and [a smith](who:smith) met in [Lower Field](place:lower-field), [Austria](place:AT), on [Thursday](date:2025-06-05); see the [sitrep](brief:2025-06-02-sitrep-one), [this claim](#claim-dry) and [below](#what-next) [@gazette, page 3; @official].

> The barn is "dry" & stays so, if 1 < 2.
>
> — Ada Miller, miller [@gazette]

## What next

1. *First* **things** \`x < y\` first [@gazette].
   - and within [them](https://gazette.example/a?b=1&c=2) [@house]
   - [2024](date:2024-04~)
2. Second things [@house].

### Prices

| Grain | Price |
| :--- | ---: |
| Rye & oats | 3 [@gazette] |
| Wheat | 4 |

|  | Mill |
| --- | --- |
| Rye | yes [@gazette] |

##### Details, two levels down

A line of code that is wider than a phone, and must scroll:

\`\`\`
<script>alert("one line of code that is wider than any phone in the world, and than most columns of text")</script>
\`\`\`

---

The end,\\
at last [@person].
`;

const FULL: Written = {
  fields: {
    title: "Everything that a report of Lower Field can have & show",
    lang: "en",
    dateline: "Lower Field, 12 June",
    authors: "[{ name: Ada Miller, id: miller, role: Editor }, Bo Smith]",
    reviewed_by: "Cy Baker",
    approved_by: "Di Cooper",
    topics: "[harvest, weather]",
    places: "[AT, lower-field]",
    entities: "{ smith: { name: The Smith, kind: person, aka: [Smithy], qid: Q3 } }",
    event_date: "2025-06~",
    as_of: "2025-06-12T10:00:00+02:00",
    updated: "2025-06-13",
    expires: "2025-12-01",
    related: "[2025-06-02-sitrep-one]",
    aliases: "[/old/everything/, /2025/06/11/all-of-it/]",
    ai: "assisted",
    sourcing: "Four voices, two of them unnamed, through one paper.",
    gaps: "[Who locked the door & when.]",
    alternatives: "[The barn was wet & dried <later>.]",
    claims:
      "[{ id: dry, text: The barn was dry., sources: [gazette, person], state: reported }, { id: locked, text: The door was locked., sources: [official], state: disputed }]",
    sources: `
  gazette: { kind: news, name: The Field Gazette, title: 'Barn "dry" & <locked>', url: 'https://gazette.example/barn?a=1&b=2', date: 2025-06-11, accessed: 2025-06-12, lang: de, rating: C3, quotes: translated, archived: 'https://archive.example/barn', archived_at: 2025-06-12, sha256: ${"ab".repeat(32)}, descriptor: A weekly paper. }
  official: { kind: official, described: a council official, basis: background, why_unnamed: Not allowed to speak., via: gazette, access: Was there. }
  house: { described: a guest of the round table, basis: chatham-house }
  person: { kind: person, name: Ada Miller, basis: on-record, via: gazette }`,
  },
  body: BODY,
};

const ASSESSMENT: Written = {
  fields: {
    title: "Assessment of the barn of Lower Field until the autumn",
    type: "assessment",
    judgements:
      "[{ text: The barn stays dry until October., likelihood: likely, basis: [clerk], by: 2025-10-01, outcome: It did. }, { text: The clerk knows why., confidence: low, basis: [clerk] }]",
    alternatives: "[It leaks.]",
    gaps: "[The state of the roof.]",
    sourcing: "One clerk.",
    supersedes: "[2025-06-03-early]",
  },
};

const sitrep = (number: number, more: Readonly<Record<string, string>> = {}): Written => ({
  fields: {
    title: `Situation report ${number} on the flood of Lower Field`,
    type: "sitrep",
    sitrep: `{ number: ${number}, period: 2025-06-01/2025-06-0${number}, next: 2025-06-09, glide: FL-2025-000001-AUT, figures: [{ label: Barns & sheds flooded, value: "3", unit: barns, as_of: 2025-06-01, source: clerk }] }`,
    ...more,
  },
});

const ASIDE: Readonly<Record<string, Written>> = {
  "2025-06-02-sitrep-one": sitrep(1),
  "2025-06-04-sitrep-two": sitrep(2, { follows: "2025-06-02-sitrep-one" }),
  "2025-06-03-early": { fields: { status: "superseded", title: "An early note on the barn" } },
  "2025-06-05-assessment": ASSESSMENT,
  "2025-06-06-advisory": {
    fields: { type: "advisory", title: "Keep away from the old barn", expires: "2025-07-01" },
  },
  "2025-06-07-withdrawn": {
    fields: {
      title: "A note that was taken back",
      status: "withdrawn",
      corrections: "[{ date: 2025-06-08, kind: retraction, text: It was another barn. }]",
    },
  },
  "2025-06-08-crowd": {
    fields: {
      title: "Nine neighbours tell of the barn through nine papers",
      sources: `{ ${Array.from({ length: 9 }, (_, each) => `n${each}: { kind: person, name: Neighbour ${each}, via: p${each} }, p${each}: { kind: news, name: Paper ${each} }`).join(", ")} }`,
    },
    body: "All nine saw it [@n0; @n1; @n2; @n3; @n4; @n5; @n6; @n7; @n8].",
  },
  "2025-06-09-corrected": {
    fields: {
      title: "A note that was mended & explained",
      status: "corrected",
      corrections:
        '[{ date: 2025-06-10, kind: correction, text: It was the clerk., was: "It was <the> miller." }, { date: 2025-06-11, kind: clarification, text: The old clerk. }, { date: 2025-06-12, kind: update, text: He has gone. }]',
    },
  },
  "2025-06-12-everything": FULL,
  "2025-06-12-everything-fa": {
    fields: {
      title: "انبار دشت پایین در توفان خشک ماند",
      summary: "انبار دشت پایین در سراسر توفان خشک ماند و پیش از پاییز کاری لازم نیست.",
      lang: "fa",
      translation_of: "2025-06-12-everything",
      ai: "translated",
      sources: "{ clerk: { name: دفتردار, kind: person, via: paper }, paper: { name: Gazette } }",
    },
    body: "انبار خشک بود [@clerk].\n\n## پس از آن\n\nهمه رفتند [@clerk].",
  },
};

/** As many plain briefings as make lists of several parts, and as names as make a directory with letters. */
function plain(count: number): [string, Written][] {
  return Array.from({ length: count }, (_, each) => {
    const letter = String.fromCharCode(65 + (each % 26));
    const day = new Date(Date.UTC(2024, 0, 1 + each)).toISOString().slice(0, 10);
    const name = `${letter}${"aeiou"[each % 5]}n Number ${each}`;
    return [
      `${day}-plain-${each}`,
      {
        fields: {
          title: `Plain note ${each} of the desk`,
          entities: `{ n${each}: { name: ${name}, kind: person } }`,
        },
        body: `[${name}](who:n${each}) spoke [@clerk].`,
      },
    ];
  });
}

/** Pages of the desk's own in two languages. */
const OWN = {
  "pages/methods.md":
    "---\ntitle: How we work & why\nsummary: How the desk of Lower Field works.\nmenu: 2\nupdated: 2025-06-12\n---\n\nWe write of [Ada Miller](who:miller), of [Lower Field](place:lower-field) and of [Oman](place:OM), as [here](brief:2025-06-12-everything).\n\n## What we ask\n\n| What | Why |\n| --- | --- |\n| Who says so | To *know* |\n\n> We write what we see.\n",
  "pages/methods-fa.md":
    "---\ntitle: روش کار ما\nlang: fa\ntranslation_of: methods\nupdated: 2025-06-12\n---\n\nما می‌نویسیم.\n\n## چرا\n\n- برای دانستن\n",
  "pages/contact.md":
    "---\ntitle: Contact\n---\n\nWrite to [the desk](mailto:desk@desk.example).\n",
};

/** The files of the archive; `plain` notes fill its lists. */
function everyPart(count: number): Readonly<Record<string, string>> {
  const all: [string, Written][] = [
    ...Object.entries(ASIDE),
    ...TYPES.map((type): [string, Written] => [
      `2025-06-20-${type}`,
      { fields: { type, title: `A text that is of the type ${type}` } },
    ]),
    ...LABELS.map((label): [string, Written] => [
      `2025-06-21-${label.toLowerCase().replace("+", "-")}`,
      { fields: { tlp: `TLP:${label}`, title: `A note that is marked ${label}` } },
    ]),
    ...plain(count),
  ];
  const files = all.map(([stem, written]) => [
    `${stem.slice(0, 4)}/${stem}.md`,
    briefing(stem.slice(0, 10), written),
  ]);
  return { "archive.yaml": SETTINGS, ...VOCABULARY, ...OWN, ...Object.fromEntries(files) };
}

/** Builds the archive that uses every part of the format, for an audience, below a folder. Returns where. */
export async function buildEveryPart(
  folder: string,
  audience: string,
  settings = "",
): Promise<string> {
  const files = everyPart(isFull ? 130 : 62);
  const archive = writeArchive({ ...files, "archive.yaml": `${SETTINGS}${settings}` });
  const site = join(folder, audience);
  const folders = [
    "--briefings",
    archive.folder,
    "--output",
    site,
    "--cache",
    join(folder, "cache"),
  ];
  const ran = await cliHere(["build", ...folders, "--audience", audience]);
  archive.remove();
  expect([ran.code, ran.err]).toEqual([0, ""]);
  return site;
}
