import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseVocabulary } from "../../scripts/check/schema/vocabulary.ts";
import { completionsAt, settingsCompletionsAt } from "../../scripts/editor/completions.ts";
import { hoverAt } from "../../scripts/editor/hover.ts";
import { namedAt } from "../../scripts/editor/named-at.ts";
import { wordsOf } from "../../scripts/editor/offered-words.ts";
import { outlineOf } from "../../scripts/editor/outline.ts";
import type { Day } from "../../scripts/read/dates.ts";
import type { BriefingId } from "../../scripts/read/identity.ts";
import { renamedOwn } from "../../scripts/rename/renamed-text.ts";
import { runs } from "../support/promise.ts";

const file = (name: string, text: string): [string, { path: string; text: string }] => [
  name,
  { path: `vocabulary/${name}.yaml`, text },
];
const { vocabulary } = parseVocabulary(
  new Map([
    file("topics", "harvest: { name: Harvest }\nweather: { name: Weather, aka: [storms] }\n"),
    file("places", "lower-field: { name: Lower Field, iso: AT }\n"),
    file("people", "clerk-anna: { name: Anna, role: Clerk of Lower Field }\n"),
    file("organisations", "guild: { name: Guild of Millers }\n"),
  ]),
);
const ARCHIVE = wordsOf(vocabulary, [
  { id: "2025-06-11-barn", title: "The barn of Lower Field stayed dry" },
  { id: "2025-06-12-mill" },
]);

const DESK = { words: ARCHIVE, lang: "en" };

const MILL = "2025-06-12-mill" as BriefingId;

const fileOf = (text: string) =>
  ({ kind: "briefing", path: "2025/2025-06-12-mill.md", text }) as const;

const HEAD = `---
title: The mill of Lower Field stands still
date: 2025-06-12
sources:
  clerk: { described: a clerk of the mill, via: gazette }
  gazette: https://gazette.example/mill
entities:
  miller: { name: The miller, kind: person }
`;

/** Labels offered at the `|` of a text. */
function labels(marked: string): string[] {
  return offered(marked).map(({ label }) => label);
}

function offered(marked: string) {
  const at = marked.indexOf("|");
  return completionsAt(marked.slice(0, at) + marked.slice(at + 1), at, DESK);
}

describe("in front matter", () => {
  test("a new line offers the fields that are not there yet", () => {
    expect(labels(`${HEAD}|\n---\n`)).toContain("topics");
    expect(labels(`${HEAD}|\n---\n`)).not.toContain("title");
    expect(labels(`${HEAD}to|`)).toContain("topics");
  });
  test("a field says what it is", () => {
    const topics = offered(`${HEAD}to|`).find(({ label }) => label === "topics");
    expect(topics?.insert).toBe("topics: ");
    expect(topics?.description).toMatch(/^What it is about/);
  });
  test("a field with few words offers them", () => {
    expect(labels(`${HEAD}status: |\n`)).toEqual([
      "draft",
      "review",
      "published",
      "corrected",
      "superseded",
      "withdrawn",
    ]);
    expect(labels(`${HEAD}tlp: TLP:A|`)).toContain("TLP:AMBER+STRICT");
  });
  test("topics come from the vocabulary, in brackets where no bracket is open", () => {
    expect(offered(`${HEAD}topics: |`).map(({ insert }) => insert)).toEqual([
      "[harvest]",
      "[weather]",
    ]);
    expect(labels(`${HEAD}topics: [harvest, |]\n---\n`)).toEqual(["harvest", "weather"]);
    expect(labels(`${HEAD}topics:\n  - |`)).toEqual(["harvest", "weather"]);
    expect(labels(`${HEAD}topics:\n- |`)).toEqual(["harvest", "weather"]);
  });
  test("a topic is found by its other names", () => {
    expect(offered(`${HEAD}topics: [sto|`)[1]?.filter).toContain("storms");
  });
  test("places are those of the vocabulary and the countries by name", () => {
    const places = offered(`${HEAD}places: [|`);
    expect(places[0]?.label).toBe("lower-field");
    expect(places.find(({ label }) => label === "OM")?.detail).toBe("Oman");
    expect(places.find(({ label }) => label === "DD")).toBeUndefined();
  });
  test.each(["follows: |", "related: [|", "supersedes:\n  - |", "translation_of: 2025|"])(
    "%s offers the briefings of the archive, newest first",
    (line) => {
      expect(labels(HEAD + line)).toEqual(["2025-06-12-mill", "2025-06-11-barn"]);
    },
  );
  test.each([
    "claims:\n  - id: still\n    sources: [|",
    "claims: [{ id: still, sources: [clerk, |",
    "judgements:\n  - text: It will turn.\n    basis:\n      - |",
    "sitrep:\n  figures:\n    - { label: Mills, source: |",
  ])("%s offers the sources of the same briefing", (line) => {
    expect(labels(HEAD + line)).toEqual(["clerk", "gazette"]);
  });
  test("a source offers its own fields, on lines and in braces", () => {
    const line = labels(HEAD.replace("  gazette:", "  other:\n    name: x\n    |\n  gazette:"));
    expect(line).toContain("described");
    expect(line).not.toContain("name");
    const braces = labels(HEAD.replace("via: gazette", "via: gazette, |"));
    expect(braces).toContain("basis");
    expect(braces).not.toContain("via");
    expect(labels(HEAD.replace("via: gazette", "via: |"))).toEqual(["clerk", "gazette"]);
  });
  test("a list that nobody closed ends where the next field begins", () => {
    expect(labels(`${HEAD}topics: [harvest\nstatus: |`)).toContain("published");
  });
  test.each([
    `${HEAD}status:|`,
    `${HEAD}topics: [harvest] |`,
    `${HEAD}# |`,
    `${HEAD}sourcing: >\n  words, tit|`,
    "|",
  ])("%j offers nothing", (text) => {
    expect(labels(text)).toEqual([]);
  });
  test("a choice replaces the whole word that the cursor is in", () => {
    const text = `${HEAD}status: pub|lish\n`;
    const choice = offered(text).find(({ label }) => label === "published");
    expect([choice?.from, choice?.to]).toEqual([text.indexOf("pub"), text.indexOf("pub") + 7]);
  });
});

