import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NOW } from "../support/archive.ts";
import { bytesOf, oneWorker } from "../support/building.ts";
import { cli } from "../support/cli.ts";
import { allEnded, canKill, marked } from "../support/killing.ts";
import { isFull, sampleOf, show } from "../support/promise.ts";
import { KilledDesk, type State } from "../support/scenes.ts";
import { mountSmallDisk, type SmallDisk } from "../support/small-disk.ts";

/** What stands on a disk before a build: with it, a build runs out of files at other steps. */
const BEFORE = ["site and memory", "the site alone", "nothing"] as const;

const workers = oneWorker();
const desk = new KilledDesk(workers);
// Each build has a disk of its own: one that fails must not make room for the others.
const disks = BEFORE.map(() => mountSmallDisk()).filter((disk) => disk !== undefined);
afterAll(() => {
  for (const disk of disks) disk.remove();
  workers.close();
  desk.remove();
});
beforeAll(() => desk.begin());

/** The states of the desk of which the first stands, and the second is built. */
const [OLD, NEXT] = [0, 1] as const satisfies readonly State[];
const ROUNDS = 67;
/** Milliseconds after which a build waits for what never comes: it takes some five seconds. */
const FOR_EVER = 120_000;
const REFUSED =
  /^\S+\/output cannot be written \(ENOSPC\)\. The disk is full, or holds as many files as it can: make room there, or name another folder with --output\. Nothing was published\.\n$/;

const kept = join(desk.site.folder, "kept");
let turns = 0;

/** Builds there, with a mark of its own. A build that waits for ever is ended, and so has no code. */
async function run(folder: string, jobs: readonly string[]) {
  const mark = `files-${process.pid}-${++turns}`;
  const limit = setTimeout(() => {
    for (const pid of marked(mark)) process.kill(pid, "SIGKILL");
  }, FOR_EVER);
  const place = ["--output", join(folder, "output"), "--cache", join(folder, "cache")];
  const from = ["--briefings", desk.site.briefings, "--now", NOW];
  const ran = await cli(["build", ...from, ...place, ...jobs], { MARK: mark });
  clearTimeout(limit);
  return { ...ran, mark };
}

/** A new folder on the disk with what stands before a build. */
function lay({ folder: root }: SmallDisk, stands: (typeof BEFORE)[number]): string {
  const folder = join(root, `beside-${++turns}`);
  mkdirSync(folder);
  if (stands !== "nothing") cpSync(kept, folder, { recursive: true, preserveTimestamps: true });
  if (stands === "the site alone") rmSync(join(folder, "cache"), { recursive: true });
  return folder;
}

/** How many files a build from nothing makes: its site, and what is remembered of it. */
async function filesNeeded(disk: SmallDisk): Promise<number> {
  const before = disk.used().files;
  const folder = lay(disk, "nothing");
  expect(await run(folder, [])).toMatchObject({ code: 0, err: "" });
  const needed = disk.used().files - before;
  rmSync(folder, { recursive: true });
  return needed;
}

/** Builds where there is room for so many files, and says whether that was refused or made the whole site. */
async function starve(
  disk: SmallDisk,
  stands: (typeof BEFORE)[number],
  { files, jobs }: { readonly files: number; readonly jobs: readonly string[] },
): Promise<"refused" | "whole"> {
  const folder = lay(disk, stands);
  disk.leave({ files });
  const { code, err, mark } = await run(folder, jobs);
  // A build that is refused has ended all that it began; a whole one lets it end.
  if (code === 0) await allEnded(mark);
  expect(marked(mark)).toEqual([]);
  disk.makeRoom();
  const found = bytesOf(join(folder, "output"));
  // Nothing of the build's own is left: no lock, no staging folder.
  expect(["cache", "output"]).toEqual(expect.arrayContaining(readdirSync(folder)));
  rmSync(folder, { recursive: true });
  if (code === 0) expect(found).toEqual(desk.sites[NEXT]);
  else {
    expect([code, err]).toEqual([2, expect.stringMatching(REFUSED)]);
    expect(found).toEqual(stands === "nothing" ? [] : desk.sites[OLD]);
  }
  return code === 0 ? "whole" : "refused";
}

describe.runIf(canKill && disks.length === BEFORE.length)("with too few files left,", () => {
  test("three builds beside each other all end, and what stood there stands", async ({ task }) => {
    desk.turn(OLD);
    await desk.site.build({}, { output: join(kept, "output"), cache: join(kept, "cache") });
    desk.turn(NEXT);
    // Disks of one kind: what a build needs on one of them says enough for a sample.
    const measured = isFull ? disks : disks.slice(0, 1);
    const needed = Math.max(...(await Promise.all(measured.map(filesNeeded))));
    const rooms = Array.from({ length: ROUNDS }, (_, at) => Math.floor((needed * at) / ROUNDS));
    const ends: string[] = [];
    for (const [round, room] of sampleOf([...rooms.entries()], 2)) {
      const jobs = round % 2 === 0 ? [] : ["--jobs", "1"];
      const builds = disks.map((disk, at) =>
        starve(disk, BEFORE[at] ?? "nothing", { files: room + at, jobs }),
      );
      ends.push(...(await Promise.all(builds)));
    }
    const refused = ends.filter((end) => end === "refused").length;
    expect(refused).toBeGreaterThan(ends.length / 2);
    if (isFull) expect(ends.length).toBeGreaterThanOrEqual(200);
    show(
      task,
      "F2",
      `three builds beside each other, too few files left for each, ${ends.length} in all: 0 waited for ever, 0 processes left, ${refused} refused with exit 2 and the live site unchanged, ${ends.length - refused} whole`,
    );
  });
});
