/** Numbers of an English text, in digits or words, with what they are worth: "1,200", "forty-eight", "2.5 million". */

export interface WrittenNumber {
  readonly at: number;
  readonly to: number;
  readonly value: number;
  /** "About 40", "more than 40": no sum can be held against it. */
  readonly isLoose: boolean;
  readonly isPercent: boolean;
  /** "1988": four bare digits that mostly are a year, and no count of anything. */
  readonly isYear: boolean;
}

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  mln: 1e6,
  billion: 1e9,
  bln: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
const UNIT = ONES.slice(1, 10).join("|");
/** With a capital first too; one pattern without flags is several times as fast. */
const cased = (words: readonly string[]) =>
  words.map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`).join("|");
const WORD = `(?:${cased(TENS)})(?:[- ](?:${UNIT}))?|${cased(ONES.slice(1).reverse())}|[Aa]n?(?= (?:hundred|thousand|million|billion|dozen)\\b)`;
const NUMBER = new RegExp(
  `(?:\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d{1,12}(?:\\.\\d{1,4})?|(?:${WORD})(?![A-Za-z0-9]))(?: (?:hundred|thousand|million|mln|billion|bln|bn|trillion|dozen)\\b)?`,
  "g",
);
/** Not within a word, a code, a date or a time, and no ordinal. */
const WITHIN_BEFORE = /[\p{L}\p{N}×.,/:#_−-]$/u;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const WITHIN_AFTER = /^(?:[\p{L}\p{N}]|[.,/:]\d|-(?:\d|year|old))/u;
const HAS_NUMBER = new RegExp(`\\d|(?:${cased([...TENS, ...ONES.slice(1)])}|hundred)`);
const LOOSE =
  /(?:\b(?:about|around|some|roughly|nearly|almost|more than|over|above|at least|up to|fewer than|less than|under|below|approximately|an estimated|estimated|as many as|as few as|close to|well over|just over|just under|only about|or|perhaps|maybe|between|barely)|~|≈) [$€£¥]?$/i;
const PERCENT = /^(?: ?%|[ -]percent(?:age points?)?\b|[ -]per cent\b|[ -]pct\b)/i;

/** The numbers of a text in order. */
export function numbersIn(text: string): readonly WrittenNumber[] {
  // Rules ask one after the other, and the looking is what they cost.
  if (last?.text !== text) last = { text, numbers: findNumbers(text) };
  return last.numbers;
}

let last: { readonly text: string; readonly numbers: readonly WrittenNumber[] } | undefined;

function findNumbers(text: string): WrittenNumber[] {
  if (!HAS_NUMBER.test(text)) return [];
  return [...text.matchAll(NUMBER)].flatMap(({ 0: written, index }) => {
    const value = worthOf(written);
    if (value === undefined) return [];
    const to = index + written.length;
    const before = text.slice(Math.max(0, index - 20), index);
    if (WITHIN_BEFORE.test(before) || WITHIN_AFTER.test(text.slice(to, to + 6))) return [];
    const percent = PERCENT.exec(text.slice(to, to + 20));
    return [
      {
        at: index,
        to: to + (percent?.[0].length ?? 0),
        value,
        isLoose: LOOSE.test(before) || /dozen$/i.test(written),
        isPercent: percent !== null,
        isYear: percent === null && YEAR.test(written) && !/[$€£¥] ?$/.test(before),
      },
    ];
  });
}

/** What a number is worth: 48 for "forty-eight". */
function worthOf(written: string): number | undefined {
  const [, number = written, scale = ""] =
    /^(.*?)(?: (hundred|thousand|million|mln|billion|bln|bn|trillion|dozen))?$/i.exec(written) ??
    [];
  const worth = /dozen/i.test(scale) ? 12 : (SCALES[scale.toLowerCase()] ?? 1);
  const plain = /^\d/.test(number) ? Number(number.replaceAll(",", "")) : spelled(number);
  return plain === undefined || Number.isNaN(plain) ? undefined : plain * worth;
}

function spelled(words: string): number | undefined {
  const [first = "", second] = words.toLowerCase().split(/[- ]/);
  if (/^an?$/.test(first)) return 1;
  const tens = TENS.indexOf(first);
  const one = ONES.indexOf(tens === -1 ? first : (second ?? "zero"));
  if (one === -1) return undefined;
  return tens === -1 ? one : 10 * (tens + 2) + one;
}

/** A value as a message writes it: "1,200". */
export function writeNumber(value: number): string {
  const [whole = "", part] = String(Math.round(value * 100) / 100).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return part === undefined ? grouped : `${grouped}.${part}`;
}
