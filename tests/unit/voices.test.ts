import { describe, expect, test } from "vitest";
import { chainOf, labelOf } from "../../scripts/check/schema/provenance.ts";
import { Parties } from "../../scripts/check/voices/parties.ts";
import { areIndependent, voicesOf } from "../../scripts/check/voices/voices.ts";
import { partiesOf, sourcesOf } from "../support/archive.ts";
import { count, PARTIES, sentence, telling, url } from "../support/told-by.ts";

describe("a chain", () => {
  const sources = sourcesOf({
    official: { described: "an official", via: "gazette" },
    gazette: { name: "Gazette", via: "times" },
    times: { name: "The Times" },
    loop: { name: "Loop", via: "pool" },
    pool: { name: "Pool", via: "loop" },
    lost: { described: "a lost one", via: "nowhere" },
  });
  const labels = (key: string) => chainOf(key, sources).map(({ source }) => labelOf(source));
  test("goes from who says it to what we read", () => {
    expect(labels("official")).toEqual(["an official", "Gazette", "The Times"]);
  });
  test("that goes in a circle ends before it repeats", () => {
    expect(labels("loop")).toEqual(["Loop", "Pool"]);
  });
  test("ends where a key has no source", () => {
    expect(labels("lost")).toEqual(["a lost one"]);
    expect(labels("constructor")).toEqual([]);
  });
});

describe("a relay that is cited too", () => {
  const herald = { name: "Herald", url: url("herald.example") };
  test("is no second voice beside the one that is read in it", () => {
    const sources = { herald, gazette: { name: "Gazette", via: "herald" } };
    const says = "Two entries, one report behind them both: Gazette.";
    expect(sentence(sources, ["gazette"])).toBe(says);
    expect(sentence(sources, ["gazette", "herald"])).toBe(says);
    const wire = { name: "Wire", url: url("wire.example") };
    expect(sentence({ ...sources, wire }, ["gazette", "herald", "wire"])).toBe(
      "Three entries, two independent voices: Gazette and Wire.",
    );
  });
  test("speaks for itself where nobody knows for whom the other does", () => {
    const sources = {
      herald,
      official: { described: "an official", via: "herald" },
      wire: { name: "Wire", url: url("wire.example") },
    };
    expect(sentence(sources, ["official", "herald", "wire"])).toBe(
      "Three entries, two independent voices: Herald and Wire.",
    );
    expect(sentence(sources, ["official", "wire"])).toBe(
      "Three entries, not known to be independent of each other.",
    );
  });
});

test("circles and keys that name nothing are survived", () => {
  const circle = { a: { name: "Gazette", via: "b" }, b: { name: "Herald", via: "a" } };
  expect(count(circle, ["a", "b", "nobody", "constructor"])).toBe(1);
  const [one, other] = voicesOf(["a", "b"], telling(circle), PARTIES);
  expect(one !== undefined && other !== undefined && areIndependent(one, other)).toBe(false);
});

test("a circle of parents is survived, and ends where it began", () => {
  const parties = partiesOf({
    organisations: { a: { name: "A", part_of: "b" }, b: { name: "B", part_of: "a" } },
  });
  expect(parties.of({ name: "A" } as never)).toEqual([{ id: "b", name: "B" }]);
  expect(parties).toBeInstanceOf(Parties);
});
