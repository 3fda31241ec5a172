/** Bundles the style sheet and the search script; each is named by its content, so caches are never stale. */
import { createHash } from "node:crypto";
import { parse } from "node:path";
import { PROJECT } from "../config.ts";

/** Where they stand below the site. */
export const ASSETS = "assets/";

export interface Assets {
  /** Addresses from the root, without prefix. */
  readonly styles: string;
  readonly search: string;
  /** Bytes by path below the site; empty where only the addresses are known. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The assets at these paths below the site; undefined unless there is one of each kind. */
export function assetsAt(paths: readonly string[]): Assets | undefined {
  const styles = paths.find((path) => path.endsWith(".css"));
  const search = paths.find((path) => path.endsWith(".js"));
  if (styles === undefined || search === undefined) return undefined;
  return { styles: `/${styles}`, search: `/${search}`, files: new Map() };
}

/** Bundles the assets. @throws when esbuild finds a fault in our own sources. */
export async function bundleAssets(): Promise<Assets> {
  // A third of a second of every build that has its assets already.
  const { build } = await import("esbuild");
  const result = await build({
    absWorkingDir: PROJECT,
    entryPoints: { site: "layouts/styles/site.css", search: "layouts/client/search.tsx" },
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
  });
  const files = new Map(
    result.outputFiles.map(({ path, contents }) => {
      const hash = createHash("sha256").update(contents).digest("hex").slice(0, 10);
      const { name, ext } = parse(path);
      return [`${ASSETS}${name}.${hash}${ext}`, contents] as const;
    }),
  );
  const assets = assetsAt([...files.keys()]);
  if (assets === undefined) throw new Error("esbuild made no style sheet, or no script.");
  return { ...assets, files };
}
