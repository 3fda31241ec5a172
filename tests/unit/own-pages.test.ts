import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFolder } from "../../scripts/check/check.ts";
import { pageCompletionsAt } from "../../scripts/editor/completions.ts";
import { hoverAt } from "../../scripts/editor/hover.ts";
import { OpenArchive } from "../../scripts/editor/open-archive.ts";
import { listFolder, readFolder } from "../../scripts/read/read.ts";
import { relate } from "../../scripts/relate/relate.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { briefing, check, NOW, placesOf, SETTINGS, writeArchive } from "../support/archive.ts";

const BARN = { "2025/2025-06-12-barn.md": briefing("2025-06-12") };
const page = (fields: string, body = "We write about barns.") => `---\n${fields}\n---\n\n${body}\n`;
const METHODS = page("title: Methods");

/** What is told of a page called `methods`, beside a briefing. */
function told(text: string, more: Readonly<Record<string, string>> = {}): string[] {
  return placesOf(check({ ...BARN, "pages/methods.md": text, ...more }));
}

function messageOf(files: Readonly<Record<string, string>>): string {
  return check({ ...BARN, ...files }).diagnostics[0]?.message ?? "";
}

describe("a page of the desk's own", () => {
  test("has its address from its file, and its fields", () => {
    const text = page(
      "title: روش کار\nlang: fa\nsummary: چگونه\nmenu: 3\nupdated: 2025-06-01",
      "انبار",
    );
    const { checked } = check({ ...BARN, "pages/methods.md": text });
    expect(checked?.pages).toMatchObject([
      { name: "methods", address: "/methods/", title: "روش کار", lang: "fa", menu: 3 },
    ]);
    expect(checked?.pages[0]).toMatchObject({ summary: "چگونه", updated: "2025-06-01" });
  });

  test("is in the archive's language where it names none", () => {
    const settings = { "archive.yaml": `${SETTINGS}lang: de\n` };
    const { checked } = check({ ...BARN, ...settings, "pages/methods.md": METHODS });
    expect(checked?.pages[0]?.lang).toBe("de");
  });

  test.each([
    ["no front matter", "Text", "1 front-matter-opens"],
    ["code for front matter", "---js\n{}\n---\n", "1 front-matter-opens"],
    ["no title", page("menu: 1"), "2 field-is-present"],
    ["an empty title", page('title: ""'), "2 field-has-form"],
    ["a field of briefings", page("title: Methods\ntlp: TLP:RED"), "3 key-is-known"],
    ["a field of Eleventy", page("title: Methods\npermalink: /x.html"), "3 key-is-known"],
    ["a field that runs", page("title: Methods\neleventyComputed: x"), "3 key-is-known"],
    ["a prototype", page("title: Methods\n__proto__: { menu: 1 }"), "3 key-is-known"],
    ["a place that is no number", page("title: Methods\nmenu: first"), "3 field-has-form"],
    ["a place before the first", page("title: Methods\nmenu: 0"), "3 field-has-form"],
    ["a language by its name", page("title: Methods\nlang: english"), "3 field-has-form"],
    ["a day in no calendar", page("title: Methods\nupdated: 2025-02-30"), "3 date-is-real"],
    ["an alias of YAML", page("title: &a Methods\nsummary: *a"), "2 yaml-is-plain"],
    ["markup in its title", page("title: Our <b>methods</b>"), "2 field-is-plain-text"],
    ["a title in another script", page("title: روش کار ما"), "2 lang-is-of-the-text"],
    [
      "marks of a merge",
      page("title: Methods", "<<<<<<< ours\na\n=======\nb"),
      "5 merge-is-finished",
    ],
    ["a citation", page("title: Methods", "So it is [@clerk]."), "5 page-cites-nothing"],
    ["raw HTML", page("title: Methods", "<script>alert(1)</script>"), "5 html-is-text"],
    ["a picture", page("title: Methods", "![barn](https://a.example/b.png)"), "5 image-is-absent"],
    ["an address that runs", page("title: Methods", "[a](javascript:alert(1))"), "5 link-is-safe"],
    [
      "a heading of the first level",
      page("title: Methods", "# Methods"),
      "5 heading-is-below-title",
    ],
    [
      "an unknown briefing",
      page("title: Methods", "[a](brief:2025-06-12-mill)"),
      "5 link-resolves",
    ],
    ["an unknown heading", page("title: Methods", "[a](#what)"), "5 link-resolves"],
    ["an unknown place", page("title: Methods", "[a](place:nowhere)"), "5 place-is-known"],
    ["an unknown name", page("title: Methods", "[a](who:nobody)"), "5 entity-is-known"],
    ["an unreal date", page("title: Methods", "[a](date:2025-02-30)"), "5 date-link-is-real"],
    ["a wrong weekday", page("title: Methods", "[Friday](date:2025-06-05)"), "5 weekday-agrees"],
    ["words that would go", page("title: Methods", "[Note]: closed"), "5 words-are-shown"],
    [
      "an unneeded silence",
      page("title: Methods", "a <!-- brief-ok html-is-text: so -->"),
      "5 suppression-is-needed",
    ],
  ])("is refused, or its writer warned, for %s", (_, text, expected) => {
    expect(told(text)).toContain(`pages/methods.md:${expected}`);
  });

  test("may silence a rule that a desk may move, and says why", () => {
    const text = page("title: Methods", "Write `x` as <b> <!-- brief-ok html-is-text: meant -->.");
    expect(told(text)).toEqual([]);
  });

  test("is held to the levels that the desk has given", () => {
    const settings = { "archive.yaml": `${SETTINGS}profiles:\n  news: { html-is-text: "off" }\n` };
    expect(told(page("title: Methods", "<b>so</b>"), settings)).toEqual([]);
  });

  test("may link to a briefing, a heading of its own, a country and a day", () => {
    const body =
      "[a](brief:2025-06-12-barn) [b](#who) [c](place:AT) [5 June 2025](date:2025-06-05)\n\n## Who\n\nWe.";
    expect(told(page("title: Methods", body))).toEqual([]);
  });
});

