import { fileURLToPath } from "node:url";
import { defineConfig, mergeConfig } from "vitest/config";
import all from "./vitest.config.ts";

/** Every promise at its full size: some 40 minutes on two cores. */
export default mergeConfig(
  { ...all, test: { ...all.test, include: [] } },
  defineConfig({
    test: {
      include: ["tests/promises/**/*.test.ts"],
      env: { DATELINE_PROMISES: "full" },
      maxWorkers: 2,
      testTimeout: 3_600_000,
      reporters: ["default", "json"],
      outputFile: { json: fileURLToPath(new URL("../.cache/promises.json", import.meta.url)) },
    },
  }),
);
