/** What the page of a kind adds to a text: how figures changed, what it holds, who speaks, and its story. */

import type { Token } from "markdown-it";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../scripts/check/body/dialect.ts";
import { contentsOf } from "../../scripts/render/contents.ts";
import { changeOf } from "../../scripts/render/figure-change.ts";
import { draftTokens } from "../../scripts/render/markdown.ts";
import type { Card } from "../../scripts/render/page-view.ts";
import { setTurns } from "../../scripts/render/speaker-turns.ts";
import { storyOf } from "../../scripts/render/story-view.ts";
import * as german from "../../scripts/words/de.ts";
import * as english from "../../scripts/words/en.ts";
import * as persian from "../../scripts/words/fa.ts";

describe("a figure says how it changed since the report before", () => {
  const figure = (value: string, label = "Parties listed", unit = "parties") =>
    ({ label, value, unit, as_of: "2022-07-06", source: "july" }) as never;
  const reported = (...figures: never[]) => ({ number: 1, period: "2022", figures }) as never;

  const MORE = { isMore: true, report: 1 };

  test.each([
    ["18", "15", "3 more than in report 1 (15)"],
    ["12", "15", "3 fewer than in report 1 (15)"],
    ["15", "15", "as in report 1"],
    ["1,200", "900", "300 more than in report 1 (900)"],
    ["0.3", "0.1", "0.2 more than in report 1 (0.1)"],
    ["up to 20", "15", ""],
    ["18", "none", ""],
    ["1,2", "1", ""],
  ])("%s after %s: %s", (now, then, words) => {
    expect(changeOf(figure(now), reported(figure(then)), english)).toBe(words);
  });

  test.each([
    [
      "1.000",
      "900",
      german,
      german.briefing.figures.changed({ ...MORE, difference: "100", before: "900" }),
    ],
    [
      "1,5",
      "1,2",
      german,
      german.briefing.figures.changed({ ...MORE, difference: "0,3", before: "1,2" }),
    ],
    ["1.234.567", "1.234.567", german, german.briefing.figures.same(1)],
    ["1.5", "1,2", german, ""],
    [
      "۱٬۰۰۰",
      "۹۰۰",
      persian,
      persian.briefing.figures.changed({ ...MORE, difference: "۱۰۰", before: "۹۰۰" }),
    ],
    [
      "۱٫۵",
      "۱٫۲",
      persian,
      persian.briefing.figures.changed({ ...MORE, difference: "۰٫۳", before: "۱٫۲" }),
    ],
  ])(
    "numbers are read as the page's language writes them: %s after %s",
    (now, then, words, said) => {
      expect(changeOf(figure(now), reported(figure(then)), words)).toBe(said);
    },
  );

  test("of the same label and unit alone", () => {
    expect(changeOf(figure("18"), reported(figure("15", "parties LISTED ")), english)).not.toBe("");
    expect(changeOf(figure("18"), reported(figure("15", "Ships")), english)).toBe("");
    expect(
      changeOf(figure("18"), reported(figure("15", "Parties listed", "people")), english),
    ).toBe("");
    expect(changeOf(figure("18"), undefined, english)).toBe("");
  });
});

const contents = (body: string, reserved: readonly string[] = []) =>
  contentsOf(parseMarkdown(body), reserved, []);

