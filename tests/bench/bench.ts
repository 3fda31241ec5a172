/** Measures builds and checks, ours and others', and writes `docs/speed.md`: `npm run bench`; its `--help` says more. */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { nowOption, UsageError } from "../../scripts/commands/command.ts";
import { PROJECT } from "../../scripts/config.ts";
import { count } from "../../scripts/diagnostics/print.ts";
import { measureBuilds } from "./builds.ts";
import { CASES } from "./cases.ts";
import { measureChecks } from "./check.ts";
import {
  choices,
  existingFolder,
  newFolder,
  numbers,
  runMeasurement,
  wholeNumber,
} from "./command-line.ts";
import { type Corpus, copyReal, generate, multiplyReal } from "./corpora.ts";
import { printLine } from "./json-lines.ts";
import { chartOf, lineOf, type Measured } from "./measured.ts";
import { buildPeer, PEERS, preparePeer } from "./peers/build-peer.ts";
import { PAGEFIND, type Peer, versionOf } from "./peers/peer.ts";
import { speedPage } from "./speed-page.ts";
import { EVERY_CASE, notMeasured } from "./unmeasured.ts";
import { inWorkFolder } from "./work-folder.ts";

const HELP = `Measures builds and checks from nothing and after changes, and other generators beside them; writes docs/speed.md.

npm run bench -- [--briefings DIR] [--real-sizes N,N] [--sizes N,N] [--cases A,B] [--rounds N] [--into DIR]

Options
  --briefings DIR    real briefings to measure on (releases of the White House, where they are at hand)
  --real-sizes N,N   the real briefings again in other years, until there are N; the first N of them if N is less
  --sizes N,N        generated archives of N briefings each (1000; "" for none)
  --cases A,B        some of ${EVERY_CASE.join(", ")} (all)
  --rounds N         so many times, of which the medians are told (3)
  --into DIR         where speed.md goes (docs/; with --cases .cache/bench/, for a part is not the page)

Examples
  npm run bench
  npm run bench -- --briefings ../ours --sizes "" --into ../figures
  npm run bench -- --real-sizes 10000 --sizes "" --cases edit-newest,hugo --rounds 1

Every build is a process of its own, \`npm run build\`, and each round has everything in it, in turn. A line of JSON for
each, kept in .cache/bench/results.ndjson: wall and processor time in seconds, the largest process in bytes, and stages;
chart.svg beside it draws our builds. A build from nothing is always measured: the others are compared with it.
Each peer has a plain site of its own with the same pages, and one Pagefind index. Hugo and Jekyll must be installed
(Debian: apt-get install hugo jekyll); the page says who is not.

Exit: 0 fine, 2 wrong use or a broken build.`;

const RESULTS = join(PROJECT, ".cache/bench");

interface Asked {
  readonly cases: readonly string[];
  readonly peers: readonly Peer[];
  readonly rounds: number;
  readonly work: string;
  readonly file: string;
}

/** Everything of each round in turn, so that a slow minute of the machine is nobody's alone. */
async function measure(corpus: Corpus, asked: Asked): Promise<Measured[]> {
  const peers = asked.peers.map((peer) => ({
    peer,
    folder: preparePeer(peer, corpus, asked.work),
  }));
  const measured: Measured[] = [];
  const keep = (runs: readonly Measured[]) => {
    for (const run of runs) printLine(lineOf(run), asked.file);
    measured.push(...runs);
  };
  for (let round = 1; round <= asked.rounds; round++) {
    const place = join(asked.work, `${corpus.name}-round-${round}`);
    const cases = CASES.filter((name) => asked.cases.includes(name));
    keep(await measureBuilds(corpus, { cases, place, round }));
    for (const { peer, folder } of peers) keep([await buildPeer(peer, folder, { corpus, round })]);
    if (asked.cases.includes("check")) keep(await measureChecks(corpus, place, round));
  }
  return measured;
}

/** As `2026-11-30`: the clock is told in UTC. */
function today(): string {
  return nowOption({ values: {}, positionals: [] }).slice(0, 10);
}

function machineOf(): string {
  const [load = 0] = loadavg();
  const programs = `Node ${process.versions.node}, Pagefind ${versionOf(PAGEFIND, "--version") ?? "missing"}`;
  const system = `${process.platform} ${process.arch}, load ${load.toFixed(1)} when it began`;
  return `${count(availableParallelism(), "core")}, ${system}, ${programs}`;
}

// Last, for it needs all that stands above.
await runMeasurement({
  help: HELP,
  options: ["briefings", "real-sizes", "sizes", "cases", "rounds", "into"],
  async run(given) {
    const briefings = existingFolder(given, "briefings");
    const cases = choices(given, "cases", EVERY_CASE);
    const rounds = wholeNumber(given, "rounds", "3");
    const [realSizes, sizes] = [numbers(given, "real-sizes", ""), numbers(given, "sizes", "1000")];
    const into =
      newFolder(given, "into") ?? (given.cases === undefined ? join(PROJECT, "docs") : RESULTS);
    const [day, machine] = [today(), machineOf()];
    const versions = new Map(PEERS.map((peer) => [peer, peer.version()]));
    const peers = PEERS.filter((peer) => cases.includes(peer.name) && versions.get(peer));
    for (const folder of [RESULTS, into]) mkdirSync(folder, { recursive: true });
    const file = join(RESULTS, "results.ndjson");
    writeFileSync(file, "");
    await inWorkFolder(async (work) => {
      const runs: Measured[] = [];
      const real = copyReal(work, briefings);
      const makers = [
        ...(real === undefined ? [] : [() => real]),
        ...(real === undefined
          ? []
          : realSizes.map((size) => () => multiplyReal(work, real, size))),
        ...sizes.map((size) => () => generate(work, size)),
      ];
      if (makers.length === 0)
        throw new UsageError("Nothing to measure: write --briefings DIR or --sizes N.");
      for (const make of makers)
        runs.push(...(await measure(make(), { cases, peers, rounds, work, file })));
      writeFileSync(join(RESULTS, "chart.svg"), chartOf(runs));
      const page = speedPage({
        day,
        machine,
        rounds,
        peers: peers.map((peer) => ({
          name: peer.name,
          title: `${peer.title} ${versions.get(peer)}`,
        })),
        runs,
        unmeasured: notMeasured({
          cases,
          absent: PEERS.filter((peer) => versions.get(peer) === undefined),
          hasReal: real !== undefined,
        }),
      });
      writeFileSync(join(into, "speed.md"), page);
      process.stdout.write(`\n${page}\nWrote ${join(into, "speed.md")}.\n`);
    });
  },
});
