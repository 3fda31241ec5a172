import { execFile } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { claimOutput } from "../../scripts/publish/publish.ts";
import { indexVolume } from "../../scripts/search/pagefind/index-volume.ts";
import { NOW } from "../support/archive.ts";
import { bytesOf, oneWorker, type Place } from "../support/building.ts";
import { cli, PROJECT, type Ran } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { isFull, sampleOf, show } from "../support/promise.ts";
import { KilledDesk, type State } from "../support/scenes.ts";
import { mountSmallDisk, type SmallDisk } from "../support/small-disk.ts";

const workers = oneWorker();
const desk = new KilledDesk(workers);
const { site } = desk;
const disk = mountSmallDisk();
afterAll(() => {
  disk?.remove();
  workers.close();
  desk.remove();
});
beforeAll(() => desk.begin());

const NOBODY = 65_534;
if (disk === undefined)
  console.warn("Not tested here: no disk can be mounted, so none can be full (root on Linux can).");

let turns = 0;
let state: State = 0;
const other = (one: State): State => (one === 0 ? 1 : 0);

interface Standing extends Place {
  /** What each state's site is, built from nothing where this one stands. */
  readonly sites: readonly (readonly string[])[];
}

/** New folders, some of them on the disk; the old site stands, built twice, so that a standby site stands too. */
async function stand(onDisk: readonly (keyof Place)[]): Promise<Standing> {
  const folderOf = (what: keyof Place) => {
    const base = onDisk.includes(what) ? (disk?.folder ?? "") : site.folder;
    const folder = join(base, `turn-${++turns}`, what);
    mkdirSync(dirname(folder));
    return folder;
  };
  const place = {
    briefings: onDisk.includes("briefings") ? folderOf("briefings") : site.briefings,
    output: folderOf("output"),
    cache: folderOf("cache"),
  };
  const sites: (readonly string[])[] = [];
  for (const each of [other(state), state]) {
    turn(place, each);
    await site.build({ isPublication: true }, place);
    // That a site is the same on any disk is F3's to show; all the same, in a full run it is built there.
    const isAnew = isFull && onDisk.includes("output");
    sites[each] = isAnew ? await cleanOn(place) : (desk.sites[each] ?? []);
  }
  return { ...place, sites };
}

/** The bytes of the same site, built from nothing on the same disk. */
async function cleanOn(place: Place): Promise<string[]> {
  const folder = join(dirname(place.output), "clean");
  const output = join(folder, "site");
  await site.build({}, { ...place, output, cache: join(folder, "cache") });
  const bytes = bytesOf(output);
  rmSync(folder, { recursive: true });
  return bytes;
}

/** Puts the desk in a state, and the ledger as it was when the other was published. */
function turn(place: Place, next: State): void {
  desk.layLedger(other(next));
  desk.turn(next);
  if (place.briefings !== site.briefings)
    cpSync(site.briefings, place.briefings, { recursive: true });
}

/** Runs the command line where no file may have more than so many blocks. */
function limited(args: readonly string[], blocks: number): Promise<Ran> {
  const script = 'ulimit -f "$1" && shift && exec "$@"';
  const node = [process.execPath, "scripts/dateline.js", ...args];
  return new Promise((resolve, reject) =>
    execFile(
      "sh",
      ["-c", script, "sh", String(blocks), ...node],
      { cwd: PROJECT, env: { ...process.env, INIT_CWD: PROJECT, NODE_OPTIONS: "" } },
      (error, out, err) => {
        if (error !== null && typeof error.code !== "number") reject(error);
        else resolve({ code: error === null ? 0 : Number(error.code), out, err });
      },
    ),
  );
}

interface Way {
  /** Whether in a process of its own, in a sample too. */
  readonly isAlone?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** No file may be larger. */
  readonly limit?: number;
}

/** Runs a verb in a place. */
function run(
  verb: string,
  { briefings, output, cache }: Place,
  { env = {}, limit, isAlone = false }: Way = {},
): Promise<Ran> {
  const folders = ["--briefings", briefings, "--output", output, "--cache", cache];
  const args = [verb, ...folders, "--now", NOW, "--jobs", "1"];
  if (limit !== undefined) return limited(args, limit);
  // A full disk is one to every process; what ends with an exit code of its own is tried below.
  return isFull || isAlone ? cli(args, env) : cliHere(args);
}

