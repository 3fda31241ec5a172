/** What the sample archive is to tests: where it stands, whether it is still there, and which files are about it. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SETTINGS = fileURLToPath(new URL("../../briefings/archive.yaml", import.meta.url));

/** Whether `briefings/` is the sample: a desk that keeps its program beside its words puts its own in their place. */
export const IS_SAMPLE =
  existsSync(SETTINGS) && /^title: Vienna Desk$/m.test(readFileSync(SETTINGS, "utf8"));

/**
 * Tests that ask of the sample what is in it: its stories, words to search for, ids that papers name. All others take
 * whatever archive stands there, or write one of their own.
 */
export const OF_THE_SAMPLE = [
  "browser/first-screen",
  "browser/highlight",
  "browser/pagefind-root",
  "browser/pages",
  "browser/provenance",
  "browser/search",
  "browser/search-layout",
  "browser/search-page",
  "promises/q1-xml",
  "promises/q2-headers",
  "site/briefing-pages",
  "site/papers",
  "site/provenance",
  "site/sample",
  "site/sample-pages",
  "site/standings",
].map((name) => `tests/${name}.test.ts`);
