import { expect, test } from "vitest";
import { renderBody } from "../../scripts/render/markdown.ts";
import { citedAs } from "../support/cited-as.ts";
import { textOf } from "../support/pages.ts";

const citations = {
  official: citedAs("US official", { via: "Axios", relayNames: ["Axios"] }),
  aide: citedAs("aide", { via: "Axios" }),
  june: citedAs("Blinken", { mark: "16 Jun", day: "2025-06-16", isAlone: false, entry: "june" }),
  july: citedAs("Blinken", { mark: "6 Jul", day: "2025-07-06", isAlone: false, entry: "july" }),
  kirby: citedAs("Kirby"),
  ap: citedAs("AP"),
  newsmax: citedAs("Axios", {
    via: "Newsmax",
    relayNames: ["Newsmax"],
    entry: "axios",
    chain: "Axios, via Newsmax",
  }),
  belaaz: citedAs("Axios", {
    via: "Belaaz",
    relayNames: ["Belaaz"],
    entry: "axios",
    chain: "Axios, via Belaaz",
  }),
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
  const text = renderBody("Dry [@official].\n\n## Then\n\nCold [@official].", {
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

test("a paragraph in which some sentences follow each other with one source names it once for these", () => {
  expect(cited("It was dry [@ap]. It was cold [@kirby]. Then came rain [@kirby].")).toEqual([
    "AP",
    "Kirby",
  ]);
});

test("within a section a bare name is what it was last", () => {
  expect(cited("Dry [@june].\n\nCold [@june].\n\nWet [@july].\n\nWarm [@june].")).toEqual([
    "Blinken 16 Jun",
    "Blinken",
    "Blinken 6 Jul",
    "Blinken 16 Jun",
  ]);
  expect(cited("Dry [@june; @july].\n\nCold [@kirby].\n\nWet [@july; @kirby; @june].")).toEqual([
    "Blinken 16 Jun, 6 Jul",
    "Kirby",
    "Blinken 6 Jul, 16 Jun; Kirby",
  ]);
  expect(cited("Dry [@june].\n\n## Then\n\nCold [@june].")).toEqual([
    "Blinken 16 Jun",
    "Blinken 16 Jun",
  ]);
  expect(cited("Dry [@june].\n\nIt was cold on 6 July, he said later [@june].")).toEqual([
    "Blinken 16 Jun",
    "Blinken 16 Jun",
  ]);
});

test("the day and the relay that a sentence names are not said again", () => {
  expect(cited("On [16 June](date:2025-06-16) he said so [@june].")).toEqual(["Blinken"]);
  expect(cited("Those of 16 June and 6 July say so [@june; @july].")).toEqual(["Blinken"]);
  expect(cited("That of 6 July goes on from that of 16 June [@july].")).toEqual(["Blinken 6 Jul"]);
  expect(cited("On 26 June, long after, it was dry [@july].")).toEqual(["Blinken 6 Jul"]);
  expect(cited("Axios has it [@official].\n\n## Then\n\nDry [@official].")).toEqual([
    "US official",
    "US official → Axios",
  ]);
  expect(
    cited(
      "In Newsmax it was dry [@newsmax]. In Belaaz it was wet [@belaaz]. Both are one [@newsmax; @belaaz].",
    ),
  ).toEqual(["Axios", "Axios", "Axios"]);
  expect(cited("Axios Pro has it too [@official].")).toEqual(["US official → Axios"]);
});

test("in a table each cell names its own, unless the one above has the same", () => {
  const head = "| a | b |\n| --- | --- |\n";
  const whole = "Blinken 16 Jun";
  expect(cited(`${head}| 1 [@june] | 2 [@june] |`)).toEqual([whole, whole]);
  expect(cited(`${head}| 1 | 2 [@june] |\n| 3 | 4 [@june] |`)).toEqual([whole, "Blinken"]);
  expect(cited(`${head}| 1 | 2 [@june] |\n| 3 | 4 |\n| 5 | 6 [@june] |`)).toEqual([whole, whole]);
});

test("from right to left the arrow turns, and every name is isolated", () => {
  const persian = html("خشک بود [@official].", "fa");
  expect(persian).toContain(
    '<bdi>US official</bdi> <i role="img" aria-label="از طریق">←</i> <bdi>Axios</bdi>',
  );
});

test("each leads to its own entry, with its whole chain", () => {
  expect(html("Dry [@newsmax; @belaaz].")).toContain(
    '<a href="#source_belaaz" title="Axios, via Belaaz"><bdi>Belaaz</bdi></a>',
  );
});

test("a text that could forge a citation is not drafted", () => {
  expect(html("Dry \u0002 [@kirby].")).toContain("Dry \ufffd<span");
});