/** What is said is one line that names the folder, the trouble and the remedy, and the old site stands. */
function expectRefused({ code, err }: Ran, place: Standing, trouble: RegExp): void {
  expect([code, err]).toEqual([2, expect.stringMatching(trouble)]);
  expect(err).toContain("Nothing was published.");
  expect(err).not.toMatch(/^\s+at /m);
  expect(bytesOf(place.output)).toEqual(place.sites[state]);
}

/** Once there is room, the next build has the bytes of one from nothing, and nothing is left of the last. */
async function expectRecovered(place: Standing, next: State): Promise<void> {
  await site.build({ isPublication: true }, place);
  expect(bytesOf(place.output)).toEqual(place.sites[next]);
  expect(readdirSync(dirname(place.output))).toEqual(["output"]);
  state = next;
}

const FULL =
  /^\S+\/output cannot be written \(ENOSPC\)\. The disk is full, or holds as many files as it can: make room there, or name another folder with --output\. Nothing was published\.\n$/;

describe.runIf(disk !== undefined)("on a disk that is full,", () => {
  const full = disk as SmallDisk;
  afterEach(() => full.makeRoom());
  let refused = 0;

  test.each<["pages" | "files", steps: number]>([
    ["pages", 14],
    ["files", 10],
  ])("a build whose site needs more %s leaves the old one and says so", async (what, steps) => {
    const before = full.used()[what];
    const place = await stand(["output"]);
    const needed = full.used()[what] - before;
    const rooms = Array.from({ length: steps }, (_, step) => Math.floor((needed * step) / steps));
    for (const room of sampleOf(rooms, 2)) {
      const next = other(state);
      turn(place, next);
      full.leave({ [what]: room });
      expectRefused(await run("build", place), place, FULL);
      refused++;
      expect(readdirSync(dirname(place.output))).toEqual(["output"]);
      full.makeRoom();
      await expectRecovered(place, next);
    }
  });

  test("an index whose files find no room is refused, and waits for none", async () => {
    const folder = join(full.folder, `index-${++turns}`);
    const page = join(folder, "pages", "a", "index.html");
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(page, "<html><article data-pagefind-body><h1>Barn</h1></article></html>");
    for (let files = 0; files < 8; files++) {
      full.leave({ files });
      const bundle = join(folder, `index-${files}`);
      const pages = [{ folder: join(folder, "pages"), file: "a/index.html" }];
      const indexed = indexVolume({ pages, bundle, lang: "en", threads: 1 });
      await expect(indexed).rejects.toThrow("ENOSPC");
      rmSync(bundle, { recursive: true, force: true });
    }
  });

  test("a build publishes all the same where only what is remembered stands there", async ({
    task,
  }) => {
    const place = await stand(["cache"]);
    const needed = full.used().pages;
    const rooms = Array.from({ length: 6 }, (_, step) => Math.floor((needed * step) / 12));
    let published = 0;
    for (const what of ["pages", "files"] as const)
      for (const room of sampleOf(rooms, 1)) {
        const next = other(state);
        turn(place, next);
        full.leave({ [what]: room });
        expect(await run("build", place)).toMatchObject({ code: 0, err: "" });
        expect(bytesOf(place.output)).toEqual(place.sites[next]);
        published++;
        // What was half remembered misleads no later build, with room or without.
        expect(await run("build", place)).toMatchObject({ code: 0, err: "" });
        full.makeRoom();
        await expectRecovered(place, next);
      }
    show(
      task,
      "F2",
      `site on a full disk, in bytes or in files, at ${refused} fillings: exit 2, the live site unchanged, the remedy named; only the cache on it, at ${published}: published all the same`,
    );
  });

  test("a build whose site and cache stand there is refused or whole", async () => {
    const place = await stand(["output", "cache"]);
    const { pages } = full.used();
    const rooms = Array.from({ length: 8 }, (_, step) => Math.floor((pages * step) / 40));
    for (const room of sampleOf(rooms, 2)) {
      const next = other(state);
      turn(place, next);
      full.leave({ pages: room });
      const ran = await run("build", place);
      if (ran.code === 0) expect(bytesOf(place.output)).toEqual(place.sites[next]);
      else expectRefused(ran, place, FULL);
      full.makeRoom();
      await expectRecovered(place, next);
    }
  });

  test("a publication whose ledger has no room is none: the live site and the ledger stay", async ({
    task,
  }) => {
    const place = await stand(["briefings"]);
    const ledger = join(place.briefings, "ledger.ndjson");
    let kept = 0;
    for (const room of [{ pages: 0 }, { files: 0 }]) {
      const next = other(state);
      turn(place, next);
      const before = readFileSync(ledger, "utf8");
      full.leave(room);
      expectRefused(
        await run("publish", place),
        place,
        /ledger\.ndjson cannot be written \(ENOSPC\)/,
      );
      expect(readFileSync(ledger, "utf8")).toBe(before);
      expect(readdirSync(place.briefings).filter((name) => name.startsWith("."))).toEqual([]);
      kept++;
      full.makeRoom();
      await expectRecovered(place, next);
      expect(readFileSync(ledger, "utf8")).toBe(desk.ledgers[next]);
    }
    show(task, "F2", `the ledger on a full disk, ${kept} fillings: exit 2, nothing published`);
  });

  test("a correction is not half written", async () => {
    const place = await stand(["briefings"]);
    const file = join(place.briefings, "2025/2025-01-04-first.md");
    const before = readFileSync(file, "utf8");
    const args = ["correct", "2025-01-04-first", "--text", "The barn had two doors, not one."];
    const correct = () => cli([...args, "--briefings", place.briefings, "--now", NOW]);
    full.leave({ pages: 0 });
    const { code, err } = await correct();
    expect([code, err]).toEqual([
      2,
      `${file} cannot be written (ENOSPC). The disk is full, or holds as many files as it can: make room there, and try again.\n`,
    ]);
    expect(readFileSync(file, "utf8")).toBe(before);
    full.makeRoom();
    expect((await correct()).code).toBe(0);
    expect(readFileSync(file, "utf8")).not.toBe(before);
  });

  test("a build needs no room for temporary files", async () => {
    const place = await stand([]);
    const next = other(state);
    turn(place, next);
    full.leave({ pages: 0, files: 0 });
    const { code } = await run("build", place, {
      env: { TMPDIR: full.folder },
      isAlone: true,
    });
    expect(code).toBe(0);
    await expectRecovered(place, next);
  });

  test("or can only be read, a build leaves the old site and says so", async () => {
    const place = await stand(["output"]);
    const next = other(state);
    turn(place, next);
    full.lock();
    expectRefused(
      await run("build", place, { isAlone: true }),
      place,
      /\/output cannot be written \(EROFS\)\. /,
    );
    full.makeRoom();
    await expectRecovered(place, next);
  });
});

