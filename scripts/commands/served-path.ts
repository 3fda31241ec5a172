/** Which addresses can be the site's: those that lead to a file in its folder and to nothing else. */
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { isWithin } from "../files/is-within.ts";

/** What the server tries for an address, each behind the address itself. */
const ENDINGS = ["", "/index.html", ".html"];

/** The path in the site that an address means, decoded; undefined for one that is refused. */
export function pathOf(address: string): string | undefined {
  // Of other bytes a terminal would make something when an address is told.
  if (!/^\/[\x21-\x7e]*$/.test(address.split("?")[0] ?? "")) return undefined;
  try {
    // Read as the server reads it, for what it makes of a second slash or a `#` counts.
    const { host, pathname } = new URL(address, "http://site/");
    const written = decodeURIComponent(address.split("?")[0] ?? "");
    const path = decodeURIComponent(pathname);
    const isPlain = !path.includes("\0") && !written.split(/[/\\]/).includes("..");
    return host === "site" && isPlain ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a path below the folder leads out of it, by a link. */
export function leadsOut(folder: string, path: string): boolean {
  const root = placeOf(folder);
  if (root === undefined) return false;
  const start = join(folder, path).replace(/[/\\]$/, "");
  const places = ENDINGS.map((ending) => placeOf(start + ending));
  return places.some((place = root) => !isWithin(place, root));
}

/** Where a file or folder really lies; undefined for none. */
function placeOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
