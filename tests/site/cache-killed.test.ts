import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { NOW } from "../support/archive.ts";
import { buildAt, bytesOf, oneWorker } from "../support/building.ts";
import { CachedSite, standingOf } from "../support/cached-site.ts";
import { PROJECT } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { allEnded, canKill, marked } from "../support/killing.ts";
import { isFull, sampleOf } from "../support/promise.ts";

const workers = oneWorker();
afterAll(() => workers.close());

let site: CachedSite;
beforeEach(async () => {
  site = new CachedSite(workers);
  await site.build();
});
afterEach(() => site.remove());

const LAST = "2025-06-12-last";
const beside = () => readdirSync(dirname(site.output));

function argumentsOf(more: readonly string[] = []): string[] {
  const { briefings, output, cache } = site;
  const folders = ["--briefings", briefings, "--output", output, "--cache", cache];
  return ["build", ...folders, "--now", NOW, ...more];
}

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

function start(mark: string, more: readonly string[] = []) {
  const child = spawn(process.execPath, ["scripts/dateline.js", ...argumentsOf(more)], {
    cwd: PROJECT,
    env: { ...process.env, INIT_CWD: PROJECT, NODE_OPTIONS: "", MARK: mark },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, ended, said: () => said };
}

const BROKEN = /The build broke: .*(?:ended early \(SIGKILL\)|Pagefind failed)/;

/** Kills the first process of a build that is a child of ours, or Pagefind; false where there is none yet. */
function rob(mark: string, who: string): boolean {
  for (const pid of marked(mark)) {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
      if (
        !words.some(
          (word) => basename(word) === `${who}.js` || basename(word).startsWith(`${who}_`),
        )
      )
        continue;
      process.kill(pid, "SIGKILL");
      return true;
    } catch {
      // It ended by itself.
    }
  }
  return false;
}

describe.runIf(canKill)("a build that is", () => {
  test.each(["child", "pagefind"])(
    "robbed of its %s says so, and leaves the last site and nothing else",
    async (who) => {
      const mark = `robbed-${process.pid}-${who}`;
      const old = bytesOf(site.output);
      site.edit(LAST, { words: 1, title: 1 });
      const clean = await site.clean();
      const { child, ended, said } = start(mark, ["--jobs", "2"]);
      while (child.exitCode === null && !rob(mark, who)) await pause(1);
      const code = await ended;
      await allEnded(mark);
      // On a busy machine the build may end before it is found: then it must be whole.
      const told = code === 0 ? "" : said();
      expect([code, told]).toEqual([
        code === 0 ? 0 : 2,
        code === 0 ? "" : expect.stringMatching(BROKEN),
      ]);
      expect(bytesOf(site.output)).toEqual(code === 0 ? clean : old);
      expect(beside()).toEqual(["site"]);
      await site.build();
      expect(bytesOf(site.output)).toEqual(clean);
    },
  );

  test("stopped by Ctrl+C leaves no process", async () => {
    const mark = `stopped-${process.pid}`;
    site.edit(LAST, { words: 1 });
    const { child, ended } = start(mark);
    while (child.exitCode === null && marked(mark).length < 2) await pause(1);
    child.kill("SIGINT");
    await ended;
    await allEnded(mark);
    await site.build();
    expect(bytesOf(site.output)).toEqual(await site.clean());
  });

  test("one of two at once into the same folder: both publish, one after the other, or the second is refused", async () => {
    for (const round of sampleOf([0, 1, 2], 1)) {
      const mark = `twice-${process.pid}-${round}`;
      site.edit(LAST, { words: round, title: round });
      const clean = await site.clean();
      const runs = [start(mark), start(mark)];
      const codes = await Promise.all(runs.map(({ ended }) => ended));
      await allEnded(mark);
      // Who waits too long, on a busy machine, is told so; the site is never torn.
      expect(codes).toContain(0);
      for (const [index, code] of codes.entries())
        if (code !== 0)
          expect(runs[index]?.said()).toMatch(/Another build \(process \d+\) is writing/);
      expect(bytesOf(site.output)).toEqual(clean);
      await site.build();
      expect(bytesOf(site.output)).toEqual(clean);
      expect(beside()).toEqual(["site"]);
    }
  });
});

test("two builds at once with one memory and two outputs are each as from nothing", async () => {
  const pair = [oneWorker(), oneWorker()] as const;
  const other = join(site.folder, "other", "site");
  try {
    for (const words of isFull ? [1, 2, 4] : [1, 2]) {
      site.edit(LAST, { words, title: words });
      const clean = await site.clean();
      const { briefings, cache } = site;
      await Promise.all([
        buildAt({ briefings, cache, output: site.output }, pair[0]),
        buildAt({ briefings, cache, output: other }, pair[1]),
      ]);
      expect(bytesOf(site.output)).toEqual(clean);
      expect(bytesOf(other)).toEqual(clean);
    }
    expect(readdirSync(dirname(other))).toEqual(["site"]);
  } finally {
    for (const one of pair) one.close();
  }
});

test("errors in a briefing leave the last site and everything remembered", async () => {
  const before = standingOf(site.output);
  site.desk.isBroken = true;
  site.edit(LAST, { words: 1 });
  const { code } = await cliHere(argumentsOf());
  expect(code).toBe(1);
  expect(standingOf(site.output)).toEqual(before);
  expect(beside()).toEqual(["site"]);
  site.desk.isBroken = false;
  site.write();
  expect(await site.build()).toMatchObject({ rendered: 5, indexed: 1 });
  expect(bytesOf(site.output)).toEqual(await site.clean());
});

test("one process and three make the same bytes", async () => {
  const one = await site.clean();
  for (const jobs of ["1", "3"]) {
    const output = join(site.folder, jobs, "site");
    const cache = join(site.folder, jobs, "cache");
    const { code, err } = await cliHere(
      ["build", "--briefings", site.briefings, "--output", output, "--cache", cache].concat([
        ...["--now", NOW, "--jobs", jobs],
      ]),
    );
    expect(code).toBe(0);
    // Not a terminal: plain lines.
    expect(err).not.toMatch(/[\r\u001b]/);
    expect(bytesOf(output)).toEqual(one);
  }
});

test("what is no number of processes is refused", async () => {
  for (const jobs of ["0", "x", "-1", "1.5", "1e2", "9999"]) {
    const { code, err } = await cliHere(argumentsOf([`--jobs=${jobs}`]));
    expect([jobs, code]).toEqual([jobs, 2]);
    expect(err).toContain("`--jobs` is a number from 1 to 999");
  }
});
