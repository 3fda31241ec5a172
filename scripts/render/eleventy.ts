/** Makes pages with Eleventy: checked views in, the text of each file out. */
import { posix } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Template } from "./page-kind.ts";
import { TEMPLATES } from "./templates.ts";
import type { Site, View } from "./views.ts";

/** Views by kind. A class, because Eleventy copies plain objects deeply and these are thousands. */
class Views {
  [kind: string]: View[];

  constructor(views: readonly View[]) {
    // A template whose kind has no page must still find its list, empty.
    for (const kind of Object.keys(TEMPLATES)) this[kind] = [];
    for (const view of views) this[view.kind]?.push(view);
  }
}

/**
 * Where Eleventy would write. It writes nothing, for a page is hashed as it is written; and were this a folder
 * outside the project, it would look through every folder above both.
 */
const OUTPUT = "_site";

/**
 * The text of each view's file, by its path below the site. Must run with the project as working folder:
 * Eleventy takes paths relative to it.
 * @throws when a template fails, or when Eleventy made other files than those of the views.
 */
export async function renderPages(
  views: readonly View[],
  site: Site,
): Promise<ReadonlyMap<string, string>> {
  const eleventy = new Eleventy("layouts/pages", OUTPUT, {
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
  const made = await eleventy.toJSON();
  const texts = new Map(
    made.map(({ outputPath, content }) => [posix.relative(OUTPUT, outputPath), content]),
  );
  const missing = views.find(({ file }) => !texts.has(file));
  if (missing !== undefined || made.length !== views.length) {
    throw new Error(
      `Eleventy made ${made.length} pages, expected ${views.length}${missing === undefined ? "" : `, ${missing.file} among them`}.`,
    );
  }
  return texts;
}

/** The template of a file of `layouts/pages/`: a part of the program, so no page loads code of its own. @throws for one that is not listed. */
function templateOf(inputPath: string): Template {
  const name = /([^/]+)\.11ty\.tsx?$/.exec(inputPath)?.[1] ?? "";
  const template = TEMPLATES[name];
  if (template === undefined)
    throw new Error(`${inputPath} is not in scripts/render/templates.ts: run \`npm run docs\`.`);
  return template;
}
