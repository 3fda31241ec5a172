/** Parts that a sentence names with their whole, "31 and 22, a total of 48", and that do not make it. */
import { fractions, inLots, ofAsPercent, shares } from "./figures-of-shares.ts";
import { type WrittenNumber, writeNumber } from "./written-numbers.ts";
import { type WrongFigure, wrongFrom } from "./wrong-figure.ts";

/** Between parts: a few words for what each is, and a joint. */
const JOINT = /^ (?:[\p{L}’'-]+ ){0,5}?(?:[\p{L}’'-]+, (?:and )?|and )$/u;
const OF_THEM = /^(?: \p{L}+)? of (?:them|whom|which|these)\b/u;
const TOTAL_BEFORE =
  /(?:,|–|—|\(| for| making| or) ?(?:for |making |or )?(?:a |the )(?:grand )?(?:total|sum) of [$€£¥]?$/i;
const TOTAL_AFTER = /^ (?:[\p{L}-]+ ){0,2}(?:in all|in total|altogether|all told|combined)\b/iu;
/** What is told of each piece makes its total only when it is multiplied. */
const PER_PIECE = /\b(?:consist\w*|compris\w*|each|per|every|apiece)\b/i;
/** From a whole to its parts: "53 ships: ", "53 ships (". */
const OPENS = /^ (?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+(?:: | \(| [–—] )$/u;
const CLOSES = /^ (?:[\p{L}’'-]+ ?){1,5}(?:[.;)–—]|$)/u;
/** What is wrong with the wholes and parts of a sentence. */
export function* wrongParts(
  sentence: string,
  numbers: readonly WrittenNumber[],
): Generator<WrongFigure> {
  // A year is no part of anything, and no whole.
  const counts = numbers.filter(({ isYear }) => !isYear);
  for (const check of [shares, ofThem, totals, opened, inLots, fractions, ofAsPercent]) {
    const wrong = check(sentence, counts);
    if (wrong === undefined) continue;
    yield wrong;
    return;
  }
}

/** "14 soldiers, nine of them from the north and seven from the south". */
function ofThem(sentence: string, numbers: readonly WrittenNumber[]): WrongFigure | undefined {
  for (const [index, first] of numbers.entries()) {
    const whole = numbers[index - 1];
    const match = OF_THEM.exec(sentence.slice(first.to, first.to + 20));
    if (
      whole === undefined ||
      match === null ||
      whole.isLoose ||
      whole.isPercent !== first.isPercent
    )
      continue;
    if (/[.;]/.test(sentence.slice(whole.to, first.at)) || first.at - whole.to > 100) continue;
    const parts = [first];
    const kind = wordAfter(sentence, first.to + match[0].length);
    for (const next of numbers.slice(index + 1)) {
      const gap = sentence.slice(parts.at(-1)?.to, next.at);
      const own = OF_THEM.exec(sentence.slice(next.to, next.to + 20))?.[0].length ?? 0;
      const isNext =
        /^[^.;:()]{3,80}(?:,| and|, and) $/.test(gap) &&
        wordAfter(sentence, next.to + own) === kind;
      if (!isNext) break;
      parts.push(next);
    }
    const sum = sumOf(parts);
    if (parts.length < 2 || sum <= whole.value || parts.some(({ isLoose }) => isLoose)) continue;
    return wrongFrom(first, parts.at(-1) ?? first, adds(parts, whole));
  }
  return undefined;
}

/** "31 tankers and 22 freighters lay at anchor, a total of 48". */
function totals(sentence: string, numbers: readonly WrittenNumber[]): WrongFigure | undefined {
  for (const [index, whole] of numbers.entries()) {
    const before = sentence.slice(Math.max(0, whole.at - 40), whole.at);
    const isTotal =
      TOTAL_BEFORE.test(before) || TOTAL_AFTER.test(sentence.slice(whole.to, whole.to + 40));
    if (!isTotal || whole.isLoose) continue;
    const parts = partsBefore(sentence, numbers.slice(0, index));
    const last = parts.at(-1);
    if (last === undefined || parts.length < 2 || whole.at - last.to > 60) continue;
    if (/[.;:]/.test(sentence.slice(last.to, whole.at))) continue;
    if (isSum(parts, whole) || PER_PIECE.test(sentence)) continue;
    if (countsOneOf(parts, whole, sentence)) continue;
    return wrongFrom(whole, whole, adds(parts, whole));
  }
  return undefined;
}

/** "Two shares and one warrant … a total of four shares": the whole is of one of the parts' kinds, and not of all. */
function countsOneOf(
  parts: readonly WrittenNumber[],
  whole: WrittenNumber,
  sentence: string,
): boolean {
  const kinds = parts.map(({ to }) => wordAfter(sentence, to));
  const isSame = kinds.map((kind) => kind !== "" && kind === wordAfter(sentence, whole.to));
  return isSame.includes(true) && isSame.includes(false);
}

/** "53 ships (60 tankers and 20 freighters)": what is more than its whole, or named as it is, is another value of it. */
function areOthers(parts: readonly WrittenNumber[], whole: WrittenNumber, sentence: string) {
  const kinds = parts.map(({ to }) => wordAfter(sentence, to));
  return (
    parts.some(({ value }) => value > whole.value) ||
    kinds.some((kind) => kind === "" || kind === "and") ||
    (new Set(kinds).size === 1 && kinds[0] === wordAfter(sentence, whole.to))
  );
}

/** The last run of numbers that are joined as parts are. */
function partsBefore(sentence: string, numbers: readonly WrittenNumber[]): WrittenNumber[] {
  const parts: WrittenNumber[] = [];
  for (const one of [...numbers].reverse()) {
    const next = parts[0];
    if (next !== undefined && !JOINT.test(sentence.slice(one.to, next.at))) break;
    parts.unshift(one);
  }
  return parts;
}

/** "53 ships: 31 tankers and 20 freighters." */
function opened(sentence: string, numbers: readonly WrittenNumber[]): WrongFigure | undefined {
  for (const [index, whole] of numbers.entries()) {
    const parts: WrittenNumber[] = [];
    for (const next of numbers.slice(index + 1)) {
      const gap = sentence.slice(parts.at(-1)?.to ?? whole.to, next.at);
      if (!(parts.length === 0 ? OPENS : JOINT).test(gap)) break;
      parts.push(next);
    }
    const last = parts.at(-1);
    if (last === undefined || parts.length < 2 || whole.isLoose || isSum(parts, whole)) continue;
    const isInBrackets = sentence.slice(whole.to, parts[0]?.at).endsWith("(");
    if (isInBrackets && areOthers(parts, whole, sentence)) continue;
    const isClosed =
      CLOSES.test(sentence.slice(last.to, last.to + 80)) &&
      / and $/.test(sentence.slice(last.at - 5, last.at));
    if (isClosed) return wrongFrom(whole, last, adds(parts, whole));
  }
  return undefined;
}

function isSum(parts: readonly WrittenNumber[], whole: WrittenNumber): boolean {
  if (parts.some(({ isLoose }) => isLoose)) return true;
  if (parts.some(({ isPercent }) => isPercent !== whole.isPercent)) return true;
  return (
    Math.abs(sumOf(parts) - whole.value) <=
    0.005 * whole.value + (whole.isPercent ? parts.length / 2 : 0)
  );
}

function sumOf(parts: readonly WrittenNumber[]): number {
  return parts.reduce((all, { value }) => all + value, 0);
}

function adds(parts: readonly WrittenNumber[], whole: WrittenNumber): string {
  const said = parts.map(({ value }) => writeNumber(value)).join(" and ");
  return `${said} are ${writeNumber(sumOf(parts))}, and this says ${writeNumber(whole.value)}. Mend one of them.`;
}

function wordAfter(sentence: string, from: number): string {
  return /^ (\p{L}+)/u.exec(sentence.slice(from, from + 30))?.[1]?.toLowerCase() ?? "";
}
