import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseYaml } from "../../scripts/check/yaml/yaml.ts";
import type { Instant } from "../../scripts/read/dates.ts";
import { briefing, check, placesOf } from "../support/archive.ts";
import { runs } from "../support/promise.ts";

const one = "2025/2025-06-12-one.md";

test("a briefing that checks clean is typed: its status, its day, its sources", () => {
  const { checked } = check({ [one]: briefing("2025-06-12") });
  const [found] = checked?.briefings ?? [];
  expect(found?.meta.status).toBe("published");
  expect(found?.address).toBe("/2025/06/12/one/");
  expect([...(found?.meta.sources.keys() ?? [])]).toEqual(["clerk"]);
});

test("a briefing without a status is a draft: fail closed", () => {
  const { checked } = check({ [one]: briefing("2025-06-12", { fields: { status: undefined } }) });
  expect(checked?.briefings[0]?.meta.status).toBe("draft");
});

describe("a date ahead of the clock", () => {
  const at = (now: string, fields = {}) =>
    placesOf(check({ [one]: briefing("2025-06-12", { fields }) }, now as Instant));
  test("is an error when it is ahead everywhere on Earth", () => {
    expect(at("2025-06-11T09:59:59Z")).toEqual([`${one}:3 date-is-past`]);
  });
  test("is fine once the day has begun anywhere, at UTC+14", () => {
    expect(at("2025-06-11T10:00:00Z")).toEqual([]);
  });
  test("is fine for a draft, and under an embargo", () => {
    expect(at("2020-01-01T00:00:00Z", { status: "draft" })).toEqual([]);
    expect(at("2020-01-01T00:00:00Z", { embargo: "2025-06-12T00:00:00Z" })).toEqual([]);
  });
});

test("an id is a person's or an organisation's, and not both", () => {
  const names = "miller: { name: Miller }\n";
  const places = placesOf(
    check({
      "vocabulary/people.yaml": names,
      "vocabulary/organisations.yaml": `mill: { name: The Mill }\n${names}`,
      [one]: briefing("2025-06-12"),
    }),
  );
  expect(places).toEqual(["vocabulary/organisations.yaml:2 id-is-unique"]);
});

test("scalars are text: `no` is no boolean, and a number is what was written", () => {
  const { checked } = check({
    [one]: briefing("2025-06-12", { fields: { gaps: "[no, 1.10, 0x10, ~, null]" } }),
  });
  expect(checked?.briefings[0]?.meta.gaps).toEqual(["no", "1.10", "0x10", "~", "null"]);
});

test("a character that cannot be seen is refused when an escape writes it, too", () => {
  const escapes = ["\\u202e", "\\0", "\\ud800", "\\uFEFF"];
  const places = escapes.map((written) =>
    placesOf(check({ [one]: briefing("2025-06-12", { fields: { dateline: `"a${written}b"` } }) })),
  );
  expect(places).toEqual(escapes.map(() => [`${one}:8 text-is-visible`]));
});

test("a line separator inside a text neither closes the front matter nor opens a directive", () => {
  const dateline = "a\u2028---\u2028%b";
  const { checked } = check({ [one]: briefing("2025-06-12", { fields: { dateline } }) });
  expect(checked?.briefings[0]?.meta.dateline).toBe(dateline);
});

test("a key that every object has is no source", () => {
  const { diagnostics } = check({
    [one]: briefing("2025-06-12", { body: "Text [@clerk; @constructor; @toString]." }),
  });
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual([
    "citation-has-source",
    "citation-has-source",
  ]);
});

test("all problems of all files come in one run, in order of place", () => {
  const places = placesOf(
    check({
      "2025/2025-06-14-c.md": briefing("2025-06-14", { fields: { topics: "[sport]" } }),
      "2025/2025-06-13-b.md": "no front matter",
      [one]: briefing("2025-06-12", { fields: { title: "Short", summary: "Short" } }),
    }),
  );
  expect(places).toEqual([
    `${one}:2 field-has-form`,
    `${one}:5 field-has-form`,
    "2025/2025-06-13-b.md:1 front-matter-opens",
    "2025/2025-06-14-c.md:6 topic-is-known",
  ]);
});

test("a briefing that is wrong in its form has its other faults reported in the same run", () => {
  const fields = {
    date: "12/06/2025",
    topics: "[sport]",
    sources: "{ clerk: Clerk, idle: Idle, b: { nme: B } }",
  };
  const places = placesOf(
    check({
      [one]: briefing("2025-06-12", { fields, body: "[Friday](date:2025-06-12) [@clrk]." }),
    }),
  );
  expect(places).toEqual([
    `${one}:3 date-is-real`,
    `${one}:6 topic-is-known`,
    `${one}:7 key-is-known`,
    `${one}:10 weekday-agrees`,
    `${one}:10 citation-has-source`,
  ]);
});

test.each([
  [
    "a title that YAML cuts at a hash",
    { fields: { title: "The barn is number #Lower" } },
    "2 yaml-is-plain",
  ],
  [
    "a citation that is not closed",
    { body: "Dry [@clerk. And dry [@clerk]." },
    "10 citation-is-readable",
  ],
  ["two citations with a comma", { body: "Dry [@clerk, @clerk]." }, "10 citation-is-readable"],
  [
    "a link with a space in it",
    { body: "[The day](date:12 June) [@clerk]." },
    "10 link-is-readable",
  ],
  [
    "an address without its scheme",
    { fields: { sources: "{ clerk: www.clerk.example/x }" } },
    "7 url-is-web",
  ],
])("%s is an error, for words would be lost", (_, written, place) => {
  expect(placesOf(check({ [one]: briefing("2025-06-12", written) }))).toEqual([`${one}:${place}`]);
});

