import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { basisInWords, quotesInWords, ratingInWords } from "../../scripts/render/source-words.ts";
import * as words from "../../scripts/words/en.ts";
import { shared } from "../support/shared.ts";

test("a rating is said in words, its two halves apart", () => {
  expect(ratingInWords("B2", words)).toBe("Rated B2: usually reliable, probably true");
  expect(ratingInWords("F6", words)).toBe(
    "Rated F6: reliability cannot be judged, truth cannot be judged",
  );
  expect(ratingInWords(undefined, words)).toBe("");
  expect(ratingInWords("B2", words, new Set(["B2"]))).toBe("Rated B2");
});

test("terms and words are said to readers who know no jargon", () => {
  expect(basisInWords("background", words)).toBe("On background, not to be named");
  expect(quotesInWords("paraphrase", words)).toBe("Paraphrased");
  expect([basisInWords(undefined, words), quotesInWords(undefined, words)]).toEqual(["", ""]);
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
    ["source-reliability", "ABCDEF", words.briefing.sources.reliability],
    ["information-credibility", "123456", words.briefing.sources.credibility],
  ])("has our words for %s", (predicate, codes, said) => {
    const { values } = JSON.parse(readFileSync(file ?? "", "utf8")) as Scale;
    const entries = values.find((value) => value.predicate === predicate)?.entry ?? [];
    const published = entries.map(({ value, expanded }) => [
      value.toUpperCase(),
      expanded.toLowerCase(),
    ]);
    // G, "deliberately deceptive", is no part of the NATO scale.
    expect(Object.fromEntries(published.filter(([value]) => value !== "G"))).toEqual(
      Object.fromEntries([...codes].map((code, place) => [code, said[place]])),
    );
  });
});
