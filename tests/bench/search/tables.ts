/** What was measured, as tables of Markdown for people. */
import { median } from "../figures.ts";
import { markdownTable } from "../json-lines.ts";
import type { Equality } from "./equalities.ts";
import type { Found } from "./finding.ts";
import { quantile, type Rank, reciprocalRank, type Share, successAt } from "./score.ts";
import type { Cost, Speed } from "./speeds.ts";

type Figure = (found: Found) => string;

const success = (worst: number, ranks: readonly Rank[]) => spellShare(successAt(worst, ranks));

const FIGURES: Readonly<Record<string, Figure>> = {
  "title, the first result": ({ titles }) => success(1, titles),
  "title, mean reciprocal rank of ten": ({ titles }) => reciprocalRank(titles).toFixed(3),
  "three rare words, the first result": ({ rare }) => success(1, rare),
  "title with one typing error, the first result": ({ misspelt }) => success(1, misspelt),
  "… among ten": ({ misspelt }) => success(10, misspelt),
  "… after the first suggestion, the first result": ({ accepted }) => success(1, accepted),
  "… after the first suggestion, among ten": ({ accepted }) => success(10, accepted),
};

/** One index makes no suggestions: its last lines are those as typed. */
export function findingTable(ours: Found, single: Found): string {
  const head = [`${ours.titles.length} questions each`, "Dateline", "one Pagefind index"];
  const rows = Object.entries(FIGURES).map(([name, of]) => [name, of(ours), of(single)]);
  return markdownTable(head, rows);
}

function spellShare({ share, least, most }: Share): string {
  return `${share.toFixed(3)} (${least.toFixed(2)} to ${most.toFixed(2)})`;
}

export function speedTable(title: string, speeds: readonly Speed[]): string {
  const head = [
    title,
    ...[
      "first: bytes",
      "first: time",
      "further: bytes",
      "further: time",
      "of it, the page's pause",
    ],
  ];
  const rows = speeds.map(({ kind, first, further }) => [
    kind,
    spellBytes(first),
    spellTime(first),
    spellBytes(further),
    spellTime(further),
    `${median(further.map(({ pause }) => pause)).toFixed(0)} ms`,
  ]);
  return markdownTable(head, rows);
}

function spellBytes(costs: readonly Cost[]): string {
  const each = costs.map(({ bytes }) => bytes / 1000);
  return `${median(each).toFixed(0)} kB (${quantile(0.9, each).toFixed(0)})`;
}

function spellTime(costs: readonly Cost[]): string {
  const each = costs.map(({ milliseconds }) => milliseconds);
  return `${median(each).toFixed(0)} ms (${quantile(0.9, each).toFixed(0)})`;
}

export function equalityTable(equalities: readonly Equality[]): string {
  const rows = equalities.map(({ name, asked, differences }) => [
    name,
    String(asked),
    String(differences.length),
  ]);
  return markdownTable(["answers against a count of every text", "asked", "different"], rows);
}