test("what is escaped is meant as words", () => {
  expect(
    placesOf(
      check({
        [one]: briefing("2025-06-12", { body: "Write \\[@key] or \\[x\\](date:now) [@clerk]." }),
      }),
    ),
  ).toEqual([]);
});

test("what is escaped is no broken citation or link, though a true one follows it", () => {
  const body =
    "Write \\[\\@key\\] or \\[x\\]\\(date\\:now\\) [@clerk], on [that day](date:2025-06-12).";
  expect(placesOf(check({ [one]: briefing("2025-06-12", { body }) }))).toEqual([]);
});

test("an archive without topics has one fault", () => {
  expect(
    placesOf(check({ [one]: briefing("2025-06-12"), "vocabulary/topics.yaml": "" })).length,
  ).toBe(1);
});

test("a broken vocabulary is one fault, not one at each use", () => {
  expect(
    placesOf(check({ [one]: briefing("2025-06-12"), "vocabulary/topics.yaml": "harvest: [" })),
  ).toEqual(["vocabulary/topics.yaml:1 yaml-is-valid"]);
});

test("settings that are absent or wrong are said, and nothing can be published", () => {
  const absent = check({ [one]: briefing("2025-06-12"), "archive.yaml": "" });
  expect(absent.checked).toBeUndefined();
  const wrong = check({
    [one]: briefing("2025-06-12"),
    "archive.yaml": "title: A\ndescription: B\nurl: https://a.example/?path\n",
  });
  expect(placesOf(wrong)).toEqual(["archive.yaml:3 field-has-form"]);
});

describe("whatever a file holds, there are diagnostics and no exception:", () => {
  const survives = (text: string) => {
    const { checked, diagnostics } = check({ [one]: text });
    expect(checked !== undefined || diagnostics.length > 0).toBe(true);
    for (const { line, column, message } of diagnostics) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(message).not.toBe("");
    }
  };
  test("any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), survives), {
      numRuns: runs(150),
    });
  });
  test("any front matter", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (yaml) =>
        survives(`---\n${yaml}\n---\n\nText.\n`),
      ),
      { numRuns: runs(200) },
    );
  });
  test("any value in any field", () => {
    const field = fc.constantFrom(
      "title",
      "date",
      "topics",
      "sources",
      "claims",
      "sitrep",
      "authors",
      "corrections",
      "places",
      "aliases",
    );
    fc.assert(
      fc.property(field, fc.json(), (name, value) =>
        survives(briefing("2025-06-12", { fields: { [name]: value } })),
      ),
      { numRuns: runs(200) },
    );
  });
  test("any body", () => {
    const piece = fc.constantFrom(
      "[@",
      "]",
      "](",
      ")",
      "[",
      "brief:",
      "who:",
      "date:2025-06-12",
      "\n",
      "> ",
      "- ",
      "# ",
      "`",
      "|",
      "-|-",
      "\n\n",
      "x",
      "@clerk",
      "![",
      "<b>",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) =>
        survives(briefing("2025-06-12", { body: pieces.join("") })),
      ),
      { numRuns: runs(200) },
    );
  });
  test.each([
    ["a thousand brackets", `---\na: ${"[".repeat(5000)}\n---\n`],
    [
      "a thousand nested maps",
      `---\n${Array.from({ length: 2000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")}\n---\n`,
    ],
    ["a thousand quotations", briefing("2025-06-12", { body: "> ".repeat(20_000) })],
    ["a hundred thousand links", briefing("2025-06-12", { body: "[a](b)".repeat(20_000) })],
    ["a hundred thousand open brackets", briefing("2025-06-12", { body: "[".repeat(100_000) })],
    ["thousands of tags", briefing("2025-06-12", { body: "<b>".repeat(60_000) })],
    ["thousands of comments", briefing("2025-06-12", { body: "<!--".repeat(50_000) })],
    [
      "thousands of days",
      briefing("2025-06-12", { body: "- every Monday, Friday\n".repeat(9000) }),
    ],
    ["a number without end", briefing("2025-06-12", { body: "1,1".repeat(70_000) })],
    ["thousands of speakers", briefing("2025-06-12", { body: "> a\n> — B\n\n".repeat(20_000) })],
    ["a quotation without end", briefing("2025-06-12", { body: "“a b c d e f g ".repeat(15_000) })],
    ["a billion laughs", `---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n`],
    ["a YAML 1.1 directive", "---\n%YAML 1.1\n---\n"],
    ["a second document", "---\ntitle: x\n...\n---\ntitle: y\n---\n"],
  ])("%s", (_, text) => survives(text));
});

test("of any number of lines that YAML cannot read each is told, and errors of others keep their stacks", () => {
  const limit = Error.stackTraceLimit;
  const lines = 60_000;
  const problems = parseYaml(`title: >5\n${"- a\n".repeat(lines)}`, 0);
  if (!Array.isArray(problems)) throw new Error("It was read.");
  expect(problems[0]?.message).toContain("`>5` opens a text of several lines, and there is none.");
  expect(new Set(problems.map(({ offset }) => offset)).size).toBe(problems.length);
  expect(problems.length).toBeGreaterThan(1);
  expect(Error.stackTraceLimit).toBe(limit);
});