describe("a text has contents", () => {
  const headed = (count: number, words: string) =>
    Array.from({ length: count }, (_, index) => `## Part ${index + 1}\n\n${words}\n`).join("\n");

  test("from four headings on, or beyond 1,200 words, and then of its main headings alone", () => {
    expect(contents(headed(3, "Dry.")).headings).toEqual([]);
    expect(contents(headed(4, "Dry.")).headings.map(({ text }) => text)).toHaveLength(4);
    expect(contents(headed(2, "dry ".repeat(601))).headings).toHaveLength(2);
    expect(contents(headed(2, "dry ".repeat(590))).headings).toEqual([]);
    expect(contents(`${headed(4, "Dry.")}\n### Below\n\nDry.`).headings).toHaveLength(4);
  });

  test("whose ways lead where the page has its headings", () => {
    const body = headed(3, "Dry.").concat("\n## Part 1\n\nDry.\n\n## Claim gate\n\nDry.");
    const reserved = ["claim-gate"];
    const { html } = draftTokens(parseMarkdown(body), { prefix: "/", reserved });
    const ids = [...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
    expect(contents(body, reserved).headings.map(({ id }) => id)).toEqual(ids);
  });

  test("and the minutes that it takes, citations and marks left out", () => {
    expect(contents("dry ".repeat(2380)).minutes).toBe(10);
    expect(contents("Dry [@clerk].").minutes).toBe(1);
    expect(contents("乾".repeat(2380 * 2)).minutes).toBe(10);
  });

  test("an advisory's heading of what to do is found", () => {
    expect(contents("## What to do\n\nWait.").advice).toBe("what-to-do");
    expect(contents("## What follows\n\nWait.").advice).toBe("");
  });
});

describe("a transcript", () => {
  const body = `Lower Field

MS. HALE: Good morning. The gate is <shut>.

It stays so.

Q    Until when?

**Q** Why then?

MS. HALE: Until *Friday*.

**Ben Reed:** And then?

Ben Reed (laughing): And then: rain.

Time: noon.

A thing: it is said once.

> MS. HALE: quoted`;
  const paragraphs = parseMarkdown(body).flatMap(({ type }, at) =>
    type === "paragraph_open" ? [`n${at}`] : [],
  );
  const turns = setTurns(parseMarkdown(body), paragraphs);
  const { html } = draftTokens(turns.tokens, { prefix: "/", paragraphs });

  test("names its speakers in their order, with their turns", () => {
    expect(turns.speakers).toEqual([
      { name: "MS. HALE", id: `p-${paragraphs[1]}`, count: 2 },
      { name: "Q", id: `p-${paragraphs[3]}`, count: 2 },
      { name: "Ben Reed", id: `p-${paragraphs[6]}`, count: 2 },
    ]);
  });

  test("has an address for each turn, and every word as it was", () => {
    expect(html).toContain(
      '<p id="p-n3" class="turn"><strong>MS. HALE:</strong> Good morning. The gate is &lt;shut&gt;.</p>',
    );
    expect(html).toContain(
      `<p id="p-${paragraphs[6]}" class="turn"><strong>Ben Reed:</strong> And then?</p>`,
    );
    expect(html.match(/class="turn"/g)).toHaveLength(6);
    const words = (text: string) => text.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
    const { html: plain } = draftTokens(parseMarkdown(body), { prefix: "/" });
    expect(words(html)).toBe(words(plain));
  });

  test("leaves the tokens of the check as they were", () => {
    const read: Token[] = parseMarkdown(body);
    const before = JSON.stringify(read);
    setTurns(read, []);
    expect(JSON.stringify(read)).toBe(before);
  });

  test("that is long has contents by speaker", () => {
    const long = parseMarkdown(`${"dry ".repeat(1300)}`);
    expect(contentsOf(long, [], turns.speakers).speakers).toEqual(turns.speakers);
    expect(contentsOf(parseMarkdown("Dry."), [], turns.speakers).speakers).toEqual([]);
  });
});

describe("a story beside a briefing", () => {
  const card = (index: number) =>
    ({
      href: `/${index}/`,
      title: `Part ${index}`,
      day: `2025-06-${10 + index}`,
      mark: "",
    }) as Card;
  const story = (count: number, here: number) => {
    const cards = Array.from({ length: count }, (_, index) => card(index));
    return storyOf({ href: "/threads/one/", cards }, `/${here}/`, { dir: "ltr", words: english });
  };
  const told = (count: number, here: number) =>
    story(count, here)?.steps.map(
      ({ card: { href }, isHere, isAfterGap }) =>
        `${isAfterGap ? "… " : ""}${href.slice(1, -1)}${isHere ? " here" : ""}`,
    );

  test("names all of it up to nine, and of a longer one the first, the last and those around", () => {
    expect(told(9, 4)).toHaveLength(9);
    expect(told(15, 7)).toEqual(["0", "… 4", "5", "6", "7 here", "8", "9", "10", "… 14"]);
    expect(told(15, 0)).toEqual(["0 here", "1", "2", "3", "… 14"]);
    expect(story(15, 7)?.left).toBe(6);
  });

  test("draws every one of them", () => {
    expect(story(15, 7)?.line?.dots).toHaveLength(15);
    expect(storyOf(undefined, "/1/", { dir: "ltr", words: english })).toBeUndefined();
  });
});
