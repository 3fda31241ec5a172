import { describe, expect, test } from "vitest";
import { redactText } from "../../scripts/redact/in-text.ts";
import { redactYaml } from "../../scripts/redact/in-yaml.ts";
import { findNames, findNear, formsOf } from "../../scripts/redact/name-forms.ts";
import { phrasesOf, StandIn } from "../../scripts/redact/stand-in.ts";

const redacting = (...names: string[]) =>
  new StandIn(formsOf(names), { typed: undefined, taken: () => false });
const JOSE = redacting("José Núñez");
const inText = (text: string, standIn = JOSE) => redactText(text, "en", standIn);
const inYaml = (text: string, standIn = JOSE) => redactYaml(text, "en", standIn);

describe("a name goes from running text", () => {
  test.each([
    ["as it is", "Here José Núñez sat.", "Here [name withheld] sat."],
    ["in capitals", "JOSÉ NÚÑEZ sat.", "[name withheld] sat."],
    ["without accents", "Jose Nunez sat.", "[name withheld] sat."],
    ["in NFD", "José Núñez sat.".normalize("NFD"), "[name withheld] sat."],
    ["over two lines", "José\nNúñez sat.", "[name withheld] sat."],
    ["over two lines of a quotation", "> José\n> Núñez sat.", "> [name withheld] sat."],
    ["with a no-break space", "José\u00a0Núñez sat.", "[name withheld] sat."],
    ["with a soft hyphen", "José Nú\u00adñez sat.", "[name withheld] sat."],
    [
      "possessive",
      "José Núñez’s barn, José Núñez' barn",
      "[name withheld]’s barn, [name withheld]' barn",
    ],
    ["in emphasis", "*José Núñez* and __José Núñez__", "*[name withheld]* and __[name withheld]__"],
    ["half in emphasis", "**José** Núñez, José *Núñez*", "**[name withheld]**, *[name withheld]*"],
    ["with emphasis in a word", "Jo**sé** Núñez sat.", "[name withheld] sat."],
    ["as an entity", "Jos&eacute; N&#250;&#xf1;ez sat.", "[name withheld] sat."],
    ["hyphenated", "the José-Núñez affair", "the [name withheld] affair"],
    ["as one word", "by JoseNunez", "by [name withheld]"],
    ["in an address of mail", "jose.nunez@x.example", "[name withheld]@x.example"],
    ["as a citation's key", "It fell [@jose-nunez].", "It fell [@name-withheld]."],
    ["in a citation", "It fell [@a, by José Núñez; @b].", "It fell [@a, by name withheld; @b]."],
    ["as the language of code", "```jose-nunez\nx\n```", "```name-withheld\nx\n```"],
    ["as a link", "[José Núñez](who:jose-nunez)", "[[name withheld]](who:name-withheld)"],
    ["in a link to the web", "[a](https://x.example/jos%C3%A9-nunez/1)", "[a](https://x.example/)"],
    [
      "in a bare address",
      "See <https://jose-nunez.example/a>.",
      "See <https://withheld.invalid/>.",
    ],
    ["in a comment", "<!-- José Núñez -->", "<!-- [name withheld] -->"],
  ])("%s", (_, text, expected) => {
    expect(inText(text)).toBe(expected);
    expect(inText(expected)).toBe(expected);
  });
  test.each([
    [
      "an initial",
      "J. Smith",
      "Then J. Smith and J Smith",
      "Then [name withheld] and [name withheld]",
    ],
    [
      "an apostrophe",
      "Sinéad O’Brien",
      "SINEAD O'BRIEN, Sinead OBrien",
      "[name withheld], [name withheld]",
    ],
    ["a stroke", "Møller", "Moller and MØLLER", "[name withheld] and [name withheld]"],
    ["letters of Persian", "علی کریمی", "علي كريمي گفت", "[name withheld] گفت"],
    ["a script without spaces", "王小明", "昨天王小明说", "昨天[name withheld]说"],
    ["Cyrillic", "Алёна Орлова", "АЛЕНА ОРЛОВА", "[name withheld]"],
  ])("with %s", (_, name, text, expected) => {
    expect(inText(text, redacting(name))).toBe(expected);
  });
  test.each([
    ["a longer word", "Ana", "A banana by Anatole"],
    ["two sentences", "José Núñez", "It was José. Núñez came later"],
    ["two paragraphs", "José Núñez", "by José\n\nNúñez came"],
    ["another word of the same letters", "An Na", "Anna came"],
    ["two words that make one", "Mayor", "It may or may not"],
  ])("but not where %s has its letters", (_, name, text) => {
    expect(inText(text, redacting(name))).toBe(text);
  });
  test("in the language of the briefing, where there are words for it", () => {
    expect(redactText("José Núñez kam.", "de-AT", JOSE)).toBe("[Name zurückgehalten] kam.");
    expect(redactText("José Núñez", "mt", JOSE)).toBe("[name withheld]");
    expect(phrasesOf("fa").note).not.toBe(phrasesOf("en").note);
  });
});

test("what only may be the name is pointed at and stays", () => {
  const text = "Núñez, and the Josénúñezes, with Ana";
  const places = findNear(text, formsOf(["José Núñez"])).map(({ from, to }) =>
    text.slice(from, to),
  );
  expect(places).toEqual(["Núñez", "Josénúñez"]);
  expect(findNames(text, formsOf(["José Núñez"]))).toEqual([]);
});

describe("a name goes from YAML, and every other character stays", () => {
  test.each([
    ["a plain text", "title: José Núñez sat # why\n", 'title: "[name withheld] sat" # why\n'],
    ["a quoted text", "a: 'José Núñez''s'\n", `a: "[name withheld]'s"\n`],
    ["a text in braces", "a: { b: José Núñez, c: d }\n", 'a: { b: "[name withheld]", c: d }\n'],
    ["a folded block", "a: >\n  by José\n  Núñez\nb: c\n", "a: >\n  by [name withheld]\nb: c\n"],
    ["a key", "jose-nunez: x\nada: y\n", "name-withheld: x\nada: y\n"],
    ["a key in JSON", '{"jose-nunez":{"a":"b"}}', '{"name-withheld":{"a":"b"}}'],
    ["a host", "hosts: [jose-nunez.example]\n", "hosts: [withheld.invalid]\n"],
    ["a comment", "a: b # José Núñez\n", "a: b # [name withheld]\n"],
    ["an address", "a: https://x.example/jose-nunez?b\n", "a: https://x.example/\n"],
    ["an id", "a: 2025-06-12-jose-nunez-sat\n", "a: 2025-06-12-name-withheld-sat\n"],
    ["aliases", "aliases:\n  - /a/jose-nunez/\n  - /b/\nc: d\n", "aliases:\n  [/b/]\nc: d\n"],
    ["all aliases", "aliases: [/jose-nunez/]\n", "aliases: []\n"],
  ])("as %s", (_, yaml, expected) => {
    expect(inYaml(yaml)).toBe(expected);
  });
  test("two keys that named stay two, and each use of one follows it", () => {
    const standIn = redacting("José Núñez", "Pepe Núñez");
    expect(inYaml("jose-nunez: a\npepe-nunez: b\nof: [pepe-nunez]\n", standIn)).toBe(
      "name-withheld: a\nname-withheld-2: b\nof: [name-withheld-2]\n",
    );
  });
});
