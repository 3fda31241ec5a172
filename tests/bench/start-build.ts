/** Starts a build of ours as a user does, in a process of its own, and measures it. */
import { PROJECT } from "../../scripts/config.ts";
import { parseSummary, type Summary } from "./summary-table.ts";
import { type Timing, timeProcess } from "./timed-process.ts";

export interface BuildFolders {
  readonly briefings: string;
  readonly output: string;
  /** Where the build keeps what it remembers; a new folder remembers nothing. */
  readonly cache: string;
}

/** What stands behind `npm run build --`. The one place that knows how a build is told its folders. */
export function buildArguments({ briefings, output, cache }: BuildFolders): string[] {
  return ["--briefings", briefings, "--output", output, "--cache", cache];
}

/** @throws when the build fails. */
export async function timeBuild(folders: BuildFolders): Promise<Timing & { summary: Summary }> {
  const args = ["run", "--silent", "build", "--", ...buildArguments(folders)];
  const timing = await timeProcess("npm", args, PROJECT);
  const summary = parseSummary(timing.out);
  // A process may grow after the last look at it; the build's own table knows the rest.
  const peaks = [timing.peak ?? 0, ...summary.stages.map(({ peak }) => peak)];
  return { ...timing, peak: Math.max(...peaks), summary };
}
