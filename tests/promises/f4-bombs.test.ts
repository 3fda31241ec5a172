import { mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { briefing, writeArchive } from "../support/archive.ts";
import type { Bomb } from "../support/bomb.ts";
import { BOMBS } from "../support/bombs.ts";
import { cli, PROJECT, temporary } from "../support/cli.ts";
import { isFull, sampleOf, show } from "../support/promise.ts";

/** What is promised: processor time of one file, and memory of the process that reads it. */
const MOST_SECONDS = 2;
const MOST_MEGABYTES = 512;

const place = temporary();
afterAll(() => place.remove());

/** A draft whose title is too short: its warning must be told whatever lies beside it. */
const NEIGHBOUR = "2025/2025-01-02-draft.md";
const neighbour = {
  [NEIGHBOUR]: briefing("2025-01-02", { fields: { title: "Short", status: "draft" } }),
};

/** Runs the real program, with no more memory than promised, and says what it and its children cost. */
async function metered(args: readonly string[]) {
  const meter = join(mkdtempSync(join(place.folder, "meter-")), "lines");
  const hook = pathToFileURL(join(PROJECT, "tests/support/meter.mjs"));
  const ran = await cli([...args, "--now", "2030-01-01T00:00:00Z"], {
    NODE_OPTIONS: `--max-old-space-size=${MOST_MEGABYTES} --import=${hook}`,
    DATELINE_METER: meter,
  });
  const costs: { seconds: number; megabytes: number }[] = readFileSync(meter, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return {
    ...ran,
    seconds: costs.reduce((sum, { seconds }) => sum + seconds, 0),
    megabytes: Math.max(...costs.map(({ megabytes }) => megabytes)),
  };
}

async function checked(files: Readonly<Record<string, string>>) {
  const { folder, remove } = writeArchive({ ...neighbour, ...files });
  const cache = join(mkdtempSync(join(place.folder, "cache-")), "cache");
  const check = ["check", "--briefings", folder, "--cache", cache, "--format", "concise"];
  const ran = await metered(check);
  return { ...ran, folder, remove };
}

/** What the program costs where there is no bomb. */
let start = 0;
beforeAll(async () => {
  await cli(["--help"]);
  start = (await checked({})).seconds;
});

/** What went otherwise than it may; empty where all is well. */
function faultsOf({ name, files }: Bomb, ran: Awaited<ReturnType<typeof checked>>): string[] {
  const lines = `${ran.out}\n${ran.err}`.split("\n");
  const hasNeighbour = lines.some((line) => line.includes(`${NEIGHBOUR}:2:`));
  // One file may show what is wrong in another, as a vocabulary does.
  const written = Object.keys(files());
  const isPlaced = lines.some(
    (line) => written.some((file) => line.includes(`${file}:`)) && line.includes(": error: "),
  );
  const seconds = ran.seconds - start;
  return [
    ...(ran.code === 0 || (ran.code === 1 && isPlaced)
      ? []
      : [`left with ${ran.code}: ${ran.err}`]),
    ...(hasNeighbour ? [] : ["the neighbour was not reported"]),
    ...(seconds <= MOST_SECONDS ? [] : [`${seconds.toFixed(2)} s`]),
    ...(ran.megabytes <= MOST_MEGABYTES ? [] : [`${Math.round(ran.megabytes)} MB`]),
  ].map((fault) => `${name}: ${fault}`);
}

describe("a file that is made to cost the most", () => {
  test("is read or refused within its time and memory, and its neighbour is reported", async ({
    task,
  }) => {
    expect(BOMBS.length).toBeGreaterThanOrEqual(60);
    const tried = sampleOf(BOMBS, 6);
    const faults: string[] = [];
    const costs: { name: string; seconds: number; megabytes: number }[] = [];
    for (const bomb of tried) {
      const ran = await checked(bomb.files());
      ran.remove();
      faults.push(...faultsOf(bomb, ran));
      costs.push({ name: bomb.name, seconds: ran.seconds - start, megabytes: ran.megabytes });
    }
    expect(faults).toEqual([]);
    const slowest = Math.max(...costs.map(({ seconds }) => seconds));
    const largest = Math.max(...costs.map(({ megabytes }) => megabytes));
    show(
      task,
      "F4",
      `${tried.length} bombs checked: slowest ${slowest.toFixed(1)} s of processor (of ${MOST_SECONDS}), largest ${Math.round(largest)} MB (of ${MOST_MEGABYTES}), ${tried.length} neighbours reported`,
    );
  });

  test("is built, where it is not refused, and the build ends", async ({ task }) => {
    const faults: string[] = [];
    let built = 0;
    for (const bomb of sampleOf(BOMBS, 2)) {
      const ran = await checked(bomb.files());
      const site = join(mkdtempSync(join(place.folder, "site-")), "site");
      const folders = [
        "--briefings",
        ran.folder,
        "--output",
        site,
        "--cache",
        join(site, "../cache"),
      ];
      if (ran.code === 0) {
        const { code, out, err } = await metered(["build", ...folders, "--jobs", "1"]);
        built++;
        if (code !== 0) faults.push(`${bomb.name}: left with ${code}: ${out}${err}`);
      }
      ran.remove();
    }
    expect(faults).toEqual([]);
    if (isFull) show(task, "F4", `${built} bombs that are valid briefings: all built`);
  });
});
