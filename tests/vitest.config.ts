import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { folderInMemory } from "./support/in-memory.ts";
import { LongestFirst } from "./support/longest-first.ts";
import { IS_SAMPLE, OF_THE_SAMPLE } from "./support/of-the-sample.ts";

// Who names a folder for temporary files is asked for no other.
const memory = process.env.TMPDIR === undefined ? folderInMemory() : undefined;
if (memory !== undefined) process.env.TMPDIR = memory;

/** What builds, serves or kills. Files share processes and what these have loaded: alone, each takes 1.4 s to load it. */
const BUILDS = ["site", "browser", "promises"].map((room) => `tests/${room}/**/*.test.ts`);
/** Property tests that build. */
const BUILDING_PROPERTIES = ["tests/property/incremental.test.ts"];
/** What puts something in the place of a module, or counts the children of its own process: in a process of its own. */
const ALONE = [
  ...["browser/releases", "browser/search-volumes", "site/children", "site/index-volume"],
  ...["site/questions", "site/shards", "site/volumes"],
].map((name) => `tests/${name}.test.ts`);
/** What asks for quiet, and runs alone after all others: a build that waits five seconds for another to end. */
const QUIET = ["tests/site/two-builds.test.ts"];

/** By whatever name a room of the program asks for it; tests ask for the program's own by its whole path. */
const instead = (name: string, by: string) => ({
  find: new RegExp(`^\\.(\\./\\w+)?/${name}\\.[jt]s$`),
  replacement: fileURLToPath(new URL(`support/${by}.ts`, import.meta.url)),
});

/** What builds in a test's own process has child processes that run the bundled program, each build its own. */
const BUILDING_COLD = {
  alias: [instead("child-program", "child-program"), instead("bundle-assets", "bundled-once")],
  globalSetup: ["tests/support/sample-site.ts"],
};

/** And the next build has those of the last. */
export const BUILDING = {
  ...BUILDING_COLD,
  alias: [...BUILDING_COLD.alias, instead("child-handle", "warm-child")],
};

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    // Two cores, and a third file while one waits for a process: no file shares a port, a ledger or a folder with another.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: ["tests/{unit,property}/**/*.test.ts"],
          exclude: BUILDING_PROPERTIES,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "sites",
          include: [...BUILDS, ...BUILDING_PROPERTIES],
          // In an archive of another's there is nothing to ask them of.
          exclude: [...QUIET, ...ALONE, ...(IS_SAMPLE ? [] : OF_THE_SAMPLE)],
          isolate: false,
          ...BUILDING,
        },
      },
      { extends: true, test: { name: "alone", include: ALONE, ...BUILDING_COLD } },
      { extends: true, test: { name: "quiet", include: QUIET, maxWorkers: 1, ...BUILDING } },
    ],
    // Real builds and a real browser on two noisy cores: a limit that only a hang can reach.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
