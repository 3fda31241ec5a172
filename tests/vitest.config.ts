import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/support/sample-site.ts"],
    // Real builds and a real browser on two noisy cores: a limit that only a hang can reach.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
