/** How much of the text of each sample briefing its citations take. */
import { expect, inject, test } from "vitest";
import { htmlOf, read, textOf } from "../support/pages.ts";

const site = inject("site");
/** Of all characters of a text, in per cent: what stands around it is not counted. */
const MOST = 12;

const articles = htmlOf(site).flatMap((page): [page: string, article: string][] => {
  const [article] = /<article data-pagefind-body.*?<\/article>/s.exec(read(site, page)) ?? [];
  return article?.includes('class="cite"') ? [[page, article]] : [];
});

/** Words as a reader counts them: white space once. */
const lengthOf = (html: string) => textOf(html).replaceAll(/\s+/g, " ").length;
/** Each pair of brackets with what stands in it, and the space before it. */
const bracketsIn = (html: string) => html.match(/<span class="cite".*?<\/span>/gs) ?? [];
const shareOf = (html: string) => {
  const cited = bracketsIn(html).reduce((sum, one) => sum + lengthOf(one), 0);
  return (100 * cited) / lengthOf(html);
};
/** The text alone: claims, other readings or the list of sources come after it. */
const textIn = (article: string) =>
  /<div class="prose"[^>]*>(.*?)<(?:section|div lang="en" data-pagefind-ignore)/s.exec(
    article,
  )?.[1] ?? "";

test("every sample briefing cites", () => {
  expect(articles.length).toBeGreaterThan(30);
});

test.each(articles)("in %s citations are less than 12 % of the text", (_, article) => {
  const text = textIn(article);
  expect(bracketsIn(text).length).toBeGreaterThan(2);
  expect(shareOf(text)).toBeLessThan(MOST);
});

test("no marked date of the sample keeps its day from its readers", () => {
  const silent = articles.flatMap(([page, article]) =>
    [...article.matchAll(/<time datetime="(\d{4}-\d{2}-\d{2})">(.*?)<\/time>/gs)].flatMap(
      ([, day = "", shown = ""]) => {
        const digits = textOf(shown).replaceAll(/[٠-٩۰-۹]/g, (digit) =>
          String((digit.codePointAt(0) ?? 0) & 0xf),
        );
        const isShown = new RegExp(`(?<!\\d)${Number(day.slice(8))}(?!\\d)`).test(digits);
        return isShown ? [] : [`${page} ${day} ${shown}`];
      },
    ),
  );
  expect(silent).toEqual([]);
});
