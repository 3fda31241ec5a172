/** Every page of the archive of the golden fixture, drawn without a build: as it is, or in another language. */
import { join } from "node:path";
import { checkFolder } from "../../scripts/check/check.ts";
import { formatDiagnostic } from "../../scripts/diagnostics/print.ts";
import { withBody } from "../../scripts/processes/bodies.ts";
import { withMaps } from "../../scripts/processes/maps.ts";
import { withChanges } from "../../scripts/processes/version-changes.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { relate } from "../../scripts/relate/relate.ts";
import { isOfBriefing } from "../../scripts/render/briefing-views.ts";
import { renderPages } from "../../scripts/render/eleventy.ts";
import { directionOf } from "../../scripts/render/language.ts";
import { menuOf } from "../../scripts/render/menu.ts";
import { isHistory } from "../../scripts/render/pages/history.ts";
import { Pages } from "../../scripts/render/pages.ts";
import type { Site, View } from "../../scripts/render/views.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { NOW } from "./archive.ts";
import { PROJECT } from "./cli.ts";

export const GOLDEN = join(PROJECT, "tests/fixtures/golden");

/** Addresses without a hash of what is there: another script is no change of a page. */
const SCRIPTS = {
  script: "/assets/search.js",
  worker: "/assets/search-worker.js",
  styles: "/assets/search.css",
};

/** The pages with their text, by the path of their files. `lang` is put in the place of the archive's, once it is checked. */
export async function renderGolden(
  lang = "en",
): Promise<{ views: readonly View[]; texts: ReadonlyMap<string, string> }> {
  const { site, views } = viewsIn(lang);
  return { views, texts: await renderPages(await withMaps(views, site.lang), site) };
}

function viewsIn(lang: string): { site: Site; views: View[] } {
  const { checked, diagnostics } = checkFolder(readFolder(GOLDEN), NOW);
  const visible = checked && withhold(checked, "public", NOW);
  if (visible === undefined || "length" in visible)
    throw new Error(diagnostics.map(formatDiagnostic).join("\n"));
  const settings = { ...visible.settings, lang };
  const { title, description, publisher, notice, url } = settings;
  const site: Site = {
    ...{ title, description, publisher, notice, lang, dir: directionOf(lang), origin: url },
    ...{ prefix: "/", menu: menuOf(settings, "/", []) },
    ...{ mark: undefined, styles: "/assets/site.css", highlight: "/assets/highlight.js" },
    card: { src: "/card.png", type: "image/png", width: 1200, height: 630 },
    icon: { src: "/assets/icon.svg", type: "image/svg+xml" },
    paper: { light: "#fdfcf9", dark: "#161618" },
  };
  const archive = relate({ ...visible, settings });
  const pages = new Pages(archive, site, SCRIPTS);
  const planned = [
    ...archive.volumes.flatMap((volume) => pages.ofVolume(volume)),
    ...pages.ofHistories(() => true),
    ...pages.ofSite(),
  ];
  const views = planned.map(({ view }) => view());
  return {
    site,
    views: views.map((view) => {
      if (isOfBriefing(view)) return withBody(view, GOLDEN, site);
      return isHistory(view) ? withChanges(view, GOLDEN) : view;
    }),
  };
}
