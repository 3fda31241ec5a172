import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { previewFolder } from "../../scripts/cache/preview-folder.ts";
import { WRITERS } from "../../scripts/config.ts";
import { startOf } from "../../scripts/files/is-running.ts";
import { lockOf, whileHeld } from "../../scripts/publish/lock.ts";
import { NOW } from "../support/archive.ts";
import { bytesOf, oneWorker, previewAt } from "../support/building.ts";
import { CachedSite } from "../support/cached-site.ts";
import { cli, PROJECT } from "../support/cli.ts";
import { LAST } from "../support/kept-site.ts";
import { allEnded, canKill } from "../support/killing.ts";

// Who waits for a lock looks as often as ever, and not a tenth of a second apart, in this process.
vi.mock("node:timers/promises", () => ({
  setTimeout: () => new Promise((resolve) => setImmediate(resolve)),
}));

const workers = oneWorker();
afterAll(() => workers.close());

let site: CachedSite;
let lock: string;
beforeEach(async () => {
  site = new CachedSite(workers);
  lock = lockOf(site.output);
  await site.build();
});
afterEach(() => site.remove());

const beside = () => readdirSync(dirname(site.output));
const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

function argumentsOf(verb = "build"): string[] {
  const { briefings, output, cache } = site;
  return [verb, "--briefings", briefings, "--output", output, "--cache", cache, "--now", NOW];
}

/** Puts a lock there as if a process had taken it. */
function lockAs(mark: string): void {
  mkdirSync(lock);
  writeFileSync(join(lock, mark), "");
}

const markOf = (pid: number) => `${pid}-${startOf(pid)}-1`;

/** What happens in this process between two looks at a lock. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A process that does nothing for a minute. */
function idle(): ChildProcess & { readonly pid: number } {
  const child = spawn(process.execPath, ["--eval", "setTimeout(() => {}, 60_000)"]);
  if (child.pid === undefined) throw new Error("No process could be started.");
  return child as ChildProcess & { readonly pid: number };
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => child.once("close", () => resolve()));

async function killed(child: ChildProcess, signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
  const end = ended(child);
  child.kill(signal);
  await end;
}

/** A build in a process of its own, which has just taken the lock. */
async function building(mark = ""): Promise<ChildProcess> {
  const args = ["scripts/dateline.js", ...argumentsOf()];
  const child = spawn(process.execPath, args, {
    cwd: PROJECT,
    env: { ...process.env, INIT_CWD: PROJECT, NODE_OPTIONS: "", MARK: mark },
    stdio: "ignore",
  });
  while (!existsSync(lock) && child.exitCode === null) await pause(1);
  expect(existsSync(lock)).toBe(true);
  return child;
}

describe("while one build writes, a second", () => {
  test("is refused with a word that says who writes, and leaves the site alone", async () => {
    const holder = idle();
    lockAs(markOf(holder.pid));
    const before = bytesOf(site.output);
    site.edit(LAST, { words: 1, title: 1 });
    const { code, err } = await cli(argumentsOf());
    expect(err).toBe(
      `Another build (process ${holder.pid}) is writing ${site.output}. Wait until it has ended, or name another folder with --output. If none runs, delete ${lock}.\n`,
    );
    expect(code).toBe(2);
    expect(bytesOf(site.output)).toEqual(before);
    expect(readdirSync(lock)).toEqual([markOf(holder.pid)]);
    await killed(holder);
  });
  test("comes after it where it is about to end", async () => {
    const order: string[] = [];
    let end = () => {};
    const first = whileHeld(site.output, async () => {
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      order.push("first");
    });
    const second = whileHeld(site.output, () => order.push("second"));
    await turn();
    expect(order).toEqual([]);
    end();
    await Promise.all([first, second]);
    expect(order).toEqual(["first", "second"]);
    expect(beside()).toEqual(["site"]);
  });
  test("of the same process is refused, and takes nothing from the first", async () => {
    const refused = whileHeld(site.output, async () => {
      await expect(whileHeld(site.output, () => "held")).rejects.toThrow(/is writing/);
      expect(readdirSync(lock)).toHaveLength(1);
    });
    await refused;
    expect(beside()).toEqual(["site"]);
  });
  test("may write another folder", async () => {
    const other = join(site.folder, "other", "site");
    await whileHeld(site.output, () => site.build({}, { output: other }));
    expect(bytesOf(other)).toEqual(bytesOf(site.output));
  });
  test("is refused too where it merges parts", async () => {
    const part = join(site.folder, "part");
    const from = ["--briefings", site.briefings];
    const made = ["build", ...from, "--now", NOW, "--shard=1/1", "--output", part];
    expect((await cli(made)).code).toBe(0);
    const holder = idle();
    lockAs(markOf(holder.pid));
    const merged = await cli(["merge", part, ...from, "--output", site.output]);
    expect([merged.code, merged.err]).toEqual([2, expect.stringContaining("is writing")]);
    await killed(holder);
    expect((await cli(["merge", part, ...from, "--output", site.output])).code).toBe(0);
  });
});

