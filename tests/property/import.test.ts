import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseMarkdown } from "../../scripts/check/body/dialect.ts";
import { textOfTokens } from "../../scripts/check/body/slugs.ts";
import { checkFolder } from "../../scripts/check/check.ts";
import { importFeed } from "../../scripts/import/feed.ts";
import { markHtml } from "../../scripts/import/html.ts";
import { renderLines } from "../../scripts/import/lines.ts";
import { visible } from "../../scripts/import/visible.ts";
import type { Instant } from "../../scripts/read/dates.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { runs } from "../support/promise.ts";

/** Pieces that mean something to HTML, Markdown, YAML or us, among words of several scripts. */
const SIGNS = [
  "a",
  "Bc",
  "1",
  "9.",
  "2)",
  " ",
  "  ",
  "\n",
  "\t",
  "\u00a0",
  "\u2060",
  "\u200b",
  "\u202e",
  "\u0001",
  "\u0013",
  "\ud83d",
  "😀",
  "é",
  "e\u0301",
  "ﷺ",
  "قایق",
  "港。",
  "*",
  "**",
  "_",
  "__",
  "~",
  "~~",
  "`",
  "```",
  "#",
  "##",
  "-",
  "---",
  "+",
  "=",
  ">",
  "<",
  "|",
  "\\",
  "!",
  "[",
  "]",
  "(",
  ")",
  "[@a]",
  "[@release]",
  "[x](date:2021-02-30)",
  "](",
  "&amp;",
  "&lt;",
  "&#x5b;",
  "&",
  ";",
  ":",
  ": ",
  "%",
  "@",
  "'",
  '"',
  "{",
  "}",
  "&a",
  "*b",
  "!!c",
  ".",
  "…",
  "...",
  "http://a.example",
  "constructor",
  "__proto__",
  "<!--",
  "-->",
  "]]>",
];
const TAGS = [
  "p",
  "div",
  "b",
  "i",
  "s",
  "u",
  "a href='/x'",
  "a href='javascript:x'",
  "ul",
  "ol start=7",
  "li",
  "table",
  "tr",
  "td",
  "th",
  "blockquote",
  "pre",
  "code",
  "h1",
  "h3",
  "sup",
  "span",
  "br",
  "hr",
  "img src=a alt='[@b]'",
  "iframe src='/f'",
  "script",
  "q",
];

const text = fc.array(fc.constantFrom(...SIGNS), { maxLength: 30 }).map((parts) => parts.join(""));
const anything = fc.oneof(text, fc.string({ unit: "binary", maxLength: 200 }));
const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SIGNS),
      fc.constantFrom(...TAGS.map((tag) => `<${tag}>`)),
      fc.constantFrom(...TAGS.map((tag) => `</${tag.split(" ")[0]}>`)),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));
const html = fc.oneof(anything, markup);

const escaped = (raw: string) =>
  raw.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

async function importOf(feed: string) {
  const root = mkdtempSync(join(tmpdir(), "import-"));
  try {
    writeFileSync(join(root, "feed.xml"), feed);
    const into = join(root, "into");
    const report = await importFeed({ from: join(root, "feed.xml"), into });
    const { diagnostics } =
      report.written > 0
        ? checkFolder(readFolder(into), "2026-11-22T00:00:00Z" as Instant)
        : { diagnostics: [] };
    return { report, errors: diagnostics.filter(({ severity }) => severity === "error") };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

test("any title, text, category and writer give a briefing that checks clean, or a reported problem", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      anything,
      html,
      anything,
      anything,
      async (title, content, category, channel) => {
        const { report, errors } = await importOf(
          `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${escaped(channel)}</title><description>${escaped(category)}</description>` +
            `<item><title>${escaped(title)}</title><link>https://a.example/</link><pubDate>Mon, 07 Jun 2021 10:00:00 GMT</pubDate>` +
            `<dc:creator>${escaped(channel)}</dc:creator><category>${escaped(category)}</category><description>${escaped(content)}</description></item></channel></rss>`,
        );
        expect(errors).toEqual([]);
        expect(report.seen).toBe(1);
        expect(report.written + report.problems.length).toBe(1);
      },
    ),
    { numRuns: runs(500) },
  );
});

test("any bytes instead of a feed are reported and never thrown", {
  timeout: 120_000,
}, async () => {
  const feed = fc.oneof(
    anything,
    fc.tuple(markup, markup).map(([a, b]) => `<rss version="2.0"><channel>${a}<item>${b}`),
    fc
      .tuple(markup, markup)
      .map(
        ([a, b]) =>
          `<feed xmlns="http://www.w3.org/2005/Atom">${a}<entry><link>${b}</link><author/><title>${a}</title></entry></feed>`,
      ),
  );
  await fc.assert(
    fc.asyncProperty(feed, async (written) => {
      const { report, errors } = await importOf(written);
      expect(errors).toEqual([]);
      expect(report.written + report.problems.length + report.notes.length).toBeGreaterThan(0);
    }),
    { numRuns: runs(300) },
  );
});

test("text comes through HTML and Markdown as it was, read by our own parser", () => {
  const words = (raw: string) => raw.replace(/\s+/g, "");
  fc.assert(
    fc.property(anything, (raw) => {
      const marked = markHtml(`<p>a${escaped(raw)}z</p>`, "https://a.example/");
      const tokens = parseMarkdown(typeof marked === "string" ? renderLines(marked) : "");
      expect(tokens.map(({ type }) => type)).toEqual([
        "paragraph_open",
        "inline",
        "paragraph_close",
      ]);
      expect(words(textOfTokens(tokens[1]?.children ?? []))).toBe(words(visible(`a${raw}z`)));
    }),
    { numRuns: runs(3000) },
  );
});

test("lines between breaks stay paragraphs of text, whatever they begin with", () => {
  fc.assert(
    fc.property(text, text, (above, below) => {
      const marked = markHtml(
        `<p>${escaped(above)}<br>${escaped(below)}</p>`,
        "https://a.example/",
      );
      const types = parseMarkdown(typeof marked === "string" ? renderLines(marked) : "").map(
        ({ type }) => type,
      );
      expect(
        types.filter((type) => !/^(?:paragraph|inline|bullet_list|list_item)/.test(type)),
      ).toEqual([]);
      const marks = parseMarkdown(typeof marked === "string" ? renderLines(marked) : "").flatMap(
        ({ children }) => (children ?? []).map(({ type }) => type),
      );
      expect(marks.filter((type) => type !== "text" && type !== "hardbreak")).toEqual([]);
    }),
    { numRuns: runs(3000) },
  );
});
