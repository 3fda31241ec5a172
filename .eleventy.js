// The site, stated: Eleventy paginates over checked data and reads no contributor's file.
// Every page is a TSX template in layouts/pages/, one for each kind of page. scripts/render/eleventy.ts hands
// over `views` and `site`, says what is in a template (they are a part of the program), and names the output.

/** @param {import("@11ty/eleventy").UserConfig} eleventyConfig */
export default function (eleventyConfig) {
  // By itself Eleventy has no views, and made no page and no complaint. A desk needs a file of this name that exports
  // this one: without it Eleventy would make a page of every draft.
  if (process.env.ELEVENTY_SOURCE === "cli")
    throw new Error(
      "Dateline runs Eleventy: `npm start` shows the site, `npm run publish` makes it for readers.",
    );

  // Views are typed and final: nothing merges into them, and no file decides what is built but the templates.
  eleventyConfig.setDataDeepMerge(false);
  eleventyConfig.setUseGitIgnore(false);
  eleventyConfig.setQuietMode(true);

  return {
    dir: { input: "layouts/pages", includes: "../parts", layouts: "../parts", data: "../none" },
    templateFormats: ["11ty.ts", "11ty.tsx"],
    htmlTemplateEngine: false,
    markdownTemplateEngine: false,
  };
}