describe("a page's file", () => {
  test.each([
    ["a capital", "pages/Methods.md"],
    ["a space", "pages/our methods.md"],
    ["a dot", "pages/methods.en.md"],
    ["a year", "pages/2025.md"],
    ["a device", "pages/aux.md"],
    ["the front page", "pages/index.md"],
    ["a page of ours", "pages/search.md"],
    ["a folder of ours", "pages/assets.md"],
    ["a list of ours", "pages/topics.md"],
    ["more than an address holds", `pages/${"a".repeat(61)}.md`],
    ["a folder", "pages/fa/methods.md"],
    ["another ending", "pages/methods.html"],
    ["a template's ending", "pages/methods.11ty.js"],
  ])("is refused for a name that is %s", (_, path) => {
    expect(placesOf(check({ ...BARN, [path]: METHODS }))).toEqual([
      `${path}:1 page-name-is-address`,
    ]);
  });

  test("is refused where it is a link, and so is a folder of pages", () => {
    const { folder, remove } = writeArchive(BARN);
    mkdirSync(join(folder, "pages"));
    symlinkSync("/etc/passwd", join(folder, "pages/methods.md"));
    symlinkSync("/etc", join(folder, "static"));
    const { diagnostics, pages } = listFolder(folder);
    remove();
    expect(diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
      "pages/methods.md file-is-regular",
      "static file-is-regular",
    ]);
    expect(pages).toEqual([]);
  });

  test("is one of a hundred: of 10,000 one is refused, and the others are not read", () => {
    const many = Array.from({ length: 10_000 }, (_, each) => [`pages/page-${each}.md`, METHODS]);
    const { folder, remove } = writeArchive(Object.fromEntries(many));
    const { pages, diagnostics } = listFolder(folder);
    remove();
    expect(pages).toHaveLength(100);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(["folder-is-small"]);
  });
});

describe("translations", () => {
  const fa = (of: string) => page(`title: روش\nlang: fa\ntranslation_of: ${of}`, "انبار");
  test("are of a page in another language", () => {
    expect(told(METHODS, { "pages/methods-fa.md": fa("methods") })).toEqual([]);
  });

  test.each([
    ["of no page", { "pages/methods-fa.md": fa("method") }, "link-resolves"],
    ["of themselves", { "pages/methods-fa.md": fa("methods-fa") }, "translation-is-of-original"],
    [
      "of a translation",
      {
        "pages/methods-fa.md": fa("methods"),
        "pages/methods-ar.md": fa("methods-fa").replace("fa\n", "ar\n"),
      },
      "translation-is-of-original",
    ],
    [
      "in the language of the original",
      { "pages/methods-fa.md": page("title: Again\ntranslation_of: methods") },
      "translation-is-of-original",
    ],
    [
      "in one language twice",
      { "pages/methods-fa.md": fa("methods"), "pages/methods-fa-2.md": fa("methods") },
      "translation-is-of-original",
    ],
  ])("are refused where they are %s", (_, files, rule) => {
    const found = told(METHODS, files);
    expect(found.map((line) => line.split(" ")[1])).toEqual([rule]);
  });
});

