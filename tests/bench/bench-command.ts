/** The command `npm run bench`: everything measured, one row of the history, or a profile. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Arguments,
  type Command,
  noPositionals,
  UsageError,
} from "../../scripts/commands/command.ts";
import { PROJECT } from "../../scripts/config.ts";
import {
  briefingsOption,
  choices,
  newFolder,
  numbers,
  option,
  wholeNumber,
} from "./command-line.ts";
import { absentKinds, copyReal, KINDS, planCorpora } from "./corpora.ts";
import { addRow, historyOf, historyRow, ROW_CASES } from "./history.ts";
import { commitOf, machineOf, today } from "./machine.ts";
import { hugo } from "./peers/hugo.ts";
import { profileBuild } from "./profile/profile-build.ts";
import { measureRounds } from "./rounds.ts";
import { EVERY_CASE } from "./unmeasured.ts";
import { measureAll } from "./whole-run.ts";
import { inWorkFolder } from "./work-folder.ts";

const RESULTS = join(PROJECT, ".cache/bench");

async function measure(given: Arguments): Promise<void> {
  const page = pageOf(given);
  const history = existsSync(page) ? historyOf(readFileSync(page, "utf8")) : [];
  const cases = choices(given, "cases", EVERY_CASE);
  const rounds = wholeNumber(given, "rounds", "3");
  const wanted = wantedOf(given);
  const absent = absentKinds(wanted.briefings);
  for (const kind of wanted.kinds.filter((one) => absent.includes(one)))
    process.stderr.write(`Skipped: the texts of \`${kind}\` are not at hand.\n`);
  await inWorkFolder(async (work) => {
    const makers = planCorpora(wanted, work);
    if (makers.length === 0)
      throw new UsageError("Nothing to measure: write --corpora generated or --briefings DIR.");
    const run = { cases, rounds, makers, work, history, file: newResults() };
    const text = await measureAll({ ...run, kinds: wanted.kinds, absentKinds: absent }, page);
    process.stdout.write(`\n${text}\nWrote ${page}.\n`);
  });
}

/** Adds one row to the page that is there. */
async function measureRow(given: Arguments): Promise<void> {
  refuse(given, "row", ["profile", "corpora", "real-sizes", "sizes", "cases", "rounds"]);
  const page = pageOf(given);
  if (!existsSync(page))
    throw new UsageError(`There is no ${page} to add a row to: \`npm run bench\` writes one.`);
  // Asked first: minutes later it would be too late to say that the page is broken.
  historyOf(readFileSync(page, "utf8"));
  const about = { day: today(), commit: commitOf(), machine: machineOf() };
  const peers = hugo.version() === undefined ? [] : [hugo];
  await inWorkFolder(async (work) => {
    const corpus = copyReal(work, briefingsOption(given));
    const plan = { cases: ROW_CASES, peers, rounds: 1, work, file: newResults() };
    const row = historyRow({ ...about, runs: await measureRounds(corpus, plan) });
    writeFileSync(page, addRow(readFileSync(page, "utf8"), row));
    process.stdout.write(`\n${row}\n\nWrote ${page}.\n`);
  });
}

/** Profiles a build of the first corpus. */
async function profile(given: Arguments): Promise<void> {
  refuse(given, "profile", ["cases", "rounds"]);
  const into = newFolder(given, "into") ?? RESULTS;
  await inWorkFolder(async (work) => {
    const [make] = planCorpora(wantedOf(given), work);
    if (make === undefined) throw new UsageError("Nothing to profile: write --corpora generated.");
    warmUp();
    const report = await profileBuild(make(), work, join(into, "profile"));
    writeFileSync(join(into, "profile.txt"), report);
    process.stdout.write(`${report}\nWrote ${join(into, "profile.txt")}.\n`);
  });
}

function wantedOf(given: Arguments) {
  return {
    briefings: briefingsOption(given),
    kinds: choices(given, "corpora", KINDS),
    realSizes: numbers(given, "real-sizes", ""),
    sizes: numbers(given, "sizes", "1000"),
  };
}

/** A part is not the page, and goes elsewhere. */
function pageOf(given: Arguments): string {
  const isPart = given.values.cases !== undefined || given.values.corpora !== undefined;
  const into = newFolder(given, "into") ?? (isPart ? RESULTS : join(PROJECT, "docs"));
  mkdirSync(into, { recursive: true });
  return join(into, "speed.md");
}

/** An empty file for a line of each run; the program is bundled by then, which no build is to pay for. */
function newResults(): string {
  warmUp();
  mkdirSync(RESULTS, { recursive: true });
  const file = join(RESULTS, "results.ndjson");
  writeFileSync(file, "");
  return file;
}

function warmUp(): void {
  spawnSync(process.execPath, [join(PROJECT, "scripts/dateline.js"), "--help"], { cwd: PROJECT });
}

function refuse(given: Arguments, one: string, others: readonly string[]): void {
  const other = others.find((name) => given.values[name] !== undefined);
  if (other !== undefined)
    throw new UsageError(`\`--${one}\` measures the same each time. Leave out \`--${other}\`.`);
}

export const BENCH: Command = {
  name: "bench",
  summary:
    "Measures builds and checks from nothing and after changes, and other generators beside them; writes docs/speed.md.",
  synopsis:
    "[--corpora A,B] [--briefings DIR] [--sizes N,N] [--cases A,B] [--rounds N] [--into DIR]",
  options: {
    corpora: option("A,B", `some of ${KINDS.join(", ")} (all that are at hand)`),
    briefings: option(
      "DIR",
      "real briefings (releases of the White House, where they are at hand)",
    ),
    "real-sizes": option(
      "N,N",
      "the real ones again in other years, until there are N; the first N if N is less",
    ),
    sizes: option("N,N", "generated archives of N briefings each (1000)"),
    cases: option("A,B", `some of ${EVERY_CASE.join(", ")} (all)`),
    rounds: option("N", "so many times, of which the medians are told (3)"),
    into: option(
      "DIR",
      "where speed.md goes (docs/; a part with --cases or --corpora .cache/bench/)",
    ),
    row: {
      type: "boolean",
      hint: "",
      help: "measure a few things once on the real briefings, and add a row to speed.md",
    },
    profile: {
      type: "boolean",
      hint: "",
      help: "say where a build of the first corpus spends its processor time",
    },
  },
  examples: [
    "npm run bench",
    "npm run bench -- --row",
    "npm run bench -- --profile --corpora generated --sizes 500",
    "npm run bench -- --corpora real --briefings ../ours --into ../figures",
    "npm run bench -- --corpora real --real-sizes 10000 --cases edit-newest,hugo --rounds 1",
  ],
  notes: [
    "Every build is a process of its own, `npm run build`, and each round has everything in it, in turn. A line of JSON for",
    "each, kept in .cache/bench/results.ndjson: wall and processor time in seconds, the largest process in bytes, and",
    "stages. A build from nothing is always measured: the others are compared with it. Each peer has a plain site of its",
    "own with the same pages, and one Pagefind index. Hugo and Jekyll must be installed (Debian: apt-get install hugo",
    "jekyll); the page says who is not. A profile goes to .cache/bench/profile.txt; browsers open what is beside it.",
  ],
  async run(given) {
    noPositionals(given, BENCH.options);
    if (given.values.row === true) await measureRow(given);
    else if (given.values.profile === true) await profile(given);
    else await measure(given);
    return 0;
  },
};
