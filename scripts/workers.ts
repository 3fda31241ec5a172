/** Hands tasks to child processes, one for each core, and gathers what they did. */
import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Parsed } from "./check/parse.ts";
import { PROJECT } from "./config.ts";
import { byCodeUnit } from "./diagnostics/diagnostic.ts";
import type { Share } from "./parse-share.ts";
import type { FromWorker, Job, JobDone, ParseTask, ToWorker } from "./worker.ts";

/** What the children run: a build's does everything, a check's only parses and starts sooner. */
const PROGRAMS = { build: "worker", check: "parse-worker" } as const;

/** Pages are many short-lived strings: a nursery of 64 MB saves a tenth of a build's time (2,317 releases). */
const LARGE_NURSERY = "--max-semi-space-size=64";

/** A job that is made when a process is free for it. */
export interface PlannedJob {
  /** The process that parsed its briefings and so has their bodies at hand. */
  readonly home: number | undefined;
  readonly make: () => Job;
}

export class Workers {
  readonly #children: readonly ChildProcess[];

  /**
   * Starts them at once: they load what they need while the parent lists the folder. `isFresh` takes the code
   * as it is now, changed since this process started or not.
   */
  constructor(
    program: keyof typeof PROGRAMS = "build",
    { count = availableParallelism(), isFresh = false } = {},
  ) {
    const { path, args, flags } = isFresh ? launched(program) : beside(program);
    this.#children = Array.from({ length: count }, () =>
      fork(path, args, {
        execArgv: [LARGE_NURSERY, ...flags],
        env: {
          ...process.env,
          // There is one Pagefind for each worker, so each gets one core: more threads only wait for each other.
          TOKIO_WORKER_THREADS: "1",
          // Eleventy's thread for templates that change while it runs: ours are a part of the program.
          ELEVENTY_SKIP_ESM_RESOLVER: "1",
        },
        serialization: "advanced",
        stdio: ["ignore", "ignore", "pipe", "ipc"],
      }),
    );
  }

  get count(): number {
    return this.#children.length;
  }

  /** Parses one share of the briefings in each process. @throws when a process fails or dies. */
  async parse(shares: readonly (Share | ParseTask)[]): Promise<Parsed> {
    const asked = this.#children.flatMap((child, index) => {
      const share = shares[index];
      return share === undefined ? [] : [ask(child, { parse: share })];
    });
    const parsed = (await Promise.all(asked)).flatMap((answer) =>
      "parsed" in answer ? [answer.parsed] : [],
    );
    return {
      briefings: parsed
        .flatMap(({ briefings }) => briefings)
        .sort((a, b) => byCodeUnit(a.id, b.id)),
      diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
    };
  }

  /**
   * Does every job. A process does first what it has the bodies for, then what belongs to none, then what
   * is left, so that none waits while another has work. `onDone` hears of each.
   * @throws when a job fails or a process dies; the others are then not started.
   */
  async run(
    jobs: readonly PlannedJob[],
    onDone: (done: JobDone, job: Job) => void,
  ): Promise<JobDone[]> {
    const waiting = [...jobs];
    const finished: JobDone[] = [];
    const serve = async (child: ChildProcess, index: number): Promise<void> => {
      for (let job = take(waiting, index); job !== undefined; job = take(waiting, index)) {
        const answer = await ask(child, { job });
        if (!("done" in answer)) throw new Error("A child process answered another question.");
        finished.push(answer.done);
        onDone(answer.done, job);
      }
    };
    try {
      await Promise.all(this.#children.map(serve));
    } finally {
      waiting.length = 0;
    }
    return finished;
  }

  /** Lets the children end by themselves. To be called in a `finally`: none is left behind. */
  close(): void {
    for (const child of this.#children) if (child.connected) child.disconnect();
  }
}

/** What to fork, with which arguments of its own and of Node. */
interface Start {
  readonly path: string;
  readonly args: readonly string[];
  readonly flags: readonly string[];
}

/** The program beside this file: bundled as this is, or through tsx where Node was given the TypeScript. */
function beside(program: keyof typeof PROGRAMS): Start {
  const kind = extname(import.meta.url);
  const path = fileURLToPath(new URL(`./${PROGRAMS[program]}${kind}`, import.meta.url));
  const flags = kind === ".ts" ? ["--import", import.meta.resolve("tsx")] : [];
  return { path, args: [], flags };
}

/** The program by way of the launcher, which looks whether the code has changed. */
function launched(program: keyof typeof PROGRAMS): Start {
  return { path: join(PROJECT, "scripts/dateline.js"), args: [PROGRAMS[program]], flags: [] };
}

function take(waiting: PlannedJob[], worker: number): Job | undefined {
  const own = waiting.findIndex(({ home }) => home === worker);
  const free = waiting.findIndex(({ home }) => home === undefined);
  const [taken] = waiting.splice(own !== -1 ? own : Math.max(free, 0), 1);
  return taken?.make();
}

/** How much of a dead child's last words the error repeats. */
const LAST_WORDS = 2000;

/** Sends one task and waits for its answer. @throws what the child says went wrong, or that it died. */
function ask(
  child: ChildProcess,
  task: ToWorker,
): Promise<Exclude<FromWorker, { failed: string }>> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString("utf8")).slice(-LAST_WORDS);
    };
    const settle = (act: () => void) => {
      child.off("message", hear);
      child.off("exit", leave);
      child.stderr?.off("data", listen);
      act();
    };
    const hear = (message: FromWorker) =>
      settle(() => ("failed" in message ? reject(new Error(message.failed)) : resolve(message)));
    const leave = (code: number | null, signal: string | null) =>
      settle(() =>
        reject(new Error(`A child process ended early (${signal ?? `code ${code}`}). ${said}`)),
      );
    child.on("message", hear);
    child.on("exit", leave);
    child.stderr?.on("data", listen);
    child.send(task, (error) => {
      if (error !== null) settle(() => reject(error));
    });
  });
}
