/** Writes pages with Eleventy: checked views in, files out. */
import { relative, resolve } from "node:path";
import Eleventy from "@11ty/eleventy";
import { PROJECT } from "../config.ts";
import { templateOf } from "./templates.ts";
import { KINDS, type Site, type View } from "./views.ts";

/** Views by kind. A class, because Eleventy copies plain objects deeply and these are thousands. */
class Views {
  [kind: string]: View[];

  constructor(views: readonly View[]) {
    // A template whose kind has no page must still find its list, empty.
    for (const kind of KINDS) this[kind] = [];
    for (const view of views) this[view.kind]?.push(view);
  }
}

/**
 * Writes one file for each view below `output` and returns how many. Must run with the project as working
 * folder: Eleventy takes paths relative to it.
 * @throws when a template fails, or when Eleventy wrote another number of files than there are views.
 */
export async function renderPages(
  views: readonly View[],
  site: Site,
  output: string,
): Promise<number> {
  const into = relative(PROJECT, resolve(output));
  const eleventy = new Eleventy("layouts/pages", into, {
    configPath: ".eleventy.js",
    quietMode: true,
    config(eleventyConfig) {
      // Eleventy finds the files of the templates and asks here for what is in them.
      eleventyConfig.addExtension(["11ty.ts", "11ty.tsx"], {
        read: false,
        getData: ["data"],
        getInstanceFromInputPath: templateOf,
        compile: (_, inputPath) => templateOf(inputPath).render,
      });
      eleventyConfig.addGlobalData("site", () => site);
      eleventyConfig.addGlobalData("views", () => new Views(views));
    },
  });
  const written = (await eleventy.write())[1];
  if (written.length !== views.length) {
    throw new Error(`Eleventy wrote ${written.length} pages, expected ${views.length}.`);
  }
  return written.length;
}
