import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { NO_SETTINGS } from "../../scripts/config.ts";
import type { PagesTask, ParseTask } from "../../scripts/processes/messages.ts";
import { type Lane, Pool } from "../../scripts/processes/pool.ts";
import { temporary } from "../support/cli.ts";
import { childrenWith } from "../support/killing.ts";

const place = temporary();
let workers = new Pool("build", { count: 2 });
afterAll(() => place.remove());
afterEach(() => {
  workers.close();
  workers = new Pool("build", { count: 2 });
});

const view = { kind: "not-found", file: "404.html", path: "/404.html", title: "Not found" };
const words = { title: "Desk", description: "Fiction.", publisher: "Desk", lang: "en" };
const paper = { light: "#ffffff", dark: "#000000" };
const frame = { dir: "ltr", origin: "", prefix: "/", mark: undefined, styles: "/a.css", paper };
const site = { ...words, ...frame, menu: { head: [], foot: [] } };
const sound = {
  ...{ root: place.folder, site, objects: join(place.folder, "objects") },
  ...{
    folder: join(place.folder, "job"),
    pages: [{ key: "one", view, beside: [] }],
    isIndexed: false,
  },
};
const broken = {};
const planned = (home: number, task: object) => ({ home, task: task as PagesTask });
const write = ({ task }: { readonly task: PagesTask }, { ask }: Lane) => ask("pages", task);
const nothing = () => {};
const share = (): ParseTask => ({
  ...{ root: place.folder, files: [], prefix: "/" },
  settings: NO_SETTINGS,
});

const pids = () => childrenWith("/child.");

/** Their ids, of one at least: to process 0 a signal goes to all of this test's own. */
function started(): [number, ...number[]] {
  workers.start();
  const [first, ...more] = pids();
  if (first === undefined) throw new Error("No process has started.");
  return [first, ...more];
}

/** Stops a process, so that it never answers; only the system can end it. */
const stop = (pid: number) => process.kill(pid, "SIGSTOP");

describe("processes that work beside each other", () => {
  test("end with the first that fails, also where one would never answer", async () => {
    const [first] = started();
    stop(first);
    const run = workers.run([planned(0, sound), planned(1, broken)], write, nothing);
    await expect(run).rejects.toThrow(/TypeError/);
    expect(pids()).toEqual([]);
  });

  test("end with what this process does meanwhile", async () => {
    const [first] = started();
    stop(first);
    const run = workers.run([planned(0, sound)], write, () => {
      throw new Error("no room");
    });
    await expect(run).rejects.toThrow("no room");
    expect(pids()).toEqual([]);
  });

  test("end where what they made cannot be put in its place", async () => {
    const run = workers.run(
      [planned(0, sound), planned(1, { ...sound, folder: join(place.folder, "other") })],
      async (job, lane) => {
        await write(job, lane);
        throw new Error("no room");
      },
      nothing,
    );
    await expect(run).rejects.toThrow("no room");
    expect(pids()).toEqual([]);
  });

  test.each(["SIGKILL", "SIGTERM", "SIGSEGV"] as const)(
    "are heard when one dies of %s before it is asked, while it is asked and while it works",
    async (signal) => {
      for (const wait of [0, 1, 200]) {
        const [first] = started();
        const kill = () => process.kill(first, signal);
        if (wait === 0) kill();
        const tasks = [share(), share()];
        const parse = expect(workers.parse(tasks)).rejects.toThrow(/ended early|EPIPE|closed/);
        stop(pids().at(-1) ?? 0);
        if (wait > 0) setTimeout(kill, wait);
        await parse;
        expect(pids()).toEqual([]);
      }
    },
  );

  test("write the pages of one job while another waits for what is done for it alone", async () => {
    workers = new Pool("build", { count: 1 });
    const order: string[] = [];
    let goOn = () => {};
    const second = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const act = async (job: ReturnType<typeof planned>, lane: Lane) => {
      if (order.push("begun") === 1) {
        await lane.alone(async () => {
          await second;
          order.push("first, alone");
        });
        return;
      }
      await write(job, lane);
      order.push("second, written");
      const alone = lane.alone(async () => order.push("second, alone"));
      goOn();
      await alone;
    };
    await workers.run([planned(0, sound), planned(0, sound)], act, nothing);
    expect(order).toEqual([
      ...["begun", "begun", "second, written"],
      ...["first, alone", "second, alone"],
    ]);
  });

  test("have nothing begun for a job whose turn comes when another has failed", async () => {
    const begun: string[] = [];
    const act = async (job: { readonly name: string }, { alone, signal }: Lane) => {
      await alone(async () => {
        begun.push(job.name);
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
      });
    };
    workers = new Pool("build", { count: 1 });
    const jobs = ["first", "second"].map((name) => ({ home: 0, name }));
    const fail = () => {
      throw new Error("no room");
    };
    await expect(workers.run(jobs, act, fail)).rejects.toThrow("no room");
    expect(begun).toEqual(["first"]);
  });

  test("that cannot be started are heard", async () => {
    const { execPath } = process;
    process.execPath = join(place.folder, "nowhere");
    try {
      const run = workers.run([planned(0, sound)], write, nothing);
      await expect(run).rejects.toThrow("ENOENT");
    } finally {
      process.execPath = execPath;
    }
  });

  test("are started anew for the next task after a failure", async () => {
    const failed = workers.run([planned(0, broken)], write, nothing);
    await expect(failed).rejects.toThrow(/TypeError/);
    const [done] = await workers.run([planned(0, sound)], write, nothing);
    expect(done?.pages.map(([path]) => path)).toEqual(["404.html"]);
  });
});
