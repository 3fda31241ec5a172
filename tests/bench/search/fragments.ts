/** The texts of a whole built site, for the model that reads every one of them. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { FRAGMENT } from "../../../scripts/search/format/fragment.ts";
import { readFragment } from "../../../scripts/search/write/read-fragment.ts";

/** Text of each briefing by its address, over all volumes. */
export function readFragments(site: string): Map<string, string> {
  const bundles = join(site, "pagefind");
  const texts = new Map<string, string>();
  for (const path of readdirSync(bundles, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(FRAGMENT)) continue;
    const { url, content } = readFragment(join(bundles, path));
    texts.set(url, content);
  }
  return texts;
}
