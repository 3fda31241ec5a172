/** Times `npm run check` over many briefings, from nothing and again, its start included. */
import { join } from "node:path";
import { PROJECT } from "../../scripts/config.ts";
import type { Corpus } from "./corpora.ts";
import type { Measured } from "./measured.ts";
import { timeProcess } from "./timed-process.ts";

export const CHECKS = ["check-empty-cache", "check-again"] as const;
export type CheckCase = (typeof CHECKS)[number];

/** For people. */
export const CHECK_TITLES: Readonly<Record<CheckCase, string>> = {
  "check-empty-cache": "from nothing",
  "check-again": "again",
};

/** Two checks, the second with what the first remembered in `place`. @throws when the briefings have errors. */
export async function measureChecks(
  corpus: Corpus,
  place: string,
  round: number,
): Promise<Measured[]> {
  const folders = ["--briefings", corpus.folder, "--cache", join(place, "check-cache")];
  const args = ["run", "--silent", "check", "--", "--format", "concise", ...folders];
  const measured: Measured[] = [];
  for (const name of CHECKS) {
    const { wall, processor, peak } = await timeProcess("npm", args, PROJECT);
    measured.push({ corpus, name, round, wall, processor, peak, stages: [] });
  }
  return measured;
}
