/** Runs a command in this process: for tests of what it says, where no process of its own is what is tried. */
import { runCommandLine } from "../../scripts/commands/command-line.ts";
import { PROGRESS, PROJECT, type Ran } from "./cli.ts";

/** As `cli` does, without the half of a second that a process costs to start. One at a time: what is said goes by way of this process's own streams. */
export async function cliHere(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return saidBy(() => runCommandLine(args), env);
}

/** What a command says, and its exit code, where it is called as a function. One at a time, as above. */
export async function saidBy(
  run: () => number | Promise<number>,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const said = { out: "", err: "" };
  const streams = { out: process.stdout, err: process.stderr };
  const before = { out: streams.out.write, err: streams.err.write, env: process.env };
  for (const name of ["out", "err"] as const)
    streams[name].write = (text: string | Uint8Array) => {
      said[name] += String(text);
      return true;
    };
  process.env = { ...before.env, INIT_CWD: PROJECT, ...env };
  try {
    const code = await run();
    return { code, out: said.out, err: said.err.replaceAll(PROGRESS, "") };
  } finally {
    streams.out.write = before.out;
    streams.err.write = before.err;
    process.env = before.env;
  }
}
