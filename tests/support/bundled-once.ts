/**
 * In place of `scripts/render/bundle-assets.js`: what browsers are given is bundled once in a process of tests for each
 * choice of languages. A desk has it beside its program; a build of a test would have esbuild make it each time.
 */
import { PROJECT } from "../../scripts/config.ts";
import {
  type BundledLanguages,
  bundleForBrowser as bundle,
  NAMES,
  type Name,
  readyName,
  SOURCES,
} from "../../scripts/render/bundle-assets.js";

export type { BundledLanguages, Name };
export { NAMES, readyName, SOURCES };

const made = new Map<string, ReturnType<typeof bundle>>();

/** Of this project: who builds compares its sources with those that run. A copy of it is there to be changed. */
export function bundleForBrowser(
  project: string,
  languages: BundledLanguages,
): ReturnType<typeof bundle> {
  if (project !== PROJECT) return bundle(project, languages);
  const key = JSON.stringify(languages);
  const before = made.get(key);
  if (before !== undefined) return before;
  const now = bundle(project, languages);
  made.set(key, now);
  return now;
}
