/** Builds sites in this process, for tests that build many: where from, where to, and with what remembered. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Built, build } from "../../scripts/build/build.ts";
import type { PreviewBuild, ReadersBuild } from "../../scripts/build/options.ts";
import { Cache } from "../../scripts/cache/cache.ts";
import { WRITERS } from "../../scripts/config.ts";
import { Pool } from "../../scripts/processes/pool.ts";
import { NOW } from "./archive.ts";
import { filesOf } from "./pages.ts";

/** A site's folders. */
export interface Place {
  readonly briefings: string;
  readonly output: string;
  /** What earlier builds remembered. */
  readonly cache: string;
}

/** The one place that says with what a build is asked for. */
function optionsOf({ briefings, output, cache }: Place): ReadersBuild {
  const folders = { briefings, output, cache: new Cache(cache) };
  return { ...folders, audience: "public", now: NOW, prefix: "/", wanted: "errors" };
}

export function buildAt(
  place: Place,
  workers: Pool,
  more: Partial<ReadersBuild> = {},
): Promise<Built> {
  return build({ ...optionsOf(place), ...more }, workers);
}

/** Makes a preview of everything, or of what its `more` says. */
export function previewAt(
  place: Place,
  workers: Pool,
  more: Partial<PreviewBuild> = {},
): Promise<Built> {
  const { shard: _, isPublication: __, signer: ___, ...options } = optionsOf(place);
  return build({ ...options, audience: WRITERS, ...more, isPreview: true }, workers);
}

/** One process is enough for a few pages, and starts in half the time of two. */
export function oneWorker(): Pool {
  return new Pool("build", { count: 1 });
}

/** Path and SHA-256 of every file of a site; none where there is no site. */
export function bytesOf(output: string): string[] {
  if (!existsSync(output)) return [];
  return filesOf(output).map((path) => {
    const bytes = readFileSync(join(output, path));
    return `${path} ${createHash("sha256").update(bytes).digest("hex")}`;
  });
}
