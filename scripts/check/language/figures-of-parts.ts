/** Parts that a sentence names with their whole, "31 and 22, a total of 48", and that do not make it. */
import type { WrongFigure } from "./figures-of-change.ts";
import { type WrittenNumber, writeNumber } from "./written-numbers.ts";

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
const TIMES_EACH =
  /^ (?:equal )?(?:instal?lments?|payments|parts|batches|tranches|lots|groups|convoys|shipments|loads|rates|boxes|rounds|shares) of (?:about )?[$€£¥]?$/i;
/** Who says, has or uses the one can the other: such shares are of no whole. */
const OVERLAPS =
  /\b(?:say|said|says|use[ds]?|own|have|had|has|report\w*|respond\w*|agree\w*|th(?:ink|ought)|believe\w*|also|both|users?|visit\w*|likely|want\w*|prefer\w*|identif\w*|rated?|felt|feel|know|knew)\b/i;
const FRACTIONS: readonly (readonly [RegExp, number])[] = [
  [/\bhalf of (?:the|its|their|these|those|all|all the)? ?$/i, 1 / 2],
  [/\b(?:a|one) third of (?:the|its|their|these|those|all|all the)? ?$/i, 1 / 3],
  [/\btwo[ -]thirds of (?:the|its|their|these|those|all|all the)? ?$/i, 2 / 3],
  [/\b(?:a|one) quarter of (?:the|its|their|these|those|all|all the)? ?$/i, 1 / 4],
  [/\bthree[ -]quarters of (?:the|its|their|these|those|all|all the)? ?$/i, 3 / 4],
  [/\b(?:a|one) fifth of (?:the|its|their|these|those|all|all the)? ?$/i, 1 / 5],
  [/\b(?:a|one) tenth of (?:the|its|their|these|those|all|all the)? ?$/i, 1 / 10],
];
const LOOSELY =
  /\b(?:more than|almost|nearly|about|roughly|over|some|at least|less than|up to|around) (?:an? |one )?$/i;

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

/** "Of the harvest, 55 percent goes …, 35 percent … and 20 percent …". */
function shares(sentence: string, numbers: readonly WrittenNumber[]): WrongFigure | undefined {
  if (
    !/^\s*[“"‘]?(?:Of|Out of) (?:the|all|its|their|his|her|these|those|this|that)\b/.test(
      sentence,
    ) ||
    OVERLAPS.test(sentence)
  )
    return undefined;
  const parts = numbers.filter(({ isPercent }) => isPercent);
  const [first, last] = [parts[0], parts.at(-1)];
  if (parts.length < 2 || first === undefined || last === undefined) return undefined;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  // Rounding adds at most half a point each.
  if (sum <= 100 + parts.length / 2 || parts.some(({ isLoose }) => isLoose)) return undefined;
  if (
    parts.some(({ at }) =>
      /\b(?:by|of|than|from|to) $/.test(sentence.slice(Math.max(0, at - 6), at)),
    )
  )
    return undefined;
  return at(
    first,
    last,
    `These shares of one whole add up to ${writeNumber(sum)} %. Mend one of them.`,
  );
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
    return at(first, parts.at(-1) ?? first, adds(parts, whole));
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
    return at(whole, whole, adds(parts, whole));
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
    if (isClosed) return at(whole, last, adds(parts, whole));
  }
  return undefined;
}

/** "40,000 crowns, in three instalments of 15,000 each". */
function inLots(sentence: string, numbers: readonly WrittenNumber[]): WrongFigure | undefined {
  for (const [index, count] of numbers.entries()) {
    const [whole, each] = [numbers[index - 1], numbers[index + 1]];
    if (whole === undefined || each === undefined) continue;
    const isLots = TIMES_EACH.test(sentence.slice(count.to, each.at));
    const isIn = /\bin $/.test(sentence.slice(Math.max(0, count.at - 3), count.at));
    const isOf =
      /^(?: [\p{L}-]+){0,3}(?:,? (?:paid|due|payable|sent|delivered|split|divided))?,? in $/u.test(
        sentence.slice(whole.to, count.at),
      );
    if (!isLots || !isIn || !isOf || whole.isLoose || each.isLoose || whole.isPercent) continue;
    const product = count.value * each.value;
    if (Math.abs(product - whole.value) <= 0.01 * whole.value) continue;
    return at(
      count,
      each,
      `${writeNumber(count.value)} times ${writeNumber(each.value)} is ${writeNumber(product)}, and this says ${writeNumber(whole.value)}. Mend one of the three.`,
    );
  }
  return undefined;
}

/** "Half of the 60 gates, 24 in all". */
function fractions(sentence: string, numbers: readonly WrittenNumber[]): WrongFigure | undefined {
  for (const [index, whole] of numbers.entries()) {
    const part = numbers[index + 1];
    const before = sentence.slice(Math.max(0, whole.at - 40), whole.at);
    const found = FRACTIONS.find(([words]) => words.test(before));
    if (found === undefined || part === undefined || whole.isLoose || part.isLoose) continue;
    if (LOOSELY.test(before.replace(found[0], ""))) continue;
    const isSaid =
      /^ [\p{L}’'-]+(?: [\p{L}’'-]+){0,2}(?:,| \(| [–—]) ?(?:or |that is,? |namely )?$/u.test(
        sentence.slice(whole.to, part.at),
      );
    const isPart =
      /^(?: [\p{L}-]+)? ?(?:[,.;)–—]|in all\b|altogether\b|of them\b|were\b|are\b)|^$/u.test(
        sentence.slice(part.to, part.to + 30),
      );
    const exact = whole.value * found[1];
    if (!isSaid || !isPart || Math.abs(exact - part.value) < 1) continue;
    return at(
      part,
      part,
      `${before
        .slice(before.search(found[0]))
        .trim()
        .replace(/^./, (letter) =>
          letter.toUpperCase(),
        )} ${writeNumber(whole.value)} is ${writeNumber(exact)}, and this says ${writeNumber(part.value)}. Mend one of them.`,
    );
  }
  return undefined;
}

/** "24 of the 60 gates, or 50 percent". */
function ofAsPercent(sentence: string, numbers: readonly WrittenNumber[]): WrongFigure | undefined {
  for (const [index, part] of numbers.entries()) {
    const [whole, share] = [numbers[index + 1], numbers[index + 2]];
    if (
      whole === undefined ||
      share === undefined ||
      !share.isPercent ||
      part.isPercent ||
      whole.isPercent
    )
      continue;
    const isOf = /^ (?:out )?of (?:the |its |their |all |all the |these |those )?$/.test(
      sentence.slice(part.to, whole.at),
    );
    const isShare =
      /^(?: [\p{L}’'-]+){0,4}(?:,| \(| [–—]|, or| or) ?(?:or |that is,? |about |some )?$/u.test(
        sentence.slice(whole.to, share.at),
      );
    if (!isOf || !isShare || part.isLoose || whole.isLoose || part.value > whole.value) continue;
    const exact = (100 * part.value) / whole.value;
    const slack = share.isLoose ? 5 : 1;
    if (Math.abs(exact - share.value) <= slack || Math.abs(100 - exact - share.value) <= slack)
      continue;
    return at(
      share,
      share,
      `${writeNumber(part.value)} of ${writeNumber(whole.value)} is ${writeNumber(Math.round(exact * 10) / 10)} %, and this says ${writeNumber(share.value)} %. Mend one of the three.`,
    );
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

function at(first: WrittenNumber, last: WrittenNumber, message: string): WrongFigure {
  return { at: first.at, length: last.to - first.at, message };
}
