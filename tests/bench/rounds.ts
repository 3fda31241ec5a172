/** Measures one corpus in rounds: our builds and checks, and other generators, all of it in turn in each. */
import { join } from "node:path";
import { measureBuilds } from "./builds.ts";
import { CASES } from "./cases.ts";
import { measureChecks } from "./check.ts";
import type { Corpus } from "./corpora.ts";
import { printLine } from "./json-lines.ts";
import { lineOf, type Measured } from "./measured.ts";
import { buildPeer, preparePeer } from "./peers/build-peer.ts";
import type { Peer } from "./peers/peer.ts";

export interface Plan {
  /** Of `EVERY_CASE`. */
  readonly cases: readonly string[];
  readonly peers: readonly Peer[];
  readonly rounds: number;
  /** A folder for all that is made. */
  readonly work: string;
  /** Gets a line of JSON for each run. */
  readonly file: string;
}

/** Everything of each round in turn, so that a slow minute of the machine is nobody's alone. */
export async function measureRounds(corpus: Corpus, plan: Plan): Promise<Measured[]> {
  const { cases, rounds, work, file } = plan;
  const peers = plan.peers.map((peer) => ({ peer, folder: preparePeer(peer, corpus, work) }));
  const measured: Measured[] = [];
  const keep = (runs: readonly Measured[]) => {
    for (const run of runs) printLine(lineOf(run), file);
    measured.push(...runs);
  };
  for (let round = 1; round <= rounds; round++) {
    const place = join(work, `${corpus.name}-round-${round}`);
    const own = CASES.filter((name) => cases.includes(name));
    keep(await measureBuilds(corpus, { cases: own, place, round }));
    for (const { peer, folder } of peers) keep([await buildPeer(peer, folder, { corpus, round })]);
    if (cases.includes("check")) keep(await measureChecks(corpus, place, round));
  }
  return measured;
}
