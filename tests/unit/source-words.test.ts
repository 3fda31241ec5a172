import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  basisInWords,
  CREDIBILITY,
  quotesInWords,
  RELIABILITY,
  ratingInWords,
} from "../../scripts/render/source-words.ts";
import { shared } from "../support/shared.ts";

test("a rating is said in words, its two halves apart", () => {
  expect(ratingInWords("B2")).toBe("Rated B2: usually reliable, probably true");
  expect(ratingInWords("F6")).toBe(
    "Rated F6: reliability cannot be judged, truth cannot be judged",
  );
  expect(ratingInWords(undefined)).toBe("");
});

test("terms and words are said to readers who know no jargon", () => {
  expect(basisInWords("background")).toBe("On background, not to be named");
  expect(quotesInWords("paraphrase")).toBe("Paraphrased");
  expect([basisInWords(undefined), quotesInWords(undefined)]).toEqual(["", ""]);
});

const file = shared("standards/admiralty-scale.json");
describe.runIf(file !== undefined)("the published Admiralty scale", () => {
  interface Scale {
    readonly values: readonly {
      readonly predicate: string;
      readonly entry: readonly { readonly value: string; readonly expanded: string }[];
    }[];
  }
  test.each([
    ["source-reliability", RELIABILITY],
    ["information-credibility", CREDIBILITY],
  ])("has our words for %s", (predicate, words) => {
    const { values } = JSON.parse(readFileSync(file ?? "", "utf8")) as Scale;
    const entries = values.find((value) => value.predicate === predicate)?.entry ?? [];
    const published = entries.map(({ value, expanded }) => [
      value.toUpperCase(),
      expanded.toLowerCase(),
    ]);
    // G, "deliberately deceptive", is no part of the NATO scale.
    expect(Object.fromEntries(published.filter(([value]) => value !== "G"))).toEqual(words);
  });
});
