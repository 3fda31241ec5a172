/** `npm start`: builds, serves on this machine alone, and builds again on every save. */
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { PreviewSite } from "../build/builder.ts";
import { PROJECT } from "../config.ts";
import { DESK } from "../files/desk.js";
import { isWithin } from "../files/is-within.ts";
import { themeBeside } from "../read/theme-folder.ts";
import {
  audienceOption,
  type Command,
  cacheOption,
  folderOption,
  jobsOption,
  noPositionals,
  nowOption,
  SHARED,
  textOption,
  UsageError,
} from "./command.ts";
import { DebouncedBuilds } from "./debounced-builds.ts";
import { Preview } from "./preview.ts";
import { requireFolder } from "./report.ts";

/** Milliseconds that connections and watches have to end by themselves. */
const LAST_GASP = 500;

/** What pages are made with, besides briefings, and may change: a package does not. */
const CODE =
  resolve(PROJECT) === DESK
    ? ["layouts", "scripts", ".eleventy.js", "package-lock.json"].map((path) => join(DESK, path))
    : [];

export const runStart: Command = {
  name: "start",
  summary: "build, serve on localhost, and build again on every save",
  synopsis: "[--briefings DIR] [--output DIR] [--audience WHO] [--port N]",
  options: {
    briefings: SHARED.briefings,
    output: SHARED.output,
    audience: SHARED.audience,
    now: SHARED.now,
    cache: SHARED.cache,
    jobs: SHARED.jobs,
    port: { type: "string", hint: "N", help: "the port; the next free one if it is taken (8080)" },
  },
  examples: ["npm start", "npm start -- --briefings ../ours --port 9000"],
  async run(given) {
    noPositionals(given);
    const port = Number(textOption(given, "port", "8080"));
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new UsageError("`--port` is a number from 1 to 65535.");
    const briefings = folderOption(given, "briefings", "briefings");
    const output = folderOption(given, "output", "_site");
    const site: PreviewSite = {
      briefings,
      output,
      cache: cacheOption(given, [briefings, output]),
      audience: audienceOption(given),
      jobs: jobsOption(given),
    };
    requireFolder(site.briefings, "--briefings");
    // The clock moves on while the preview runs, so each build asks it again.
    const preview = new Preview(site, () => nowOption(given));
    const builds = new DebouncedBuilds(preview.build);
    // Before the first build: a save during it must not be lost.
    const stop = await watchFolders(
      [site.briefings, themeBeside(site.briefings), ...CODE],
      (path) => {
        if (isCode(path, site.briefings)) preview.codeChanged();
        builds.saved();
      },
    );
    try {
      await builds.begin();
    } catch (error) {
      // A watch would keep a preview alive that has nothing to serve.
      await Promise.all([stop(), preview.close()]);
      throw error;
    }
    await preview.serve(port);
    await new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, resolve);
    });
    builds.end();
    await Promise.race([Promise.all([stop(), preview.close()]), pause(LAST_GASP)]);
    // A browser's open connection, or a watch on a folder that is gone, must not keep the preview alive.
    return process.exit(0);
  },
};

function isCode(path: string, briefings: string): boolean {
  return !isWithin(path, briefings) && CODE.some((code) => path.startsWith(code));
}

/** Tells of every change below some folders once their files are known. Returns what ends it. */
async function watchFolders(
  folders: readonly string[],
  hear: (path: string) => void,
): Promise<() => Promise<void>> {
  // Node's own recursive watch loses a file that an editor saves by renaming (Node 20, Linux).
  const { watch } = await import("chokidar");
  const watcher = watch([...folders], { ignoreInitial: true });
  watcher.on("all", (_, path) => hear(path));
  return () => watcher.close();
}
