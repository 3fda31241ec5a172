/** Hands tasks to child processes, one for each core, and gathers what they did. */
import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Briefing, Parsed } from "./check/parse.ts";
import { byCodeUnit, type Diagnostic, pushAll } from "./diagnostics/diagnostic.ts";
import { indexJob } from "./index-job.ts";
import { decode } from "./memory/row.ts";
import type {
  Answer,
  FromWorker,
  Indexed,
  Job,
  JobDone,
  ParseTask,
  Question,
  Rows,
} from "./messages.ts";
import { flagsOf, type Reach } from "./reach.ts";

/** What the children run: a build's does everything, a check's only parses and starts sooner. */
const PROGRAMS = { build: "worker", check: "parse-worker" } as const;

/** Pages are many short-lived strings: a nursery of 64 MB saves a tenth of a build's time (2,317 releases). */
const LARGE_NURSERY = "--max-semi-space-size=64";

/** Jobs that a process has at once: it writes the pages of one while Pagefind indexes those of the other. */
const AT_ONCE = 2;

/** A job that is made when a process is free for it. */
export interface PlannedJob {
  /** The process that parsed its briefings and so has their bodies at hand. */
  readonly home: number | undefined;
  /** How many pages it writes. */
  readonly pages: number;
  readonly make: () => Job;
}

export class Workers {
  /** How many processes there may be. */
  readonly count: number;
  readonly #program: Start;
  readonly #children: Child[] = [];

  /** `reach` is how far the processes may; without one, as far as this one. */
  constructor(
    program: keyof typeof PROGRAMS = "build",
    { count = availableParallelism(), reach }: { count?: number; reach?: Reach } = {},
  ) {
    this.count = count;
    this.#program = beside(program, reach);
  }

