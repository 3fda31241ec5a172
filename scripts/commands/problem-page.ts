/** Puts problems into the preview's pages: in the site's own dress where one stands, and else in the bare style sheet. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  listOfProblems,
  PROBLEMS_PAGE,
  problemsAbove,
  problemsInPlace,
} from "../../layouts/parts/problems.tsx";
import { PROJECT } from "../config.ts";
import { fileOf } from "../render/address.ts";
import { PATHS } from "../site-plan.ts";
import type { Problems } from "./problems.ts";

/** Where a page begins to be read, behind the link past its head. No text of a page holds these tags, for there they are escaped. */
const TOP = /<body>(?:<a class="skip".*?<\/a>)?/s;

/** The style sheet of a preview that has never been built. */
export const BARE_STYLES = `${PROBLEMS_PAGE}site.css`;

/**
 * The page at a path of the site in `folder`, with the problems that are to be seen there; undefined for what is
 * shown as it is.
 */
export function pageWithProblems(
  folder: string,
  path: string,
  { list, isStale }: Problems,
): string | undefined {
  if (path === PROBLEMS_PAGE) return dressed(folder, listOfProblems(list));
  if (list.length === 0) return undefined;
  const here = list.filter(({ address }) => address === path || address === `${path}/`);
  const page = join(folder, fileOf(path));
  if (page.endsWith(".html") && existsSync(page))
    return readFileSync(page, "utf8").replace(
      TOP,
      (top) => top + problemsAbove(here, list, isStale),
    );
  if (here.length > 0) return dressed(folder, problemsInPlace(here, list));
  return hasSite(folder) ? undefined : dressed(folder, listOfProblems(list));
}

/** The style sheet as it is written, in one: the bundled one has a name that only a built site knows. */
export function bareStyles(): string {
  const folder = join(PROJECT, "layouts/styles");
  if (!existsSync(join(folder, "site.css"))) return "";
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return read("site.css").replace(/^@import "\.\/(.*)";$/gm, (_, name: string) => read(name));
}

/** Whether pages stand there. */
export function hasSite(folder: string): boolean {
  return existsSync(join(folder, fileOf(PATHS.notFound)));
}

/** The page that a site shows where it has none, with another text. */
function dressed(folder: string, text: string): string {
  const main = `<main id="_main">${text}</main>`;
  const title = "<title>Problems</title>";
  if (hasSite(folder))
    return readFileSync(join(folder, fileOf(PATHS.notFound)), "utf8")
      .replace(/<title>.*?<\/title>/s, () => title)
      .replace(/<main.*<\/main>/s, () => main);
  return `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">${title}<link rel="stylesheet" href="${BARE_STYLES}"></head><body>${main}</body></html>\n`;
}
