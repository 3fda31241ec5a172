/** Compares a build of ours with other generators on one folder: `npm run bench:peers`; its `--help` says more. */
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../commands/command.ts";
import { count } from "../diagnostics/print.ts";
import {
  choices,
  existingFolder,
  type Given,
  runMeasurement,
  wholeNumber,
} from "./command-line.ts";
import { type Corpus, corpusOf, generate, multiplyReal } from "./corpora.ts";
import { inMegabytes, inSeconds, median, medianKnown, rounded } from "./figures.ts";
import { markdownTable, printLine } from "./json-lines.ts";
import { dateline } from "./peers/dateline.ts";
import { eleventy } from "./peers/eleventy.ts";
import { hugo } from "./peers/hugo.ts";
import { jekyll } from "./peers/jekyll.ts";
import { countIndexed, type Peer } from "./peers/peer.ts";
import { timeProcess } from "./timed-process.ts";
import { inWorkFolder } from "./work-folder.ts";

const PEERS: readonly Peer[] = [dateline, hugo, eleventy, jekyll];

const HELP = `Compares a build of ours with other generators and Pagefind on the same folder of briefings, each from nothing.

npm run bench:peers -- --briefings DIR [--real-size N] [--only A,B] [--rounds N]
npm run bench:peers -- --generated N [--only A,B] [--rounds N]

Options
  --briefings DIR  the briefings that all of them build
  --real-size N    these briefings again in other years, until there are N; the first N of them if N is less
  --generated N    a generated archive of N briefings instead
  --only A,B       some of ${PEERS.map(({ name }) => name).join(", ")} (all that are installed)
  --rounds N       so many rounds, of which the medians are told (3)

Examples
  npm run bench:peers -- --briefings ../ours
  npm run bench:peers -- --briefings ../ours --real-size 10000 --only dateline,hugo --rounds 1
  npm run bench:peers -- --generated 1000

Each peer has a plain site of its own with the same pages: briefings, a home, topics in parts of 50, a feed; and one
Pagefind index over all of it. Rounds are interleaved. A line of JSON for each build, a table of medians at the end.
Hugo and Jekyll must be installed (Debian: apt-get install hugo jekyll); who is not gets a row that says so.

Exit: 0 fine, 2 wrong use or a broken build.`;

interface Run {
  readonly peer: Peer;
  /** Seconds of each step, by its name. */
  readonly steps: Readonly<Record<string, number>>;
  readonly wall: number;
  readonly processor: number | undefined;
  readonly peak: number | undefined;
  readonly pages: number;
}

async function run(given: Given): Promise<void> {
  const names = choices(
    given,
    "only",
    PEERS.map(({ name }) => name),
  );
  const rounds = wholeNumber(given, "rounds", "3");
  await inWorkFolder(async (work) => {
    const corpus = corpusFor(given, work);
    const asked = PEERS.filter(({ name }) => names.includes(name));
    const peers = asked.filter((peer) => peer.isInstalled());
    for (const peer of peers) {
      mkdirSync(join(work, peer.name));
      peer.prepare(join(work, peer.name), corpus.folder);
    }
    const runs: Run[] = [];
    for (let round = 1; round <= rounds; round++)
      for (const peer of peers) runs.push(await build(peer, { work, corpus, round }));
    process.stdout.write(
      `\n${corpus.title}, ${count(rounds, "round")}\n\n${tableOf(asked, runs)}\n`,
    );
  });
}

/** @throws UsageError when it is not said what to build. */
function corpusFor(given: Given, work: string): Corpus {
  const briefings = existingFolder(given, "briefings");
  const isGenerated = given.generated !== undefined;
  if ((briefings === undefined) === !isGenerated)
    throw new UsageError("Name the briefings with --briefings DIR, or write --generated N.");
  if (isGenerated && given["real-size"] !== undefined)
    throw new UsageError("`--real-size` multiplies the briefings of --briefings.");
  if (briefings === undefined) return generate(work, wholeNumber(given, "generated", ""));
  const real = corpusOf("real", briefings);
  if (given["real-size"] === undefined) return real;
  return multiplyReal(work, real, wholeNumber(given, "real-size", ""));
}

