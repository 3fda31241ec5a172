// The site, stated: Eleventy paginates over checked data and reads no contributor's file.
// Every page is a TSX template in layouts/pages/, one for each kind of page. scripts/render/eleventy.ts hands
// over `views` and `site`, says what is in a template (they are a part of the program), and names the output.

/** @param {import("@11ty/eleventy").UserConfig} eleventyConfig */
export default function (eleventyConfig) {
  // Eleventy by itself has no views, and would make no page of a clone, and unchecked ones of a desk's briefings.
  if (process.env.ELEVENTY_SOURCE === "cli")
    throw new Error("Dateline runs Eleventy by itself. Run `npm run build` instead.");

  // Views are typed and final: nothing merges into them, and no file decides what is built but the templates.
  eleventyConfig.setDataDeepMerge(false);
  eleventyConfig.setUseGitIgnore(false);
  // Where a package is installed, its templates lie below such a folder.
  eleventyConfig.ignores.delete("**/node_modules/**");
  eleventyConfig.setQuietMode(true);

  return {
    dir: { input: "layouts/pages", includes: "../parts", layouts: "../parts", data: "../none" },
    templateFormats: ["11ty.ts", "11ty.tsx"],
    htmlTemplateEngine: false,
    markdownTemplateEngine: false,
  };
}
