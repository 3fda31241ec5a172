/** One child process: what it was asked and has not answered, and its end, however that comes. */
import { type ChildProcess, fork } from "node:child_process";
import {
  type Answers,
  errorOf,
  type FromChild,
  type Rows,
  type TaskKind,
  type Tasks,
  type ToChild,
} from "./messages.ts";

/** Pages are many short-lived strings: a nursery of 64 MB saves a tenth of a build's time (2,317 releases). */
const LARGE_NURSERY = "--max-semi-space-size=64";

/** How much of a dead child's last words the error repeats. */
const LAST_WORDS = 2000;

/** What to fork, with which arguments of its own and of Node. */
export interface ForkTarget {
  readonly path: string;
  readonly flags: readonly string[];
  /** Of its environment, what it has besides this process's. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Asks a child process to do a task, and gives its answer. @throws what it says went wrong, or that it died. */
export type Ask = <K extends TaskKind>(kind: K, task: Tasks[K]) => Promise<Answers[K]>;

interface Asked {
  readonly onRows: ((rows: Rows) => void) | undefined;
  readonly resolve: (answer: Answers[TaskKind]) => void;
  readonly reject: (error: Error) => void;
}

export class ChildHandle {
  readonly #process: ChildProcess;
  readonly #asked = new Map<number, Asked>();
  /** Settled once the process is no more. */
  readonly #ended: Promise<void>;
  /** Why nothing can be asked of it any more. */
  #end: Error | undefined;
  #count = 0;
  #said = "";

  constructor({ path, flags, env }: ForkTarget) {
    this.#process = fork(path, [], {
      execArgv: [LARGE_NURSERY, ...flags],
      // Eleventy's thread for templates that change while it runs: ours are a part of the program.
      env: { ...process.env, ELEVENTY_SKIP_ESM_RESOLVER: "1", ...env },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.#process.stderr?.on("data", (chunk: Buffer) => {
      this.#said = (this.#said + chunk.toString("utf8")).slice(-LAST_WORDS);
    });
    this.#process.on("message", (message: FromChild) => this.#hear(message));
    this.#ended = new Promise((resolve) => {
      this.#process.on("exit", (code, signal) => {
        this.#refuse(
          new Error(`A child process ended early (${signal ?? `code ${code}`}). ${this.#said}`),
        );
        resolve();
      });
      // A process that could not be started emits no `exit`.
      this.#process.on("error", (error) => {
        if (this.#process.pid !== undefined) return;
        this.#refuse(error);
        resolve();
      });
    });
    this.#process.on("disconnect", () => {
      if (this.#asked.size > 0) this.#process.kill("SIGKILL");
    });
  }

  /**
   * Sends a question and waits for its answer; `onRows` hears of the rows before it.
   * @throws what the child says went wrong, or that it died.
   */
  ask<K extends TaskKind>(
    kind: K,
    task: Tasks[K],
    onRows?: (rows: Rows) => void,
  ): Promise<Answers[K]> {
    if (this.#end !== undefined) return Promise.reject(this.#end);
    return new Promise((resolve, reject) => {
      const id = ++this.#count;
      // The cast holds because an answer carries its question's number, and so is of the kind that was asked for.
      this.#asked.set(id, { resolve: resolve as Asked["resolve"], reject, onRows });
      this.#process.send({ id, kind, task } as ToChild, (error) => {
        // A child that a question cannot be sent to would never answer. It is killed, and its exit rejects the question.
        if (error !== null) this.#process.kill("SIGKILL");
      });
    });
  }

  /** Lets it end by itself when it has done what it does. */
  close(): void {
    if (this.#process.connected) this.#process.disconnect();
  }

  /** Ends it, and waits until it has ended. */
  kill(): Promise<void> {
    this.#process.kill("SIGKILL");
    return this.#ended;
  }

  /** Nothing that was asked will be answered. */
  #refuse(error: Error): void {
    this.#end ??= error;
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }

  #hear(message: FromChild): void {
    const asked = this.#asked.get(message.id);
    if ("rows" in message) {
      asked?.onRows?.(message);
      return;
    }
    this.#asked.delete(message.id);
    if ("failed" in message) asked?.reject(errorOf(message));
    else asked?.resolve(message.answer);
  }
}
