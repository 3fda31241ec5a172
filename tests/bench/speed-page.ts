/** The page `docs/speed.md`, of what one run measured: losses first, what was not measured last, and the history that it keeps. */
import { CASES, type Case, TITLES } from "./cases.ts";
import { CHECK_TITLES, CHECKS } from "./check.ts";
import type { Corpus } from "./corpora.ts";
import { inMegabytes, inSeconds, median, medianKnown } from "./figures.ts";
import { historySection } from "./history.ts";
import { markdownTable } from "./json-lines.ts";
import type { Measured } from "./measured.ts";
import { type Ratio, ratioOf } from "./ratio.ts";

/** One run on one machine. */
export interface Speed {
  /** As `2026-11-30`. */
  readonly day: string;
  /** Cores, system, Node and Pagefind, in one phrase. */
  readonly machine: string;
  readonly rounds: number;
  /** With their versions, for people: "Hugo 0.111.3". */
  readonly peers: readonly { readonly name: string; readonly title: string }[];
  readonly runs: readonly Measured[];
  readonly unmeasured: readonly Unmeasured[];
  /** Rows of the page that this one takes the place of. */
  readonly history: readonly string[];
}

export type SpeedTable = "peers" | "builds" | "checks";

/** What a table lacks, and why. */
export interface Unmeasured {
  readonly table: SpeedTable;
  readonly what: string;
  readonly why: string;
}

/** The whole page. @throws for a table that would be empty: a page that says nothing is no page. */
export function speedPage(speed: Speed): string {
  const corpora = [...new Set(speed.runs.map(({ corpus }) => corpus))];
  const notes = corpora.flatMap(({ note }) => note ?? []);
  const table = (name: SpeedTable, head: readonly string[], rows: readonly string[][]) => {
    const lacking = speed.unmeasured
      .filter((each) => each.table === name)
      .map(({ what, why }) => [`not measured: ${what}: ${why}`, ...head.slice(1).map(() => "–")]);
    if (rows.length + lacking.length === 0) throw new Error(`Nothing is known of the ${name}.`);
    return markdownTable(head, [...rows, ...lacking]);
  };
  const own = corpora.flatMap((corpus) =>
    rowsOf(speed.runs, corpus, { names: CASES, titles: TITLES }),
  );
  const checks = corpora.flatMap((corpus) =>
    rowsOf(speed.runs, corpus, { names: CHECKS, titles: CHECK_TITLES }),
  );
  return `# Speed

\`npm run bench\` writes this page: what is changed by hand is lost with its next run.

One run of ${speed.day} on one machine: ${speed.machine}. ${[roundsOf(speed.rounds), ...notes].join(" ")} Processor time is that of all processes of a
command together, npm's start included; the largest process is the largest of them. Seconds of another machine or
day are others: compare ratios.

## Against others, from nothing

Each builds the same briefings into an empty folder and indexes them with the same Pagefind. The others' sites are the
plainest with the same kinds of pages (briefings, a home, topics in parts of 50, a feed), they check nothing, and their index
is one. A ratio above 1 is a loss of Dateline's; losses come first.

${table("peers", ["Dateline is", "processor time", "Dateline ÷ it", "wall time", "Dateline ÷ it", "largest process"], comparisons(speed, corpora))}

## After a change

Our own builds, each a process of its own, one after the other: the ratio is to the build from nothing of its round.

${table("builds", ["build", "processor time", "÷ from nothing", "wall time", "÷ from nothing", "largest process"], own)}

## A check

\`npm run check\`, which builds nothing; again is with what the first remembered.

${table("checks", ["check", "processor time", "÷ from nothing", "wall time", "÷ from nothing", "largest process"], checks)}

${historySection(speed.history)}`;
}

function roundsOf(rounds: number): string {
  if (rounds === 1) return "One round, everything in turn.";
  return `${rounds} rounds, everything in turn in each; figures are medians, ratios are taken in each round (in brackets from the least to the most).`;
}

/** Every peer on every corpus, the worst for us first. */
function comparisons({ runs, peers }: Speed, corpora: readonly Corpus[]): string[][] {
  return corpora
    .flatMap((corpus) => peers.map((peer) => comparison(runs, corpus, peer)))
    .filter((each) => each !== undefined)
    .sort((a, b) => Number(b.isLoss) - Number(a.isLoss) || b.order - a.order)
    .map(({ row }) => row);
}

function comparison(
  runs: readonly Measured[],
  corpus: Corpus,
  peer: Speed["peers"][number],
): { row: string[]; isLoss: boolean; order: number } | undefined {
  const its = named(runs, corpus, peer.name);
  if (its.length === 0) return undefined;
  const ours = named(runs, corpus, "empty-cache");
  const { processor, wall, both } = figuresOf(ours, its);
  const isLoss = processor?.isMore === true || wall?.isMore === true;
  const verdict = verdictOf(processor, wall);
  return {
    row: [
      `${isLoss ? `**${verdict}**` : verdict} ${peer.title}, ${corpus.title}`,
      both((run) => run.processor, inSeconds),
      processor?.text ?? "–",
      both((run) => run.wall, inSeconds),
      wall?.text ?? "–",
      both((run) => run.peak, inMegabytes),
    ],
    isLoss,
    order: processor?.middle ?? wall?.middle ?? 0,
  };
}

function figuresOf(ours: readonly Measured[], its: readonly Measured[]) {
  const both = (
    of: (run: Measured) => number | undefined,
    shown: (middle: number | undefined) => string,
  ) => `${shown(medianKnown(ours.map(of)))}, it ${shown(medianKnown(its.map(of)))}`;
  return {
    processor: ratioOf(ours, its, ({ processor }) => processor),
    wall: ratioOf(ours, its, ({ wall }) => wall),
    both,
  };
}

function verdictOf(processor: Ratio | undefined, wall: Ratio | undefined): string {
  if (processor?.isMore && wall?.isMore) return "slower than";
  if (processor?.isMore) return "slower in processor time than";
  if (wall?.isMore) return "slower in wall time than";
  return "no slower than";
}

interface Naming<Name extends string> {
  readonly names: readonly Name[];
  readonly titles: Readonly<Record<Name, string>>;
}

/** What we did to one corpus, the first of the names being what the others are compared with. */
function rowsOf<Name extends Case | (typeof CHECKS)[number]>(
  runs: readonly Measured[],
  corpus: Corpus,
  { names, titles }: Naming<Name>,
): string[][] {
  const first = named(runs, corpus, names[0] ?? "");
  return names.flatMap((name) => {
    const its = named(runs, corpus, name);
    if (its.length === 0) return [];
    const ratio = (of: (run: Measured) => number | undefined) =>
      its[0] === first[0] ? "1" : (ratioOf(its, first, of)?.text ?? "–");
    return [
      [
        `${corpus.title}, ${titles[name]}`,
        inSeconds(medianKnown(its.map(({ processor }) => processor))),
        ratio(({ processor }) => processor),
        inSeconds(median(its.map(({ wall }) => wall))),
        ratio(({ wall }) => wall),
        inMegabytes(medianKnown(its.map(({ peak }) => peak))),
      ],
    ];
  });
}

function named(runs: readonly Measured[], corpus: Corpus, name: string): Measured[] {
  return runs.filter((run) => run.corpus === corpus && run.name === name);
}