interface Turn {
  readonly work: string;
  readonly corpus: Corpus;
  readonly round: number;
}

/**
 * Every build goes into a new folder and none is deleted before the end: for minutes ext4 walks around the inodes
 * of files just deleted, and a build that follows a deletion pays for it.
 */
async function build(peer: Peer, { work, corpus, round }: Turn): Promise<Run> {
  const site = join(work, `${peer.name}-${round}`);
  const places = { folder: join(work, peer.name), briefings: corpus.folder, site };
  const timings = [];
  const steps: Record<string, number> = {};
  for (const { name, command, args, cwd } of peer.steps(places)) {
    const timing = await timeProcess(command, args, cwd);
    timings.push(timing);
    steps[name] = rounded(timing.wall);
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const processors = timings.flatMap(({ processor }) => processor ?? []);
  const peaks = timings.flatMap(({ peak }) => peak ?? []);
  const wall = sum(timings.map((timing) => timing.wall));
  const processor = processors.length === timings.length ? rounded(sum(processors)) : undefined;
  const peak = peaks.length === 0 ? undefined : Math.max(...peaks);
  const done = { peer, steps, wall, processor, peak, pages: countPages(site) };
  printLine({ ...done, peer: peer.name, corpus: corpus.name, round, wall: rounded(wall) });
  // Ours counts for itself, and fails.
  const found = peer === dateline ? corpus.briefings : countIndexed(site);
  if (found !== corpus.briefings)
    throw new Error(`${peer.name} has ${found} briefings of ${corpus.briefings} in its index.`);
  return done;
}

function countPages(site: string): number {
  return readdirSync(site, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".html"),
  ).length;
}

function tableOf(asked: readonly Peer[], runs: readonly Run[]): string {
  const of = (peer: Peer) => runs.filter((one) => one.peer === peer);
  const rows = asked.map((peer) => {
    const own = of(peer);
    if (own.length === 0) return [peer.name, `not installed: ${peer.install}`, "", "", "", "", ""];
    return [
      peer.name,
      stepsOf(own),
      inSeconds(median(own.map(({ wall }) => wall))),
      ratioOf(own, of(dateline)),
      inSeconds(medianKnown(own.map(({ processor }) => processor))),
      inMegabytes(medianKnown(own.map(({ peak }) => peak))),
      count(own[0]?.pages ?? 0, "page"),
    ];
  });
  const head = [
    "generator",
    "steps",
    "wall",
    "dateline / it",
    "processor",
    "largest process",
    "written",
  ];
  return markdownTable(head, rows);
}

function stepsOf(runs: readonly Run[]): string {
  const names = Object.keys(runs[0]?.steps ?? {});
  return names
    .map((name) => `${name} ${inSeconds(median(runs.map(({ steps }) => steps[name] ?? 0)))}`)
    .join(", ");
}

/** Round by round, for a slow minute of the machine slows both: the median, and from which to which. */
function ratioOf(runs: readonly Run[], ours: readonly Run[]): string {
  const ratios = runs
    .flatMap(({ wall }, round) => {
      const own = ours[round]?.wall;
      return own === undefined ? [] : [own / wall];
    })
    .sort((a, b) => a - b);
  const [least, most] = [ratios[0], ratios.at(-1)];
  if (least === undefined || most === undefined) return "–";
  const spread = ratios.length === 1 ? "" : ` (${least.toFixed(2)} to ${most.toFixed(2)})`;
  return `${median(ratios).toFixed(2)}${spread}`;
}

// Last, for it needs all that stands above.
await runMeasurement({
  help: HELP,
  options: ["briefings", "real-size", "generated", "only", "rounds"],
  run,
});
