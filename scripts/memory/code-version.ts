/** Versions of our own code: what was made by another version of it, of Node or of a package is not known. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../config.ts";
import { byCodeUnit } from "../diagnostics/order.ts";

/** Types leave no trace in what runs. */
const TYPES = /^(?:import|export) type \{[^}]*\} from "[^"]+"/gm;
const IMPORT = /(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;

/** Texts of source files, and what each imports: the same for every version that is asked for. */
const sources = new Map<string, { readonly text: string; readonly imports: readonly string[] }>();

/**
 * A hash of some source files, of all that they import, of the packages and of Node. So a change of a page's
 * template touches the pages of that kind, and none of what was parsed.
 * @param entries paths below the project.
 * @param without paths that are left out, and what only they import.
 */
export function versionOf(entries: readonly string[], without: readonly string[] = []): string {
  const found = new Set(without);
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    waiting.push(...readSource(path).imports);
  }
  const hash = createHash("sha256").update(process.version);
  const counted = [...found].filter((path) => !without.includes(path));
  for (const path of [...counted, "package-lock.json"].sort(byCodeUnit))
    hash.update(`${path}\0${readSource(path).text}\0`);
  return hash.digest("hex").slice(0, 16);
}

function readSource(path: string) {
  const known = sources.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(join(PROJECT, path), "utf8");
  const isCode = /\.[jt]sx?$/.test(path);
  const imports = isCode
    ? [...text.replace(TYPES, "").matchAll(IMPORT)].map(([, to = ""]) => join(path, "..", to))
    : [];
  const source = { text, imports: imports.filter((to) => existsSync(join(PROJECT, to))) };
  sources.set(path, source);
  return source;
}
