/** One page of each kind, as committed: a change of any template is seen as a diff. `npx vitest -u` writes them anew. */
import { extname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { checkFolder } from "../../scripts/check/check.ts";
import { formatDiagnostic } from "../../scripts/diagnostics/print.ts";
import { withBody } from "../../scripts/processes/bodies.ts";
import { isFeed, withTexts } from "../../scripts/processes/feed-texts.ts";
import { withMaps } from "../../scripts/processes/maps.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { relate } from "../../scripts/relate/relate.ts";
import { isOfBriefing } from "../../scripts/render/briefing-views.ts";
import { renderPages } from "../../scripts/render/eleventy.ts";
import { menuOf } from "../../scripts/render/menu.ts";
import { ALL } from "../../scripts/render/pages/all.ts";
import { Pages } from "../../scripts/render/pages.ts";
import type { Site, View } from "../../scripts/render/views.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { NOW } from "../support/archive.ts";
import { PROJECT } from "../support/cli.ts";

const FOLDER = join(PROJECT, "tests/fixtures/golden");
/** A page that a reviewer reads in a minute. */
const MOST_BYTES = 12_000;

/** Addresses without a hash of what is there: another script is no change of a page. */
const SCRIPTS = {
  script: "/assets/search.js",
  worker: "/assets/search-worker.js",
  styles: "/assets/search.css",
};

/** Every page of the archive of the fixture. */
function viewsOf(): { site: Site; views: View[] } {
  const { checked, diagnostics } = checkFolder(readFolder(FOLDER), NOW);
  const visible = checked && withhold(checked, "public", NOW);
  if (visible === undefined || "length" in visible)
    throw new Error(diagnostics.map(formatDiagnostic).join("\n"));
  const { title, description, publisher, notice, lang, url } = visible.settings;
  const site: Site = {
    ...{ title, description, publisher, notice, lang, dir: "ltr", origin: url, prefix: "/" },
    menu: menuOf(visible.settings, "/", []),
    ...{ mark: undefined, styles: "/assets/site.css", highlight: "/assets/highlight.js" },
  };
  const archive = relate(visible);
  const pages = new Pages(archive, site, SCRIPTS);
  const planned = [
    ...archive.volumes.flatMap((volume) => pages.ofVolume(volume)),
    ...pages.ofSite(),
  ];
  const views = planned.map(({ view }) => view());
  return {
    site,
    views: views.map((view) => {
      if (isFeed(view)) return withTexts(view, FOLDER, site);
      return isOfBriefing(view) ? withBody(view, FOLDER, site) : view;
    }),
  };
}

/** Of each kind the first page, by its kind and the ending of its file. */
const golden = new Map<string, string>();

beforeAll(async () => {
  const { site, views } = viewsOf();
  const texts = await renderPages(await withMaps(views), site);
  for (const { kind, file } of [...views].reverse())
    golden.set(`${kind}${extname(file) || ".txt"}`, texts.get(file) ?? "");
});

test("the archive of the fixture has a page of every kind", () => {
  const kinds = [...golden.keys()].map((name) => name.replace(/\..*$/, ""));
  expect(kinds.sort()).toEqual(ALL.map(({ kind }) => kind).sort());
});

test.each(ALL.map(({ kind }) => kind))("the page of kind %s is as committed", async (kind) => {
  const [name, text] = [...golden].find(([name]) => name.startsWith(`${kind}.`)) ?? [kind, ""];
  expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
  await expect(text).toMatchFileSnapshot(`../golden/${name}`);
});
