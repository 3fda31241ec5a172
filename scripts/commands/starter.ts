/**
 * Ends a command that nobody waits for any more. npm runs a script through a shell, which a signal to npm may end
 * without its telling the script (dash), and which stays with the script where npm itself was killed.
 */
import { readFileSync } from "node:fs";

/** Milliseconds between two looks. */
const BETWEEN = 250;

/** Where npm (or one like it) has started this process, has it told to end when npm or its shell is gone. */
export function endWithStarter(): void {
  const script = process.env.npm_lifecycle_script;
  if (script === undefined) return;
  const parent = process.ppid;
  // A shell that has become the script, as most do, is not there.
  const npm = (read(parent, "cmdline") ?? "").includes(script) ? parentOf(parent) : undefined;
  const isAlone = () => process.ppid !== parent || (npm !== undefined && parentOf(parent) !== npm);
  const look = setInterval(() => {
    if (!isAlone()) return;
    clearInterval(look);
    process.kill(process.pid, "SIGTERM");
  }, BETWEEN);
  look.unref();
}

function parentOf(pid: number): number | undefined {
  // The name of a program, in parentheses, may itself hold some.
  const [, parent] = /.*\) \S (\d+)/s.exec(read(pid, "stat") ?? "") ?? [];
  return parent === undefined ? undefined : Number(parent);
}

/** What Linux says of a process; undefined where there is none, or another system. */
function read(pid: number, what: "cmdline" | "stat"): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${what}`, "utf8").replaceAll("\0", " ");
  } catch {
    return undefined;
  }
}
