/** Hands jobs to child processes, one for each core, and gathers what they did. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { FromWorker, Job, JobDone } from "./worker.ts";

const WORKER = fileURLToPath(new URL("./worker.ts", import.meta.url));

/** Pages are many short-lived strings: a nursery of 64 MB saves a tenth of a build's time (2,317 releases). */
const LARGE_NURSERY = "--max-semi-space-size=64";

export class Workers {
  readonly #children: readonly ChildProcess[];

  /** Starts them at once: they load Eleventy while the parent reads and checks. */
  constructor(count: number) {
    this.#children = Array.from({ length: count }, () =>
      // tsx does not register in worker threads, so these are processes.
      fork(WORKER, {
        execArgv: [LARGE_NURSERY, "--import", import.meta.resolve("tsx")],
        // There is one Pagefind for each worker, so each gets one core: more threads only wait for each other.
        env: { ...process.env, TOKIO_WORKER_THREADS: "1" },
        serialization: "advanced",
        stdio: ["ignore", "ignore", "pipe", "ipc"],
      }),
    );
  }

  /**
   * Does every job, in the order given as far as hands are free. `onDone` hears of each.
   * @throws when a job fails or a child dies; the others are then not started.
   */
  async run(jobs: readonly Job[], onDone: (done: JobDone, job: Job) => void): Promise<JobDone[]> {
    const waiting = [...jobs];
    const finished: JobDone[] = [];
    const serve = async (child: ChildProcess): Promise<void> => {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
        const done = await ask(child, job);
        finished.push(done);
        onDone(done, job);
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

/** How much of a dead child's last words the error repeats. */
const LAST_WORDS = 2000;

function ask(child: ChildProcess, job: Job): Promise<JobDone> {
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
      settle(() => ("done" in message ? resolve(message.done) : reject(new Error(message.failed))));
    const leave = (code: number | null, signal: string | null) =>
      settle(() =>
        reject(new Error(`A child process ended early (${signal ?? `code ${code}`}). ${said}`)),
      );
    child.on("message", hear);
    child.on("exit", leave);
    child.stderr?.on("data", listen);
    child.send(job, (error) => {
      if (error !== null) settle(() => reject(error));
    });
  });
}
