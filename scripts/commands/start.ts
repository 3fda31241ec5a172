/** `npm start`: builds a preview, serves it on this machine alone, and builds again on every save. */
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { PreviewSite } from "../build/builder.ts";
import { markShown, previewFolder, prunePreviews } from "../cache/preview-folder.ts";
import { AUDIENCES, PROJECT, WRITERS } from "../config.ts";
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
  summary: "preview everything on localhost, and build again on every save",
  synopsis: "[--briefings DIR] [--as WHO] [--at INSTANT] [--port N]",
  options: {
    briefings: SHARED.briefings,
    as: {
      ...SHARED.audience,
      help: `see what readers will see: ${AUDIENCES.join(", ")} (everything, marked)`,
    },
    at: {
      ...SHARED.now,
      help: "see it as of an instant, as 2025-06-12T12:00:00Z: an embargo lifted (the clock)",
    },
    cache: SHARED.cache,
    jobs: SHARED.jobs,
    port: { type: "string", hint: "N", help: "the port; the next free one if it is taken (8080)" },
  },
  elsewhere: {
    audience: "`--audience` is `--as` here: it shows what those readers will see.",
    now: "`--now` is `--at` here: the instant to see the site as of.",
    output:
      "A preview shows what readers may not see, so it is made below .cache/preview/ and nowhere else: `start` has no `--output`.",
  },
  examples: [
    "npm start",
    "npm start -- --as public",
    "npm start -- --as public --at 2030-01-01T00:00:00Z",
    "npm start -- --briefings ../ours --port 9000",
  ],
  notes: [
    "Drafts, what is in review, under embargo or above the public is shown too, and each page and card of it says so.",
    "A briefing that has errors shows them at its own address; all others are shown as they are written.",
  ],
  async run(given) {
    noPositionals(given, runStart.options);
    const port = Number(textOption(given, "port", "8080"));
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new UsageError("`--port` is a number from 1 to 65535.");
    const briefings = folderOption(given, "briefings", "briefings");
    requireFolder(briefings, "--briefings");
    const cache = cacheOption(given, [briefings]);
    const isAll = textOption(given, "as", "") === "";
    const audience = isAll ? WRITERS : audienceOption(given, "as");
    const output = previewFolder(cache, briefings, audience);
    const site: PreviewSite = { briefings, output, cache, audience, jobs: jobsOption(given) };
    // The clock moves on while the preview runs, so each build asks it again.
    const now = () => nowOption(given, "at");
    now();
    const preview = new Preview(site, now);
    // Before anything is shown: another `npm start` may be about to remove what nobody shows.
    process.once("exit", markShown(output));
    const told = signalled();
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
      const first = builds.begin();
      await Promise.all([Promise.race([first, told]), preview.serve(port)]);
      // What cannot be removed now hinders nobody, and is tried again by the next.
      await prunePreviews(cache).catch(() => {});
    } catch (error) {
      // A watch would keep a preview alive that has nothing to serve.
      await Promise.all([stop(), preview.close()]);
      throw error;
    }
    await told;
    builds.end();
    await Promise.race([Promise.all([stop(), preview.close()]), pause(LAST_GASP)]);
    // A browser's open connection, or a watch on a folder that is gone, must not keep the preview alive.
    return process.exit(0);
  },
};

/** Settles when this process is told to end. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => resolve());
  });
}

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
