/** Holds the rules against texts that a sub-editor marked beforehand: which of the marks are found, and what else is. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chainOf, labelOf, type Sources } from "../../scripts/check/schema/provenance.ts";
import { parseYaml } from "../../scripts/check/yaml/yaml.ts";
import { composeDraft } from "../../scripts/import/text.ts";
import { check, settingsWith } from "./archive.ts";
import { PROJECT } from "./cli.ts";

const ROOT = join(PROJECT, "tests/fixtures/recall");
/** The rules that speak of a kind of fault; of a chain the draft's own sources speak. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  chain: [],
  day: ["day-has-date"],
  figures: ["figures-agree", "sums-add-up"],
  order: ["events-are-in-order", "days-add-up"],
  vague: ["attribution-is-specific"],
};

export interface Mark {
  readonly kind: string;
  readonly words: string;
  readonly isFound: boolean;
}

/** The names of the marked texts. */
export function markedTexts(): string[] {
  const names = readdirSync(ROOT).filter((name) => name.endsWith(".txt"));
  return names.map((name) => name.slice(0, -".txt".length)).sort();
}

/** Every mark of a text, and every finding of the rules above that touches none. All of them are on, as a desk would ask for them. */
export function recallOf(name: string): { marks: Mark[]; others: string[] } {
  const [title = "", ...paragraphs] = linesOf(`${name}.txt`);
  const draft = composeDraft(title, paragraphs);
  const path = `2025/2025-06-12-${name}.md`;
  const lines = draft.split("\n");
  const settings = settingsWith(Object.values(RULES).flat());
  const found = check({ "archive.yaml": settings, [path]: draft }).diagnostics.filter(
    ({ file }) => file === path,
  );
  const ranges = found.map(({ ruleId, line, column, message, length = 1 }) => ({
    ruleId,
    message,
    line: lines[line - 1] ?? "",
    from: column - 1,
    to: column - 1 + length,
  }));
  const known = chainsOf(draft);
  const touched = new Set<(typeof ranges)[number]>();
  const marks = linesOf(`${name}.expected`).map((mark): Mark => {
    const [kind = "", words = "", chain = ""] = mark.split(" | ");
    const touching = ranges.filter(({ ruleId, line, from, to, message }) => {
      // A sum that does not hold is told where its count stands, and names the date.
      const at = line.indexOf(words);
      return (
        RULES[kind]?.includes(ruleId) &&
        at >= 0 &&
        (message.includes(words) || (from < at + words.length && to > at))
      );
    });
    for (const one of touching) touched.add(one);
    const isNamed = known.some((one) => chain !== "" && one.includes(folded(chain)));
    return { kind, words, isFound: touching.length > 0 || isNamed };
  });
  const rules = Object.values(RULES).flat();
  const others = ranges
    .filter((one) => rules.includes(one.ruleId) && !touched.has(one))
    .map(({ ruleId, line, from, to }) => `${ruleId}: ${line.slice(from, to)}`);
  return { marks, others };
}

function linesOf(file: string): string[] {
  const lines = readFileSync(join(ROOT, file), "utf8").split("\n");
  return lines.filter((line) => line !== "");
}

/** "a nurse < Northlight", of every source of a draft, as it is compared. */
function chainsOf(draft: string): string[] {
  const yaml = parseYaml(draft.split(/^---$/m)[1] ?? "", 0);
  if (Array.isArray(yaml)) throw new Error("The draft has no front matter.");
  const { sources } = yaml.value as unknown as { sources: Record<string, object> };
  const all = new Map(Object.entries(sources)) as unknown as Sources;
  return [...all.keys()].map((key) =>
    folded(
      chainOf(key, all)
        .map(({ source }) => labelOf(source))
        .join(" < "),
    ),
  );
}

function folded(chain: string): string {
  return chain.toLowerCase().replace(/(^|< )(?:the|an?) /g, "$1");
}
