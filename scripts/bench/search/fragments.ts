/** The texts of a built site as Pagefind keeps them: what a search can find, and nothing else. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Pagefind writes it before the JSON, so that a browser sees whether the host has unpacked the file. */
const OPENING = "pagefind_dcd";
const ENDING = ".pf_fragment";

interface Fragment {
  readonly url: string;
  readonly content: string;
}

/** Text of each briefing by its address, over all volumes. */
export function readFragments(site: string): Map<string, string> {
  const bundles = join(site, "pagefind");
  const texts = new Map<string, string>();
  for (const path of readdirSync(bundles, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(ENDING)) continue;
    const { url, content } = readFragment(join(bundles, path));
    texts.set(url, content);
  }
  return texts;
}

/** @throws for a file that is not as Pagefind 1.6 writes it. */
function readFragment(file: string): Fragment {
  const text = gunzipSync(readFileSync(file)).toString("utf8");
  if (!text.startsWith(OPENING)) throw new Error(`${file} is no fragment.`);
  return JSON.parse(text.slice(OPENING.length)) as Fragment;
}
