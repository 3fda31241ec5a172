/** Texts of fiction, marked as a sub-editor would before the rules were held against them: how many of the marks are found. */
import { expect, test } from "vitest";
import { linksIn } from "../../scripts/import/told-by.ts";
import { markedTexts, recallOf } from "../support/recall.ts";

test("of five marked texts so many faults of each kind are found, and nothing else is", () => {
  const counts: Record<string, string> = {};
  const found = markedTexts().map(recallOf);
  for (const kind of ["chain", "day", "figures", "order", "vague"]) {
    const marks = found.flatMap((one) => one.marks.filter((mark) => mark.kind === kind));
    counts[kind] = `${marks.filter(({ isFound }) => isFound).length} of ${marks.length}`;
  }
  expect(counts).toEqual({
    chain: "11 of 11",
    day: "27 of 27",
    figures: "13 of 14",
    order: "9 of 9",
    vague: "25 of 25",
  });
  expect(found.flatMap(({ others }) => others)).toEqual([]);
});

test.each([
  [
    "Two officials briefed on it told Reuters so, the Guardian reported.",
    ["Two officials briefed on it < Reuters", "Reuters < Guardian"],
  ],
  [
    "Quoting unnamed diplomats, the daily Le Matin wrote that it failed.",
    ["unnamed diplomats < Le Matin"],
  ],
  [
    "Citing a Western official, Bloomberg reported that it was closed.",
    ["a Western official < Bloomberg"],
  ],
  [
    "A person close to the clerk confirmed the figure to AFP.",
    ["A person close to the clerk < AFP"],
  ],
  ["A security source was quoted by the channel Al Arabiya.", ["A security source < Al Arabiya"]],
  [
    "“We were not asked,” said a villager, according to the Belmar Gazette.",
    ["a villager < Belmar Gazette"],
  ],
  ["The Post said it had seen a memo.", ["a memo < Post"]],
  ["Channel 12 reported that he had gone, citing army sources.", ["army sources < Channel 12"]],
  ["Speaking to CNN, a Western diplomat called it dead.", ["a Western diplomat < CNN"]],
  ["Meridian carried the Gazette's report.", ["Gazette < Meridian"]],
  ["The clerk told the council that it rained.", []],
])("who told whom is read from %s", (sentence, links) => {
  const found = linksIn(sentence).map(({ inner, outer }) => `${inner.words} < ${outer?.words}`);
  expect(found).toEqual(links);
});

test("a sentence without an end takes no time", () => {
  for (const one of [
    "A source told The A ",
    "a a a ",
    "The A of the B, citing a c ",
    "According to ",
  ])
    expect(linksIn(one.repeat(20_000)).length).toBeLessThan(200);
});