describe("a lock is taken over whose holder", () => {
  test("was killed while it built", async () => {
    site.edit(LAST, { words: 1, title: 1 });
    const mark = `two-builds-${process.pid}`;
    await killed(await building(mark));
    expect(beside()).toContain(".site.lock");
    await site.build();
    expect(bytesOf(site.output)).toEqual(await site.clean());
    // What the dead one's own processes still wrote is removed by the build after.
    if (canKill) await allEnded(mark);
    await site.build();
    expect(beside()).toEqual(["site"]);
  });
  test("has ended, by each of ten that try at once, one after the other", async () => {
    const holder = idle();
    const mark = markOf(holder.pid);
    await killed(holder);
    lockAs(mark);
    let inside = 0;
    const most: number[] = [];
    await Promise.all(
      Array.from({ length: 10 }, () =>
        whileHeld(site.output, async () => {
          most.push(++inside);
          await turn();
          inside--;
        }),
      ),
    );
    expect(most).toEqual(Array.from({ length: 10 }, () => 1));
    expect(beside()).toEqual(["site"]);
  });
  test.runIf(existsSync("/proc/self/stat"))(
    "has ended, though another process was given its number since",
    async () => {
      lockAs(`${process.ppid}-1-1`);
      expect(await whileHeld(site.output, () => "held")).toBe("held");
    },
  );
  test("left it empty", async () => {
    mkdirSync(lock);
    expect(await whileHeld(site.output, () => "held")).toBe("held");
  });
});

describe("a lock is released", () => {
  test("by a build that fails", async () => {
    const broken = whileHeld(site.output, () => {
      throw new Error("torn");
    });
    await expect(broken).rejects.toThrow("torn");
    expect(beside()).toEqual(["site"]);
    site.desk.isBroken = true;
    site.edit(LAST, { words: 1 });
    expect((await cli(argumentsOf())).code).toBe(1);
    expect(beside()).toEqual(["site"]);
  });
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "by a build that hears %s",
    async (signal) => {
      site.edit(LAST, { words: 1, title: 1 });
      const child = await building();
      await killed(child, signal);
      expect(child.signalCode).toBe(signal);
      expect(beside()).not.toContain(".site.lock");
    },
  );
});

test("nobody waits for a lock that says no process: it is refused, and the message says what to delete", async () => {
  mkdirSync(lock);
  writeFileSync(join(lock, "somebody"), "");
  await expect(whileHeld(site.output, () => "held")).rejects.toThrow(
    `Another build is writing ${site.output}. Wait until it has ended, or name another folder with --output. If none runs, delete ${lock}.`,
  );
});

test("the desk and a build at once, from one cache, each make the whole of theirs", async () => {
  const { briefings, cache } = site;
  const folders = ["--briefings", briefings, "--cache", cache];
  const args = ["scripts/dateline.js", "start", ...folders, "--at", NOW, "--port", "18941"];
  const desk = spawn(process.execPath, args, {
    cwd: PROJECT,
    env: { ...process.env, INIT_CWD: PROJECT, NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [desk.stdout, desk.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  try {
    while (!/Built|Nothing to build/.test(said) && desk.exitCode === null) await pause(50);
    for (const words of [1, 2, 4]) {
      site.edit(LAST, { words, title: words });
      const { code, err } = await cli(argumentsOf());
      expect([code, err]).toEqual([0, ""]);
    }
    // One more save, which the desk alone builds, pages first and the search once it is quiet: then it has dealt
    // with all that came before.
    site.edit(LAST, { words: 5, title: 7 });
    const output = join(site.folder, "clean-preview");
    await previewAt({ briefings, output, cache: `${output}-cache` }, workers);
    const preview = previewFolder(cache, briefings, WRITERS);
    await expect
      .poll(() => bytesOf(preview), { interval: 100, timeout: 120_000 })
      .toEqual(bytesOf(output));
    await cli(argumentsOf());
    expect(bytesOf(site.output)).toEqual(await site.clean());
    expect(said).not.toMatch(/broke|is writing/);
  } finally {
    await killed(desk, "SIGTERM");
  }
  expect(beside()).toEqual(["site"]);
});
