/** Runs a command as its users do, and measures it: wall time, processor time, and the largest process of its tree. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export interface Timing {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of processor time, user and system, of the process and all its children; undefined on Windows. */
  readonly processor: number | undefined;
  /** Largest resident set of one process of the tree, in bytes; undefined where there is no /proc. */
  readonly peak: number | undefined;
  /** What it wrote to standard output. */
  readonly out: string;
}

/**
 * Node knows what it used itself, and nothing of its children. POSIX has every shell know it: `times` sums the
 * children that were waited for, and theirs. The shell tells it on a channel of its own, which the command does
 * not get. It was compared with GNU time: the same to a hundredth of a second.
 */
const SHELL = '"$@" 3>&-; code=$?; times >&3; exit "$code"';

/** Often enough to see a process near its largest, seldom enough to cost nothing: 0.2 ms a look. */
const LOOK_EVERY = 50;

/** @throws when the command fails, with its last words: a failed build is no fast build. */
export function timeProcess(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<Timing> {
  return new Promise((resolve, reject) => {
    const isPosix = process.platform !== "win32";
    const [program, given] = isPosix
      ? ["/bin/sh", ["-c", SHELL, "sh", command, ...args]]
      : [command, args];
    const start = performance.now();
    const child = spawn(program, given, {
      cwd,
      // npm would tell the folder in which this was typed; the command is started in `cwd`.
      env: { ...process.env, INIT_CWD: cwd },
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      shell: !isPosix,
    });
    const said = { out: "", err: "", times: "" };
    for (const [index, name] of [[1, "out"] as const, [2, "err"] as const, [3, "times"] as const])
      child.stdio[index]?.on("data", (chunk: Buffer) => {
        said[name] = (said[name] + chunk.toString("utf8")).slice(-100_000);
      });
    const memory = new TreeMemory(child.pid);
    const looking = setInterval(() => memory.look(), LOOK_EVERY);
    let wall = 0;
    child.on("exit", () => {
      wall = (performance.now() - start) / 1000;
    });
    child.on("error", (error) => {
      clearInterval(looking);
      reject(error);
    });
    child.on("close", (code, signal) => {
      clearInterval(looking);
      const { out, err, times } = said;
      if (code === 0) resolve({ wall, processor: parseTimes(times), peak: memory.peak, out });
      else
        reject(
          new Error(
            `${[command, ...args].join(" ")} failed (${signal ?? `code ${code}`}).\n${`${out}\n${err}`.trim().slice(-2000)}`,
          ),
        );
    });
  });
}

/** Seconds of the children in what `times` prints: a line for the shell, then a line for them, "0m1.23s 0m0.45s". */
export function parseTimes(printed: string): number | undefined {
  const children = printed.trim().split("\n")[1] ?? "";
  const parts = [...children.matchAll(/(\d+)m(\d+(?:[.,]\d+)?)s/g)];
  if (parts.length !== 2) return undefined;
  return parts.reduce(
    (sum, [, minutes, seconds = ""]) =>
      sum + Number(minutes) * 60 + Number(seconds.replace(",", ".")),
    0,
  );
}

/** Follows the processes that come from one, and remembers the largest. Linux alone can. */
class TreeMemory {
  readonly #ours = new Set<string>();
  readonly #strangers = new Set<string>();
  peak: number | undefined;

  constructor(root: number | undefined) {
    if (root !== undefined) this.#ours.add(String(root));
  }

  look(): void {
    for (const pid of listProcesses()) {
      if (this.#strangers.has(pid)) continue;
      // A child comes after its parent in this order, unless numbers began anew in between.
      if (!this.#ours.has(pid) && !this.#ours.has(parentOf(pid) ?? "")) {
        this.#strangers.add(pid);
        continue;
      }
      this.#ours.add(pid);
      const size = /^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1];
      if (size !== undefined) this.peak = Math.max(this.peak ?? 0, Number(size) * 1024);
    }
  }
}

/** What is resident now in a process and all that come from it, in bytes each; empty where there is no /proc. */
export function residentBelow(root: number): number[] {
  const ours = new Set([String(root)]);
  for (const pid of listProcesses()) if (ours.has(parentOf(pid) ?? "")) ours.add(pid);
  return [...ours].flatMap((pid) => {
    const size = /^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1];
    return size === undefined ? [] : [Number(size) * 1024];
  });
}

function listProcesses(): string[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .sort((a, b) => Number(a) - Number(b));
  } catch {
    return [];
  }
}

/** The name of a program, in brackets, may hold spaces and brackets. */
function parentOf(pid: string): string | undefined {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
