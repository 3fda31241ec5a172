/** Reads the text of a page from the file that Pagefind keeps it in. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { decodeFragment, type Fragment } from "../format/fragment.ts";

/** @throws for a file that is not as Pagefind 1.6 writes it. */
export function readFragment(file: string): Fragment {
  return decodeFragment(gunzipSync(readFileSync(file)).toString("utf8"), file);
}
