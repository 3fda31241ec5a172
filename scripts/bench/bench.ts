/** Measures builds as writers meet them, on real and generated archives: `npm run bench`; its `--help` says more. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../config.ts";
import { CASES, type Case, change, type Undo } from "./cases.ts";
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
import { chartOf, lineOf, type Measured, tableOf } from "./measured.ts";
import { timeBuild } from "./start-build.ts";
import { inWorkFolder } from "./work-folder.ts";

const HELP = `Measures builds: from nothing, with nothing changed, one briefing edited, one added.

npm run bench -- [--briefings DIR] [--real-sizes N,N] [--sizes N,N] [--cases A,B] [--rounds N] [--into DIR]

Options
  --briefings DIR    real briefings to measure on (releases of the White House, where they are at hand)
  --real-sizes N,N   the real briefings again in other years, until there are N; the first N of them if N is less
  --sizes N,N        generated archives of N briefings each (1000,10000; "" for none)
  --cases A,B        some of ${CASES.join(", ")} (all)
  --rounds N         so many times, of which the medians are drawn (1)
  --into DIR         where results.ndjson and chart.svg go (.cache/bench/)

Examples
  npm run bench
  npm run bench -- --briefings ../ours --sizes "" --rounds 3
  npm run bench -- --real-sizes 10000 --sizes 10000,100000 --cases empty-cache,edit-newest

Every build is a process of its own, \`npm run build\`. A line of JSON each: wall and processor time in seconds, the
largest process in bytes, and the stages as the build prints them; a table of medians at the end.

Exit: 0 fine, 2 wrong use or a broken build.`;

interface Asked {
  readonly cases: readonly Case[];
  readonly rounds: number;
  readonly work: string;
  readonly file: string;
}

/**
 * Each round begins with an empty cache and a new output, whichever cases are wanted: the others need a build
 * before them. Nothing is deleted before the end: for minutes ext4 walks around the inodes of files just deleted,
 * and a build that follows a deletion pays for it.
 */
async function measure(corpus: Corpus, { cases, rounds, work, file }: Asked): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (let round = 1; round <= rounds; round++) {
    const place = join(work, `${corpus.name}-round-${round}`);
    const folders = {
      briefings: corpus.folder,
      output: join(place, "site"),
      cache: join(place, "cache"),
    };
    const undos: Undo[] = [];
    try {
      for (const name of CASES.filter((one) => one === "empty-cache" || cases.includes(one))) {
        undos.push(change(corpus.folder, name, round));
        const { wall, processor, peak, summary } = await timeBuild(folders);
        if (!cases.includes(name)) continue;
        const run = { corpus, name, wall, processor, peak, stages: summary.stages };
        measured.push(run);
        printLine(lineOf(run, round, summary.briefings), file);
      }
    } finally {
      // Only now: undone earlier, each case would be a build of two changes.
      for (const undo of undos.reverse()) undo();
    }
  }
  return measured;
}

// Last, for it needs all that stands above.
await runMeasurement({
  help: HELP,
  options: ["briefings", "real-sizes", "sizes", "cases", "rounds", "into"],
  async run(given) {
    const briefings = existingFolder(given, "briefings");
    const asked = {
      cases: choices(given, "cases", CASES),
      rounds: wholeNumber(given, "rounds", "1"),
    };
    const [realSizes, sizes] = [
      numbers(given, "real-sizes", ""),
      numbers(given, "sizes", "1000,10000"),
    ];
    const into = newFolder(given, "into") ?? join(PROJECT, ".cache/bench");
    mkdirSync(into, { recursive: true });
    const file = join(into, "results.ndjson");
    writeFileSync(file, "");
    await inWorkFolder(async (work) => {
      const measured: Measured[] = [];
      const real = copyReal(work, briefings);
      const makers = [
        ...(real === undefined ? [] : [() => real]),
        ...(real === undefined
          ? []
          : realSizes.map((size) => () => multiplyReal(work, real, size))),
        ...sizes.map((size) => () => generate(work, size)),
      ];
      for (const make of makers)
        measured.push(...(await measure(make(), { ...asked, work, file })));
      writeFileSync(join(into, "chart.svg"), chartOf(measured));
      process.stdout.write(`\n${tableOf(measured)}\n\nThe chart is ${join(into, "chart.svg")}.\n`);
    });
  },
});
