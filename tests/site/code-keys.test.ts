/** A change of the code makes anew what it may have changed, and nothing else: keys are of esbuild's own graph. */
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Code, versionOfAll } from "../../scripts/cache/code-version.ts";
import { readRecord } from "../../scripts/cache/site-record.ts";
import { briefing, writeArchive } from "../support/archive.ts";
import { bytesOf } from "../support/building.ts";
import { madeAnew, standingOf } from "../support/cached-site.ts";
import { cli, type Ran, temporary } from "../support/cli.ts";
import { read } from "../support/pages.ts";
import { changeCode, copyProject, programsOf } from "../support/project-copy.ts";
import { sampleOf } from "../support/promise.ts";

const place = temporary();
const project = join(place.folder, "dateline");
const at = (name: string) => join(place.folder, name);
const BODY = "The barn was dry [@clerk].\n\n| Barn | State |\n| --- | --- |\n| Lower Field | dry |";
const archive = writeArchive({
  "2025/2025-06-12-one.md": briefing("2025-06-12", { body: BODY }),
  "2025/2025-06-13-two.md": briefing("2025-06-13", { fields: { title: "The mill was silent" } }),
});

function run(name: string): Promise<Ran> {
  const folders = ["--output", at(`${name}/site`), "--cache", at(`${name}/cache`)];
  const args = ["build", "--briefings", archive.folder, "--now", "2026-01-01T00:00:00Z"];
  return cli([...args, ...folders, "--jobs", "1"], {}, project);
}

async function build(name: string): Promise<void> {
  const { code, err } = await run(name);
  expect({ code, err }).toEqual({ code: 0, err: "" });
}

interface Keys {
  readonly pages: Readonly<Record<string, string>>;
  readonly indexes: readonly unknown[];
  /** Of what the search page reads: the segments. */
  readonly segments: readonly unknown[];
  /** Everything that was ever parsed, by what it was parsed with. */
  readonly parsed: number;
}

