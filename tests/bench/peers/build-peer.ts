/** Builds a peer's site from nothing and measures it, its Pagefind index with it. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Corpus } from "../corpora.ts";
import type { Measured } from "../measured.ts";
import { timeProcess } from "../timed-process.ts";
import { eleventy } from "./eleventy.ts";
import { hugo } from "./hugo.ts";
import { jekyll } from "./jekyll.ts";
import { countIndexed, type Peer } from "./peer.ts";

/** Each has a plain site of its own with the pages that ours has: briefings, a home, topics in parts of 50, a feed. */
export const PEERS: readonly Peer[] = [hugo, eleventy, jekyll];

/** Writes a peer's project, once for all rounds; returns its folder. */
export function preparePeer(peer: Peer, corpus: Corpus, work: string): string {
  const folder = join(work, `${corpus.name}-${peer.name}`);
  mkdirSync(folder);
  peer.prepare(folder, corpus.folder);
  return folder;
}

/**
 * One build into a new folder.
 * @throws when a step fails, or when a briefing is missing in its index: its time would be that of less work.
 */
export async function buildPeer(
  peer: Peer,
  folder: string,
  { corpus, round }: { readonly corpus: Corpus; readonly round: number },
): Promise<Measured> {
  const site = `${folder}-site-${round}`;
  const steps = [];
  for (const { name, command, args, cwd } of peer.steps({ folder, site }))
    steps.push({ name, ...(await timeProcess(command, args, cwd)) });
  const indexed = countIndexed(site);
  if (indexed !== corpus.briefings)
    throw new Error(`${peer.title} has ${indexed} briefings of ${corpus.briefings} in its index.`);
  const processors = steps.flatMap(({ processor }) => processor ?? []);
  return {
    corpus,
    name: peer.name,
    round,
    wall: sum(steps.map(({ wall }) => wall)),
    processor: processors.length === steps.length ? sum(processors) : undefined,
    peak: Math.max(...steps.map(({ peak }) => peak ?? 0)) || undefined,
    stages: steps.map(({ name, wall, peak }) => ({
      stage: name,
      seconds: wall,
      peak: peak ?? 0,
      isPart: false,
    })),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
