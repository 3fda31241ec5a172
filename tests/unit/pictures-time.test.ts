import fc from "fast-check";
import { h } from "preact";
import { describe, expect, test } from "vitest";
import { Sparkline } from "../../layouts/parts/pictures/sparkline.tsx";
import { StoryLine, StoryStep, StorySteps } from "../../layouts/parts/pictures/story-line.tsx";
import type { Day } from "../../scripts/read/dates.ts";
import { spanWords, sparkline } from "../../scripts/render/pictures/sparkline.ts";
import { storyGaps } from "../../scripts/render/pictures/story-gaps.ts";
import { storyLine } from "../../scripts/render/pictures/story-line.ts";
import * as english from "../../scripts/words/en.ts";
import { inEnglish } from "../support/in-english.ts";

const days = (...written: string[]) => written as Day[];
const anyDays = fc
  .array(fc.integer({ min: 0, max: 2000 }), { minLength: 2, maxLength: 40 })
  .map((numbers) =>
    numbers
      .sort((a, b) => a - b)
      .map((number) => new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10)),
  )
  .map((written) => written as Day[]);

/** Bars as they are drawn, from the left: their places and heights. */
function barsOf(of: readonly Day[], dir: "ltr" | "rtl" = "ltr"): { x: number; height: number }[] {
  const bars = sparkline(of, { dir, words: english })?.bars ?? "";
  return [...bars.matchAll(/M([\d.]+) \d+v-(\d+)/g)]
    .map(([, x, height]) => ({ x: Number(x), height: Number(height) }))
    .sort((a, b) => a.x - b.x);
}

describe("a sparkline", () => {
  test("has a bar a month that has any, as high as its share of the most", () => {
    const of = days(
      "2021-06-15",
      "2021-06-21",
      "2021-06-24",
      "2021-06-30",
      "2022-02-09",
      "2022-02-24",
      "2022-08-02",
    );
    expect(barsOf(of).map(({ height }) => height)).toEqual([24, 12, 6]);
    expect(barsOf(of, "rtl").map(({ height }) => height)).toEqual([6, 12, 24]);
  });
  test("has a bar a day within two months, and a bar a year beyond ten years", () => {
    expect(barsOf(days("2025-06-11", "2025-06-12", "2025-06-12")).length).toBe(2);
    expect(barsOf(days("2001-01-11", "2001-06-12", "2025-06-12")).length).toBe(2);
  });
  test("has a bar for each month counted by other code, within its frame", () => {
    fc.assert(
      fc.property(anyDays, fc.constantFrom("ltr" as const, "rtl" as const), (of, dir) => {
        const first = Date.parse(of[0] ?? "");
        const isByDay = Date.parse(of.at(-1) ?? "") - first < 62 * 86_400_000;
        const slots = new Set(of.map((day) => day.slice(0, isByDay ? 10 : 7)));
        expect(barsOf(of, dir).length).toBe(slots.size);
        for (const { x } of barsOf(of, dir)) expect(x).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  test("says number and span beside it, and hides the bars from who hears the page", () => {
    const line = sparkline(days("2021-06-15", "2022-08-02"), { dir: "ltr", words: english });
    if (line === undefined) throw new Error("Nothing was drawn.");
    const html = inEnglish(h(Sparkline, { line: line }));
    expect(html).toContain("2 briefings, June 2021 to August 2022");
    expect(html).toContain('aria-hidden="true"');
    expect(sparkline([], { dir: "ltr", words: english })).toBeUndefined();
  });
  test.each([
    ["2025-06-11", "2025-06-12", "11 to 12 June 2025"],
    ["2025-06-30", "2025-07-02", "30 June to 2 July 2025"],
    ["2024-12-30", "2025-01-02", "30 December 2024 to 2 January 2025"],
    ["2022-03-01", "2022-08-02", "March to August 2022"],
    ["2022-03-01", "2022-03-01", "1 March 2022"],
  ])("says the time from %s to %s in few words", (first, last, words) => {
    expect(spanWords(first as Day, last as Day, english)).toBe(words);
  });
});

describe("a story's line", () => {
  const moments = (of: readonly Day[], here: number) =>
    of.map((day, index) => ({
      day,
      mark: index % 5 === 3 ? "corrected" : "",
      isHere: index === here,
    }));
  test("has a dot a briefing in their order, hollow where one was mended, and one that is this", () => {
    fc.assert(
      fc.property(anyDays, fc.nat({ max: 39 }), (of, at) => {
        const all = moments(of, at % of.length);
        const line = storyLine(all, { dir: "ltr", words: english });
        if (line === undefined) throw new Error("Nothing was drawn.");
        const places = line.dots.map(({ x }) => x);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places.length).toBe(of.length);
        expect(Math.max(...places)).toBeLessThanOrEqual(line.width);
        const kinds = line.dots.map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind.includes("here")).length).toBe(1);
        expect(kinds.filter((kind) => kind.includes("hollow")).length).toBe(
          all.filter(({ mark }) => mark !== "").length,
        );
        const mirrored = storyLine(all, { dir: "rtl", words: english })?.dots.map(
          ({ x }) => line.width - x,
        );
        for (const [index, x] of (mirrored ?? []).entries())
          expect(x).toBeCloseTo(places[index] ?? 0, 0);
        expect(inEnglish(h(StoryLine, { line: line })).length).toBeLessThan(3000);
      }),
    );
  });
  test("is to scale, but for a gap that would leave the others no room, which is broken and said", () => {
    const even = storyLine(moments(days("2025-01-01", "2025-01-11", "2025-01-31"), 0), {
      dir: "ltr",
      words: english,
    });
    const [a = 0, b = 0, c = 0] = even?.dots.map(({ x }) => x) ?? [];
    expect((c - b - 14) / (b - a - 14)).toBeCloseTo(2, 1);
    const broken = storyLine(moments(days("2021-01-01", "2021-01-11", "2025-01-31"), 0), {
      dir: "ltr",
      words: english,
    });
    expect(broken?.labels.map(({ text }) => text)).toEqual([
      "1 January 2021",
      "31 January 2025",
      "4 years later",
    ]);
  });
  test("is said in words, and of one briefing is none", () => {
    const line = storyLine(
      moments(days("2025-06-11", "2025-06-12", "2025-06-12", "2025-06-12"), 2),
      { dir: "ltr", words: english },
    );
    expect(line?.words).toBe(
      "4 briefings, 11 to 12 June 2025; this is number 3; 1 corrected, superseded or withdrawn",
    );
    expect(
      storyLine(moments(days("2025-06-11"), 0), { dir: "ltr", words: english }),
    ).toBeUndefined();
  });
  test("down its page gives each day a pixel, four months at most, and says the time between", () => {
    const gaps = storyGaps(
      days(
        "2025-01-01",
        "2025-01-01",
        "2025-01-02",
        "2025-01-12",
        "2025-02-11",
        "2025-05-12",
        "2028-01-01",
      ),
      english,
    );
    expect(gaps.map(({ room }) => room)).toEqual([0, 1, 10, 30, 90, 120]);
    expect(gaps.map(({ words }) => words)).toEqual([
      "the same day",
      "the next day",
      "10 days later",
      "4 weeks later",
      "3 months later",
      "3 years later",
    ]);
    const html = inEnglish(
      h(StorySteps, {
        children: h(StoryStep, { gap: gaps[3], mark: "withdrawn", children: "A barn" }),
      }),
    );
    expect(html).toContain('height="30"');
    expect(html).toContain('<div class="stop hollow">A barn</div>');
    expect(html).not.toContain("style=");
  });
});
