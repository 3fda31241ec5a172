/**
 * How much is tried. Each promise and property is tried in full by `npm run test:promises`, and by `npm test` on a
 * sample of the same inputs; the table of SECURITY.md is made of what a full run showed.
 */
import type { RunnerTestCase } from "vitest";
import type { PROMISES, PromiseResult } from "../../scripts/docs/promise-table.ts";

declare module "vitest" {
  interface TaskMeta {
    shown?: PromiseResult[];
  }
}

/** Whether all is to be tried, and not a sample. */
export const isFull = process.env.DATELINE_PROMISES === "full";

/** In a full run all that are asked for, else a share of them. */
export function runs(full: number, share = 4): number {
  return isFull ? full : Math.ceil(full / share);
}

/** In a full run all of them, else `count`, evenly spread from first to last: the same ones each time. */
export function sampleOf<T>(all: readonly T[], count: number): readonly T[] {
  if (isFull || all.length <= count) return all;
  const step = (all.length - 1) / Math.max(count - 1, 1);
  return Array.from({ length: count }, (_, each) => all[Math.round(each * step)] as T);
}

/** Keeps with a test what it showed. To be called at its end: what failed before has shown nothing. */
export function show(
  task: Readonly<RunnerTestCase>,
  promise: keyof typeof PROMISES,
  what: string,
): void {
  task.meta.shown = [...(task.meta.shown ?? []), { promise, what }];
}
