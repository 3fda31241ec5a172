// Bundles the style sheet and the browser's scripts with esbuild.
// Plain JavaScript, for most are bundled with the program, where there is none yet.
import { basename, dirname, join } from "node:path";

/** Each a file of its own: what a page needs first must not wait for a second file. */
export const SOURCES = {
  "site.css": "layouts/styles/site.css",
  "search.css": "layouts/styles/search.css",
  "search.js": "layouts/client/search.tsx",
  "search-worker.js": "layouts/client/search-worker.ts",
  "highlight.js": "layouts/client/highlight.ts",
};

/** @typedef {keyof typeof SOURCES} Name */

export const NAMES = /** @type {readonly Name[]} */ (Object.keys(SOURCES));

/**
 * What a site's languages make of the bundles.
 * @typedef {object} BundledLanguages
 * @property {readonly string[]} stemmers codes of the stemmers that the worker shall have.
 * @property {string} words the language in whose words the search page speaks.
 */

/**
 * How a file is called beside the program, where it was bundled with that.
 * @param {Name} name
 * @param {BundledLanguages} languages no other file is another for them.
 * @returns {string}
 */
export function readyName(name, { stemmers, words }) {
  if (name === "search.js") return `search.${words}.js`;
  return name === "search-worker.js" ? `search-worker.${stemmers.join("-")}.js` : name;
}

/**
 * Bundles them all: the short names in each are chosen by what is in the others.
 * @param {string} project the folder of the sources.
 * @param {BundledLanguages} languages
 * @returns {Promise<Map<Name, Uint8Array>>}
 * @throws when esbuild finds a fault in our own sources.
 */
export async function bundleForBrowser(project, { stemmers, words }) {
  // A third of a second of every build that need not ask for it.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: NAMES.map((name) => ({ in: SOURCES[name], out: name.replace(/\.\w+$/, "") })),
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2022", "chrome111", "firefox113", "safari16.4"],
    charset: "utf8",
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    outdir: "assets",
    write: false,
    logLevel: "silent",
    plugins: [
      { name: "stemmers", setup: (bundler) => takeStemmers(bundler, project, stemmers) },
      { name: "words", setup: (bundler) => takeWords(bundler, project, words) },
    ],
  });
  return new Map(
    outputFiles.map(({ path, contents }) => [/** @type {Name} */ (basename(path)), contents]),
  );
}

/**
 * Gives the search page the words of one language, and of these what it says alone.
 * @param {import("esbuild").PluginBuild} bundler
 * @param {string} project
 * @param {string} words
 */
function takeWords({ onResolve }, project, words) {
  onResolve({ filter: /\/of-the-page\.ts$/ }, () => ({
    path: join(project, `scripts/words/${words}.ts`),
  }));
}

/**
 * Shows the worker these stemmers alone: all that it does not see is left out, 250 kB of 26 languages.
 * @param {import("esbuild").PluginBuild} bundler
 * @param {string} project
 * @param {readonly string[]} stemmers
 */
function takeStemmers({ onLoad, onResolve }, project, stemmers) {
  const table = join(project, "scripts/search/format/stemmers.ts");
  onResolve({ filter: /\/stemmers\.ts$/ }, ({ namespace }) =>
    namespace === "file" ? { path: table, namespace: "stemmers" } : { path: table },
  );
  onLoad({ filter: /./, namespace: "stemmers" }, () => ({
    contents: `export { ${stemmers.join(", ")} } from "./stemmers.ts";`,
    resolveDir: dirname(table),
  }));
}
