/** What a page says of a machine's part in it: above the text, with whoever answers for it. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { briefing, writeArchive } from "../support/archive.ts";
import { buildAt, oneWorker } from "../support/building.ts";
import { temporary } from "../support/cli.ts";
import { read, textOf } from "../support/pages.ts";

const PAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  alone: { ai: "generated" },
  one: { ai: "generated", reviewed_by: "{ name: Ada Miller, role: Editor }" },
  several: { ai: "generated", reviewed_by: "[{ name: 'A <b> & Co', role: Desk }, Tom, Jo]" },
  persian: {
    ai: "translated",
    lang: "fa",
    title: "پل مزرعهٔ پایین تا چند روز دیگر باز می‌شود",
    summary: "پل مزرعهٔ پایین تا چند روز دیگر دوباره باز می‌شود و گاری‌ها از گدار می‌گذرند.",
    reviewed_by: "{ name: آدا میلر }",
  },
  assisted: { ai: "assisted", reviewed_by: "Ada Miller" },
  nothing: { reviewed_by: "Ada Miller" },
  withdrawn: {
    ai: "generated",
    status: "withdrawn",
    corrections: "[{ date: 2025-06-12, kind: retraction, text: The barn was wet. }]",
  },
};
const BODY = "The barn was dry [@clerk].";
const place = temporary();
const archive = writeArchive(
  Object.fromEntries(
    Object.entries(PAGES).map(([slug, fields]) => [
      `2025/2025-06-12-${slug}.md`,
      briefing("2025-06-12", {
        fields,
        body: fields.lang === undefined ? BODY : "پل باز است [@clerk].",
      }),
    ]),
  ),
);
const output = join(place.folder, "site");
const workers = oneWorker();
beforeAll(async () => {
  const cache = join(place.folder, "cache");
  const { diagnostics } = await buildAt({ briefings: archive.folder, output, cache }, workers);
  expect(diagnostics).toEqual([]);
});
afterAll(() => {
  workers.close();
  archive.remove();
  place.remove();
});

const pageOf = (slug: string) => read(output, `2025/06/12/${slug}/index.html`);
/** What is said of a machine between the summary and the box that comes before the text. */
const aboveText = (slug: string) => {
  const [, facts = ""] = /<p class="summary"(.*?)<section class="know"/s.exec(pageOf(slug)) ?? [];
  return textOf(/<bdi class="machine".*?<\/bdi><\/span>/s.exec(facts)?.[0] ?? "").trim();
};
const linkedIn = (slug: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(pageOf(slug))?.[1] ?? "");

describe("above the text stands", () => {
  test.each([
    ["alone", "Written by a machine. Nobody is named who reviewed it."],
    ["one", "Written by a machine, reviewed by Ada Miller (Editor)."],
    ["several", "Written by a machine, reviewed by A <b> & Co (Desk), Tom and Jo."],
    ["persian", "ترجمهٔ ماشین است؛ بازبینی: آدا میلر."],
    ["assisted", "Written with the help of a machine, reviewed by Ada Miller."],
    ["nothing", ""],
  ])("of %s: %s", (slug, words) => {
    expect(aboveText(slug)).toBe(words);
  });
});

test("the line is of the page's language, and no word that a search finds", () => {
  expect(pageOf("persian")).toContain('<bdi class="machine">ترجمهٔ ماشین');
  expect(pageOf("persian")).toContain('<div class="line" data-pagefind-ignore="all">');
});

test("a withdrawn briefing has no text that anything could have written", () => {
  expect(pageOf("withdrawn")).not.toContain("machine");
});

test("machines read it as IPTC calls it, where it is exactly that", () => {
  const types = Object.keys(PAGES).map((slug) => [slug, linkedIn(slug).digitalSourceType]);
  const made = "https://schema.org/TrainedAlgorithmicMediaDigitalSource";
  expect(types.filter(([, type]) => type !== undefined)).toEqual([
    ["alone", made],
    ["one", made],
    ["several", made],
  ]);
});

test("who reviewed it stands there, and not on the file card too", () => {
  expect(pageOf("one").match(/Ada Miller/g)).toHaveLength(1);
  expect(textOf(pageOf("nothing"))).toContain("Reviewed by Ada Miller");
});
