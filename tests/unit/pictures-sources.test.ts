import fc from "fast-check";
import { h } from "preact";
import { describe, expect, test } from "vitest";
import { LikelihoodStrip } from "../../layouts/parts/pictures/likelihood-strip.tsx";
import { OriginGlyph } from "../../layouts/parts/pictures/origin-glyph.tsx";
import { SourceGraph } from "../../layouts/parts/pictures/source-graph.tsx";
import { WhoToldWhom } from "../../layouts/parts/pictures/who-told-whom.tsx";
import { labelOf } from "../../scripts/check/schema/provenance.ts";
import { standingOfAll } from "../../scripts/check/voices/standing.ts";
import { likelihoodStrip } from "../../scripts/render/pictures/likelihood-strip.ts";
import { originGlyph } from "../../scripts/render/pictures/origin-glyph.ts";
import { type Leaning, sourceGraph } from "../../scripts/render/pictures/source-graph.ts";
import { whoToldWhom } from "../../scripts/render/pictures/who-told-whom.ts";
import * as words from "../../scripts/words/en.ts";
import { partiesOf, sourcesOf } from "../support/archive.ts";
import { inEnglish } from "../support/in-english.ts";

const AXIOS = {
  official: { described: "a US official", via: "axios" },
  informed: { described: "a source with direct knowledge of the briefing", via: "axios" },
  axios: { name: "Axios", via: "times" },
  again: { name: "Axios", via: "newsmax" },
  more: { name: "Axios", via: "mayadeen" },
  times: { name: "The Times of Israel", url: "https://times.example/1" },
  newsmax: { name: "Newsmax", url: "https://newsmax.example/1" },
  mayadeen: { name: "Al Mayadeen English", url: "https://mayadeen.example/1" },
};
const HOSTILE = `</text><script>alert(1)</script>"'&`;

function toldBy(written: Readonly<Record<string, object>>, dir: "ltr" | "rtl" = "ltr") {
  const drawn = { heard: Object.keys(written), shared: [], labelOf, words };
  const drawing = whoToldWhom(sourcesOf(written), drawn, dir);
  if (drawing === undefined) throw new Error("Nothing was drawn.");
  return drawing;
}

describe("who told whom, on a phone", () => {
  /** Whom each line's arrows reach, read off the rails as they are drawn. */
  function arrowsOf({ tall }: ReturnType<typeof toldBy>): string[] {
    const titleAt = (y: number) =>
      tall.lines.reduce((best, line) => (Math.abs(line.y - y) < Math.abs(best.y - y) ? line : best))
        .title;
    const groups = tall.rails.split(/(?=M\S+ \S+?H[-\d.]+V)/);
    return groups.flatMap((group) => {
      const steps = [...group.matchAll(/M\S+? ([\d.]+)H[-\d.]+(?:V([\d.]+)H[-\d.]+)?(m)?/g)];
      const [, first, last] = steps[0] ?? [];
      const others = steps.slice(1);
      const from = [first, ...others.flatMap(([, y, , head]) => (head === undefined ? y : []))].map(
        Number,
      );
      const to = [last, ...others.flatMap(([, y, , head]) => (head === undefined ? [] : y))].map(
        Number,
      );
      return from.flatMap((y) => to.map((at) => `${titleAt(y)} > ${titleAt(at)}`));
    });
  }
  const sources = sourcesOf(AXIOS);
  const pairs = [...sources.values()].map((source) => {
    const above = source.via === undefined ? undefined : sources.get(source.via);
    return `${labelOf(source)} > ${above === undefined ? "This briefing" : labelOf(above)}`;
  });

  test.each(["ltr", "rtl"] as const)(
    "every source reaches whom it told, and nobody else: %s",
    (dir) => {
      expect(arrowsOf(toldBy(AXIOS, dir)).sort()).toEqual([...new Set(pairs)].sort());
    },
  );
  test("each stands once, below all who told it, and this briefing last", () => {
    const titles = toldBy(AXIOS).tall.lines.map(({ title }) => title);
    expect(titles.length).toBe(new Set(titles).size);
    for (const pair of pairs) {
      const [from = "", to = ""] = pair.split(" > ");
      expect(titles.indexOf(from)).toBeLessThan(titles.indexOf(to));
    }
    expect(titles.at(-1)).toBe("This briefing");
  });
  test("both drawings of a usual briefing together are small, and have no style of their own", () => {
    const html = inEnglish(h(WhoToldWhom, { drawing: toldBy(AXIOS) }));
    expect(html.length).toBeLessThan(3000);
    expect(html).not.toContain("style=");
  });
  test("many have no columns, and are small all the same", () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`s${at}`, { name: `Desk ${at}`, via: `s${at & 16}` }]),
    );
    const drawing = toldBy({ ...many, s0: { name: "Wire" }, s16: { name: "Post" } });
    expect(drawing.wide).toBeUndefined();
    expect(inEnglish(h(WhoToldWhom, { drawing })).length).toBeLessThan(3000);
  });
  test("a long chain has no columns, for no page has room for them", () => {
    const chain = Object.fromEntries(
      Array.from({ length: 7 }, (_, at) => [
        `s${at}`,
        { name: `Desk ${at}`, ...(at < 6 ? { via: `s${at + 1}` } : {}) },
      ]),
    );
    expect(toldBy(chain).wide).toBeUndefined();
    expect(toldBy(chain).tall.lines.length).toBe(8);
  });
  test("a label is text, whatever it holds", () => {
    const html = inEnglish(
      h(WhoToldWhom, {
        drawing: toldBy({ a: { described: HOSTILE, via: "b" }, b: { name: "B" } }),
      }),
    );
    expect(html).not.toContain("<script");
  });
});

