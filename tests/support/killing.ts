/** Kills builds at one of the steps by which they change the disk, for the tests of what is left behind then. */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PROJECT } from "./cli.ts";

/** A step of a process of the build, and where in it. */
export interface Point {
  readonly role: "parent" | "child";
  readonly step: number;
  readonly when: "before" | "half" | "after";
  /** What the step was when it was traced, for who reads of it. */
  readonly name: string;
  readonly path: string;
}

const PRELOAD = fileURLToPath(new URL("kill-at.cjs", import.meta.url));

export const textOf = ({ role, step, when, name, path }: Point) =>
  `${role} ${step}, ${when} ${name} ${path}`;

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

/** Ids of the processes whose environment holds a mark, this system's way. */
export function marked(mark: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(join("/proc", pid, "environ"), "utf8").includes(`MARK=${mark}\0`);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Ids of this process's children whose command has these words, in the order of their start. */
export function childrenWith(words: string): number[] {
  const list = execFileSync("ps", ["-A", "-o", "ppid=,pid=,stat=,args="], { encoding: "utf8" });
  return list.split("\n").flatMap((line) => {
    const [parent, pid, state = "", ...command] = line.trim().split(/\s+/);
    const isOurs = Number(parent) === process.pid && !state.startsWith("Z");
    return isOurs && command.join(" ").includes(words) ? [Number(pid)] : [];
  });
}

/** Waits until no process has the mark; a hang ends the test. */
export async function allEnded(mark: string): Promise<void> {
  while (marked(mark).length > 0) await pause(20);
}

let turns = 0;

export interface Started {
  readonly mark: string;
  readonly kill: () => void;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; err: string }>;
}

/** Starts a command whose processes hold a mark of their own. */
export function startMarked(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Started {
  const mark = `killed-${process.pid}-${++turns}`;
  const child = spawn(process.execPath, ["scripts/dateline.js", ...args], {
    cwd: PROJECT,
    env: { ...process.env, INIT_CWD: PROJECT, NODE_OPTIONS: "", MARK: mark, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let err = "";
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  return {
    mark,
    kill: () => child.kill("SIGKILL"),
    ended: new Promise((resolve) =>
      child.once("exit", (code, signal) => resolve({ code, signal, err })),
    ),
  };
}

const preloaded = { NODE_OPTIONS: `--require=${PRELOAD}` };

/** A point by its number, or the first step of a name whose path is so. */
export type Aim =
  | Pick<Point, "role" | "step" | "when">
  | Pick<Point, "role" | "name" | "path" | "when">;

/** Starts a command that a signal hits at a point. */
export function startKilled(
  args: readonly string[],
  aim: Aim,
  { signal = "SIGKILL", ...env }: Readonly<Record<string, string>> = {},
): Started {
  return startMarked(args, { ...preloaded, KILL_AT: JSON.stringify({ ...aim, signal }), ...env });
}

const CAN_BE_HALF = /^(?:append|write)File/;

/** Every point at which a command can be killed, in order of the steps of each process. */
export async function pointsOf(
  args: readonly string[],
  trace: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Point[]> {
  rmSync(trace, { force: true });
  const { ended, mark } = startMarked(args, { ...preloaded, KILL_TRACE: trace, ...env });
  const { code, err } = await ended;
  await allEnded(mark);
  if (code !== 0) throw new Error(err);
  const steps = readFileSync(trace, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Omit<Point, "when">);
  return steps.flatMap((step): Point[] => [
    { ...step, when: "before" },
    ...(CAN_BE_HALF.test(step.name) ? [{ ...step, when: "half" } as const] : []),
    { ...step, when: "after" },
  ]);
}

/** Whether this machine says of its processes what is asked here. */
export const canKill = existsSync("/proc/self/environ");
