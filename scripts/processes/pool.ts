/** Hands tasks to child processes, one for each core, and gathers what they did. */
import { availableParallelism } from "node:os";
import { decode } from "../cache/row.ts";
import type { Briefing } from "../check/briefing.ts";
import type { Parsed } from "../check/parse.ts";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { pushAll } from "../diagnostics/push-all.ts";
import { type Ask, ChildHandle, type ForkTarget } from "./child-handle.ts";
import { type ChildProgram, childProgram } from "./child-program.ts";
import type { ParseTask, Rows } from "./messages.ts";
import type { Permissions } from "./permissions.ts";
import { newQueue, type Queue } from "./queue.ts";
import { together } from "./together.ts";

/** Jobs that a process has at once: it works at one while the other waits for its parent. */
const AT_ONCE = 2;

/** A job that waits for a process to be free. */
export interface Waiting {
  /** The process that parsed its briefings and so has their bodies at hand; undefined where it is all one. */
  readonly home: number | undefined;
}

/** What a job has while it is done: one of the processes. */
export interface Lane {
  /** Asks that process, and no other until the job is done. */
  readonly ask: Ask;
  /** Does what only one of the jobs of that process may do at a time. */
  readonly alone: Queue;
  /** Ends what is done for the job elsewhere, when another job has failed. */
  readonly signal: AbortSignal;
}

export class Pool {
  /** How many processes there may be. */
  readonly count: number;
  readonly #program: ForkTarget;
  readonly #children: ChildHandle[] = [];

  /** `permissions` are those of the processes; without any, they have this one's. */
  constructor(
    program: ChildProgram = "build",
    {
      count = availableParallelism(),
      permissions,
    }: { count?: number; permissions?: Permissions } = {},
  ) {
    this.count = count;
    this.#program = childProgram(program, permissions);
  }

  /** Starts processes ahead of their work: they load what they need while the parent lists the folder. */
  start(count = this.count): this {
    while (this.#children.length < Math.min(count, this.count))
      this.#children.push(new ChildHandle(this.#program));
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
    const asked = this.#children
      .slice(0, shares.length)
      .map((child, index) => child.ask("parse", shares[index] as ParseTask, onRows));
    for (const found of await together(asked, () => this.#kill())) pushAll(diagnostics, found);
    return { briefings: briefings.sort((a, b) => byCodeUnit(a.id, b.id)), diagnostics };
  }

  /**
   * Has every job done by `act`. A process is given first what it has the bodies for, then what belongs to none, then
   * what is left, so that none waits while another has work. `meanwhile` is done here. What came of the jobs is in the
   * order in which they ended.
   * @throws when a job fails or a process dies, once every process has ended. Jobs that wait are not started.
   */
  async run<Job extends Waiting, Result>(
    jobs: readonly Job[],
    act: (job: Job, lane: Lane) => Promise<Result>,
    meanwhile: () => void,
  ): Promise<Result[]> {
    const waiting = [...jobs];
    const failing = new AbortController();
    const finished: Result[] = [];
    this.start(Math.ceil(jobs.length / AT_ONCE));
    const ofChild = this.#children.map((child) => laneOf(child, failing.signal));
    const serve = async (lane: Lane, index: number): Promise<void> => {
      for (let job = take(waiting, index); job !== undefined; job = take(waiting, index))
        finished.push(await act(job, lane));
    };
    const lanes = Array.from({ length: AT_ONCE }, () => ofChild.map(serve)).flat();
    // Begun after the jobs have been handed out: while it runs, this process hears no answer of a child.
    const own = Promise.resolve().then(meanwhile);
    await together([...lanes, own], () => {
      waiting.length = 0;
      failing.abort();
      return this.#kill();
    });
    return finished;
  }

  /** Ends the children at once; a later question starts new ones. */
  async #kill(): Promise<void> {
    await Promise.all(this.#children.splice(0).map((child) => child.kill()));
  }

  /** Lets the children end by themselves. To be called in a `finally`: none is left behind. */
  close(): void {
    for (const child of this.#children.splice(0)) child.close();
  }
}

/** What its jobs share of a process. */
function laneOf(child: ChildHandle, signal: AbortSignal): Lane {
  const queue = newQueue();
  return {
    ask: (kind, task) => child.ask(kind, task),
    // A job whose turn comes after another job has failed does not begin.
    alone: (act) =>
      queue(() => {
        signal.throwIfAborted();
        return act();
      }),
    signal,
  };
}

function take<Job extends Waiting>(waiting: Job[], child: number): Job | undefined {
  const own = waiting.findIndex(({ home }) => home === child);
  const free = waiting.findIndex(({ home }) => home === undefined);
  const [taken] = waiting.splice(own !== -1 ? own : Math.max(free, 0), 1);
  return taken;
}
