import { expect, test } from "vitest";
import { renderBody } from "../../scripts/render/markdown.ts";
import { citedAs } from "../support/cited-as.ts";
import { textOf } from "../support/pages.ts";

const citations = {
  official: citedAs("US official", { via: "Axios" }),
  aide: citedAs("aide", { via: "Axios" }),
  june: citedAs("Blinken", { mark: "16 Jun", isAlone: false, entry: "june" }),
  july: citedAs("Blinken", { mark: "6 Jul", isAlone: false, entry: "july" }),
  kirby: citedAs("Kirby"),
  ap: citedAs("AP"),
  newsmax: citedAs("Axios", { via: "Newsmax", chain: "Axios, via Newsmax" }),
  belaaz: citedAs("Axios", { via: "Belaaz", chain: "Axios, via Belaaz" }),
};

const html = (body: string, lang = "en") =>
  renderBody(body, { prefix: "/", citations, dates: { lang, year: "2025" } });
/** What stands between brackets, in order. */
const cited = (body: string, lang = "en") =>
  [...textOf(html(body, lang)).matchAll(/\[([^\]]*)\]/g)].map(([, words]) => words);

test("a relay that two have in common is said once, and so is a name", () => {
  expect(cited("Dry [@official; @aide].")).toEqual(["US official, aide → Axios"]);
  expect(cited("Dry [@june; @july].")).toEqual(["Blinken 16 Jun, 6 Jul"]);
  expect(cited("Dry [@june; @kirby; @july].")).toEqual(["Blinken 16 Jun, 6 Jul; Kirby"]);
  expect(cited("Dry [@newsmax; @belaaz].")).toEqual(["Axios → Newsmax, Belaaz"]);
});

test("where it was read is said the first time, unless the name is another's too", () => {
  expect(cited("Dry [@official].\n\nWet [@kirby].\n\nCold [@official].")).toEqual([
    "US official → Axios",
    "Kirby",
    "US official",
  ]);
  const other = { ...citations, official: citedAs("Trump", { via: "AP", isAlone: false }) };
  const text = renderBody("Dry [@official].\n\nWet [@ap].\n\nCold [@official].", {
    prefix: "/",
    citations: other,
  });
  expect(textOf(text).match(/Trump → AP/g)).toHaveLength(2);
});

test("one report that was read in two places is one name once both were said", () => {
  expect(cited("Dry [@newsmax].\n\nWet [@belaaz].\n\nCold [@newsmax; @belaaz].")).toEqual([
    "Axios → Newsmax",
    "Axios → Belaaz",
    "Axios",
  ]);
});

test("a paragraph whose every sentence has one and the same source names it at its end alone", () => {
  expect(cited("It was dry [@kirby]. It was cold [@kirby]. Then came rain [@kirby].")).toEqual([
    "Kirby",
  ]);
});

test.each([
  ["a sentence has none", "It was dry [@kirby]. It was cold. Then came rain [@kirby]."],
  ["the last has none", "It was dry [@kirby]. It was cold [@kirby]. Then came rain."],
  ["one has another", "It was dry [@kirby]. It was cold [@ap]. Then came rain [@kirby]."],
  ["one names another place", "It was dry [@kirby, p. 1]. It was cold [@kirby, p. 2]."],
])("every citation stands where %s", (_, body) => {
  expect(cited(body)).toHaveLength(body.split("[@").length - 1);
});

test("what was cited just before is the same, within a section", () => {
  const twice = "Dry, said they [@official].\n\nCold. So they said [@official].";
  expect(cited(twice)).toEqual(["US official → Axios", "same"]);
  expect(cited("Dry [@june; @july].\n\nCold [@june; @july].")).toEqual([
    "Blinken 16 Jun, 6 Jul",
    "same two",
  ]);
  expect(cited("Dry [@june]; wet [@july]. Which, we do not know [@june; @july].")).toEqual([
    "Blinken 16 Jun",
    "Blinken 6 Jul",
    "same two",
  ]);
  expect(cited("Dry [@june].\n\n## Then\n\nCold [@june].")).toEqual([
    "Blinken 16 Jun",
    "Blinken 16 Jun",
  ]);
  // A short name says more.
  expect(cited("Dry [@ap].\n\nCold. So they said [@ap].")).toEqual(["AP", "AP"]);
});

test("in a table each cell names its own", () => {
  expect(cited("| a | b |\n| --- | --- |\n| 1 [@june] | 2 [@june] |")).toEqual([
    "Blinken 16 Jun",
    "Blinken 16 Jun",
  ]);
});

test("from right to left the arrow turns, and every name is isolated", () => {
  const persian = html("خشک بود [@official].\n\nسرد بود [@official].", "fa");
  expect(persian).toContain(
    '<bdi>US official</bdi> <i role="img" aria-label="از طریق">←</i> <bdi>Axios</bdi>',
  );
  expect(cited("خشک بود [@june].\n\nسرد بود [@june].", "fa")).toEqual(["Blinken 16 Jun", "همان"]);
});

test("each leads to its own entry, with its whole chain", () => {
  expect(html("Dry [@newsmax; @belaaz].")).toContain(
    '<a href="#source_belaaz" title="Axios, via Belaaz"><bdi>Belaaz</bdi></a>',
  );
});

test("a text that could forge a citation is not drafted", () => {
  expect(html("Dry \u0002 [@kirby].")).toContain("Dry \ufffd<span");
});
