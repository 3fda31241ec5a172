/** Finds in words that are said to have stood in a text what its readers never saw. */
import { countsOf, findFacts } from "./facts.ts";
import type { LedgerLine } from "./ledger.ts";
import { factsKnown } from "./seal.ts";

/** The first figure in `words` that the line does not know, as it is written there; undefined where it knows each. */
export function neverShown(words: string, line: LedgerLine, lang: string): string | undefined {
  const known = Object.values(factsKnown(line, {}))
    .filter((joined) => !joined.startsWith("~"))
    .join(" ");
  const before = countsOf(line.facts.numbers, "numbers");
  const numbers = findFacts([{ text: words, things: [] }], lang).filter(
    ({ kind }) => kind === "numbers",
  );
  return numbers.find(({ word }) => !before.has(word) && !known.includes(word))?.written;
}
