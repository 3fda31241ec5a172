/** The page of a briefing: what comes first, nothing twice, a dress for each kind, and its weight. */
import { describe, expect, inject, test } from "vitest";
import { attributes, gzipped, read, textOf } from "../support/pages.ts";
import { briefings } from "../support/sample-pages.ts";

const site = inject("site");
const pageOf = (slug: string) => {
  const address = briefings.find(({ id }) => id.endsWith(slug))?.address;
  if (address === undefined) throw new Error(slug);
  return read(site, `${address.slice(1)}index.html`);
};
const all = briefings.map((briefing) => ({
  briefing,
  html: read(site, `${briefing.address.slice(1)}index.html`),
}));
const published = all.filter(({ briefing }) => briefing.meta.status !== "withdrawn");

test("says in this order what happened, who says so, and only then the text, its sources and its file card", () => {
  for (const { briefing, html } of published) {
    const order = [
      'class="label"',
      "<h1>",
      'class="summary"',
      'class="line"',
      'class="know"',
      ...(briefing.meta.judgements.length > 0 ? ['id="_judgements"'] : []),
      'class="prose"',
      'id="_sources"',
      "</article>",
      "<aside",
    ].map((mark) => html.indexOf(mark));
    expect([briefing.id, order]).toEqual([briefing.id, order.toSorted((a, b) => a - b)]);
    expect(order).not.toContain(-1);
  }
});

test("says what a rating means once, and has nothing beside the text where nothing stands there", () => {
  for (const { briefing, html } of all) {
    const rated = textOf(html).match(/Rated [A-F][1-6]: /g) ?? [];
    expect([briefing.id, rated.length]).toEqual([briefing.id, new Set(rated).size]);
    expect(html).not.toMatch(/<aside[^>]*>\s*<\/aside>/);
  }
});

test("files a briefing under each topic, place and name once", () => {
  for (const { html } of published) {
    const label = /<p class="label".*?<\/p>/s.exec(html)?.[0] ?? "";
    const filed = /<section aria-labelledby="_filed".*?<\/section>/s.exec(html)?.[0] ?? "";
    const links = attributes(label + filed, "href");
    expect(links.length).toBeGreaterThan(0);
    expect(links.length).toBe(new Set(links).size);
  }
});

test("tells every date of a briefing's own once above and beside its text", () => {
  const html = pageOf("advisory-jordan-lebanon-syria-reopen");
  expect(textOf(html)).toContain("Out of date since 15 June 2025.");
  expect(textOf(html)).not.toContain("Expires");
  expect(textOf(pageOf("sitrep-1-iran-week"))).not.toContain("The next report was due");
});

test("can be cited: title, publisher, date and address in one line", () => {
  const html = textOf(pageOf("two-accounts-of-a-call-on-iran"));
  expect(html).toContain(
    "Two accounts of a Trump-Netanyahu call on Iran. Vienna Desk, 11 June 2025. https://briefings.example.org/2025/06/11/two-accounts-of-a-call-on-iran/",
  );
});

test("a withdrawn briefing has its notice above its title, its reason open, and no box", () => {
  const html = pageOf("us-fears-over-an-iranian-reply");
  expect(html.indexOf("is withdrawn")).toBeLessThan(html.indexOf("<h1>"));
  expect(html).toContain('<details id="_correction-1" open');
  expect(html).not.toContain('class="know"');
});

describe("a kind has its dress:", () => {
  test("an assessment sets text, likelihood, confidence and date in columns, the outcome below", () => {
    const html = pageOf("assessment-return-to-the-deal-this-autumn");
    const judged = briefings.find(({ id }) => id.includes("assessment-return"))?.meta.judgements;
    const table = /<table class="judgements">.*?<\/table>/s.exec(html)?.[0] ?? "";
    const rows = table.match(/<tbody>/g);
    expect(rows).toHaveLength(judged?.length ?? 0);
    for (const { likelihood, confidence, outcome = "" } of judged ?? []) {
      expect(textOf(table)).toContain(`${likelihood}: `);
      expect(table).toContain(`<td data-label="Confidence">${confidence}</td>`);
      expect(textOf(table)).toContain(`Outcome: ${outcome}`);
    }
  });
  test("a situation report shows three figures large and the rest in a table", () => {
    const html = pageOf("sitrep-1-iran-week");
    const large = /<dl class="figures">.*?<\/dl>/s.exec(html)?.[0] ?? "";
    expect(large.match(/<dt/g)).toHaveLength(3);
    expect(html.match(/<td class="number"/g)).toHaveLength(2);
  });
});

test("weighs at most 14 kB over the wire", () => {
  const sizes = all.map(({ html }) => gzipped(html));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(14_000);
});
