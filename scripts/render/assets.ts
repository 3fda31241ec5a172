/** Bundles the style sheet and the search script; each is named by its content, so caches are never stale. */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { PROJECT } from "../config.ts";

export interface Assets {
  /** Addresses from the root, without prefix. */
  readonly styles: string;
  readonly search: string;
}

/** Writes the assets below `output`. @throws when esbuild finds a fault in our own sources. */
export async function writeAssets(output: string): Promise<Assets> {
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
  mkdirSync(join(output, "assets"), { recursive: true });
  const write = (extension: "css" | "js"): string => {
    const file = result.outputFiles.find(({ path }) => path.endsWith(`.${extension}`));
    if (file === undefined) throw new Error(`esbuild made no .${extension} file.`);
    const hash = createHash("sha256").update(file.contents).digest("hex").slice(0, 10);
    const name = `${extension === "css" ? "site" : "search"}.${hash}.${extension}`;
    writeFileSync(join(output, "assets", name), file.contents);
    return `/assets/${name}`;
  };
  return { styles: write("css"), search: write("js") };
}
