/** Shares of a whole, fractions of it and equal lots, "24 of the 60 gates, or 50 percent", that are not what is said of them. */
import { type WrittenNumber, writeNumber } from "./written-numbers.ts";
import { type WrongFigure, wrongFrom } from "./wrong-figure.ts";

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

/** "Of the harvest, 55 percent goes …, 35 percent … and 20 percent …". */
export function shares(
  sentence: string,
  numbers: readonly WrittenNumber[],
): WrongFigure | undefined {
  if (
    !/^\s*[“"‘]?(?:Of|Out of) (?:the|all|its|their|his|her|these|those|this|that)\b/.test(
      sentence,
    ) ||
    OVERLAPS.test(sentence)
  )
    return undefined;
  const parts = numbers.filter(({ isPercent }) => isPercent);
  const first = parts[0];
  const last = parts.at(-1);
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
  return wrongFrom(
    first,
    last,
    `These shares of one whole add up to ${writeNumber(sum)} %. Mend one of them.`,
  );
}

/** "40,000 crowns, in three instalments of 15,000 each". */
export function inLots(
  sentence: string,
  numbers: readonly WrittenNumber[],
): WrongFigure | undefined {
  for (const [index, count] of numbers.entries()) {
    const whole = numbers[index - 1];
    const each = numbers[index + 1];
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
    return wrongFrom(
      count,
      each,
      `${writeNumber(count.value)} times ${writeNumber(each.value)} is ${writeNumber(product)}, and this says ${writeNumber(whole.value)}. Mend one of the three.`,
    );
  }
  return undefined;
}

/** "Half of the 60 gates, 24 in all". */
export function fractions(
  sentence: string,
  numbers: readonly WrittenNumber[],
): WrongFigure | undefined {
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
    return wrongFrom(
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
export function ofAsPercent(
  sentence: string,
  numbers: readonly WrittenNumber[],
): WrongFigure | undefined {
  for (const [index, part] of numbers.entries()) {
    const whole = numbers[index + 1];
    const share = numbers[index + 2];
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
    return wrongFrom(
      share,
      share,
      `${writeNumber(part.value)} of ${writeNumber(whole.value)} is ${writeNumber(Math.round(exact * 10) / 10)} %, and this says ${writeNumber(share.value)} %. Mend one of the three.`,
    );
  }
  return undefined;
}
