/** Where `npm start` makes its previews: below the cache, one for each archive and for each who looks. */
import { join, resolve } from "node:path";
import type { Viewers } from "../config.ts";
import { PREVIEWS } from "../publish/for-whom.ts";
import { sha256Of } from "../read/file.ts";

/** The folder of the preview of an archive, as these viewers see it. */
export function previewFolder(cache: string, briefings: string, viewers: Viewers): string {
  const archive = resolve(briefings);
  return join(cache, PREVIEWS, `${sha256Of(archive).slice(0, 8)}-${viewers}`);
}
