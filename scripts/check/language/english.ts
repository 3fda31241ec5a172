/** The English that rules look for: weekdays, months, sentences. A briefing in another language is not theirs. */

export const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export const WEEKDAY = `(?:${WEEKDAYS.join("|")})`;
/** Finds a weekday fast: the letters that all share first, and what stands before them looked at only then. */
export const HAS_WEEKDAY = /day(?<=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/;
/** A month's name, or its usual abbreviation. */
export const MONTH = `(?:${MONTHS.map((month) => (month.length > 3 ? `${month}|${month.slice(0, 3)}\\.?${month === "September" ? "|Sept\\.?" : ""}` : month)).join("|")})`;

export function isEnglish({ lang }: { readonly lang: string }): boolean {
  return /^en(?:-|$)/i.test(lang);
}

/** 1 to 12 for a month's name or abbreviation. */
export function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
}

/** A stop after one of these ends no sentence. */
const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|Jr|Sr|No|Nos|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|etc|cf|al)|\b\p{L}|\b(?:\p{L}\.)+\p{L})\.$/u;
const END = /[.!?…؟۔।][”"’')\]]*(?=\s+[\p{Lu}\p{Lo}\p{N}“"‘'([])/gu;

/** The sentences of a text as ranges, in order; together they are the whole text. */
export function sentencesOf(text: string): readonly TextRange[] {
  // Rules ask again for every find of theirs in one paragraph, which can be as long as the file.
  if (last?.text !== text) last = { text, sentences: cutSentences(text) };
  return last.sentences;
}

type TextRange = readonly [from: number, to: number];
let last: { readonly text: string; readonly sentences: readonly TextRange[] } | undefined;

function cutSentences(text: string): TextRange[] {
  const sentences: TextRange[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(END)) {
    const to = index + end.length;
    if (ABBREVIATION.test(text.slice(Math.max(from, to - 12), index + 1))) continue;
    sentences.push([from, to]);
    from = to;
  }
  sentences.push([from, text.length]);
  return sentences;
}

/** The sentence of a text in which a place stands. Halving: a paragraph has thousands of sentences at worst. */
export function sentenceAt(text: string, at: number): TextRange {
  const sentences = sentencesOf(text);
  let from = 0;
  let to = sentences.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (at < (sentences[middle]?.[1] ?? 0)) to = middle;
    else from = middle + 1;
  }
  return sentences[from] ?? [0, text.length];
}
