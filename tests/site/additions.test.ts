/** Adds a page kind, a facet and a language to a copy of the project, as a newcomer would, and counts the files that takes. */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PAGE } from "../../scripts/docs/page.ts";
import { CATALOGUES } from "../../scripts/site-plan.ts";
import { LANGUAGES } from "../../scripts/words/languages.ts";
import { cli, PROJECT, temporary } from "../support/cli.ts";
import { read } from "../support/pages.ts";

const PARTS = [".eleventy.js", "briefings", "layouts", "package-lock.json", "package.json"];
const COPIED = [...PARTS, "scripts", "tests", "tsconfig.json"];

const BUILDER = `/** Builds the page that says what the archive is made of. */
import { PATHS } from "../../site-plan.ts";
import { at } from "../address.ts";
import type { PageKind } from "../page-kind.ts";
import type { View } from "../views.ts";

export interface ColophonView extends View {
  readonly kind: "colophon";
  readonly topics: number;
}

export const page: PageKind = {
  kind: "colophon",
  isListed: true,
  place: 65,
  views: ({ archive }): ColophonView[] => [
    {
      kind: "colophon",
      ...at(PATHS.colophon),
      title: "Colophon",
      topics: archive.topics.length,
    },
  ],
};
`;

const TEMPLATE = `/** What the archive is made of. */
import type { ColophonView } from "../../scripts/render/pages/colophon.ts";
import { Page } from "../parts/page.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<ColophonView>("colophon");

export function render({ site, view }: PageData<ColophonView>): string {
  return renderDocument(
    <Page site={site} title={view.title} path={view.path}>
      <h1>Set of {view.topics} topics</h1>
    </Page>,
  );
}
`;

/** Prints what a question for the new field asks, and the stem of a word in the new language. */
const ASKED = `import { parseQuery } from "./layouts/client/query/query.ts";
import { loadStem } from "./scripts/search/format/stem.ts";
const [filter] = parseQuery("status:withdrawn ").filters;
process.stdout.write(filter.field + " " + (await loadStem("eo"))("hundojn"));
`;

const place = temporary();
const copy = join(place.folder, "dateline");
const at = (path: string) => join(copy, path);

const written = new Map<string, string>();

function write(path: string, text: string): void {
  writeFileSync(at(path), text);
  written.set(path, text);
}

function edit(path: string, line: string, before: string): void {
  const text = readFileSync(at(path), "utf8");
  expect(text).toContain(before);
  write(path, text.replace(before, `${line}\n${before}`));
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** Files that are not as they are in the project. */
function changed(): string[] {
  const files = COPIED.flatMap((part) =>
    statSync(at(part)).isFile()
      ? [part]
      : readdirSync(at(part), { recursive: true, encoding: "utf8" }).map((path) =>
          join(part, path),
        ),
  );
  const textOf = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
  return files.filter(
    (path) => statSync(at(path)).isFile() && textOf(at(path)) !== textOf(join(PROJECT, path)),
  );
}

beforeAll(async () => {
  for (const part of COPIED) cpSync(join(PROJECT, part), at(part), { recursive: true });
  symlinkSync(join(PROJECT, "node_modules"), at("node_modules"));
  write("scripts/render/pages/colophon.ts", BUILDER);
  write("layouts/pages/colophon.11ty.tsx", TEMPLATE);
  edit("scripts/site-plan.ts", '  colophon: "/colophon/",', '  notFound: "/404.html",');
  edit("scripts/site-plan.ts", '  status: { meta: "status" },', '  lang: { meta: "lang" },');
  for (const lang of LANGUAGES.keys()) {
    const path = `scripts/words/${lang}.ts`;
    edit(
      path,
      '  status: "State",',
      /^ {2}lang: ".*",$/m.exec(readFileSync(at(path), "utf8"))?.[0] ?? "",
    );
  }
  edit(
    "scripts/search/format/stemmers.ts",
    'export const eo = async () => ({ stemmer: (word: string) => word.replace(/j?n?$/, "") });',
    'export const es = () => import("@orama/stemmers/spanish");',
  );
  expect(run("--import", "tsx", "scripts/docs/write.ts")).toMatchObject({ status: 0 });
  expect(await cli(["build"], {}, copy)).toMatchObject({ code: 0 });
});
afterAll(place.remove);

test("a page kind takes two files and a line of the plan, a facet a line of the plan and a word of each language, a language of the search a line; the lists are written by themselves", () => {
  const byHand = [...written.keys()];
  const lists = ["scripts/render/pages/all.ts", "scripts/render/templates.ts"];
  // Where a desk has put an archive of its own, the page on briefings may be written for the first time.
  const generated = [...lists, ...(existsSync(join(PROJECT, PAGE)) ? [] : [PAGE])];
  // Its two files, the plan with its path and the facet, the words for the facet, and the file of the stemmers.
  expect(byHand.length).toBe(2 + 1 + LANGUAGES.size + 1);
  expect(changed().sort()).toEqual([...byHand, ...generated].sort());
});

test("with them everything compiles, the tests too", () => {
  expect(run("node_modules/typescript/bin/tsc", "--noEmit")).toMatchObject({
    status: 0,
    stdout: "",
  });
});

test("the page is built, and the site map names it where its place is", () => {
  const site = at("_site");
  expect(read(site, "colophon/index.html")).toMatch(/<h1>Set of \d+ topics<\/h1>/);
  const map = read(site, "sitemaps/pages-1.xml");
  const places = ["/corrections/", "/colophon/"].map((path) => map.indexOf(`${path}</loc>`));
  expect(places[0]).toBeGreaterThan(0);
  expect(places[1]).toBeGreaterThan(places[0] ?? 0);
});

test("the facet is counted, said, and asked for; the language has its stems", () => {
  const [volume = ""] = readdirSync(join(at("_site"), CATALOGUES));
  const { facets } = JSON.parse(read(at("_site"), CATALOGUES + volume));
  expect(
    facets.status.map(({ id, name }: { id: string; name: string }) => [id, name]),
  ).toContainEqual(["published", "published"]);
  writeFileSync(at("asked.ts"), ASKED);
  expect(run("--import", "tsx", "asked.ts").stdout).toBe("status hundo");
});
