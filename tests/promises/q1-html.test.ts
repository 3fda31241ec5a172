/** Q1: every page and style sheet passes the Nu HTML Checker. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import { renderBody } from "../../scripts/render/markdown.ts";
import { temporary } from "../support/cli.ts";
import { IS_SAMPLE } from "../support/of-the-sample.ts";
import { filesOf } from "../support/pages.ts";
import { isFull, show } from "../support/promise.ts";
import { checkMarkup, hasJava } from "../support/validators.ts";
import { buildEveryPart } from "../support/validators-archive.ts";

const isJava = hasJava();
if (!isJava)
  console.warn(
    "There is no Java here, so the HTML checker is not run. Install one (Debian: `apt-get install default-jre-headless`).",
  );

const place = temporary();
afterAll(() => place.remove());

const markupOf = (site: string) =>
  filesOf(site)
    .filter((file) => /\.(?:html|css)$/.test(file))
    .map((file) => join(site, file));

/** What a page is a page of, as told by its layout: its head and body without their words. */
function kindOf(file: string): string {
  const html = readFileSync(file, "utf8");
  const names =
    html.match(
      /<(?:[a-z0-9]+)(?=[\s>])|(?<= class=)"[^"]*"|(?<=type">)[^<]+|(?<=class="notice"[^>]*><p><strong>)[^<.]+/g,
    ) ?? [];
  return [...new Set(names)].sort().join(" ");
}

/** In a sample a page of each kind. */
function chosen(files: readonly string[]): readonly string[] {
  if (isFull) return files;
  return [...new Map(files.map((file) => [kindOf(file), file])).values()];
}

/** Marks of parts that must be among what is checked; a list has several parts only where it is long. */
const PARTS = [
  ...[
    'class="tlp tlp-red"',
    'dir="rtl"',
    "<blockquote>",
    'class="to-right"',
    'http-equiv="refresh"',
  ],
  ...[
    'id="_judgements"',
    'id="_claims"',
    'id="_figures"',
    "is withdrawn",
    'class="letters"',
    "<svg",
  ],
  ...["Chatham House", "Superseded.", 'id="search"', ...(isFull ? ['class="ways"'] : [])],
];

describe.skipIf(!isJava)("the Nu HTML Checker finds no error and no warning", () => {
  test("in the sample archive", ({ task }) => {
    const files = chosen(markupOf(inject("site")));
    const found = checkMarkup(files);
    expect(found).toEqual([]);
    expect(files.length).toBeGreaterThan(IS_SAMPLE ? 20 : 5);
    show(
      task,
      "Q1",
      `Nu HTML checker, ${files.length} pages and style sheets of the sample: ${found.length} errors, ${found.length} warnings`,
    );
  });

  test("in an archive that uses every part of the format, for each audience", async ({ task }) => {
    const audiences = isFull ? ["public", "green", "amber", "red"] : ["red"];
    const files: string[] = [];
    for (const audience of audiences)
      files.push(...chosen(markupOf(await buildEveryPart(place.folder, audience))));
    const found = checkMarkup(files);
    expect(found).toEqual([]);
    const shown = files.map((file) => readFileSync(file, "utf8")).join("");
    expect(PARTS.filter((part) => !shown.includes(part))).toEqual([]);
    show(
      task,
      "Q1",
      `the same, every part of the format, ${audiences.length} audiences, ${files.length} files: ${found.length} errors`,
    );
  });

  test("and does find those of a page that has them", () => {
    const file = (name: string, text: string) => {
      const path = join(place.folder, "broken", name);
      mkdirSync(join(place.folder, "broken"), { recursive: true });
      writeFileSync(path, text);
      return path;
    };
    const page = (body: string) =>
      `<!doctype html><html lang="en"><head><title>Broken</title></head><body>${body}</body></html>`;
    const broken = {
      "two-ids.html": page('<p id="a">A</p><p id="a">B</p>'),
      "skipped.html": page("<h1>One</h1><h3>Three</h3>"),
      "script.html": page("<script>alert(1)</script>").replace(
        "<title>",
        `<meta http-equiv="Content-Security-Policy" content="script-src 'self'"><title>`,
      ),
      "bad.css": "p { color: nocolour; }",
    };
    const found = checkMarkup(Object.entries(broken).map(([name, text]) => file(name, text)));
    for (const name of Object.keys(broken))
      expect(found.filter((line) => line.includes(name)).length).toBeGreaterThan(0);
  });
});

describe("the text of a briefing", () => {
  const render = (body: string) => renderBody(body, { prefix: "/" });
  test("skips no level of headings, whatever its writer skipped", () => {
    const levels = render("## a\n\n##### b\n\n#### c\n\n##### d\n\n## e\n\n###### f\n\n##### g");
    expect(
      [...levels.matchAll(/<h(\d).*?<\/h(\d)>/g)].map(([, open, close]) => [open, close]),
    ).toEqual(["2", "3", "3", "4", "2", "3", "3"].map((level) => [level, level]));
  });
  test("has no heading, column or link without a name", () => {
    expect(render("##\n\n## <!-- note -->\n\nText")).toBe("<p>Text</p>\n");
    expect(render("| | b |\n| - | - |\n| 1 | 2 |")).toContain("<td></td>\n<th>b</th>");
    expect(render("[](https://a.example/)")).toContain(">https://a.example/</a>");
  });
  test("sets columns to a side by classes, which the site's policy lets through", () => {
    const table = render("| a | b | c |\n| :- | :-: | -: |\n| 1 | 2 | 3 |");
    expect(table).not.toContain("style=");
    for (const side of ["left", "center", "right"])
      expect(table.match(new RegExp(`class="to-${side}"`, "g"))?.length).toBe(2);
  });
});
