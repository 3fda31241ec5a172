import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { mergeParts } from "../../scripts/build/merge-parts.ts";
import { briefing, SETTINGS, TOPICS } from "../support/archive.ts";
import { buildAt, bytesOf, oneWorker } from "../support/building.ts";
import { temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { writeDesk } from "../support/desk.ts";
import { htmlOf, read } from "../support/pages.ts";

const place = temporary();
const workers = oneWorker();
afterAll(() => {
  workers.close();
  place.remove();
});

const METHODS =
  "---\ntitle: How we work\nmenu: 2\n---\n\nWe count sheaves in [Austria](place:AT), and in [Oman](place:OM) none.\n";
const FILES: Readonly<Record<string, string>> = {
  "archive.yaml": SETTINGS,
  "vocabulary/topics.yaml": TOPICS,
  "2025/2025-06-12-barn.md": briefing("2025-06-12", { fields: { places: "[AT]" } }),
  "2025/2025-06-13-mill.md": briefing("2025-06-13"),
  "pages/about.md":
    "---\ntitle: Who we are\n---\n\nWe write [about barns](brief:2025-06-12-barn).\n",
  "pages/methods.md": METHODS,
  "pages/methods-fa.md":
    "---\ntitle: روش کار ما\nlang: fa\ntranslation_of: methods\nupdated: 2025-06-12\n---\n\nما خرمن می‌شماریم.\n",
  "static/CNAME": "desk.example\n",
  "static/.nojekyll": "",
  "static/.well-known/security.txt":
    "Contact: mailto:desk@desk.example\nExpires: 2031-01-01T00:00:00Z\n",
};

/** A desk whose files change, and two sites of it: one that remembers, and one from nothing. */
class Desk {
  readonly #name: string;
  #held: ReadonlyMap<string, string> = new Map();

  constructor(name: string) {
    this.#name = name;
  }

  at(name: string): string {
    return join(place.folder, this.#name, name);
  }

  async build(files: Readonly<Record<string, string>>) {
    const now = new Map(Object.entries(files));
    writeDesk(this.at("briefings"), now, this.#held);
    this.#held = now;
    const briefings = this.at("briefings");
    const warm = { briefings, output: this.at("site"), cache: this.at("cache") };
    const { site, diagnostics } = await buildAt(warm, workers);
    if (site === undefined) throw new Error(JSON.stringify(diagnostics));
    const clean = { briefings, output: this.at("clean/site"), cache: this.at("clean/cache") };
    await buildAt(clean, workers);
    const same = [bytesOf(warm.output), bytesOf(clean.output)] as const;
    rmSync(this.at("clean"), { recursive: true });
    return { site, same };
  }
}

const desk = new Desk("desk");
const page = (name: string) => read(desk.at("site"), `${name}/index.html`);

test("pages stand in two languages at their addresses, linked to each other, in menu and site map", async () => {
  await desk.build(FILES);
  expect(page("methods")).toContain('<html lang="en" dir="ltr">');
  expect(page("methods-fa")).toContain('<html lang="fa" dir="rtl">');
  expect(page("methods")).toContain(
    '<a href="/methods-fa/" hreflang="fa" lang="fa" dir="rtl">فارسی: روش کار ما</a>',
  );
  expect(page("methods-fa")).toContain('<a href="/methods/" hreflang="en" lang="en" dir="ltr">');
  expect(page("methods-fa")).toContain('<time datetime="2025-06-12">۱۲ ژوئن ۲۰۲۵</time>');
  const [head = "", foot = ""] = page("2025/06/12/barn").match(/<nav [\s\S]*?<\/nav>/g) ?? [];
  expect(head).toMatch(
    /Latest<\/a><a href="\/methods\/"[^>]*>How we work<\/a><a href="\/topics\/"/,
  );
  expect(head + foot).not.toContain("methods-fa");
  const map = read(desk.at("site"), "sitemaps/pages-1.xml");
  for (const name of ["about", "methods", "methods-fa"])
    expect(map.split(`<loc>https://desk.example/${name}/</loc>`)).toHaveLength(2);
});

test("the desk's own page About stands where ours would", () => {
  expect(page("about")).toContain("<h1>Who we are</h1>");
  expect(page("about")).toContain('<a href="/2025/06/12/barn/">about barns</a>');
});

test("a link to a place of which no briefing speaks is its words", () => {
  expect(page("methods")).toContain('<a href="/places/at/">Austria</a>');
  expect(page("methods")).toContain("<span>Oman</span>");
});

test("a page is no briefing: neither the search nor a feed nor the ledger of changes holds it", () => {
  const site = desk.at("site");
  const holding = bytesOf(site)
    .map((line) => line.split(" ")[0] ?? "")
    .filter((path) => /^(?:search\/|pagefind\/|changes\.csv|feed\.xml)/.test(path))
    .filter((path) => path !== "search/index.html" && read(site, path).includes("sheaves"));
  expect(holding).toEqual([]);
});

test("static files are the same bytes, in the manifest and in what is verified", async () => {
  const site = desk.at("site");
  for (const [path, text] of Object.entries(FILES))
    if (path.startsWith("static/")) expect(read(site, path.slice(7))).toBe(text);
  const listed = JSON.parse(read(site, "manifest.json")).files.map(
    ({ path }: { path: string }) => path,
  );
  expect(listed).toEqual(
    expect.arrayContaining([".nojekyll", ".well-known/security.txt", "CNAME"]),
  );
});

test("an edit of a page makes that page anew, and one of its title what shows the menu", async () => {
  const again = { ...FILES, "pages/methods.md": METHODS.replace("sheaves", "barns") };
  const edited = await desk.build(again);
  expect(edited.site.rendered).toBe(1);
  expect(edited.same[0]).toEqual(edited.same[1]);
  const renamed = { ...again, "pages/methods.md": METHODS.replace("How we work", "Our ways") };
  const titled = await desk.build(renamed);
  expect(titled.same[0]).toEqual(titled.same[1]);
  expect(titled.site.rendered).toBeGreaterThanOrEqual(htmlOf(desk.at("site")).length);
  expect(titled.site.indexed).toBe(0);
  expect(page("topics")).toContain("Our ways");
});

test("a place that a briefing comes to speak of gets its link, and its page alone is drawn anew for it", async () => {
  const mill = briefing("2025-06-13", { fields: { places: "[OM]" } });
  const { same } = await desk.build({ ...FILES, "2025/2025-06-13-mill.md": mill });
  expect(page("methods")).toContain('<a href="/places/om/">Oman</a>');
  expect(same[0]).toEqual(same[1]);
});

test("static files are added, changed and taken away as they are in a build from nothing", async () => {
  const { "static/CNAME": _, "static/.well-known/security.txt": security = "", ...rest } = FILES;
  const rounds = [
    { ...rest, "static/.well-known/security.txt": security.replace("2031", "2032") },
    rest,
    FILES,
    { ...rest, "pages/about.md": "---\ntitle: About\n---\n\nText.\n" },
  ];
  for (const files of rounds) {
    const { same, site } = await desk.build(files);
    expect(same[0]).toEqual(same[1]);
    expect(site.pages).toBeGreaterThan(10);
  }
  const { "pages/about.md": __, ...withoutAbout } = FILES;
  await desk.build(withoutAbout);
  expect(page("about")).toContain("<h1>About Test Desk</h1>");
});

test("parts of two machines have them once, and make the same site", async () => {
  const whole = await desk.build(FILES);
  const briefings = desk.at("briefings");
  const parts = [1, 2].map((index) => desk.at(`part-${index}`));
  for (const [turn, output] of parts.entries())
    await buildAt({ briefings, output, cache: desk.at("cache-parts") }, workers, {
      shard: { index: turn + 1, of: 2 },
    });
  await mergeParts({ parts, output: desk.at("merged"), briefings });
  expect(bytesOf(desk.at("merged"))).toEqual(whole.same[0]);
});

test("a copy of the site is verified with them", async () => {
  const { code, out } = await cliHere(["verify", desk.at("merged")]);
  expect([code, out]).toEqual([0, expect.stringContaining("all as manifest.json lists them")]);
});
