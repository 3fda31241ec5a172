import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBody } from "../../scripts/check/body/body.ts";
import { renderBody } from "../../scripts/render/markdown.ts";
import { citedAs } from "../support/cited-as.ts";
import { shared } from "../support/shared.ts";

const context = {
  prefix: "/p/",
  citations: {
    axios: citedAs("Axios", { chain: "Axios, 12 June 2025" }),
    official: citedAs("US official", { via: "Axios", chain: "a US official, via Axios" }),
  },
  dates: { lang: "en", year: "2025" },
};
const html = (body: string) => renderBody(body, context).trim();

test("a table's columns are set by classes, for the pages' policy refuses `style`", () => {
  const table = html("| a | b | c | d |\n|:-:|--:|:--|---|\n| 1 | 2 | 3 | 4 |");
  expect(table).toContain('<td class="to-center">1</td>\n<td class="to-right">2</td>');
  expect(table).toContain('<td class="to-left">3</td>\n<td>4</td>');
  expect(table).toContain('<th class="to-center">a</th>');
  expect(table).not.toContain("style=");
});

describe("inline writing becomes", () => {
  test.each([
    [
      "a citation with its chain",
      "So [@official, para 3].",
      `<p>So<span class="cite" data-pagefind-ignore="all"> [<a href="#source_official" title="a US official, via Axios"><bdi>US official</bdi> <i role="img" aria-label="via">→</i> <bdi>Axios</bdi>, <bdi>para 3</bdi></a>]</span>.</p>`,
    ],
    [
      "a day that machines read",
      "[Thursday](date:2025-06-05)",
      `<p><time datetime="2025-06-05">Thursday <small data-pagefind-ignore="all">5\u00a0June</small></time></p>`,
    ],
    [
      "a vague date that no machine takes for a day",
      "[that spring](date:2024-04~)",
      `<p><span class="date">that spring <small data-pagefind-ignore="all">about\u00a0April\u00a02024</small></span></p>`,
    ],
    ["a place", "[Oman](place:OM)", `<p><a href="/p/places/om/">Oman</a></p>`],
    ["a name", "[Witkoff](who:witkoff)", `<p><a href="/p/names/witkoff/">Witkoff</a></p>`],
    [
      "a link to a briefing",
      "[note](brief:2025-06-09-call)",
      `<p><a href="/p/2025/06/09/call/">note</a></p>`,
    ],
    ["a heading with an anchor", "## What next?", `<h2 id="what-next">What next?</h2>`],
    ["a heading of any script", "## چه شد", `<h2 id="چه-شد">چه شد</h2>`],
  ])("%s", (_, body, expected) => {
    expect(html(body)).toBe(expected);
  });
});

test("anchors that the check knows are those that the page has", () => {
  const body = "## Same\n\n## Same\n\n### Ünïted *States*\n\n## `code` & more\n\n## !!!\n";
  const ids = [...html(body).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(readBody(body, 0).anchors).toEqual(ids);
});

/** Every tag of the output: text has its `<` escaped, so what looks like a tag is one. */
const active = (body: string) =>
  (html(body).match(/<[^>]*>?/g) ?? []).filter((tag) => ACTIVE.test(tag));

const ACTIVE =
  /<(?!\/?(?:p|a|i|bdi|small|time|span|h[2-6]|ul|ol|li|em|strong|code|pre|blockquote|hr|br|s|table|thead|tbody|tr|th|td|div)\b)[a-z!/]|\son[a-z]+\s*=\s*["'][^>]*>|href="(?!https?:|mailto:|#|\/p\/)/i;

describe("nothing that a writer types can act:", () => {
  test.each([
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html,<script>)",
    "[x](//evil.example)",
    "[x](vbscript:x)",
    '[x](https://a.example/" onmouseover="alert(1))',
    "![x](javascript:alert(1))",
    "<https://a.example/><img src=x onerror=alert(1)>",
    '[@axios, "><script>alert(1)</script>]',
    '[x](date:"><script>)',
    '[x](who:"><script>)',
    "{{ constructor.constructor('alert(1)')() }}",
  ])("%s", (body) => {
    expect(active(body)).toEqual([]);
  });

  test("any text", () => {
    const property = fc.property(fc.string({ unit: "binary" }), (body) => {
      expect(active(body)).toEqual([]);
    });
    fc.assert(property);
  });

  test("known attacks", () => {
    const file = shared("hostile/xss-payloads.txt");
    if (file === undefined) return;
    const payloads = readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "");
    expect(payloads.length).toBeGreaterThan(6000);
    const through = payloads.filter((payload) => active(payload).length > 0);
    expect(through).toEqual([]);
  });
});

test("a row of any number of cells is cut once, and each cell keeps its place", () => {
  const columns = 20_000;
  const row = (cell: string) => `|${cell.repeat(columns)}\n`;
  const head = row(" a |");
  const { passages, problems } = readBody(head + row("-|") + row("b|"), 100);
  expect(problems).toEqual([]);
  expect(passages).toHaveLength(2 * columns);
  const [start, last] = [passages[columns], passages.at(-1)];
  const from = 100 + head.length + row("-|").length + 1;
  expect([start?.places, last?.places]).toEqual([[[0, from]], [[0, from + 2 * (columns - 1)]]]);
});
