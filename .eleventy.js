// The site, stated: Eleventy paginates over checked data and reads no contributor's file.
// Every page is a TSX template in layouts/pages/, one for each kind of page; `views` and `site` are
// handed over by scripts/render/eleventy.ts, which also names the output folder.

/** @param {import("@11ty/eleventy").UserConfig} eleventyConfig */
export default function (eleventyConfig) {
  eleventyConfig.addTemplateFormats("11ty.ts");
  eleventyConfig.addTemplateFormats("11ty.tsx");
  eleventyConfig.addExtension(["11ty.ts", "11ty.tsx"], { key: "11ty.js" });

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
