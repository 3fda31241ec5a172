import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageWithProblems } from "../../scripts/commands/problem-page.ts";
import { brokenBuild, NO_PROBLEMS, problemsIn } from "../../scripts/commands/problems.ts";
import { briefing, check, writeArchive } from "../support/archive.ts";
import { temporary } from "../support/cli.ts";
import { corpusStrings, everyNth, ownStrings } from "../support/strings.ts";
import { plain } from "../support/withheld-search.ts";

const place = temporary();
const site = join(place.folder, "site");
const page = (text: string) =>
  `<!doctype html><html><head><title>A page</title></head><body><header>Test Desk</header><main id="_main">${text}</main><footer>Foot</footer></body></html>`;

beforeAll(() => {
  mkdirSync(join(site, "about"), { recursive: true });
  writeFileSync(join(site, "404.html"), page("There is no page here"));
  writeFileSync(join(site, "about/index.html"), page("About us"));
});
afterAll(() => place.remove());

const FILE = "2025/2025-06-12-one.md";
const ADDRESS = "/2025/06/12/one/";

/** The problems of a briefing with these topics, as the preview has them. */
function problemsOf(topics: string) {
  const archive = writeArchive({ [FILE]: briefing("2025-06-12", { fields: { topics } }) });
  try {
    const { diagnostics } = check({ [FILE]: briefing("2025-06-12", { fields: { topics } }) });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    return { list: problemsIn(errors, archive.folder), isStale: false };
  } finally {
    archive.remove();
  }
}

describe("a problem is shown", () => {
  const problems = problemsOf("[havrest]");

  test("at the address of its briefing, in the site's dress, as the terminal says it", () => {
    const shown = pageWithProblems(site, ADDRESS, problems) ?? "";
    expect(shown).toContain("<header>Test Desk</header>");
    expect(shown).toContain("<footer>Foot</footer>");
    expect(shown).not.toContain("There is no page here");
    expect(shown).toMatch(/<code dir="auto">[^<]*2025\/2025-06-12-one\.md:6:10<\/code>/);
    expect(shown).toContain("topic-is-known");
    expect(shown).toContain("6 │ topics: [havrest]\n  │          ^^^^^^^<");
    expect(shown).toContain("There is no topic `havrest`. Did you mean `harvest`?");
  });
  test("there too where the address lacks its last slash", () => {
    expect(pageWithProblems(site, ADDRESS.slice(0, -1), problems)).toContain("1 problem to mend");
  });
  test("above every other page by a line that leads to all of them", () => {
    const shown = pageWithProblems(site, "/about/", problems) ?? "";
    expect(shown).toContain('<a href="/_problems/">1 problem</a> in 1 file.');
    expect(shown).toContain("About us");
    expect(shown).not.toContain("havrest");
  });
  test("above its own page, where that stands", () => {
    const [problem] = problems.list;
    const own = { list: problem === undefined ? [] : [{ ...problem, address: "/about/" }] };
    const shown = pageWithProblems(site, "/about/", { ...own, isStale: true }) ?? "";
    expect(shown).toContain("What you see is from before.");
    expect(shown.indexOf("havrest")).toBeLessThan(shown.indexOf("About us"));
  });
  test("in the bare style sheet where nothing was ever built", () => {
    const shown = pageWithProblems(join(place.folder, "nowhere"), "/", problems) ?? "";
    expect(shown).toContain("havrest");
    expect(shown).toContain('<link rel="stylesheet" href="/_problems/site.css">');
  });
  test("of no file, where the builder broke", () => {
    const broken = { list: [brokenBuild("The build broke: <b>")], isStale: true };
    expect(pageWithProblems(site, "/about/", broken)).toContain("1 problem");
    expect(pageWithProblems(site, "/_problems/", broken)).toContain("The build broke: &lt;b>");
  });
});

test("nothing is put into files that are no pages, into addresses without a page, or where all is well", () => {
  expect(pageWithProblems(site, "/nothing/", problemsOf("[havrest]"))).toBeUndefined();
  expect(pageWithProblems(site, "/feed.xml", problemsOf("[havrest]"))).toBeUndefined();
  expect(pageWithProblems(site, "/about/", NO_PROBLEMS)).toBeUndefined();
  expect(pageWithProblems(site, "/_problems/", NO_PROBLEMS)).toContain("No problems");
});

test("a hostile string in a problem is text: no tag, no attribute and no end of a tag is made by it", () => {
  const corpus = everyNth(corpusStrings(), 1500);
  const strings = [...ownStrings(), ...corpus];
  const list = strings.map((text, turn) => ({
    ...{ place: `${text}:1:1`, file: text, address: undefined, rule: text },
    ...{ message: text, quoted: `1 │ ${text} ${turn}` },
  }));
  const [shown = "", harmless = ""] = [
    list,
    list.map(() => ({ ...brokenBuild("x"), quoted: "x" })),
  ].map(
    (problems) => pageWithProblems(site, "/_problems/", { list: problems, isStale: false }) ?? "",
  );
  /** Tags as a parser sees them, what a string may fill taken out of their one attribute. */
  const tags = (text: string) =>
    [...text.matchAll(/<[^>"]*(?:"[^"]*"[^>"]*)*>/g)].map(([tag]) =>
      tag.replace(/aria-label="[^"]*"/, "aria-label"),
    );
  expect(tags(shown)).toEqual(tags(harmless));
  // And what it says is there to be read.
  const readable = strings.filter((text) => /^[\w "'<>=/;()&]{4,200}$/.test(text));
  expect(readable.length).toBeGreaterThan(corpus.length > 0 ? 200 : 10);
  const unescaped = plain(
    shown
      .replace(/<[^>"]*(?:"[^"]*"[^>"]*)*>/g, " ")
      .replaceAll("&lt;", "<")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&"),
  );
  for (const text of readable) expect(unescaped).toContain(plain(text));
});
