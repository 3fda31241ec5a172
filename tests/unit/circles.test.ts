import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { circlesIn } from "../../scripts/check/ledger/circles.ts";
import { check } from "../support/archive.ts";
import { type Fields, id, onOneDay } from "../support/one-day.ts";
import { runs } from "../support/promise.ts";

describe("a circle is refused at every link of it:", () => {
  const found = (files: Readonly<Record<string, string>>) =>
    check(files).diagnostics.map(
      ({ file, line, ruleId }) => `${file.slice(16, -3)}:${line} ${ruleId}`,
    );
  const LINE = 8;
  test.each<[string, Record<string, Fields>, string[]]>([
    [
      "two that follow each other",
      { a: { follows: id("b") }, b: { follows: id("a") } },
      ["a", "b"],
    ],
    [
      "three, and not the one that follows one of them",
      {
        a: { follows: id("c") },
        b: { follows: id("a") },
        c: { follows: id("b") },
        d: { follows: id("a") },
      },
      ["a", "b", "c"],
    ],
    [
      "one that follows what replaces it",
      {
        a: { follows: id("b"), status: "superseded" },
        b: { supersedes: `[${id("a")}]` },
      },
      ["a", "b"],
    ],
    [
      "two that replace each other",
      {
        a: { supersedes: `[${id("b")}]`, status: "superseded" },
        b: { supersedes: `[${id("a")}]`, status: "superseded" },
      },
      ["a", "b"],
    ],
    [
      "drafts, since they will be published",
      {
        a: { follows: id("b"), status: "draft" },
        b: { follows: id("a"), status: "draft" },
      },
      ["a", "b"],
    ],
    [
      "one that follows its own translation",
      { a: { translation_of: id("b"), lang: "de" }, b: { follows: id("a") } },
      ["a", "b"],
    ],
    [
      "two that translate each other",
      { a: { translation_of: id("b"), lang: "de" }, b: { translation_of: id("a") } },
      ["a", "b"],
    ],
  ])("%s", (_, told, members) => {
    const expected = members.map((slug) => `${slug}:${LINE} relation-agrees`);
    expect(found(onOneDay(told))).toEqual(expected);
  });

  test("translations over several days are a circle too, and a translation published first is none", () => {
    const files = (translated: string) => ({
      ...onOneDay({ a: { translation_of: "2025-06-13-b", lang: "de" } }),
      ...onOneDay({ b: { translation_of: translated, lang: "fr" } }, "2025-06-13"),
      ...onOneDay({ c: { translation_of: id("a") } }, "2025-06-14"),
    });
    const members = ["a", "b", "c"].map((slug) => `${slug}:${LINE} relation-agrees`);
    expect(found(files("2025-06-14-c"))).toEqual(members);
    const first = {
      ...onOneDay({ a: { translation_of: "2025-06-13-b", lang: "de" } }),
      ...onOneDay({ b: {} }, "2025-06-13"),
    };
    expect(found(first)).toEqual([]);
  });

  test("itself, and a later one, are told as that and once", () => {
    expect(found(onOneDay({ a: { follows: id("a") } }))).toEqual([`a:${LINE} relation-agrees`]);
    const files = {
      ...onOneDay({ a: { follows: "2025-06-13-b" } }),
      ...onOneDay({ b: { follows: id("a") } }, "2025-06-13"),
    };
    expect(found(files)).toEqual([`a:${LINE} relation-agrees`]);
  });

  test("a later time of the same day is later too", () => {
    const at = (time: string, more: Fields = {}) => ({ date: `2025-06-12T${time}`, ...more });
    const told = (time: string) =>
      onOneDay({ a: at("10:00:00Z", { follows: id("b") }), b: at(time) });
    expect(found(told("12:30:00+03:00"))).toEqual([]);
    expect(found(told("10:00:00Z"))).toEqual([]);
    const { diagnostics } = check(told("13:30:00+03:00"));
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "This follows a later briefing, of 2025-06-12T13:30:00+03:00. Turn the two around.",
    ]);
  });
});

test("circles are those that each member reaches again, and no more", () => {
  const graph = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(graph, (next) => {
      const reached = (from: number) => {
        const seen = new Set<number>();
        const todo = [...(next[from] ?? [])];
        for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
          if (seen.has(at)) continue;
          seen.add(at);
          todo.push(...(next[at] ?? []));
        }
        return seen;
      };
      const ways = next.map((_, from) => reached(from));
      const circles = circlesIn(next.keys(), (from) => next[from] ?? []);
      for (const one of next.keys())
        for (const other of next.keys()) {
          if (one === other) continue;
          const isShared = ways[one]?.has(other) === true && ways[other]?.has(one) === true;
          expect(circles.has(one) && circles.get(one) === circles.get(other)).toBe(isShared);
        }
    }),
    { numRuns: runs(2000) },
  );
});

test("a circle may be longer than the stack is deep", () => {
  const length = 100_000;
  const ring = Array.from({ length }, (_, at) => (at + 1) % length);
  expect(circlesIn(ring, (at) => [(at + 1) % length]).size).toBe(length);
});
