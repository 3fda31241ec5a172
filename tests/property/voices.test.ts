import fc from "fast-check";
import { expect, test } from "vitest";
import type { Sources } from "../../scripts/check/schema/provenance.ts";
import { sentenceOf, standingOfAll } from "../../scripts/check/voices/standing.ts";
import { areIndependent, independentOf, voicesOf } from "../../scripts/check/voices/voices.ts";
import { partiesOf } from "../support/archive.ts";

const PARTIES = partiesOf({
  organisations: {
    axios: { name: "Axios" },
    wire: { name: "Wire" },
    times: { name: "Times", part_of: "house" },
    house: { name: "House" },
  },
  people: { ada: { name: "Ada", of: "house" }, ben: { name: "Ben" } },
});
/** Few keys, names and hosts, so that chains meet, circle and break off. */
const key = fc.constantFrom(..."abcdefgh");
const source = fc.record(
  {
    name: fc.constantFrom("Axios", "AXIOS", "Wire", "Times", "Ada", "Ben", "Nobody"),
    url: fc.constantFrom("https://a.example/1", "https://www.a.example/2", "https://x.com/3"),
    described: fc.constantFrom("an official"),
    kind: fc.constantFrom("news" as const, "person" as const, "eyewitness" as const),
    party: fc.subarray(["house", "wire", "The Hill"], { minLength: 1 }),
    via: fc.constantFrom(..."abcdefghz"),
  },
  { requiredKeys: [] },
);
const sources = fc
  .array(fc.tuple(key, source), { maxLength: 8 })
  .map((entries) => new Map(entries) as unknown as Sources);
const keys = fc.array(fc.constantFrom(..."abcdefghz"), { maxLength: 12 });
const telling = (all: Sources) => ({ sources: all, entities: new Map() });

test("each source that is heard is one voice", () => {
  fc.assert(
    fc.property(sources, keys, (all, heard) => {
      const voices = voicesOf(heard, telling(all), PARTIES).map((voice) => voice.key);
      expect(voices).toEqual([...new Set(heard)].filter((name) => all.has(name)));
    }),
  );
});

test("each two of the independent voices are independent, and no larger set is", () => {
  fc.assert(
    fc.property(sources, keys, (all, heard) => {
      const voices = voicesOf(heard, telling(all), PARTIES);
      const chosen = independentOf(voices);
      for (const [index, one] of chosen.entries())
        for (const other of chosen.slice(index + 1)) expect(areIndependent(one, other)).toBe(true);
      let most = 0;
      for (let set = 0; set < 2 ** voices.length; set++) {
        const some = voices.filter((_, index) => (set >> index) & 1);
        const areAll = some.every(
          (one, index) =>
            one.parties.length > 0 &&
            some.slice(index + 1).every((other) => areIndependent(one, other)),
        );
        if (areAll) most = Math.max(most, some.length);
      }
      expect(chosen.length).toBe(most);
    }),
  );
});

test("where a text lies changes no party, and no voice without a party is counted", () => {
  fc.assert(
    fc.property(sources, keys, (all, heard) => {
      const moved = new Map(
        [...all].map(([name, { url, ...rest }], index) => [
          name,
          url === undefined ? rest : { ...rest, url: `https://mirror.example/${index}` },
        ]),
      ) as Sources;
      const partiesIn = (some: Sources) =>
        voicesOf(heard, telling(some), PARTIES).map(({ parties }) => parties.map(({ id }) => id));
      expect(partiesIn(moved)).toEqual(partiesIn(all));
      for (const { parties } of independentOf(voicesOf(heard, telling(all), PARTIES)))
        expect(parties.length).toBeGreaterThan(0);
    }),
  );
});

test("one more voice never makes fewer, and the order in which they are heard changes no number", () => {
  fc.assert(
    fc.property(sources, keys, key, (all, heard, added) => {
      const count = (order: readonly string[]) =>
        independentOf(voicesOf(order, telling(all), PARTIES)).length;
      expect(count(heard.toReversed())).toBe(count(heard));
      expect([0, 1]).toContain(count([...heard, added]) - count(heard));
    }),
  );
});

test("the sentence counts the entries of the list", () => {
  fc.assert(
    fc.property(sources, keys, (all, heard) => {
      const sentence = sentenceOf(standingOfAll(heard, telling(all), PARTIES));
      if (all.size < 2) expect(sentence).toBe("");
      else expect(sentence === "" || /^\S+ (?:entries|statements)[, ]/.test(sentence)).toBe(true);
    }),
  );
});
