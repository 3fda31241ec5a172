import { fileURLToPath } from "node:url";
import { defineConfig, mergeConfig } from "vitest/config";
import all, { BUILDING } from "./vitest.config.ts";

/** What is tried in a sample by `npm test`, besides the promises: properties, what is remembered, and the real releases. */
const SAMPLED = [
  "tests/property/**/*.test.ts",
  "tests/site/{cache-bounds,cache-hands,cache-killed,cache-standby,code-keys}.test.ts",
  "tests/site/{papers,redact,rename-published,shards,start-ends,volumes}.test.ts",
  "tests/browser/{pages,releases,search-volumes,theme}.test.ts",
  "tests/unit/{check,circles,completions,date-words-icu,import-corpus,leftovers,ledger-file}.test.ts",
  "tests/unit/{order,query,search-engine-model,search-parity,zone-time}.test.ts",
];

/** Every promise, and all that is sampled elsewhere, at its full size: some 45 minutes on two cores. */
export default mergeConfig(
  { ...all, test: { ...all.test, projects: undefined } },
  defineConfig({
    test: {
      include: ["tests/promises/**/*.test.ts", ...SAMPLED],
      ...BUILDING,
      env: { DATELINE_PROMISES: "full" },
      testTimeout: 3_600_000,
      reporters: ["default", "json"],
      outputFile: { json: fileURLToPath(new URL("../.cache/promises.json", import.meta.url)) },
    },
  }),
);
