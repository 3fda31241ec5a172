/** Reads the texts of pages as Pagefind keeps them: what a search can find, and nothing else. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** A page as Pagefind keeps it. */
export interface Fragment {
  /** From the site's root, with a slash at its beginning. */
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Pagefind writes it before the JSON, so that a browser sees whether the host has unpacked the file. */
const SIGNATURE = "pagefind_dcd";

export const FRAGMENT = ".pf_fragment";

/** @throws for a file that is not as Pagefind 1.6 writes it. */
export function readFragment(file: string): Fragment {
  const text = gunzipSync(readFileSync(file)).toString("utf8");
  if (!text.startsWith(SIGNATURE)) throw new Error(`${file} is no fragment.`);
  return JSON.parse(text.slice(SIGNATURE.length)) as Fragment;
}