  /** Starts processes ahead of their work: they load what they need while the parent lists the folder. */
  start(count = this.count): this {
    while (this.#children.length < Math.min(count, this.count))
      this.#children.push(new Child(this.#program));
    return this;
  }

  /** Parses one share of the briefings in each process. @throws when a process fails or dies. */
  async parse(shares: readonly ParseTask[]): Promise<Parsed> {
    this.start(shares.length);
    const briefings: Briefing[] = [];
    const diagnostics: Diagnostic[] = [];
    const onRows = ({ rows }: Rows) => {
      for (const entry of rows.map(decode)) {
        briefings.push(entry.briefing);
        pushAll(diagnostics, entry.diagnostics);
      }
    };
    const asked = shares.map((share, index) =>
      this.#children[index]?.ask({ parse: share }, { onRows }),
    );
    for (const answer of await Promise.all(asked))
      if (answer !== undefined && "parsed" in answer) pushAll(diagnostics, answer.parsed);
    return { briefings: briefings.sort((a, b) => byCodeUnit(a.id, b.id)), diagnostics };
  }

  /**
   * Does every job. A process does first what it has the bodies for, then what belongs to none, then what
   * is left, so that none waits while another has work. `onDone` hears of each.
   * @throws when a job fails or a process dies, once those that were begun have ended: whoever tidies up then
   * has the folders for himself. The others are not started.
   */
  async run(
    jobs: readonly PlannedJob[],
    onDone: (done: JobDone, job: Job) => void,
  ): Promise<JobDone[]> {
    const waiting = [...jobs];
    const finished: JobDone[] = [];
    const serve = async (child: Child, index: number): Promise<void> => {
      for (let job = take(waiting, index); job !== undefined; job = take(waiting, index)) {
        const wanted = job;
        const answer = await child.ask({ job }, { onIndexWanted: () => indexJob(wanted) });
        if (!("done" in answer)) throw new Error("A child process answered another question.");
        finished.push(answer.done);
        onDone(answer.done, job);
      }
    };
    this.start(Math.ceil(jobs.length / AT_ONCE));
    const lanes = Array.from({ length: AT_ONCE }, () => this.#children.map(serve)).flat();
    try {
      await Promise.all(lanes);
    } finally {
      waiting.length = 0;
      await Promise.allSettled(lanes);
    }
    return finished;
  }

  /** Lets the children end by themselves. To be called in a `finally`: none is left behind. */
  close(): void {
    for (const child of this.#children.splice(0)) child.close();
  }
}

/** What to fork, with which arguments of its own and of Node. */
interface Start {
  readonly path: string;
  readonly flags: readonly string[];
}

/** The program beside this file: bundled as this is, or through tsx where Node was given the TypeScript. */
function beside(program: keyof typeof PROGRAMS, reach: Reach | undefined): Start {
  const kind = extname(import.meta.url);
  const path = fileURLToPath(new URL(`./${PROGRAMS[program]}${kind}`, import.meta.url));
  // tsx needs a thread, and more files than ours.
  if (kind === ".ts") return { path, flags: ["--import", import.meta.resolve("tsx")] };
  return { path, flags: reach === undefined ? [] : flagsOf(reach) };
}

function take(waiting: PlannedJob[], worker: number): Job | undefined {
  const own = waiting.findIndex(({ home }) => home === worker);
  const free = waiting.findIndex(({ home }) => home === undefined);
  const [taken] = waiting.splice(own !== -1 ? own : Math.max(free, 0), 1);
  return taken?.make();
}

/** How much of a dead child's last words the error repeats. */
const LAST_WORDS = 2000;

/** What is to be done before the answer. */
interface Meanwhile {
  readonly onRows?: (rows: Rows) => void;
  readonly onIndexWanted?: () => Promise<void>;
}

interface Asked extends Meanwhile {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** A child process, and what it was asked and has not answered. */
class Child {
  readonly #process: ChildProcess;
  readonly #asked = new Map<number, Asked>();
  #count = 0;
  #said = "";

  constructor({ path, flags }: Start) {
    this.#process = fork(path, [], {
      execArgv: [LARGE_NURSERY, ...flags],
      // Eleventy's thread for templates that change while it runs: ours are a part of the program.
      env: { ...process.env, ELEVENTY_SKIP_ESM_RESOLVER: "1" },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.#process.stderr?.on("data", (chunk: Buffer) => {
      this.#said = (this.#said + chunk.toString("utf8")).slice(-LAST_WORDS);
    });
    this.#process.on("message", (message: FromWorker) => this.#hear(message));
    this.#process.on("exit", (code, signal) => {
      const reason = `A child process ended early (${signal ?? `code ${code}`}). ${this.#said}`;
      for (const { reject } of this.#asked.values()) reject(new Error(reason));
      this.#asked.clear();
    });
  }

  /**
   * Sends a question and waits for its answer.
   * @throws what the child says went wrong, or that it died.
   */
  ask(question: Question, meanwhile: Meanwhile): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const id = ++this.#count;
      this.#asked.set(id, { resolve, reject, ...meanwhile });
      this.#process.send({ ...question, id }, (error) => {
        if (error !== null && this.#asked.delete(id)) reject(error);
      });
    });
  }

  close(): void {
    if (this.#process.connected) this.#process.disconnect();
  }

  #hear(message: FromWorker): void {
    const asked = this.#asked.get(message.id);
    if ("rows" in message) {
      asked?.onRows?.(message);
      return;
    }
    if ("wantsIndex" in message) {
      void this.#index(message.id, asked?.onIndexWanted);
      return;
    }
    this.#asked.delete(message.id);
    if ("failed" in message) {
      const { failed, code } = message;
      asked?.reject(Object.assign(new Error(failed), code === undefined ? {} : { code }));
    } else asked?.resolve(message);
  }

  async #index(id: number, index: Meanwhile["onIndexWanted"]): Promise<void> {
    let answer: Indexed = { isIndexed: true };
    try {
      await index?.();
    } catch (error) {
      answer = { failed: error instanceof Error ? error.message : String(error) };
    }
    if (this.#process.connected) this.#process.send({ ...answer, id });
  }
}
