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
 * How a file is called beside the program, where it was bundled with that.
 * @param {Name} name
 * @param {readonly string[]} stemmers those of the worker: no other file is another for them.
 * @returns {string}
 */
export function readyName(name, stemmers) {
  return name === "search-worker.js" ? `search-worker.${stemmers.join("-")}.js` : name;
}

/**
 * Bundles them all: the short names in each are chosen by what is in the others.
 * @param {string} project the folder of the sources.
 * @param {readonly string[]} stemmers codes of the stemmers that the worker shall have.
 * @returns {Promise<Map<Name, Uint8Array>>}
 * @throws when esbuild finds a fault in our own sources.
 */
export async function bundleForBrowser(project, stemmers) {
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
    plugins: [{ name: "stemmers", setup: (bundler) => takeStemmers(bundler, project, stemmers) }],
  });
  return new Map(
    outputFiles.map(({ path, contents }) => [/** @type {Name} */ (basename(path)), contents]),
  );
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