describe("the page About", () => {
  const about = { "archive.yaml": `${SETTINGS}about: We write.\n` };
  test("is written once: in the settings or as a page", () => {
    expect(placesOf(check({ ...BARN, ...about, "pages/about.md": METHODS }))).toEqual([
      "archive.yaml:4 about-is-written-once",
    ]);
    expect(placesOf(check({ ...BARN, "pages/about.md": METHODS }))).toEqual([]);
    expect(placesOf(check({ ...BARN, ...about }))).toEqual([]);
  });
});

describe("an alias of a briefing", () => {
  const barn = (alias: string) => ({
    "2025/2025-06-12-barn.md": briefing("2025-06-12", { fields: { aliases: `[${alias}]` } }),
  });
  test.each(["/methods/", "/METHODS/"])("takes no page's address: %s", (alias) => {
    const message = messageOf({ ...barn(alias), "pages/methods.md": METHODS });
    expect(message).toBe(`${alias} is the address of pages/methods.md. Choose another.`);
  });
  test("may lie below one", () => {
    expect(placesOf(check({ ...barn("/methods/old/"), "pages/methods.md": METHODS }))).toEqual([]);
  });
});

describe("every audience may see a page, which", () => {
  const files = (body: string, status = "draft") => ({
    ...BARN,
    "2025/2025-06-13-mill.md": briefing("2025-06-13", { fields: { status } }),
    "pages/methods.md": page("title: Methods", body),
  });
  const seen = (given: Readonly<Record<string, string>>) => {
    const { folder, remove } = writeArchive(given);
    const { checked, diagnostics } = checkFolder(readFolder(folder), NOW);
    remove();
    if (checked === undefined) throw new Error(JSON.stringify(diagnostics));
    return withhold(checked, "public", NOW);
  };

  test("is refused where it names a briefing that readers may not see", () => {
    const found = seen(files("[a](brief:2025-06-13-mill)"));
    expect(found).toMatchObject([
      { ruleId: "link-is-visible", file: "pages/methods.md", line: 5, severity: "error" },
    ]);
    expect(seen(files("[a](brief:2025-06-13-mill)", "published"))).not.toBeInstanceOf(Array);
  });

  test("is related as it is", () => {
    const visible = seen(files("We write."));
    if (Array.isArray(visible)) throw new Error("It is refused.");
    expect(relate(visible).pages.map(({ name }) => name)).toEqual(["methods"]);
  });
});

test("an editor is told of a page as it is written, and offers its fields", () => {
  const { folder, remove } = writeArchive({ ...BARN, "pages/methods.md": METHODS });
  const archive = new OpenArchive(folder, () => NOW);
  expect([...archive.diagnostics.keys()]).toEqual([]);
  archive.open("pages/methods.md", page("title: Methods\nmenu: first"));
  const found = archive.diagnostics.get("pages/methods.md") ?? [];
  expect(found.map(({ line, ruleId }) => `${line} ${ruleId}`)).toEqual(["3 field-has-form"]);
  archive.open("pages/methods.md", METHODS);
  expect([...archive.diagnostics.keys()]).toEqual([]);
  const text = "---\ntitle: Methods\n\n---\n";
  const offered = pageCompletionsAt(text, 19, archive).map(({ label }) => label);
  expect(offered).toEqual(expect.arrayContaining(["lang", "menu", "translation_of"]));
  expect(offered).not.toContain("sources");
  const file = { kind: "page", path: "pages/methods.md", text: "---\nmenu: 1\n---\n" } as const;
  expect(hoverAt(file, 5, archive.words)?.text).toMatch(/place in the menu/);
  expect(archive.files.map(({ path }) => path)).toContain("pages/methods.md");
  remove();
});