function keysIn(cache: string): Keys {
  const [newest = ""] = readdirSync(join(cache, "sites"))
    .map((name) => join(cache, "sites", name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  const record = readRecord(newest);
  if (record === undefined) throw new Error("There is no record.");
  const { pages, volumes, search } = record;
  return {
    pages: Object.fromEntries([...pages].map(([path, { key }]) => [path, key])),
    indexes: [...volumes].map(([name, { key }]) => [name, key]),
    segments: [...search].map(([name, { key }]) => [name, key]),
    parsed: readdirSync(join(cache, "parsed")).length,
  };
}

let first: Keys;
/** As the launcher wrote it beside the program that nobody had changed. */
let bundled: Code;
beforeAll(async () => {
  copyProject(project);
  await build("kept");
  first = keysIn(at("kept/cache"));
  const [program = ""] = programsOf(project);
  const file = join(project, ".cache/program", program, "code.json");
  bundled = JSON.parse(readFileSync(file, "utf8")) as Code;
});
afterAll(() => {
  archive.remove();
  place.remove();
});

const BRIEFINGS = /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/;
/** What has bodies in it: feeds too. */
const BODIED = new RegExp(`${BRIEFINGS.source}|(?:^|\\/)feed\\.(?:xml|json)$`);
const ASSETS = /^assets\//;
const NONE = /^$/;

/** What a change of code makes anew: the pages with these paths, the indexes, the segments, what was parsed. */
interface Change {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly pages: RegExp;
  readonly also?: readonly ("indexes" | "segments" | "parsed")[];
}

const CHANGES: readonly Change[] = [
  {
    what: "Markdown makes the pages anew that render it, and the index of those whose articles changed",
    file: "scripts/render/markdown.ts",
    from: 'class="table"',
    to: 'class="table first"',
    pages: new RegExp(`${BODIED.source}|^about/`),
    also: ["indexes", "segments"],
  },
  {
    what: "a template makes its own page anew",
    file: "layouts/pages/about.11ty.tsx",
    from: '<p class="lede">',
    to: '<p class="lede first">',
    pages: /^about\/index\.html$/,
  },
  {
    what: "the feed makes the feeds anew",
    file: "layouts/pages/feed.11ty.ts",
    from: "application/atom+xml",
    to: "application/xml",
    pages: /(?:^|\/)feed\.xml$/,
  },
  {
    what: "a part that one template uses makes the pages of that template anew",
    file: "layouts/parts/analysis.tsx",
    from: 'class="judgements"',
    to: 'class="judgements first"',
    pages: BRIEFINGS,
  },
  {
    what: "a rule parses every file anew, and draws the bodies that come of it",
    file: "scripts/check/rules/weekday-agrees.ts",
    from: "Mend the word or the date.",
    to: "Mend one of the two.",
    pages: BODIED,
    also: ["parsed"],
  },
  {
    what: "a style makes every page anew, for each knows the name of the style sheet",
    file: "layouts/styles/base.css",
    from: "box-sizing: border-box",
    to: "box-sizing: content-box",
    // But what has no style sheet.
    pages: /^(?!assets\/icon|card\.png)/,
  },
  {
    what: "the browser's script makes anew the page that loads it",
    file: "layouts/client/page/facets.tsx",
    from: 'class="facet"',
    to: 'class="facet first"',
    pages: new RegExp(`${ASSETS.source}|^search/index\\.html$`),
  },
  {
    what: "a stemmer makes the indexes anew, and the browser's script",
    file: "scripts/search/format/stem.ts",
    from: "stemmer(word) || word",
    to: "stemmer(word).slice(0, 3) || word",
    pages: new RegExp(`${ASSETS.source}|^search/index\\.html$`),
    also: ["indexes", "segments"],
  },
  {
    what: "a file of types alone makes nothing anew",
    file: "scripts/render/page-view.ts",
    from: "export ",
    to: "/** Of no consequence. */\nexport interface Unused {}\nexport ",
    pages: NONE,
  },
  {
    what: "another lock file makes everything anew",
    file: "package-lock.json",
    from: '"lockfileVersion": 3',
    to: '"lockfileVersion":  3',
    // But the icon, which is the archive's first letter.
    pages: /^(?!assets\/icon)/,
    also: ["indexes", "segments", "parsed"],
  },
];

let undo = () => {};
afterEach(() => undo());

test("another template makes pages of its kind anew, and no other file; one that throws, none", async () => {
  const [site, before] = [at("kept/site"), standingOf(at("kept/site"))];
  const template = join(project, "layouts/pages/not-found.11ty.tsx");
  undo = changeCode(template, "<h1>{heading}</h1>", "<h1>Nothing stands here</h1>");
  await build("kept");
  expect(madeAnew(site, before)).toEqual(["404.html"]);
  expect(read(site, "404.html")).toContain("Nothing stands here");

  const last = standingOf(site);
  changeCode(
    template,
    "export function render",
    "throw new Error('torn');\nexport function render",
  );
  const { code, err } = await run("kept");
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("torn") });
  expect(standingOf(site)).toEqual(last);
  expect(readdirSync(at("kept")).sort()).toEqual(["cache", "site"]);
});

test.each(sampleOf(CHANGES, 2))("$what", async ({ file, from, to, pages, also = [] }) => {
  const before = keysIn(at("kept/cache"));
  undo = changeCode(join(project, file), from, to);
  await build("kept");
  const now = keysIn(at("kept/cache"));
  const paths = new Set([...Object.keys(first.pages), ...Object.keys(now.pages)]);
  const changed = [...paths].filter((path) => now.pages[path] !== first.pages[path]);
  expect(changed.sort()).toEqual([...paths].filter((path) => pages.test(path)).sort());
  expect(changed.length > 0).toBe(pages !== NONE);
  expect({
    indexes: JSON.stringify(now.indexes) !== JSON.stringify(first.indexes),
    segments: JSON.stringify(now.segments) !== JSON.stringify(first.segments),
    parsed: now.parsed > before.parsed,
  }).toEqual({
    indexes: also.includes("indexes"),
    segments: also.includes("segments"),
    parsed: also.includes("parsed"),
  });
  rmSync(at("clean"), { recursive: true, force: true });
  await build("clean");
  expect(bytesOf(at("kept/site"))).toEqual(bytesOf(at("clean/site")));
});

test("TypeScript that nobody bundled says the same of the whole program as the bundle of it", () => {
  expect(bundled.imports).toBeDefined();
  expect(versionOfAll(bundled)).toBe(versionOfAll());
});
