import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibtexOf } from "../../scripts/export/bibtex.ts";
import type { CitedWork } from "../../scripts/export/cited-work.ts";
import { cslOf } from "../../scripts/export/csl.ts";
import { fileLinksOf } from "../../scripts/export/file-links.ts";
import { markdownOfHtml } from "../../scripts/export/markdown-body.ts";
import { address, asHeading, asLine, escaped, linked } from "../../scripts/export/markdown-text.ts";
import { plainParts } from "../../scripts/export/plain.ts";
import { risOf } from "../../scripts/export/ris.ts";
import { renderBody } from "../../scripts/render/markdown.ts";
import { filesOffered, readBibtex, readCsl, readRis } from "../support/citations-read.ts";
import { readMarkdown } from "../support/markdown-read.ts";
import { runs } from "../support/promise.ts";

const WORK = {
  id: "2025-06-12-gate",
  title: "The gate is shut",
  authors: ["Ada Miller", "Field and Sons"],
  archive: "Harbour Desk",
  publisher: "Harbour Trust",
  day: "2025-06-12",
  date: "12 June 2025",
  lang: "en",
  url: "https://desk.example/2025/06/12/gate/",
  mark: "",
} as unknown as CitedWork;
const ODD = "50 % of #1 {a} \\b_c ~ $x^2$ & “é” גדר 🚪 \u2028 ER  - } and {";

describe("a briefing is cited", () => {
  test("in plain words, each sentence ended once", () => {
    expect(plainParts(WORK).join(" ")).toBe(
      "Ada Miller, Field and Sons. The gate is shut. Harbour Desk, Harbour Trust, 12 June 2025. https://desk.example/2025/06/12/gate/",
    );
    expect(plainParts({ ...WORK, authors: [], title: "Shut?", mark: "TLP:AMBER" }).join(" ")).toBe(
      "Shut? Harbour Desk, Harbour Trust, 12 June 2025. TLP:AMBER. https://desk.example/2025/06/12/gate/",
    );
  });

  test("in BibTeX, RIS and CSL-JSON, any words as they were written", () => {
    const told = (text: string) => text.replace(/\s+/gu, " ").trim();
    const cited = (title: string, author: string) => {
      const work = { ...WORK, title, authors: [author, author] };
      const bib = readBibtex(bibtexOf(work));
      expect([bib.get("title"), bib.get("author")]).toEqual([
        [told(title)],
        [told(author), told(author)],
      ]);
      expect([bib.get("year"), bib.get("month"), bib.get("day")]).toEqual([
        ["2025"],
        ["jun"],
        ["12"],
      ]);
      const ris = readRis(risOf(work));
      expect([ris.get("TI"), ris.get("AU")]).toEqual([[told(title)], [told(author), told(author)]]);
      expect(ris.get("DA")).toEqual(["2025/06/12"]);
      const csl = readCsl(cslOf(work));
      expect([csl.title, csl.author]).toEqual([title, [{ literal: author }, { literal: author }]]);
    };
    cited(ODD, "Field and {Sons");
    cited("a -- b --- ``c'' !`d ?`e <<f>> ,,g,,,", "O''Hara---Smith");
    const words = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
      .filter((text) => told(text) !== "");
    fc.assert(fc.property(words, words, cited), { numRuns: runs(200) });
  });

  test("with the label of what not everybody may read", () => {
    const work = { ...WORK, mark: "TLP:AMBER+STRICT" };
    expect(readBibtex(bibtexOf(work)).get("note")).toEqual([work.mark]);
    expect(readRis(risOf(work)).get("N1")).toEqual([work.mark]);
    expect(readCsl(cslOf(work)).note).toBe(work.mark);
  });

  test("by links that hold the files, in addresses that are valid", () => {
    const work = { ...WORK, title: ODD };
    const links = fileLinksOf(work).map(({ file, href }) => {
      expect(href).toMatch(
        /^data:[a-z.+/-]+;charset=utf-8,(?:[\w!$'()*+,\-./:;=?@~\u{a0}-\u{10ffff}]|%[0-9A-F]{2})+$/u,
      );
      expect(new URL(href).protocol).toBe("data:");
      return `<a href="${href}" download="${file}">`;
    });
    expect([...filesOffered(links.join(""))]).toEqual([
      ["bib", bibtexOf(work)],
      ["ris", risOf(work)],
      ["json", cslOf(work)],
    ]);
  });
});

describe("as Markdown", () => {
  test("any text reads back as itself, and nothing in it is active", () => {
    const shown = (text: string) => {
      const words = text.replace(/\s+/gu, " ").trim();
      for (const written of [asLine(escaped(text)), asHeading(escaped(text), 1)]) {
        const { texts, active } = readMarkdown(written);
        const read = { active, words: texts.join("").replace(/\s+/gu, " ") };
        expect(read, written).toEqual({ active: [], words });
      }
    };
    for (const text of [
      ODD,
      "# a",
      "1. a",
      "- a",
      "+ a",
      "=",
      "| a |",
      "{{ 7*7 }}",
      "{% x %}",
      "<%= y %>",
      "${z}",
      "![a](b)",
      "&copy; <b>",
      "http://a.example www.b.example c@d.example",
      "---",
      ": a",
      "~~~",
      "a\n# b",
      "a #",
      "a ## ##",
      "<!-- -->",
      "[a]: b",
    ])
      shown(text);
    fc.assert(
      fc.property(
        fc
          .string({ unit: "grapheme", maxLength: 40 })
          .map((text) => text.replace(/[\p{Cc}\u200b-\u200f\ufeff]/gu, "")),
        shown,
      ),
      { numRuns: runs(300) },
    );
  });

  test("the body says what its page says", () => {
    const body = `One *word* and **two** and \`{{ three }}\` and \`four\`. A [link](https://a.example/x_(y)?b={{c}}&d=1).

## A heading & more

- one
- two
  - deeper

3. three

> Said so.
>
> — Clerk

\`\`\`
code # {% stays %}
\`\`\`

| Barn | State |
| --- | --- |
| a \\| b | *dry* |

Last ~~one~~.
`;
    expect(
      markdownOfHtml(renderBody(body, { prefix: "/" })),
    ).toBe(`One *word* and **two** and \\{\\{ three \\}\\} and \`four\`. A [link](https://a.example/x_%28y%29?b=%7B%7Bc%7D%7D&d=1).

## A heading \\& more

- one
- two
  - deeper

3. three

> Said so.
>
> — Clerk

code # \\{\\% stays %\\}

| Barn | State |
| --- | --- |
| a \\| b | *dry* |

Last ~~one~~.`);
  });

  test("an address ends no link, and opens no template", () => {
    expect(address("https://a.example/?q={{x}}&y=<>")).toBe(
      "<https://a.example/?q=%7B%7Bx%7D%7D&y=%3C%3E>",
    );
    expect(readMarkdown(linked("a", "https://a.example/)(&lt;")).active).toEqual([]);
  });
});