describe("in the text", () => {
  const BODY = `${HEAD}---\n\n## What stood still\n\n`;
  test.each(["The mill stands [@|", "[@cl|]", "[@gazette; @|", "> — Anna [@gazette, para 3; @|]"])(
    "%s offers the sources",
    (text) => expect(labels(BODY + text)).toEqual(["clerk", "gazette"]),
  );
  test("a second source brings its own sign", () => {
    expect(offered(`${BODY}[@gazette; |`).map(({ insert }) => insert)).toEqual([
      "@clerk",
      "@gazette",
    ]);
  });
  test("a source is described by its chain", () => {
    expect(offered(`${BODY}[@|`)[0]?.detail).toBe("a clerk of the mill, via gazette");
  });
  test.each(["[@gazette, |", "[@gazette] |", "Words |", "[a](brief:x) |", "[a](who:clerk anna|"])(
    "%s offers nothing",
    (text) => expect(labels(BODY + text)).toEqual([]),
  );
  test("a link offers what it may lead to", () => {
    expect(labels(`${BODY}[Anna](|)`)).toContain("who:");
    expect(labels(`${BODY}[Anna](who:|)`)).toEqual(["miller", "clerk-anna", "guild"]);
    expect(labels(`${BODY}[field](place:lo|)`)).toContain("lower-field");
    expect(labels(`${BODY}[note](brief:|)`)).toEqual(["2025-06-12-mill", "2025-06-11-barn"]);
    expect(labels(`${BODY}[above](#|)`)).toEqual(["what-stood-still"]);
  });
  test("a day's link offers the days of the front matter with their weekdays", () => {
    expect(offered(`${BODY}[that day](date:|)`)[0]?.detail).toBe("Thursday, 12 June 2025");
  });
  test.each([
    ["[Friday](date:|", ["2025-06-06 Friday 6 June 2025", "2025-06-13 Friday 13 June 2025"]],
    [
      "[on Thursday](date:|)",
      [
        "2025-06-12 Thursday 12 June 2025",
        "2025-06-05 Thursday 5 June 2025",
        "2025-06-19 Thursday 19 June 2025",
      ],
    ],
  ])("%s offers the nearest days of that name", (text, days) => {
    const all = offered(BODY + text).map(({ insert, label }) => `${insert} ${label}`);
    expect(all.slice(0, days.length)).toEqual(days);
    expect(new Set(all.map((one) => one.slice(0, 10))).size).toBe(all.length);
  });
  test.each([
    ["de", "am Freitag", "Freitag 6. Juni 2025"],
    ["fa", "یکشنبه", "یکشنبه ۸ ژوئن ۲۰۲۵"],
    ["x!", "Friday", "Friday 6 June 2025"],
  ])("in the briefing's language %s they have its names", (lang, words, label) => {
    const body = BODY.replace("---\n\n##", `lang: ${lang}\n---\n\n##`);
    expect(labels(`${body}[${words}](date:|)`)).toContain(label);
  });
  test("at the ends of the calendar the days end too", () => {
    const of = (day: string) =>
      labels(`---\ndate: ${day}\n---\n\n[Saturday](date:|`).filter((one) => one.startsWith("Sat"));
    expect(of("0001-01-03")).toEqual(["Saturday 6 January 1"]);
    expect(of("9999-12-31")).toEqual(["Saturday 25 December 9999"]);
    expect(of("2025-06-31")).toEqual([]);
  });
});

