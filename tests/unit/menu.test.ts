/** The menu, out of the settings and the desk's own pages. */

import { h } from "preact";
import { describe, expect, test } from "vitest";
import { MenuLinks } from "../../layouts/parts/links.tsx";
import { menuOf, type PageInMenu } from "../../scripts/render/menu.ts";
import type { MenuLink } from "../../scripts/render/views.ts";
import { inEnglish } from "../support/in-english.ts";

const page = (name: string, more: Partial<PageInMenu> = {}): PageInMenu => ({
  ...{ name, title: `Our ${name}`, path: `/${name}/`, lang: "en", place: undefined },
  isTranslation: false,
  ...more,
});
const addresses = (links: readonly MenuLink[]) => links.map(({ href }) => href);
const usual = { nav: undefined, lang: "en" };

describe("without `nav`", () => {
  test("it is ours, below the path prefix", () => {
    const { head, foot } = menuOf(usual, "/b/", []);
    expect(addresses(head)).toEqual([
      "/b/",
      ...["threads", "topics", "places", "names", "archive", "corrections"].map(
        (name) => `/b/${name}/`,
      ),
    ]);
    expect(addresses(foot)).toEqual([
      ...["/b/about/", "/b/sources/", "/b/feeds/", "/b/changes.csv"],
    ]);
    expect(head[1]).toEqual({ href: "/b/threads/", text: "", ours: "threads" });
  });

  test("a page of the desk's own stands at the place that it asks for, and else at the foot", () => {
    const own = [page("methods", { place: 2 }), page("contact"), page("why", { place: 1 })];
    const { head, foot } = menuOf(usual, "/", own);
    expect(addresses(head).slice(0, 4)).toEqual(["/why/", "/methods/", "/", "/threads/"]);
    expect(addresses(foot).slice(-2)).toEqual(["/changes.csv", "/contact/"]);
  });

  test("a translation is left to its original, unless it asks for a place", () => {
    const isTranslation = true;
    const own = [page("why-fa", { isTranslation }), page("why-fr", { isTranslation, place: 9 })];
    const { head, foot } = menuOf(usual, "/", own);
    expect(addresses(head).at(-1)).toBe("/why-fr/");
    expect([...addresses(head), ...addresses(foot)]).not.toContain("/why-fa/");
  });

  test("one at the address of ours takes its place, in its own language", () => {
    const { foot } = menuOf(usual, "/", [page("about", { title: "درباره", lang: "fa" })]);
    const about = foot.filter(({ href }) => href === "/about/");
    expect(about).toEqual([{ href: "/about/", text: "درباره", lang: "fa", dir: "rtl" }]);
  });
});

test("a list of ours that is empty is in no menu, whether `nav` names it or not", () => {
  for (const nav of [undefined, ["topics", "threads"]])
    expect(addresses(menuOf({ nav, lang: "en" }, "/", [], ["threads"]).head)).not.toContain(
      "/threads/",
    );
});

test("the page where a menu stands is marked in it, and the list that it belongs to; home is no list, wherever it stands", () => {
  const links = ["/b/topics/", "/b/", "/b/feed.xml"].map((href) => ({ href, text: href }));
  const marksAt = (here: string) =>
    inEnglish(h(MenuLinks, { links, at: { here, home: "/b/" } })).match(/aria-current="\w+"/g) ??
    [];
  expect(marksAt("/b/")).toEqual(['aria-current="page"']);
  expect(marksAt("/b/topics/harvest/")).toEqual(['aria-current="true"']);
  expect(marksAt("/b/2025/06/")).toEqual([]);
});

test("years and months are of the archive, briefings are not, in each language", () => {
  const links = [{ href: "/b/fa/archive/", text: "", ours: "archive" as const }];
  const isMarkedAt = (here: string) =>
    inEnglish(h(MenuLinks, { links, at: { here: `/b/fa/${here}`, home: "/b/fa/" } })).includes(
      'aria-current="true"',
    );
  expect(["2025/", "2025/06/"].map(isMarkedAt)).toEqual([true, true]);
  expect(["", "2025/06/12/barn/", "2025/06/barn/", "names/"].map(isMarkedAt)).not.toContain(true);
});

describe("with `nav`", () => {
  test("the head is what it says, in its order, and the foot has the rest once", () => {
    const nav = ["search", "about", { text: "Paper", url: "https://a.example/" }, "methods"];
    const { head, foot } = menuOf({ nav, lang: "ar" }, "/", [page("methods"), page("contact")]);
    expect(addresses(head)).toEqual(["/search/", "/about/", "https://a.example/", "/methods/"]);
    expect(head[2]).toEqual({
      ...{ href: "https://a.example/", text: "Paper", lang: "ar", dir: "rtl" },
      rel: "noopener noreferrer",
    });
    expect(addresses(foot)).toEqual([
      ...["/corrections/", "/sources/", "/feeds/", "/changes.csv", "/contact/"],
    ]);
  });
});
