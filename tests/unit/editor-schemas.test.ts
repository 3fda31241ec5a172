import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseVocabulary } from "../../scripts/check/schema/vocabulary.ts";
import { cutFrontMatter } from "../../scripts/check/yaml/front-matter.ts";
import { parseYaml } from "../../scripts/check/yaml/yaml.ts";
import { fieldReference } from "../../scripts/docs/field-reference.ts";
import { FORMS, type Form } from "../../scripts/editor/form.ts";
import { wordsOf } from "../../scripts/editor/offered-words.ts";
import { type SchemaName, schemaText } from "../../scripts/editor/schemas.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { briefing } from "../support/archive.ts";
import { PROJECT } from "../support/cli.ts";

const NAMES = Object.keys(FORMS) as SchemaName[];
const SAMPLE = readFolder(join(PROJECT, "briefings"));
const WORDS = wordsOf(parseVocabulary(SAMPLE.vocabulary).vocabulary, SAMPLE.briefings);

/** A JSON Schema as a validator, independent of the types that it was made from. */
function validator(name: SchemaName, words?: Parameters<typeof schemaText>[1]) {
  const schema = z.fromJSONSchema(JSON.parse(schemaText(name, words)));
  return (value: unknown) => schema.safeParse(value).error?.issues ?? [];
}

/** What the YAML of a text says, as our own reader reads it. */
function plain(yaml: string): unknown {
  const read = parseYaml(yaml, 0);
  if (Array.isArray(read)) throw new Error(read.map(({ message }) => message).join("\n"));
  return JSON.parse(JSON.stringify(read.value));
}

function frontMatterOf(text: string): unknown {
  const parts = cutFrontMatter(text);
  if ("message" in parts) throw new Error(parts.message);
  return plain(parts.yaml);
}

/** Every field of a form and its parts: its path, and its form. */
function fieldsOf(form: Form, path = ""): [string, Form][] {
  const { properties = {}, additionalProperties, items, anyOf = [] } = form;
  return [
    ...Object.entries(properties).flatMap(([name, field]): [string, Form][] => [
      [`${path}.${name}`, field],
      ...fieldsOf(field, `${path}.${name}`),
    ]),
    ...(additionalProperties ? fieldsOf(additionalProperties, `${path}.*`) : []),
    ...(items === undefined ? [] : fieldsOf(items, path)),
    ...anyOf.flatMap((branch) => fieldsOf(branch, path)),
  ];
}

test.each(NAMES)("the committed schema of %s says what is checked", (name) => {
  const path = `scripts/editor/schemas/${name}.schema.json`;
  const committed = readFileSync(join(PROJECT, path), "utf8");
  expect(committed, "Run `npm run docs`.").toBe(schemaText(name));
});

test.each(NAMES)(
  "every field of %s is described in a sentence, and is in the reference",
  (name) => {
    const reference = fieldReference();
    const fields = fieldsOf(FORMS[name]);
    expect(fields.length).toBeGreaterThan(5);
    for (const [path, { description = "" }] of fields) {
      expect(description, path).toMatch(/^[A-Z].{10,}\.$/);
      expect(reference).toContain(`\`${path.split(".").at(-1)}\``);
      expect(reference).toContain(description);
    }
  },
);

test("the reference has a section for each mapping", () => {
  expect(fieldReference().match(/^### .+$/gm)).toEqual([
    "### A briefing",
    "### A source",
    "### A person",
    "### An entity",
    "### A story",
    "### A correction",
    "### A claim",
    "### A judgement",
    "### A situation report",
    "### A figure",
    "### A page",
    "### The archive's settings",
    "### A license",
    "### A link of the menu",
    "### The theme",
    "### An accent",
    "### The profiles",
    "### The ledger's settings",
    "### A vocabulary entry",
    "### How values are written",
  ]);
});

describe("the sample archive is valid", () => {
  test.each(SAMPLE.briefings.map(({ id, text }) => [id, text]))("%s", (_, text) => {
    expect(validator("briefing")(frontMatterOf(text))).toEqual([]);
    expect(validator("briefing", WORDS)(frontMatterOf(text))).toEqual([]);
  });
  test("its settings and its vocabulary", () => {
    expect(validator("archive")(plain(SAMPLE.settings?.text ?? ""))).toEqual([]);
    for (const { text } of SAMPLE.vocabulary.values())
      expect(validator("vocabulary", WORDS)(plain(text))).toEqual([]);
  });
});

describe("a schema refuses", () => {
  const isRefused = (fields: Record<string, string | undefined>) =>
    validator("briefing")(frontMatterOf(briefing("2025-06-12", { fields }))).length > 0;
  test("nothing in a briefing that checks clean", () => {
    expect(isRefused({})).toBe(false);
  });
  test.each([
    ["a field that is not known", { headline: "What happened" }],
    ["a missing title", { title: undefined }],
    ["a word that is not of the list", { status: "printed" }],
    ["a day that is not written as one", { date: "12/06/2025" }],
    ["an instant without its offset", { embargo: "2025-06-12T12:00" }],
    ["a key with capitals", { topics: "[Harvest]" }],
    ["no topics", { topics: "[]" }],
    ["no sources", { sources: "{}" }],
    ["a rating that is none", { sources: "{ clerk: { name: Clerk, rating: G9 } }" }],
    ["a claim without its state", { claims: "[{ id: dry, text: Dry., sources: [clerk] }]" }],
    ["a GLIDE number that is none", { sitrep: "{ number: 1, period: 2025, glide: EQ-1 }" }],
  ])("%s", (_, fields) => {
    expect(isRefused(fields)).toBe(true);
  });
});

describe("a schema with an archive's words", () => {
  const file = (name: string, text: string) => [name, { path: `${name}.yaml`, text }] as const;
  const { vocabulary } = parseVocabulary(
    new Map([
      file("topics", "oil: { name: Oil }\n"),
      file("places", "vienna: { name: Vienna, iso: AT }\n"),
    ]),
  );
  const issues = (fields: Record<string, string>) =>
    validator(
      "briefing",
      wordsOf(vocabulary, [{ id: "2025-06-11-rain" }]),
    )(frontMatterOf(briefing("2025-06-12", { fields })));
  test("takes its topics, its places and every country", () => {
    expect(issues({ topics: "[oil]", places: "[vienna, OM]" })).toEqual([]);
  });
  test("refuses a topic, a place or a briefing that there is not", () => {
    expect(issues({ topics: "[harvest]" })).not.toEqual([]);
    expect(issues({ topics: "[oil]", places: "[XX]" })).not.toEqual([]);
    expect(issues({ topics: "[oil]", follows: "2025-06-12-nothing" })).not.toEqual([]);
  });
});

test("what YAML reads as a number is a text to us, and no fault", () => {
  const value = { ...(frontMatterOf(briefing("2025-06-12")) as object), event_date: 2022 };
  expect(validator("briefing")(value)).toEqual([]);
});
