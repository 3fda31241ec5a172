/** The preview's builder: a child process, started when there is something to build, and started anew when it must be. */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { BuildOutcome, FromBuilder, ToBuilder } from "../build/builder.ts";
import { PROJECT } from "../config.ts";
import { OutputRefused } from "../files/output-refused.ts";

/** How much of a dead builder's last words the error repeats. */
const LAST_WORDS = 2000;

/** What is heard of a build before it has ended. */
export type BuildProgress = Exclude<FromBuilder, { outcome: BuildOutcome } | { failed: string }>;

export class BuilderProcess {
  #child: ChildProcess | undefined;
  #isEnded = false;

  /**
   * Builds once. What broke in a builder that had built before is tried again in a new one: the process may
   * have died meanwhile, or one of its own.
   * @throws OutputRefused, or what broke.
   */
  async build(task: ToBuilder, hear: (message: BuildProgress) => void): Promise<BuildOutcome> {
    const isUsed = this.#child?.connected === true;
    try {
      return await this.#ask(task, hear);
    } catch (error) {
      this.renew();
      if (error instanceof OutputRefused || !isUsed || this.#isEnded) throw error;
      return await this.#ask(task, hear);
    }
  }

  /** Has the next build done by a new process, with the code as it then is. Not to be called during a build. */
  renew(): void {
    this.#child?.kill();
    this.#child = undefined;
  }

  /** Ends what is running, and what it has started. */
  end(): void {
    this.#isEnded = true;
    this.renew();
  }

  #ask(task: ToBuilder, hear: (message: BuildProgress) => void): Promise<BuildOutcome> {
    if (this.#child?.connected !== true) this.#child = start();
    const child = this.#child;
    let said = "";
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString("utf8")).slice(-LAST_WORDS);
    };
    return new Promise<BuildOutcome>((resolve, reject) => {
      const answer = (message: FromBuilder) => {
        if ("outcome" in message) resolve(message.outcome);
        else if ("failed" in message)
          reject(message.isRefusal ? new OutputRefused(message.failed) : new Error(message.failed));
        else hear(message);
      };
      child.stderr?.on("data", listen);
      child.on("message", answer);
      child.once("close", (code, signal) => {
        reject(new Error(`The builder ended early (${signal ?? `code ${code}`}). ${said}`));
      });
      child.send(task, (error) => {
        if (error !== null && child.exitCode === null) reject(error);
      });
    }).finally(() => {
      child.stderr?.off("data", listen);
      child.removeAllListeners("message").removeAllListeners("close");
    });
  }
}

/** By way of the launcher, which bundles the code again if it has changed. */
function start(): ChildProcess {
  const child = fork(join(PROJECT, "scripts/dateline.js"), ["builder"], {
    // Most of what a build makes is gone soon: a larger nursery saves a tenth of its time (10,000 releases).
    execArgv: ["--max-semi-space-size=32"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  // Without a listener an `error` would end this process. That the builder is gone is heard by `close`.
  child.on("error", () => {});
  return child;
}
