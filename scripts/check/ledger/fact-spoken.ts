/** Numbers and negations that are written as words: one pass over a text. */
import type { FoundWord } from "./fact-dates.ts";
import type { FactWords } from "./fact-words.ts";

const WORD = /[\p{L}\p{M}\u200c]+(?:['’][\p{L}\p{M}]+)*/gu;
/** "One" is a pronoun more often than a number. */
const PRONOUN_BEFORE = /\b(?:no|any|every|some|each|this|that|the|another|which)\s$/i;
const PRONOUN_AFTER = /^\s(?:of|another|day|thing)\b/i;

export interface SpokenFacts {
  readonly numbers: readonly FoundWord[];
  readonly negations: readonly FoundWord[];
  readonly quantities: readonly FoundWord[];
}

/** What a text says in words; a number within a date is the date's. */
export function spokenIn(text: string, undated: string, words: FactWords): SpokenFacts {
  const numbers: FoundWord[] = [];
  const negations: FoundWord[] = [];
  const quantities: FoundWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const [written] = match;
    const { number, negation, quantity } = words.read(written);
    if (number === undefined && negation === undefined && quantity === undefined) continue;
    const { index: at } = match;
    const { length } = written;
    if (negation !== undefined && !isAbbreviation(text, at, written))
      negations.push({ word: negation, at, length });
    if (quantity !== undefined && undated[at] === text[at])
      quantities.push({ word: quantity, at, length });
    if (number !== undefined && undated[at] === text[at] && !isPronoun(text, at, written))
      addNumber(numbers, { word: number, at, length }, text);
  }
  return { numbers, negations, quantities };
}

/** "Twenty-five" is one number. */
function addNumber(numbers: FoundWord[], found: FoundWord, text: string): void {
  const tens = numbers.at(-1);
  const isCompound =
    tens !== undefined &&
    /^[2-9]0$/.test(tens.word) &&
    /^[1-9]$/.test(found.word) &&
    found.at === tens.at + tens.length + 1 &&
    /[-‑]/.test(text[found.at - 1] ?? "");
  if (!isCompound) {
    numbers.push(found);
    return;
  }
  const word = String(Number(tens.word) + Number(found.word));
  numbers.splice(-1, 1, { word, at: tens.at, length: tens.length + 1 + found.length });
}

/** "No. 5" denies nothing. */
function isAbbreviation(text: string, at: number, written: string): boolean {
  return written === "No" && /^\. ?\d/.test(text.slice(at + 2, at + 5));
}

function isPronoun(text: string, at: number, written: string): boolean {
  const end = at + written.length;
  return (
    /^one$/i.test(written) &&
    (PRONOUN_BEFORE.test(text.slice(Math.max(0, at - 12), at)) ||
      PRONOUN_AFTER.test(text.slice(end, end + 12)))
  );
}
