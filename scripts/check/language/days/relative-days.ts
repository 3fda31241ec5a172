/** Finds words for days that count from the day of writing: "Thursday", "next week", "a fortnight ago". */
import type { Day } from "../../../read/dates.ts";
import type { Passage } from "../../body/passage.ts";
import { sentenceAt, WEEKDAY } from "../english.ts";
import type { Candidates } from "./relative-meanings.ts";
import { PHRASES, type Phrase } from "./relative-phrases.ts";

/** Words that mean another day to each reader who comes later. */
export interface RelativeDay {
  readonly words: string;
  readonly at: number;
  /** The words with what was said of their direction: "next Thursday". The same always mean the same. */
  readonly meaning: string;
  /** True where they are a habit, a name or a figure of speech, and no one day. */
  readonly isFigure: boolean;
  readonly isWeekday: boolean;
  /** True where they name no day, only from when they count. */
  readonly isOpen: boolean;
  readonly candidates: (published: Day) => Candidates;
}

/** How such words end. The rest is looked at only there, which is many times faster on a long text. */
const END =
  /(?:days?|orrow|[Ww]eek(?:end|s)?|[Mm]onths?|[Yy]ear|[Hh]ours|[Ss]pring|[Ss]ummer|utumn|[Ff]all|[Ww]inter|[Nn]ight|orning|fternoon|vening|[Aa]go|rom [Nn]ow|ter [Nn]ext|ore [Ll]ast|[’']s? [Tt]ime)(?![\w-])/g;
/** No such words are longer; and as much beside them tells a habit or a name. */
const LONGEST = 48;
const BESIDE = 80;
const LONGEST_TITLE = 200;
const IMAGINED = /\b(?:if|imagine|envision|picture|you)\b/i;
/** As far as a scene reaches around a day in its sentence. */
const SCENE = 300;
const STARTS_WITH_WEEKDAY = new RegExp(`^${WEEKDAY}`);

/** Every such phrase of each passage of a file. */
export function relativeDaysIn(passages: readonly Passage[]): readonly (readonly RelativeDay[])[] {
  // Two rules ask, one after the other, and the looking is what they cost.
  if (last?.passages !== passages)
    last = { passages, days: passages.map(({ text }) => relativeDaysOf(text)) };
  return last.days;
}

let last:
  | { readonly passages: readonly Passage[]; readonly days: readonly (readonly RelativeDay[])[] }
  | undefined;

/** Every such phrase of an English text, in order; none within another: "yesterday" in "the day before yesterday". */
export function relativeDaysOf(text: string): RelativeDay[] {
  const days: RelativeDay[] = [];
  let end = 0;
  for (const { 0: tail, index } of text.matchAll(END)) {
    const stop = index + tail.length;
    const day = index < end ? undefined : phraseBefore(text, stop);
    if (day === undefined) continue;
    // "Thursday" in "Thursday of next week" waits for the whole.
    if (!day.isFigure) end = stop;
    days.push(day);
  }
  return days;
}

/** The phrase that ends at a place of a text: the first that means a day, or else one that means none. */
function phraseBefore(text: string, stop: number): RelativeDay | undefined {
  const within = text.slice(Math.max(0, stop - LONGEST), stop);
  let figure: RelativeDay | undefined;
  for (const phrase of phrasesThatEnd(within)) {
    const match = phrase.pattern.exec(within);
    if (match === null) continue;
    const words = match.groups?.words ?? match[0];
    const at = stop - words.length;
    const before = text.slice(Math.max(0, at - BESIDE), at);
    const after = text.slice(stop, stop + BESIDE);
    if (phrase.needs?.test(`${before}|${after}`) === false) continue;
    const found = {
      words,
      at,
      meaning: match[0],
      isOpen: phrase.isOpen === true,
      isWeekday: STARTS_WITH_WEEKDAY.test(words),
      isFigure: isFigure(phrase, before, after) || isName(text, at, words),
      candidates: (published: Day) => phrase.mean(published, match),
    };
    if (!found.isFigure) return found;
    figure ??= found;
  }
  return figure;
}

const SOURCES = PHRASES.map((phrase) => ({ phrase, source: phrase.pattern.source.toLowerCase() }));
const ENDING = new Map<string, readonly Phrase[]>();
/** Words of a text are without number, and those that count few. */
const MOST_KNOWN = 500;

/** The phrases that can end with the last word of a text: of two dozen only the few in whose pattern it stands. */
function phrasesThatEnd(within: string): readonly Phrase[] {
  let from = within.length;
  while (from > 0 && isLetter(within.charCodeAt(from - 1))) from--;
  const word = within.slice(from);
  const known = ENDING.get(word);
  if (known !== undefined) return known;
  const stem = word.toLowerCase().replace(/s$/, "");
  const phrases = SOURCES.filter(({ source }) => source.includes(stem)).map(({ phrase }) => phrase);
  if (ENDING.size < MOST_KNOWN) ENDING.set(word, phrases);
  return phrases;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isFigure({ not }: Phrase, before: string, after: string): boolean {
  return (
    not.before?.test(before) === true ||
    not.after?.test(after) === true ||
    not.around?.test(`${before}|${after}`) === true
  );
}

/** "Last Week Tonight", "the Next Month Fund": capitals where a sentence has none. In a title they say nothing. So is the word “Monday”. */
function isName(text: string, at: number, words: string): boolean {
  const isTerm = /^[“"‘«].*[”"’»]$/.test(text.slice(Math.max(0, at - 1), at + words.length + 1));
  if (isTerm || STARTS_WITH_WEEKDAY.test(words)) return isTerm;
  const isWithin = /\p{L} $/u.test(text.slice(Math.max(0, at - 2), at));
  return /[A-Z]/.test(isWithin ? words : words.slice(1)) && !isTitle(text);
}

/** Most of its longer words begin with a capital. Only a short text is a title. */
function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE) return false;
  const long = text.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length > 0.8 * long.length;
}

/** True for a day in a scene that somebody imagines, or in advice to "you": it is no day. */
export function isImagined(text: string, at: number): boolean {
  const [from, to] = sentenceAt(text, at);
  return IMAGINED.test(text.slice(Math.max(from, at - SCENE), Math.min(to, at + SCENE)));
}
