/** Front matter at its largest: what YAML, the schema and the rules of fields could be slow at. */
import { LARGEST_FILE } from "../../scripts/read/decode.ts";
import { briefing } from "./archive.ts";
import { type Bomb, DAY, FRONT_MATTER, fill, ofField, ofFile } from "./bomb.ts";

const list = (unit: (index: number) => string) => () =>
  `\n${fill((index) => `  - ${unit(index)}\n`, FRONT_MATTER)}`;
const map = (unit: (index: number) => string) => () =>
  `\n${fill((index) => `  ${unit(index)}\n`, FRONT_MATTER)}`;
const inYaml = (unit: string | ((index: number) => string)) => () =>
  `---\n${fill(unit, FRONT_MATTER)}\n---\n\nA body.\n`;

/** All the words that a body can cite, and sources of another spelling. */
const citations = fill((index) => `[@clork${index}] `, 100_000);

export const BRIEFING_BOMBS: readonly Bomb[] = [
  ofFile("a front matter that is never closed", () => `---\n${fill("a: b\n", LARGEST_FILE - 4)}`),
  ofFile("a front matter that nearly closes", () => `---\n${fill("---a\n", LARGEST_FILE - 4)}`),
  ofFile("empty lines before front matter", () => fill("\n", LARGEST_FILE)),
  ofFile("blanks before front matter", () => fill(" \n", LARGEST_FILE)),
  ofFile("dashes and no more", () => fill("-", LARGEST_FILE)),
  ofFile("a field of zeros", () => fill("0", LARGEST_FILE)),
  ofFile("brackets in YAML", inYaml("[")),
  ofFile("brackets in YAML, as a value", () => `---\na: ${fill("[", FRONT_MATTER)}\n---\n`),
  ofFile(
    "brackets that close in YAML",
    () => `---\na: ${"[".repeat(30_000)}${"]".repeat(30_000)}\n---\n`,
  ),
  ofFile("braces in YAML", inYaml("{a: ")),
  ofFile("items of items in YAML", inYaml("- ")),
  ofFile(
    "keys of keys in YAML",
    inYaml((index) => `${" ".repeat(index % 300)}a:\n`),
  ),
  ofFile("questions in YAML", inYaml("? ")),
  ofFile(
    "a billion laughs",
    inYaml((index) => `a${index}: &a${index} [${`*a${Math.max(0, index - 1)}, `.repeat(9)}]\n`),
  ),
  ofFile(
    "anchors",
    inYaml((index) => `a${index}: &a${index} b\n`),
  ),
  ofFile(
    "aliases of nothing",
    inYaml((index) => `a${index}: *b\n`),
  ),
  ofFile("merge keys", inYaml("<<: {}\n")),
  ofFile(
    "tags",
    inYaml((index) => `a${index}: !!js/function "b"\n`),
  ),
  ofFile("directives", inYaml("%YAML 1.1\n")),
  ofFile("documents", inYaml("...\n")),
  ofFile(
    "keys of all kinds",
    inYaml((index) => `k${index}: a\n`),
  ),
  ofFile(
    "keys that differ by a letter from ours",
    inYaml((index) => `titel${index}: a\n`),
  ),
  ofFile("one key, again and again", inYaml("title: a\n")),
  ofFile("prototype keys", inYaml("__proto__: a\n")),
  ofFile("keys without a space", inYaml("a:b\n")),
  ofFile("tabs in YAML", inYaml("\ta: b\n")),
  ofFile("quotation marks in YAML", inYaml('"')),
  ofFile("escapes in YAML", () => `---\ntitle: "${fill("\\u0041", FRONT_MATTER)}"\n---\n`),
  ofFile(
    "escapes of what cannot be seen",
    () => `---\ntitle: "${fill("\\u0000", FRONT_MATTER)}"\n---\n`,
  ),
  ofFile("a plain text of many lines", () => `---\ntitle: a\n${fill("  b\n", FRONT_MATTER)}---\n`),
  ofFile("a folded text", () => `---\ntitle: >\n${fill("  b\n\n", FRONT_MATTER)}---\n`),
  ofFile("comments in YAML", inYaml("# a\n")),
  ofFile(
    "comments inside texts",
    inYaml((index) => `a${index}: b #c\n`),
  ),
  ofFile("suppressions in YAML", inYaml("# brief-ok day-has-date: a\n")),
  ofFile("colons in YAML", inYaml("a: b: c\n")),
  ofFile("spaces that do not break", inYaml("\u00a0a: b\n")),
  ofField(
    "topics that nobody knows",
    "topics",
    list((index) => `harvest-${index}`),
  ),
  ofField(
    "one topic, again and again",
    "topics",
    list(() => "harvest"),
  ),
  ofField(
    "places",
    "places",
    list(() => "IR"),
  ),
  ofField(
    "places that are none",
    "places",
    list((index) => `place${index}`),
  ),
  ofField(
    "countries by name",
    "places",
    list(() => "Democratic Republic of Konga"),
  ),
  ofField(
    "authors",
    "authors",
    list((index) => `Ada ${index}`),
  ),
  ofField(
    "related briefings that are not there",
    "related",
    list((index) => `2025-06-12-bomb-${index}`),
  ),
  ofField(
    "briefings superseded by themselves",
    "supersedes",
    list(() => "2025-06-12-bomb"),
  ),
  ofField(
    "aliases",
    "aliases",
    list((index) => `/${index.toString(36)}/`),
  ),
  ofField(
    "one alias, again and again",
    "aliases",
    list(() => "/a/"),
  ),
  ofField("an alias of many steps", "aliases", () => `[/${fill("a/", FRONT_MATTER)}]`),
  ofField("an alias that is none", "aliases", () => `[/${fill("a", FRONT_MATTER)}]`),
  ofField(
    "sources",
    "sources",
    map((index) => `s${index}: A`),
  ),
  ofField(
    "sources in a chain",
    "sources",
    map((index) => `s${index}: {name: A, via: s${index + 1}}`),
  ),
  ofField(
    "sources in a circle",
    "sources",
    map((index) => `s${index}: {name: A, via: s${(index + 1) % 2400}}`),
  ),
  ofField(
    "sources via one",
    "sources",
    map((index) => `s${index}: {name: A, via: s0}`),
  ),
  ofField(
    "sources that nobody named",
    "sources",
    map((index) => `s${index}: {described: Ada Miller said, basis: leak}`),
  ),
  ofField(
    "sources of addresses",
    "sources",
    map((index) => `s${index}: https://${index}.example/`),
  ),
  ofField(
    "sources of addresses that are none",
    "sources",
    map((index) => `s${index}: javascript:${index}`),
  ),
  ofField(
    "sources with keys that are none",
    "sources",
    map((index) => `S_${index}: A`),
  ),
  ofField(
    "sources cited by other names",
    "sources",
    map((index) => `clerk${index}: A`),
    citations,
  ),
  ofField(
    "sources of one origin, all cited",
    "sources",
    map((index) => `s${index}: {name: A, rating: C1, via: s0}`),
    fill((index) => `[@s${index}] `, 30_000),
  ),
  ofField(
    "entities",
    "entities",
    map((index) => `e${index}: {name: Ada B, kind: person}`),
  ),
  ofField(
    "corrections",
    "corrections",
    list(() => `{date: ${DAY}, kind: update, text: a}`),
  ),
  ofField(
    "claims of one id",
    "claims",
    list(() => "{id: a, text: b, sources: [clerk], state: reported}"),
  ),
  ofField(
    "claims",
    "claims",
    list((index) => `{id: a${index}, text: b, sources: [clerk], state: confirmed}`),
  ),
  ofField(
    "judgements",
    "judgements",
    list(() => "{text: it is likely, likelihood: likely, basis: [clerk]}"),
  ),
  ofField(
    "gaps",
    "gaps",
    list(() => "a"),
  ),
  ofField(
    "figures",
    "sitrep",
    () =>
      `\n  number: 1\n  figures:\n${fill("    - {label: a, value: 1, source: x}\n", FRONT_MATTER)}`,
  ),
  ofField("a title too long", "title", () => fill("a", FRONT_MATTER)),
  ofField("a summary of abbreviations", "summary", () => `${fill("U.S.", 380)}.`),
  ofField("a date of digits", "date", () => fill("1", FRONT_MATTER)),
  ofField("a date of slashes", "event_date", () => fill("2025/", FRONT_MATTER)),
  ofField("a language of subtags", "lang", () => `en${fill("-aaaaaaaa", FRONT_MATTER)}`),
  ofField("a zone of letters", "embargo_zone", () => fill("A/", FRONT_MATTER)),
  ofField("a status of letters", "status", () => fill("published", FRONT_MATTER)),
  ofField("a list in a text", "topics", () => fill("- a, ", FRONT_MATTER)),
  ofFile("the largest of everything", () => {
    const sources = `\n${fill((index) => `  s${index}: {name: A, via: s${index + 1}}\n`, 60_000)}`;
    return briefing(DAY, {
      fields: { sources },
      body: fill((index) => `[@s${index % 2000}] `, 190_000),
    });
  }),
];
