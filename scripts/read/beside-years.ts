/** What lies in the folders beside the years: pages, static files, former versions. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { refuse } from "./file.ts";
import { PAGES, STATIC, staticNamed, whyNoPage, whyNotStatic } from "./own-names.ts";
import { refuseVersion, VERSIONS, versionNamed } from "./version-files.ts";

/** What a file is in one of the folders that hold no briefings; undefined for one elsewhere. */
export function besideTheYears(
  path: string,
): "page" | "static" | "version" | { refusal: Diagnostic } | undefined {
  if (path.startsWith(PAGES)) {
    const why = whyNoPage(path);
    return why === undefined ? "page" : { refusal: refuse(path, "page-name-is-address", why) };
  }
  if (path.startsWith(STATIC)) {
    if (staticNamed(path) !== undefined) return "static";
    return { refusal: refuse(path, "static-file-is-asked-for", whyNotStatic(path)) };
  }
  if (!path.startsWith(VERSIONS)) return undefined;
  return versionNamed(path) === undefined ? { refusal: refuseVersion(path) } : "version";
}
