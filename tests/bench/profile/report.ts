/** Says in tables of text where the processor time of a profiled build went: by room, by package, by function. */
import { byCodeUnit } from "../../../scripts/diagnostics/code-unit-order.ts";
import { inSeconds } from "../figures.ts";
import type { OwnTime } from "./own-times.ts";
import { roomOf } from "./sources.ts";

/** Functions that are named. */
const TOP = 40;
/** Rooms and packages with less than this share are one line. */
const LEAST = 0.005;

export interface ProfiledProcess {
  readonly isChild: boolean;
  /** Seconds that it used, those of its threads with them. */
  readonly processor: number;
  readonly times: readonly OwnTime[];
}

export interface ProfiledBuild {
  /** "2,317 White House releases". */
  readonly title: string;
  /** Seconds of all processes; undefined where the system does not tell. */
  readonly processor: number | undefined;
  readonly processes: readonly ProfiledProcess[];
  /** The build's own table of its stages. */
  readonly stages: readonly string[];
}

/** The whole text. */
export function profileReport({ title, processor, processes, stages }: ProfiledBuild): string {
  const all = processes.flatMap(scaled);
  const whole = sum(all);
  const used = processes.reduce((total, one) => total + one.processor, 0);
  const rest = processor === undefined ? undefined : processor - used;
  const table = (keyOf: (time: OwnTime) => string) => sharesOf(all, keyOf, whole);
  const functions = rank(all, ({ name, source }) => `${name}  ${source}`).slice(0, TOP);
  return `A build from nothing of ${title}, sampled each millisecond. While it is profiled its child processes are
not held by permissions. Seconds are those of processors.

${inSeconds(processor).padStart(9)}  all processes
${processes.map((one) => `${inSeconds(one.processor).padStart(9)}    ${one.isChild ? "a child" : "the parent"}`).join("\n")}
${inSeconds(rest).padStart(9)}    the rest: Pagefind
${inSeconds(whole).padStart(9)}  JavaScript in the parent and its children, of which all that follows are shares

By stage: each room, with what it called of packages and of Node
${table(({ home }) => home)}

By room and package: what ran there itself
${table(({ source }) => roomOf(source))}

The ${functions.length} functions that ran longest themselves
${functions.map(([what, seconds]) => lineOf(what, seconds, whole)).join("\n")}

Stages as the build tells them, by the clock
${stages.join("\n")}
`;
}

/** Samples go by the clock: while a process waited for a core its function ran on. So no more is told than it used. */
function scaled({ processor, times }: ProfiledProcess): OwnTime[] {
  const factor = Math.min(1, processor / sum(times));
  return times.map((time) => ({ ...time, seconds: time.seconds * factor }));
}

function sharesOf(
  all: readonly OwnTime[],
  keyOf: (time: OwnTime) => string,
  whole: number,
): string {
  const ranked = rank(all, keyOf);
  const large = ranked.filter(([, seconds]) => seconds >= whole * LEAST);
  const rest = ranked.slice(large.length).reduce((total, [, seconds]) => total + seconds, 0);
  const rows =
    rest === 0 ? large : [...large, [`${ranked.length - large.length} others`, rest] as const];
  return rows.map(([what, seconds]) => lineOf(what, seconds, whole)).join("\n");
}

/** The longest first. */
function rank(all: readonly OwnTime[], keyOf: (time: OwnTime) => string): [string, number][] {
  const sums = new Map<string, number>();
  for (const time of all) sums.set(keyOf(time), (sums.get(keyOf(time)) ?? 0) + time.seconds);
  return [...sums].sort(([a, one], [b, other]) => other - one || byCodeUnit(a, b));
}

function lineOf(what: string, seconds: number, whole: number): string {
  const share = whole === 0 ? 0 : (100 * seconds) / whole;
  return `${inSeconds(seconds).padStart(9)} ${share.toFixed(1).padStart(5)} %  ${what}`;
}

function sum(times: readonly OwnTime[]): number {
  return times.reduce((total, { seconds }) => total + seconds, 0);
}
