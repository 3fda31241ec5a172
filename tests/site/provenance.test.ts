import { describe, expect, inject, test } from "vitest";
import { directionOf } from "../../scripts/render/language.ts";
import { attributes, htmlOf, read, textOf } from "../support/pages.ts";

const site = inject("site");
const pages = htmlOf(site);
const SEED = "2025/06/12/envoy-warned-senators-of-costly-iranian-reply/index.html";
const seed = read(site, SEED);
const drawn = pages.filter((page) => read(site, page).includes('class="told"'));

/** The list of sources, and what stands above it. */
function sourcesOf(html: string): string {
  return /<section aria-labelledby="_sources">.*?<\/section>/s.exec(html)?.[0] ?? "";
}

describe("a citation", () => {
  const [, title = "", words = ""] =
    /<a href="#source_us-official" title="([^"]*)">(.*?)<\/a>/.exec(seed) ?? [];
  test("shows who says it and via whom, shortly", () => {
    expect(textOf(words)).toBe("US official");
    // The sentence says that Axios reports it, and the next has it between brackets.
    expect(textOf(seed)).toContain("Axios reports [US official; source].");
    expect(textOf(seed)).toContain("[US official, source → Axios].");
  });
  test("holds the whole chain with its dates", () => {
    expect(title).toBe("a US official, via Axios, 12 June 2025, via The Times of Israel");
  });
});

describe("how we know this", () => {
  const boxOf = (html: string) => /<section class="know".*?<\/section>/s.exec(html)?.[0] ?? "";

  test("stands above the text: how the sources are to each other, and what the writer says of them", () => {
    const box = boxOf(seed);
    expect(textOf(box)).toContain("Seven entries, one report behind them all: Axios.");
    expect(textOf(box)).toContain("Treat the meeting as reported, not confirmed.");
    expect(seed.indexOf(box)).toBeLessThan(seed.indexOf('<div class="prose"'));
    expect(seed.match(/one report behind them all/g)).toHaveLength(1);
  });
  test("names the source where there is one", () => {
    const alone = pages
      .map((page) => read(site, page))
      .filter((html) => sourcesOf(html).match(/class="entry"/g)?.length === 1);
    expect(alone.length).toBeGreaterThan(0);
    for (const html of alone) expect(textOf(boxOf(html))).toMatch(/One source: .+\..*The source$/);
  });
  test("draws a mark for each entry of the list, in words too", () => {
    const numbers =
      /aria-label="(\d+) unnamed, (\d+) named, (\d+) relays?"/.exec(boxOf(seed)) ?? [];
    const sum = numbers.slice(1).reduce((total, number) => total + Number(number), 0);
    expect(sum).toBe(sourcesOf(seed).match(/class="entry"/g)?.length);
  });
});

describe("a source in the list", () => {
  test("is described: terms, why it is unnamed, how its words came, its rating in words", () => {
    const words = textOf(sourcesOf(seed));
    expect(words).toContain("On terms that are not known.");
    expect(words).toContain("Unnamed: The pages read here give no reason.");
    expect(words).toContain("Rated C3: fairly reliable, possibly true.");
    expect(words).toContain("Axios, 12 June 2025 Paraphrased. Not read in the original");
  });
});

describe("the list of sources", () => {
  test("has a block for each origin: the report, who speaks in it, who relays it", () => {
    const list = sourcesOf(seed).replace(/<figure.*<\/figure>/s, "");
    expect(list.match(/<div class="origin">/g)).toHaveLength(1);
    const names = [...list.matchAll(/class="label">([^<]+)<|<bdi>([^<]+)<\/bdi><\/(?:strong|a)>/g)];
    expect(names.map(([, label, name]) => label ?? name)).toEqual([
      "Axios",
      ...["Who speaks in it", "a US official", "a source with direct knowledge of the briefing"],
      ...["Relayed by", "The Times of Israel", "Newsmax", "Al Mayadeen English", "Belaaz"],
    ]);
  });
  test("is plain where nobody told anybody but us", () => {
    const html = sourcesOf(
      read(site, "2021/06/29/biden-reports-strikes-on-militia-sites/index.html"),
    );
    expect(html).not.toContain('class="origin"');
    expect(html.match(/<li class="entry"/g)).toHaveLength(3);
  });
});

describe("the drawing of who told whom", () => {
  test("is on the pages of briefings that have a chain, and on no other", () => {
    expect(drawn.length).toBeGreaterThan(10);
    for (const page of pages) {
      const hasChain = sourcesOf(read(site, page)).includes('class="origin"');
      expect([page, drawn.includes(page)]).toEqual([page, hasChain]);
    }
  });
  test("is an image with words, small, and search does not read it", () => {
    for (const page of drawn) {
      const figure = /<figure class="told".*?<\/figure>/s.exec(read(site, page))?.[0] ?? "";
      expect(figure).toMatch(
        /^<figure class="told" data-pagefind-ignore="all"><div role="img" aria-label="[^":]+: [^"]+[,،] (?:via|عبر|از طریق) [^"]+\."/,
      );
      expect(figure).not.toMatch(/<a |<script|style=|NaN|undefined/);
      // A letter of Persian is two bytes: its figure is 3,077.
      expect(Buffer.byteLength(figure)).toBeLessThanOrEqual(3100);
    }
  });
  test("names every source, in columns and in lines, and what all of them share once in each", () => {
    for (const kind of ["wide", "tall"]) {
      const svg = new RegExp(`<svg class="${kind}".*?</svg>`, "s").exec(seed)?.[0] ?? "";
      expect([...svg.matchAll(/>Axios</g)].length).toBe(1);
      expect(svg).toMatch(/<g class="shared"><[^>]+><\/\w+><text[^>]+>Axios</);
      expect(svg).toMatch(/<g class="unnamed"><[^>]+><\/\w+><text[^>]+>a US official</);
      const words = svg.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
      expect(words).toContain("a source with direct knowledge of the briefing");
    }
  });
  test("goes in the direction of the page", () => {
    for (const page of drawn) {
      const html = read(site, page);
      const dir = directionOf(attributes(html, "lang")[0] ?? "en");
      expect(html).toMatch(new RegExp(`aria-label="[^":]+: [^"]+" dir="${dir}"`));
    }
  });
});
