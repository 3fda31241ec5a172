/** Bundles the style sheet and the browser's scripts; each is named by its content, so caches are never stale. */
import { createHash } from "node:crypto";
import { parse } from "node:path";
import { PROJECT } from "../config.ts";
import { FOLDERS } from "../site-plan.ts";

/** Each a file of its own: what the page needs first must not wait for a second file. */
const WHOLE = {
  site: "layouts/styles/site.css",
  search: "layouts/client/search.tsx",
  highlight: "layouts/client/highlight.ts",
};

/** Its parts are loaded when they are needed: nobody needs the stemmers of thirty languages. */
const SPLIT = { "search-worker": "layouts/client/search-worker.ts" };

/** All that the bundles are made of, but for what it imports. */
export const CLIENT = [...Object.values(WHOLE), ...Object.values(SPLIT)];

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

/** Bundles the assets. @throws when esbuild finds a fault in our own sources. */
export async function bundleAssets(): Promise<Assets> {
  const outputs = [
    ...(await bundle(WHOLE, false)).map(
      ({ path, contents }) => [hashedName(path, contents), contents] as const,
    ),
    // The parts name each other, so esbuild itself must say what they are called.
    ...(await bundle(SPLIT, true)).map(
      ({ path, contents }) => [`${FOLDERS.assets}${parse(path).base}`, contents] as const,
    ),
  ];
  const assets = assetsAt(outputs.map(([path]) => path));
  if (assets === undefined) throw new Error("esbuild made no style sheet, or not every script.");
  return { ...assets, files: new Map(outputs) };
}

async function bundle(entryPoints: Readonly<Record<string, string>>, splitting: boolean) {
  // A third of a second of every build that has its assets already.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: PROJECT,
    // The hash in a part's name is of paths too: they are the same where `node_modules` is a link to elsewhere.
    preserveSymlinks: true,
    entryPoints: { ...entryPoints },
    bundle: true,
    minify: true,
    splitting,
    entryNames: splitting ? "[name].[hash]" : "[name]",
    chunkNames: "part-[name].[hash]",
    format: "esm",
    target: ["es2022", "chrome111", "firefox113", "safari16.4"],
    charset: "utf8",
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    outdir: FOLDERS.assets,
    write: false,
    logLevel: "silent",
  });
  return outputFiles;
}

function hashedName(path: string, contents: Uint8Array): string {
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 10);
  const { name, ext } = parse(path);
  return `${FOLDERS.assets}${name}.${hash}${ext}`;
}