describe("the glyph of origins", () => {
  test("has a circle a voice and a square for each other entry, counted as the list has them", () => {
    const telling = { sources: sourcesOf(AXIOS), entities: new Map() };
    const standing = standingOfAll(["official", "informed"], telling, partiesOf({}));
    const glyph = originGlyph(standing, { dir: "ltr", words });
    if (glyph === undefined) throw new Error("Nothing was drawn.");
    const html = inEnglish(h(OriginGlyph, { glyph: glyph }));
    const marks = (pattern: RegExp) => [...html.matchAll(pattern)].length;
    expect(marks(/<circle/g) + marks(/<rect/g)).toBe(6);
    expect(standing.entries).toBe(6);
    expect(marks(/class="unnamed"/g)).toBe(2);
    expect(html).toContain(`aria-label="${glyph.words}"`);
  });
  const voice = (isNamed: boolean, key: string) => ({
    ...{ key, label: "a", isNamed, parties: [], reports: [] },
  });
  test("has one circle for who is heard through several relays", () => {
    const telling = { sources: sourcesOf(AXIOS), entities: new Map() };
    const heard = ["official", "informed", "axios", "again", "more"];
    const standing = standingOfAll(heard, telling, partiesOf({}));
    expect(originGlyph(standing, { dir: "ltr", words })?.words).toBe(
      "2 unnamed, 1 named, 3 relays",
    );
  });
  test("has a circle for each text in which one body speaks: none of them is a relay", () => {
    const telling = {
      sources: sourcesOf({
        first: { kind: "official", name: "Mill Office", url: "https://mill.example/1" },
        second: { kind: "official", name: "Mill Office", url: "https://mill.example/2" },
      }),
      entities: new Map(),
    };
    const standing = standingOfAll(["first", "second"], telling, partiesOf({}));
    expect(originGlyph(standing, { dir: "ltr", words })?.words).toBe(
      "0 unnamed, 2 named, 0 relays",
    );
  });
  test("draws seven of each at most, says how many more there are, and counts all in words", () => {
    const listed = Array.from({ length: 30 }, (_, at) => [`s${at}`]);
    const voices = listed.slice(0, 12).map(([key = ""], at) => voice(at > 2, key));
    const glyph = originGlyph({ voices, listed }, { dir: "rtl", words });
    expect(glyph).toMatchObject({ relays: 7, moreOrigins: 5, moreRelays: 11 });
    expect(glyph?.words).toBe("3 unnamed, 9 named, 18 relays");
    expect(originGlyph({ voices: [], listed: [] }, { dir: "ltr", words })).toBeUndefined();
  });
});

test("a likelihood fills its step of seven, from the side where reading begins, and says what it means", () => {
  const strip = (dir: "ltr" | "rtl") => {
    const view = likelihoodStrip("unlikely", { dir, words });
    if (view === undefined) throw new Error("Nothing was drawn.");
    return inEnglish(h(LikelihoodStrip, { strip: view }));
  };
  const stepOf = (html: string) => Number(/class="here" d="M(\d+)/.exec(html)?.[1]);
  expect(stepOf(strip("ltr"))).toBe(2 * 14 + 1);
  expect(stepOf(strip("rtl"))).toBe(4 * 14 + 1);
  expect(strip("ltr")).toContain("unlikely: 20 to 45 %");
  expect(likelihoodStrip("nearly certain", { dir: "ltr", words })?.words).toBe(
    "nearly certain: 95 to 99 %",
  );
  expect(likelihoodStrip("perhaps", { dir: "ltr", words })).toBeUndefined();
});

describe("what an archive leans on", () => {
  const bodies = fc.constantFrom("axios", "state", "times", "wire");
  const leanings: fc.Arbitrary<Leaning[]> = fc.array(
    fc.record({
      bodies: fc.array(bodies, { minLength: 1, maxLength: 4 }),
      alone: fc.option(bodies, { nil: undefined }),
      relays: fc.array(fc.tuple(bodies, bodies), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 30 },
  );
  const linkOf = (id: string) => ({ href: `/sources/${id}/`, text: id });
  test("is counted a briefing at a time, most first, and relays too", () => {
    fc.assert(
      fc.property(leanings, (all) => {
        const graph = sourceGraph(all, { dir: "ltr", words, linkOf });
        for (const { text, cited, alone, words } of graph?.bars ?? []) {
          expect(cited).toBe(all.filter((one) => one.bodies.includes(text)).length);
          expect(alone).toBe(all.filter((one) => one.alone === text).length);
          expect(words).toContain(alone === 0 ? "none" : `${alone} rest`);
        }
        for (const { from, to, count } of graph?.relays ?? [])
          expect(count).toBe(
            all.filter(({ relays }) => relays.some(([a, b]) => a === from.text && b === to.text))
              .length,
          );
        const lengths = graph?.bars.map(({ cited }) => cited) ?? [];
        expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
      }),
    );
  });
  test("says how many briefings rest on one origin, and escapes what a body is called", () => {
    const one: Leaning = { bodies: ["a"], alone: "a", relays: [] };
    const graph = sourceGraph([one, { ...one, alone: undefined }], {
      dir: "rtl",
      words,
      linkOf: () => ({ href: "/a/", text: HOSTILE }),
    });
    if (graph === undefined) throw new Error("Nothing was drawn.");
    const html = inEnglish(h(SourceGraph, { graph: graph }));
    expect(html).toContain("Of 2 briefings, 1 rests on one origin alone.");
    expect(html).not.toMatch(/<script|style=/);
    expect(sourceGraph([], { dir: "ltr", words, linkOf })).toBeUndefined();
  });
});
