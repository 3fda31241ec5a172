/** The style sheet and the browser's scripts of a site; each is named by its content, so caches are never stale. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { fileURLToPath } from "node:url";
import { PROJECT } from "../config.ts";
import { FOLDERS } from "../site-plan.ts";
import {
  type BundledLanguages,
  bundleForBrowser,
  NAMES,
  type Name,
  readyName,
  SOURCES,
} from "./bundle-assets.js";

/** All that the bundles are made of, but for what it imports. */
export const CLIENT: readonly string[] = [
  ...Object.values(SOURCES),
  // The bundler puts one of these in the place of English.
  "scripts/words/languages.ts",
];

/** Beside the program stands what was bundled with it; nothing where nobody bundled that. */
const READY = fileURLToPath(new URL("./assets", import.meta.url));

export interface Assets {
  /** Addresses from the root, without prefix. */
  readonly styles: string;
  readonly search: string;
  /** All of the look of the search page: it needs little of the other sheet. */
  readonly searchStyles: string;
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
  const searchStyles = named("search", ".css");
  const worker = named("search-worker", ".js");
  const highlight = named("highlight", ".js");
  if (styles === undefined || search === undefined || searchStyles === undefined) return undefined;
  if (worker === undefined || highlight === undefined) return undefined;
  return {
    styles: `/${styles}`,
    search: `/${search}`,
    searchStyles: `/${searchStyles}`,
    worker: `/${worker}`,
    highlight: `/${highlight}`,
    paths,
    files: new Map(),
  };
}

/**
 * The assets as they were bundled with the program; bundled now where a site has other languages than those thought of.
 * @param languages stemmers of the languages of a site (`stemmersOf`), and the words of its search page.
 * @throws when esbuild finds a fault in our own sources.
 */
export async function bundleAssets(languages: BundledLanguages): Promise<Assets> {
  const fileOf = (name: Name) => join(READY, readyName(name, languages));
  const made = NAMES.every((name) => existsSync(fileOf(name)))
    ? new Map(NAMES.map((name) => [name, readFileSync(fileOf(name))]))
    : await bundleForBrowser(PROJECT, languages);
  const files = [...made].map(
    ([name, contents]) => [hashedName(name, contents), contents] as const,
  );
  const assets = assetsAt(files.map(([path]) => path));
  if (assets === undefined) throw new Error("esbuild made no style sheet, or not every script.");
  return { ...assets, files: new Map(files) };
}

function hashedName(path: string, contents: Uint8Array): string {
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 10);
  const { name, ext } = parse(path);
  return `${FOLDERS.assets}${name}.${hash}${ext}`;
}
