/** Writes pages: Eleventy makes their texts, and each is kept by its content as it is written. */
import { join } from "node:path";
import type { KeptPage } from "../cache/site-record.ts";
import { StoreWriter } from "../cache/store-writer.ts";
import { outputOf } from "../export/outputs.ts";
import { fileBeside } from "../render/address.ts";
import { isOfBriefing } from "../render/briefing-views.ts";
import { isHistory } from "../render/pages/history.ts";
import { hashArticle } from "../search/pagefind/article.ts";
import { forgetBody, withBody } from "./bodies.ts";
import { isFeed, withTexts } from "./feed-texts.ts";
import { withMaps } from "./maps.ts";
import type { PagesDone, PagesTask } from "./messages.ts";
import { peakOfProcess } from "./peak.ts";
import { withChanges } from "./version-changes.ts";

/** Pages that Eleventy is given at once: it holds every one of them until the last is written. */
const AT_ONCE = 512;

/** Half of a process's start is Eleventy, and parsing does not wait for it. */
export function loadEleventy(): Promise<typeof import("../render/eleventy.ts")> {
  return import("../render/eleventy.ts");
}

/** @throws when a briefing has changed since it was checked, or a page that search holds has no article. */
export async function writePages({ pages, ...task }: PagesTask): Promise<PagesDone> {
  const start = performance.now();
  const written: (readonly [string, KeptPage])[] = [];
  for (let first = 0; first < pages.length; first += AT_ONCE)
    written.push(...(await writeSome({ ...task, pages: pages.slice(first, first + AT_ONCE) })));
  return { pages: written, millis: performance.now() - start, peak: peakOfProcess() };
}

async function writeSome({ pages, root, site, folder, objects, isIndexed }: PagesTask) {
  const { renderPages } = await loadEleventy();
  const store = new StoreWriter(objects);
  const views = pages.map(({ view }) => {
    if (isFeed(view)) return withTexts(view, root, site);
    if (isHistory(view)) return withChanges(view, root);
    if (!isOfBriefing(view)) return view;
    const whole = withBody(view, root, site);
    forgetBody(view);
    return whole;
  });
  const texts = await renderPages(await withMaps(views, site.lang), site);
  return pages.flatMap(({ key, view: { file }, beside }, index) => {
    const bytes = Buffer.from(texts.get(file) ?? "");
    const article = isIndexed ? hashArticle(bytes, file) : "";
    const page = [file, { ...store.write(join(folder, file), bytes), key, article }] as const;
    const view = views[index];
    if (view === undefined || !isOfBriefing(view)) return [page];
    const others = beside.map((output) => {
      const path = fileBeside(file, output);
      const text = Buffer.from(outputOf(view, site, output));
      return [path, { ...store.write(join(folder, path), text), key, article: "" }] as const;
    });
    return [page, ...others];
  });
}