test("settings and vocabulary have completions too", () => {
  const at = (text: string, kind: "archive" | "vocabulary") =>
    settingsCompletionsAt(text, text.length, { kind, words: ARCHIVE }).map(({ label }) => label);
  expect(at("title: Desk\n", "archive")).toContain("zone");
  expect(at("vienna:\n  name: Vienna\n  iso: ", "vocabulary")).toContain("AT");
});

test("a hover says what a field is and what an id stands for", () => {
  const text = `${HEAD}topics: [weather]\n---\n\nStill [@clerk] in the [field](place:lower-field).\n`;
  const at = (word: string) => hoverAt(fileOf(text), text.lastIndexOf(word) + 1, ARCHIVE)?.text;
  expect(at("topics")).toMatch(/^What it is about/);
  expect(at("weather")).toBe("Weather · storms");
  expect(at("described")).toMatch(/^Words for a source/);
  expect(at("clerk]")).toBe("a clerk of the mill, via gazette");
  expect(at("lower-field")).toBe("Lower Field");
  expect(at("Still")).toBeUndefined();
});

describe("whatever the text and the cursor, there is a list and no exception:", () => {
  const survives = (text: string, offset: number) => {
    for (const { from, to, insert } of completionsAt(text, offset, DESK)) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(text.length);
      expect(from).toBeLessThanOrEqual(to);
      expect(insert).not.toBe("");
    }
    hoverAt(fileOf(text), offset, ARCHIVE);
    namedAt(fileOf(text), offset);
    namedAt({ kind: "vocabulary", path: "vocabulary/people.yaml", text }, offset);
    outlineOf(fileOf(text));
    const file = { ...fileOf(text), id: MILL, day: "2025-06-12" as Day, sha256: "" };
    renamedOwn(file, { from: MILL, to: `${MILL}s` as BriefingId, keepsAddress: true });
    settingsCompletionsAt(text, offset, { kind: "vocabulary", words: ARCHIVE });
  };
  const offset = fc.integer({ min: -5, max: 400 });
  const piece = fc.constantFrom(
    ..."[]{}:,-#'\"|>\n \t@();&*!%".split(""),
    "---\n",
    "topics: ",
    "sources:\n",
    "  a: ",
    "\n  - ",
    "](who:",
    "[@",
    "__proto__: ",
    "constructor: ",
    "é",
    "\u{1f600}",
  );
  test("any characters", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), offset, survives), {
      numRuns: runs(300),
    });
  });
  test("any pieces of YAML and Markdown", () => {
    const text = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, offset, (written, at) => survives(`---\n${written}`, at)),
      { numRuns: runs(1000) },
    );
    fc.assert(
      fc.property(text, offset, (written, at) => survives(`---\n---\n${written}`, at)),
      { numRuns: runs(300) },
    );
  });
  test.each([
    ["brackets", "[".repeat(100_000)],
    ["braces", "a: {".repeat(50_000)],
    ["quotation marks", `a: [${"'".repeat(100_001)}`],
    ["citations", "[@".repeat(100_000)],
    ["deep lines", Array.from({ length: 2000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
    ["dashes", "- ".repeat(50_000)],
  ])("a hundred thousand %s", (_, text) => {
    survives(`---\n${text}`, text.length + 4);
    survives(`---\n---\n${text}`, text.length + 8);
  });
});
