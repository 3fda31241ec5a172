/** Measures the search page in a real browser: what it finds, what it costs, and that it counts right: `npm run bench:search`. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../scripts/commands/command.ts";
import { PROJECT } from "../../scripts/config.ts";
import { launch } from "./chromium.ts";
import {
  choices,
  existingFolder,
  type Given,
  newFolder,
  runMeasurement,
  wholeNumber,
} from "./command-line.ts";
import { type Corpus, copyReal, corpusOf } from "./corpora.ts";
import { measureCosts, measureFinding, measureNumbers } from "./search/measures.ts";
import { tellStep } from "./search/progress.ts";
import { buildSite, type Work } from "./search/sites.ts";
import { varyArchive } from "./search/vary.ts";
import { proveSlow } from "./search/wire.ts";
import { inWorkFolder } from "./work-folder.ts";

const PARTS = ["finding", "costs", "numbers"] as const;

const HELP = `Measures the search page in a real Chromium, against one Pagefind index of the same briefings.

npm run bench:search -- [--briefings DIR] [--only A,B] [--queries N] [--opens N] [--further N] [--orders N]
                        [--counts N] [--large N] [--seed N] [--keep DIR] [--into DIR]

Options
  --briefings DIR  the briefings (releases of the White House, where they are at hand)
  --only A,B       some of ${PARTS.join(", ")} (all):
                   finding: titles, three rare words, titles with one typing error, typed into the page
                   costs: bytes and time of answers at 20 Mbit/s and 40 ms, workers' included
                   numbers: orders, totals and topics of random queries against a count of every text
  --queries N      so many questions of each kind of finding (200)
  --opens N        so many fresh pages for each kind of cost (20)
  --further N      so many answers after the first, of each kind (60)
  --orders N       so many queries of each order (200)
  --counts N       so many queries whose numbers are compared (500)
  --large N        the costs again on N briefings, made of the given by other years and words; at most nine times as many
  --seed N         where chance begins (1)
  --keep DIR       work in this folder and leave it: sites that stand there are not built again
  --into DIR       where search.ndjson goes: each question, cost and difference (.cache/bench/)

Examples
  npm run bench:search
  npm run bench:search -- --briefings ../ours --only finding --queries 50
  npm run bench:search -- --only costs --large 20000

Tables of Markdown at the end. Exit: 0 fine, 1 a number or an order is wrong, 2 wrong use or a broken run.`;

async function measure(given: Given, work: string): Promise<void> {
  const parts = choices(given, "only", PARTS);
  const ask = (name: string, byDefault: string) => wholeNumber(given, name, byDefault);
  const into = newFolder(given, "into") ?? join(PROJECT, ".cache/bench");
  const rounds = { opens: ask("opens", "20"), further: ask("further", "60") };
  const sizes = { orders: ask("orders", "200"), counts: ask("counts", "500") };
  const [queries, seed] = [ask("queries", "200"), ask("seed", "1")];
  const real = realCorpus(given, work);
  const browser = await launch();
  const lines: object[] = [];
  const tables: string[] = [];
  const add = ({ table, noted }: { table: string; noted: readonly object[] }) => {
    tables.push(table);
    lines.push(...noted);
  };
  try {
    const place: Work = { work, seed, browser };
    const site = await buildSite(real, place);
    if (parts.includes("finding")) add(await measureFinding(site, place, queries));
    if (parts.includes("numbers")) {
      const numbers = await measureNumbers(site, place, sizes);
      add(numbers);
      if (numbers.isWrong) process.exitCode = 1;
    }
    if (parts.includes("costs")) {
      tellStep(`A worker's 250 kB took ${await proveSlow(browser, work)} ms; measuring costs`);
      add(await measureCosts(site, place, rounds));
      const large = largeCorpus(given, real, work);
      if (large !== undefined)
        add(await measureCosts(await buildSite(large, place), place, rounds));
    }
  } finally {
    await browser.close();
  }
  mkdirSync(into, { recursive: true });
  const file = join(into, "search.ndjson");
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  process.stdout.write(`\n${tables.join("\n\n")}\n\nEach single figure is in ${file}.\n`);
}

/** @throws UsageError when there is nothing to search. */
function realCorpus(given: Given, work: string): Corpus {
  const briefings = existingFolder(given, "briefings");
  const corpus = briefings === undefined ? copyReal(work, undefined) : corpusOf("real", briefings);
  if (corpus === undefined) throw new UsageError("Name the briefings with --briefings DIR.");
  return corpus;
}

function largeCorpus(given: Given, real: Corpus, work: string): Corpus | undefined {
  if (given.large === undefined) return undefined;
  const count = wholeNumber(given, "large", "");
  const folder = join(work, `varied-${count}`);
  tellStep(`Varying briefings until there are ${count}`);
  if (!existsSync(folder)) varyArchive(real.folder, folder, count);
  return corpusOf("varied", folder);
}

// Last, for it needs all that stands above.
await runMeasurement({
  help: HELP,
  options: [
    ...["briefings", "only", "queries", "opens", "further"],
    ...["orders", "counts", "large", "seed", "keep", "into"],
  ],
  async run(given) {
    const kept = newFolder(given, "keep");
    if (kept === undefined) return inWorkFolder((work) => measure(given, work));
    mkdirSync(kept, { recursive: true });
    return measure(given, kept);
  },
});
