/** Bundles the style sheet and the browser's scripts; each is named by its content, so caches are never stale. */
import { createHash } from "node:crypto";
import { dirname, join, parse } from "node:path";
import type { PluginBuild } from "esbuild";
import { PROJECT } from "../config.ts";
import { FOLDERS } from "../site-plan.ts";

/** Each a file of its own: what a page needs first must not wait for a second file. */
const ENTRIES = {
  site: "layouts/styles/site.css",
  search: "layouts/client/search.tsx",
  "search-worker": "layouts/client/search-worker.ts",
  highlight: "layouts/client/highlight.ts",
};

/** All that the bundles are made of, but for what it imports. */
export const CLIENT = Object.values(ENTRIES);

export interface Assets {
  /** Addresses from the root, without prefix. */
  readonly styles: string;
  readonly search: string;
  readonly worker: string;
  readonly highlight: string;
  /** Every file, below the site. */
  readonly paths: readonly string[];
  /** Bytes by path below the site; empty where only the addresses are known. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The assets at these paths below the site; undefined unless there is one of each kind. */
export function assetsAt(paths: readonly string[]): Assets | undefined {
  const named = (name: string, ending: string) =>
    paths.find((path) => path.startsWith(`${FOLDERS.assets}${name}.`) && path.endsWith(ending));
  const styles = named("site", ".css");
  const search = named("search", ".js");
  const worker = named("search-worker", ".js");
  const highlight = named("highlight", ".js");
  if (styles === undefined || search === undefined) return undefined;
  if (worker === undefined || highlight === undefined) return undefined;
  return {
    styles: `/${styles}`,
    search: `/${search}`,
    worker: `/${worker}`,
    highlight: `/${highlight}`,
    paths,
    files: new Map(),
  };
}

/**
 * Bundles the assets.
 * @param stemmers codes of the stemmers that the search shall have (`stemmersOf` the languages of a site).
 * @throws when esbuild finds a fault in our own sources.
 */
export async function bundleAssets(stemmers: readonly string[]): Promise<Assets> {
  // A third of a second of every build that has its assets already.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: PROJECT,
    entryPoints: ENTRIES,
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2022", "chrome111", "firefox113", "safari16.4"],
    charset: "utf8",
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    outdir: FOLDERS.assets,
    write: false,
    logLevel: "silent",
    plugins: [{ name: "stemmers", setup: (bundler) => takeStemmers(bundler, stemmers) }],
  });
  const files = outputFiles.map(
    ({ path, contents }) => [hashedName(path, contents), contents] as const,
  );
  const assets = assetsAt(files.map(([path]) => path));
  if (assets === undefined) throw new Error("esbuild made no style sheet, or not every script.");
  return { ...assets, files: new Map(files) };
}

/** Shows the worker these stemmers alone: all that it does not see is left out, 250 kB of 26 languages. */
function takeStemmers({ onLoad, onResolve }: PluginBuild, stemmers: readonly string[]): void {
  const table = join(PROJECT, "scripts/search/format/stemmers.ts");
  onResolve({ filter: /\/stemmers\.ts$/ }, ({ namespace }) =>
    namespace === "file" ? { path: table, namespace: "stemmers" } : { path: table },
  );
  onLoad({ filter: /./, namespace: "stemmers" }, () => ({
    contents: `export { ${stemmers.join(", ")} } from "./stemmers.ts";`,
    resolveDir: dirname(table),
  }));
}

function hashedName(path: string, contents: Uint8Array): string {
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 10);
  const { name, ext } = parse(path);
  return `${FOLDERS.assets}${name}.${hash}${ext}`;
}
