import { fileURLToPath } from "node:url";
import { defineConfig, mergeConfig } from "vitest/config";
import all from "./vitest.config.ts";

/** Every promise at its full size, one test file after the other: kills and limits must not meet. */
export default mergeConfig(
  { ...all, test: { ...all.test, include: [] } },
  defineConfig({
    test: {
      include: ["tests/promises/**/*.test.ts"],
      env: { DATELINE_PROMISES: "full" },
      fileParallelism: false,
      testTimeout: 3_600_000,
      reporters: ["default", "json"],
      outputFile: { json: fileURLToPath(new URL("../.cache/promises.json", import.meta.url)) },
    },
  }),
);
