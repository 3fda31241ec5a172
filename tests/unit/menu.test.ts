/** The menu, out of the settings and the desk's own pages. */
import { describe, expect, test } from "vitest";
import { menuOf, type OwnPage } from "../../scripts/render/menu.ts";
import type { MenuLink } from "../../scripts/render/views.ts";

const page = (name: string, more: Partial<OwnPage> = {}): OwnPage => ({
  ...{ name, title: `Our ${name}`, path: `/${name}/`, lang: "en", place: undefined },
  ...more,
});
const addresses = (links: readonly MenuLink[]) => links.map(({ href }) => href);
const usual = { nav: undefined, lang: "en" };

describe("without `nav`", () => {
  test("it is ours, below the path prefix", () => {
    const { head, foot } = menuOf(usual, "/b/", []);
    expect(addresses(head)).toEqual(
      ["archive", "topics", "places", "names", "threads", "search"].map((name) => `/b/${name}/`),
    );
    expect(addresses(foot)).toEqual([
      ...["/b/about/", "/b/corrections/", "/b/sources/", "/b/feed.xml"],
    ]);
    expect(head[0]).toEqual({ href: "/b/archive/", text: "Archive" });
  });

  test("a page of the desk's own stands at the place that it asks for, and else at the foot", () => {
    const own = [page("methods", { place: 2 }), page("contact"), page("why", { place: 1 })];
    const { head, foot } = menuOf(usual, "/", own);
    expect(addresses(head).slice(0, 4)).toEqual(["/why/", "/methods/", "/archive/", "/topics/"]);
    expect(addresses(foot).slice(-2)).toEqual(["/feed.xml", "/contact/"]);
  });

  test("one at the address of ours takes its place, in its own language", () => {
    const { foot } = menuOf(usual, "/", [page("about", { title: "درباره", lang: "fa" })]);
    const about = foot.filter(({ href }) => href === "/about/");
    expect(about).toEqual([{ href: "/about/", text: "درباره", lang: "fa", dir: "rtl" }]);
  });
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
    expect(addresses(foot)).toEqual(["/corrections/", "/sources/", "/feed.xml", "/contact/"]);
  });
});