describe("on any system,", () => {
  test("where no file may be larger than some size, a build leaves the old site and says so", async ({
    task,
  }) => {
    const place = await stand([]);
    // In blocks of 512 bytes or 1 KiB; the largest file of the site has 100 kB.
    const limits = Array.from({ length: 12 }, (_, step) => 2 + 5 * step);
    const tried = sampleOf(limits, 2);
    for (const limit of tried) {
      const next = other(state);
      turn(place, next);
      rmSync(place.cache, { recursive: true, force: true });
      expectRefused(await run("build", place, { limit }), place, /cannot be written \(EFBIG\)/);
      await expectRecovered(place, next);
    }
    show(
      task,
      "F2",
      `no file larger than so much, ${tried.length} limits: exit 2, the live site unchanged`,
    );
  });

  test("in a folder that is read-only, a build leaves the old site and says so", async () => {
    const place = await stand([]);
    const next = other(state);
    turn(place, next);
    const folder = dirname(place.output);
    chmodSync(folder, 0o555);
    try {
      // Root may write anywhere, so nobody asks.
      const isRoot = process.getuid?.() === 0;
      if (isRoot) process.seteuid?.(NOBODY);
      try {
        expect(() => claimOutput(place.output, place.briefings)).toThrow(
          `${place.output} cannot be written (EACCES). Mend its permissions, or name another folder with --output. Nothing was published.`,
        );
      } finally {
        if (isRoot) process.seteuid?.(0);
      }
      expect(bytesOf(place.output)).toEqual(place.sites[state]);
    } finally {
      chmodSync(folder, 0o755);
    }
    await expectRecovered(place, next);
  });
});
