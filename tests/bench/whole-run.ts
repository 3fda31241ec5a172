/** Measures all that is asked for on each corpus, and writes the page. */
import { writeFileSync } from "node:fs";
import type { Corpus, Kind } from "./corpora.ts";
import { machineOf, today } from "./machine.ts";
import type { Measured } from "./measured.ts";
import { PEERS } from "./peers/build-peer.ts";
import { measureRounds } from "./rounds.ts";
import { speedPage } from "./speed-page.ts";
import { notMeasured } from "./unmeasured.ts";

export interface WholeRun {
  /** Of `EVERY_CASE`. */
  readonly cases: readonly string[];
  readonly rounds: number;
  readonly kinds: readonly Kind[];
  readonly absentKinds: readonly Kind[];
  /** Each is made just before it is measured. */
  readonly makers: readonly (() => Corpus)[];
  readonly work: string;
  /** Gets a line of JSON for each run. */
  readonly file: string;
  /** Rows of the page that was there. */
  readonly history: readonly string[];
}

/** Returns the page, and writes it. */
export async function measureAll(
  { makers, history, ...asked }: WholeRun,
  page: string,
): Promise<string> {
  const [day, machine] = [today(), machineOf()];
  const versions = new Map(PEERS.map((peer) => [peer, peer.version()]));
  const peers = PEERS.filter((peer) => asked.cases.includes(peer.name) && versions.get(peer));
  const runs: Measured[] = [];
  for (const make of makers) runs.push(...(await measureRounds(make(), { ...asked, peers })));
  const text = speedPage({
    ...{ day, machine, runs, history, rounds: asked.rounds },
    peers: peers.map((peer) => ({ name: peer.name, title: `${peer.title} ${versions.get(peer)}` })),
    unmeasured: notMeasured({
      ...asked,
      absent: PEERS.filter((peer) => versions.get(peer) === undefined),
    }),
  });
  writeFileSync(page, text);
  return text;
}
