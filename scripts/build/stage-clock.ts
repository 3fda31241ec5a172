/** Times the stages of a build, and asks how much memory they took. */
import { peakOfProcess } from "../processes/peak.ts";

/** What a stage took: wall time, and the largest resident set so far of the process that did it. */
export interface StageTime {
  readonly stage: string;
  readonly millis: number;
  /** Bytes. */
  readonly peak: number;
}

export class StageClock {
  readonly stages: StageTime[] = [];

  /** Runs a stage of this process. */
  time<Result>(stage: string, work: () => Result): Result {
    const start = performance.now();
    const result = work();
    this.add({ stage, millis: performance.now() - start, peak: peakOfProcess() });
    return result;
  }

  /** Waits for a stage that others do. */
  async wait<Result>(stage: string, work: () => Promise<Result>): Promise<Result> {
    const start = performance.now();
    const result = await work();
    this.add({ stage, millis: performance.now() - start, peak: peakOfProcess() });
    return result;
  }

  add(time: StageTime): void {
    this.stages.push(time);
  }
}
