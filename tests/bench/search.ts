/** Measures the search page in a real browser: what it finds, what it costs, and that it counts right: `npm run bench:search`. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Arguments, type Command, noPositionals } from "../../scripts/commands/command.ts";
import { runCommand } from "../../scripts/commands/run-command.ts";
import { PROJECT } from "../../scripts/config.ts";
import { launch } from "./chromium.ts";
import { briefingsOption, choices, newFolder, option, wholeNumber } from "./command-line.ts";
import { type Corpus, copyReal, corpusOf } from "./corpora.ts";
import { measureCosts, measureFinding, measureNumbers } from "./search/measures.ts";
import { tellStep } from "./search/progress.ts";
import { buildSite, type Work } from "./search/sites.ts";
import { varyArchive } from "./search/vary.ts";
import { proveSlow } from "./search/wire.ts";
import { inKeptFolder } from "./work-folder.ts";

const PARTS = ["finding", "costs", "numbers"] as const;

/** True where every number and order is right. */
async function measure(given: Arguments, work: string): Promise<boolean> {
  const parts = choices(given, "only", PARTS);
  const ask = (name: string, byDefault: string) => wholeNumber(given, name, byDefault);
  const into = newFolder(given, "into") ?? join(PROJECT, ".cache/bench");
  const rounds = { opens: ask("opens", "20"), further: ask("further", "60") };
  const sizes = {
    orders: ask("orders", "200"),
    counts: ask("counts", "500"),
    phrases: ask("phrases", "300"),
  };
  const [queries, seed] = [ask("queries", "200"), ask("seed", "1")];
  const real = realCorpus(given, work);
  const browser = await launch();
  let isRight = true;
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
      isRight = !numbers.isWrong;
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
  return isRight;
}

function realCorpus(given: Arguments, work: string): Corpus {
  const briefings = briefingsOption(given);
  if (briefings === undefined) return copyReal(work, undefined);
  return corpusOf("real", briefings, "real briefing");
}

function largeCorpus(given: Arguments, real: Corpus, work: string): Corpus | undefined {
  if (given.values.large === undefined) return undefined;
  const count = wholeNumber(given, "large", "");
  const folder = join(work, `varied-${count}`);
  tellStep(`Varying briefings until there are ${count}`);
  if (!existsSync(folder)) varyArchive(real.folder, folder, count);
  return corpusOf("varied", folder, "varied briefing");
}

const COMMAND: Command = {
  name: "bench:search",
  summary:
    "Measures the search page in a real Chromium, against one Pagefind index of the same briefings.",
  synopsis: "[--briefings DIR] [--only A,B] [--queries N] [--large N] [--keep DIR] [--into DIR]",
  options: {
    briefings: option("DIR", "the briefings (releases of the White House, where they are at hand)"),
    only: option("A,B", `some of ${PARTS.join(", ")} (all)`),
    queries: option("N", "so many questions of each kind of finding (200)"),
    opens: option("N", "so many fresh pages for each kind of cost (20)"),
    further: option("N", "so many answers after the first, of each kind (60)"),
    orders: option("N", "so many queries of each order (200)"),
    counts: option("N", "so many queries whose numbers are compared (500)"),
    phrases: option("N", "so many phrases whose totals are compared (300)"),
    large: option("N", "the costs again on N briefings, at most nine times as many as are given"),
    seed: option("N", "where chance begins (1)"),
    keep: option(
      "DIR",
      "work in this folder and leave it: sites that stand there are not built again",
    ),
    into: option(
      "DIR",
      "where search.ndjson goes: each question, cost and difference (.cache/bench/)",
    ),
  },
  examples: [
    "npm run bench:search",
    "npm run bench:search -- --briefings ../ours --only finding --queries 50",
    "npm run bench:search -- --only costs --large 20000",
  ],
  notes: [
    "finding: titles, three rare words, titles with one typing error, typed into the page.",
    "costs: bytes and time of answers at 20 Mbit/s and 40 ms, workers' included.",
    "numbers: orders, totals and topics of random queries, phrases and identifiers, against a count of every text.",
    "Tables of Markdown at the end.",
  ],
  failure: "a number or an order is wrong",
  async run(given) {
    noPositionals(given, COMMAND.options);
    let isRight = true;
    await inKeptFolder(newFolder(given, "keep"), async (work) => {
      isRight = await measure(given, work);
    });
    return isRight ? 0 : 1;
  },
};

process.exitCode = await runCommand(COMMAND, process.argv.slice(2));
