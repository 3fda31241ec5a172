import { describe, expect, test } from "vitest";
import { areIndependent, originsOf, sentenceOf } from "../../scripts/check/origins.ts";
import { chainOf, labelOf } from "../../scripts/check/provenance.ts";
import { sourcesOf } from "../support/archive.ts";

const sources = sourcesOf({
  official: { described: "a US official", basis: "background", via: "axios" },
  informed: { described: "an informed source", basis: "unknown", via: "axios" },
  axios: { name: "Axios", via: "times" },
  times: { name: "The Times", url: "https://www.times.example/1" },
  wire: { name: "Wire" },
  copy: { name: "AXIOS", via: "wire" },
  loop: { name: "Loop", via: "pool" },
  pool: { name: "Pool", via: "loop" },
  lost: { described: "a lost one", via: "nowhere" },
});
const sentence = (...keys: string[]) => sentenceOf(originsOf(keys, sources));
const members = (...keys: string[]) => originsOf(keys, sources).map((origin) => origin.members);

describe("a chain", () => {
  const labels = (key: string) => chainOf(key, sources).map(({ source }) => labelOf(source));
  test("goes from who says it to what we read", () => {
    expect(labels("official")).toEqual(["a US official", "Axios", "The Times"]);
  });
  test("that goes in a circle ends before it repeats", () => {
    expect(labels("loop")).toEqual(["Loop", "Pool"]);
  });
  test("ends where a key has no source", () => {
    expect(labels("lost")).toEqual(["a lost one"]);
    expect(labels("constructor")).toEqual([]);
  });
});

describe("two sources have one origin", () => {
  test("when a report stands in both their chains", () => {
    expect(members("official", "informed")).toEqual([["official", "informed"]]);
    expect(areIndependent("official", "informed", sources)).toBe(false);
  });
  test("when one is read in the other", () => {
    expect(members("times", "official")).toEqual([["times", "official"]]);
  });
  test("when they are reports by one name, however it is written", () => {
    expect(members("axios", "copy")).toEqual([["axios", "copy"]]);
  });
  test("when they stand at one host, but not on a platform where anybody writes", () => {
    const at = (host: string, kind = "news") =>
      originsOf(
        ["a", "b"],
        sourcesOf({
          a: { kind, name: "A", url: `https://www.${host}/a` },
          b: { kind, name: "B", url: `https://${host}/b` },
        }),
      ).length;
    expect(at("paper.example")).toBe(1);
    expect(at("x.com")).toBe(2);
    expect(at("m.youtube.com")).toBe(2);
    expect(at("social.example", "social")).toBe(2);
  });
  test("when a third ties them together", () => {
    expect(members("times", "wire")).toEqual([["times"], ["wire"]]);
    expect(members("axios", "wire", "copy").length).toBe(1);
  });
});

describe("the sentence for the reader", () => {
  test("names the report that all share and that is nearest to who says it", () => {
    expect(sentence("official", "informed", "axios")).toBe(
      "Three sources, one origin: all are via Axios.",
    );
    expect(sentence("official", "informed")).toBe("Two sources, one origin: both are via Axios.");
    expect(sentence("official", "times")).toBe("Two sources, one origin: both are via The Times.");
  });
  test("says `from` where nobody passed anything on", () => {
    const pages = sourcesOf({
      a: { name: "Ada", url: "https://a.example/1" },
      b: { name: "Ben", url: "https://a.example/2" },
    });
    expect(sentenceOf(originsOf(["a", "b"], pages))).toBe(
      "Two sources, one origin: both are from a.example.",
    );
  });
  test("names none where several are only tied together", () => {
    expect(sentence("axios", "wire", "copy")).toBe("Three sources, one origin.");
  });
  test("counts several origins and leaves one source to its entry", () => {
    expect(sentence("official", "informed", "axios", "wire")).toBe("Four sources, two origins.");
    expect(sentence("wire")).toBe("");
    expect(sentence("nobody", "constructor")).toBe("");
  });
  test("writes numbers to ten as words, larger ones as digits", () => {
    const many = (count: number) => {
      const keys = Array.from({ length: count }, (_, index) => `s${index}`);
      const all = sourcesOf(Object.fromEntries(keys.map((key) => [key, { name: key }])));
      return sentenceOf(originsOf(keys, all));
    };
    expect(many(10)).toBe("Ten sources, ten origins.");
    expect(many(11)).toBe("11 sources, 11 origins.");
  });
});

test("circles and keys that name nothing are survived, and two hundred sources are counted at once", () => {
  expect(members("loop", "pool", "lost", "nowhere")).toEqual([["loop", "pool"], ["lost"]]);
  const keys = Array.from({ length: 200 }, (_, index) => `s${index}`);
  const chain = sourcesOf(
    Object.fromEntries(
      keys.map((key, index) => [key, { described: key, via: keys[(index + 1) % 200] }]),
    ),
  );
  const start = performance.now();
  expect(originsOf(keys, chain).length).toBe(1);
  expect(performance.now() - start).toBeLessThan(2000);
});
