/** Profiles one build from nothing, its parent and its children, and says where their processor time went. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PROJECT } from "../../../scripts/config.ts";
import type { Corpus } from "../corpora.ts";
import { buildArguments } from "../start-build.ts";
import { timeProcess } from "../timed-process.ts";
import { ownTimes, type Profile } from "./own-times.ts";
import { type ProfiledProcess, profileReport } from "./report.ts";

const PRELOADED = fileURLToPath(new URL("./profiled.cjs", import.meta.url));

/**
 * Leaves the profiles in `into`, for who wants to open them in a browser's tools; returns the report.
 * @throws when the build fails, or a process left no profile.
 */
export async function profileBuild(corpus: Corpus, work: string, into: string): Promise<string> {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const [, ...own] = scriptOf("build").split(" ");
  const site = { output: join(work, "site"), cache: join(work, "cache") };
  const { out, processor } = await timeProcess(
    process.execPath,
    [
      ...["--cpu-prof", `--cpu-prof-dir=${into}`, "--require", PRELOADED],
      ...[...own, ...buildArguments({ briefings: corpus.folder, ...site })],
    ],
    PROJECT,
  );
  const processes = readProcesses(into);
  const stages = out.split("\n").filter((line) => line.startsWith("  "));
  return profileReport({ title: corpus.title, processor, processes, stages });
}

interface Used {
  readonly pid: number;
  readonly isChild: boolean;
  /** Seconds. */
  readonly processor: number;
}

/** The parent first. */
function readProcesses(folder: string): ProfiledProcess[] {
  const names = readdirSync(folder);
  const read = <Read>(name: string) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Read;
  return names
    .filter((name) => name.endsWith(".json"))
    .map((name) => read<Used>(name))
    .sort((a, b) => Number(a.isChild) - Number(b.isChild) || a.pid - b.pid)
    .map(({ pid, isChild, processor }) => {
      // CPU.date.time.PID.thread.count.cpuprofile
      const profile = names.find((name) => name.split(".")[3] === String(pid));
      if (profile === undefined) throw new Error(`Process ${pid} of the build left no profile.`);
      return { isChild, processor, times: ownTimes(read<Profile>(profile)) };
    });
}

/** What npm runs, Node's own flags with it. */
function scriptOf(name: string): string {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  return scripts[name] ?? "";
}
