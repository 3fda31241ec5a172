import fc from "fast-check";
import { expect, test } from "vitest";
import { areIndependent, originsOf, sentenceOf } from "../../scripts/check/origins.ts";
import type { Sources } from "../../scripts/check/provenance.ts";

/** Few keys, names and hosts, so that chains meet, circle and break off. */
const key = fc.constantFrom(..."abcdefgh");
const source = fc.record(
  {
    name: fc.constantFrom("Axios", "AXIOS", "Wire", "Times"),
    url: fc.constantFrom("https://a.example/1", "https://www.a.example/2", "https://x.com/3"),
    described: fc.constantFrom("an official"),
    via: fc.constantFrom(..."abcdefghz"),
  },
  { requiredKeys: [] },
);
const sources = fc
  .array(fc.tuple(key, source), { maxLength: 8 })
  .map((entries) => new Map(entries) as unknown as Sources);
const keys = fc.array(fc.constantFrom(..."abcdefghz"), { maxLength: 12 });

test("origins share the sources that are heard among them: each is in one, none in two", () => {
  fc.assert(
    fc.property(sources, keys, (all, heard) => {
      const members = originsOf(heard, all).flatMap((origin) => origin.members);
      const known = [...new Set(heard)].filter((name) => all.has(name));
      expect([...members].sort()).toEqual(known.sort());
    }),
  );
});

test("sources of two origins are independent of each other", () => {
  fc.assert(
    fc.property(sources, keys, (all, heard) => {
      const origins = originsOf(heard, all);
      for (const one of origins)
        for (const other of origins)
          if (one !== other)
            for (const a of one.members)
              for (const b of other.members) expect(areIndependent(a, b, all)).toBe(true);
    }),
  );
});

test("an independent source is one origin more, and any other source at most that", () => {
  fc.assert(
    fc.property(sources, keys, key, (all, heard, added) => {
      const before = originsOf(heard, all).length;
      const after = originsOf([...heard, added], all).length;
      const others = heard.filter((name) => all.has(name));
      const isNew = all.has(added) && others.every((name) => areIndependent(name, added, all));
      if (isNew) expect(after).toBe(before + 1);
      else expect(after).toBeLessThanOrEqual(before);
    }),
  );
});

test("the order in which sources are heard does not change how many origins they have", () => {
  fc.assert(
    fc.property(sources, keys, (all, heard) => {
      const count = (order: readonly string[]) => originsOf(order, all).length;
      expect(count(heard.toReversed())).toBe(count(heard));
      const sentence = sentenceOf(originsOf(heard, all));
      expect(sentence === "" || /^\S+ sources, \S+ origins?[.:]/.test(sentence)).toBe(true);
    }),
  );
});
