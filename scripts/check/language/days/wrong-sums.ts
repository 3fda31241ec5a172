/** Sums of a text that do not hold: a date, "three days later", and another date. */
import { type Day, parseDay } from "../../../read/dates.ts";
import { isEdtf } from "../../../read/edtf.ts";
import type { Passage } from "../../body/passage.ts";
import { sentencesOf, WEEKDAY } from "../english.ts";
import { type Count, countFrom, countsIn, type DayBounds } from "./counted-days.ts";
import { isQuoted } from "./dated-words.ts";
import { isOf, type NamedDay, namedDaysIn, nextFrom, spanOf } from "./named-days.ts";
import { type RelativeDay, relativeDaysOf } from "./relative-days.ts";
import { boundsOf, monthsEnd, type Span, spansBeside, writeSpan } from "./spans.ts";

/** Between a count and its date: "three days later, on Tuesday 10 June", "the next day (8 June". */
const JOINED = new RegExp(`^,? ?[–—]? ?\\(?(?:on |in )?(?:${WEEKDAY},? )?(?:the )?$`);
/** And between a date and the count after it: "10 June, three days later,". */
const BEFORE = /^(?:, ?| ?[–—] ?| ?\()(?:just |only |exactly )?$/;
/** "Last year, January prices were": after a comma alone, the date must end there, or it tells of what follows. */
const APPOSED = /^,? ?$/;
const CLOSED =
  /^\s*(?:$|[,.;:!?)–—\]”"’]|(?:and|when|where|at|in|after|before|as|with|by|to|for|on)\b)/;
/** "Three days after the letter of 7 June". */
const FROM = new RegExp(`^ (?:the (?:\\p{L}+ ){1,3}(?:of|on) )?(?:${WEEKDAY},? )?$`, "u");

/** A date further off is not what "three days later" counts from. */
const NEAR = 300;

/** "The letter of 7 June" is no event of that day: only its own sentence can count from it. */
const NOT_TOLD = new RegExp(
  `\\b(?:of|from|dated|until|before|after|since|by|to|for) (?:${WEEKDAY},? )?(?:the )?$`,
);

/** Every wrong sum of a passage, with the words for days that were found in it. */
export function* wrongSumsIn(
  passage: Passage,
  days: readonly RelativeDay[],
  published: Day,
): Generator<WrongSum> {
  yield* wrongSums(passage, published);
  for (const day of days) yield* wrongFromPublication(passage, day, published);
}

export interface WrongSum {
  readonly at: number;
  readonly length: number;
  readonly message: string;
}

function* wrongSums(passage: Passage, published: Day): Generator<WrongSum> {
  const { text } = passage;
  const counts = countsIn(text);
  if (counts.length === 0) return;
  const named = namedDaysIn(passage);
  for (const [index, count] of counts.entries()) {
    const sum = sumOf(count, { text, named, last: counts[index - 1] });
    const wrong = sum === undefined ? undefined : explain(sum, count, published);
    if (wrong !== undefined) yield { at: count.at, length: count.words.length, message: wrong };
  }
}

/** "Two days ago, on 5 June": counted from publication, or from the day before it. A quotation counts from its own day. */
function* wrongFromPublication(
  passage: Passage,
  day: RelativeDay,
  published: Day,
): Generator<WrongSum> {
  const { at, words, isFigure, isWeekday, isOpen } = day;
  if (isFigure || isWeekday || isOpen) return;
  const { length } = words;
  const to = dateAfter(at + length, { text: passage.text, named: namedDaysIn(passage) });
  if (to === undefined || isQuoted(passage, at)) return;
  const spans = day.candidates(published);
  const isComparable = to.day !== undefined || spans[0].length <= "2025-06".length;
  if (!isComparable || spans.flatMap(spansBeside).some((span) => isOf(to, span))) return;
  const said = [published, spans[0], spanOf(to, yearOf(published))];
  const message = say(`“${words}” from`, said);
  if (message !== undefined) yield { at, length, message };
}

/** The date that is counted from, and the one that is said to come of it. */
interface Sum {
  readonly from: NamedDay;
  readonly to: NamedDay;
}

interface SumContext {
  readonly text: string;
  readonly named: readonly NamedDay[];
  /** The count before this one. */
  readonly last: Count | undefined;
}

function sumOf(count: Count, around: SumContext): Sum | undefined {
  const { text, named } = around;
  const end = count.at + count.words.length;
  const after = nextFrom(named, end);
  const within = nextFrom(named, count.at);
  const next = named[after];
  const linked = coverOf(count, around);
  const before = named[within - 1] === linked ? named[within - 2] : named[within - 1];
  const isSaidBefore = before !== undefined && BEFORE.test(text.slice(before.to, count.at));
  if (count.isFromNext && next !== undefined && FROM.test(text.slice(end, next.from))) {
    const to = isSaidBefore ? before : dateAfter(next.to, around);
    return to === undefined ? undefined : { from: next, to };
  }
  const isEnd = /^(?:$|[,.;:)–—]| [–—])/.test(text.slice(end, end + 2));
  const to = linked ?? dateAfter(end, around) ?? (isSaidBefore && isEnd ? before : undefined);
  if (to === undefined || (count.isFromNext && to === before)) return undefined;
  const from = to === before ? named[named.indexOf(before) - 1] : before;
  return from !== undefined && isNear(from, count, around) ? { from, to } : undefined;
}

/** The date of the link that a count stands in. */
function coverOf({ at, words }: Count, { named }: SumContext): NamedDay | undefined {
  const one = named[nextFrom(named, at + 1) - 1];
  return one !== undefined && one.to >= at + words.length ? one : undefined;
}

/** The date that stands right after a place: ", on 10 June". */
function dateAfter(
  at: number,
  { text, named }: Pick<SumContext, "text" | "named">,
): NamedDay | undefined {
  const next = named[nextFrom(named, at)];
  if (next === undefined) return undefined;
  const joint = text.slice(at, next.from);
  const isApart = APPOSED.test(joint) && !CLOSED.test(text.slice(next.to, next.to + 12));
  return JOINED.test(joint) && !isApart ? next : undefined;
}

/** True where nothing else between can be what is counted from: the date is told in the same or the last sentence. */
function isNear(from: NamedDay, count: Count, { text, last }: SumContext): boolean {
  if (count.at - from.to > NEAR || (last !== undefined && last.at >= from.to)) return false;
  const between = text.slice(from.to, count.at);
  const sentences = sentencesOf(between).length;
  const isTold = !NOT_TOLD.test(text.slice(Math.max(0, from.from - NEAR), from.from));
  if (sentences > (isTold ? 2 : 1)) return false;
  return relativeDaysOf(between).every(({ isFigure }) => isFigure);
}

/** What to say where no reading of the two dates agrees with the count: a date may lack its year. */
function explain({ from, to }: Sum, count: Count, published: Day): string | undefined {
  const now = Number(published.slice(0, 4));
  const here = to.year ?? now;
  // A date without its year is of the year of what it is counted to, or of the briefing's own.
  const near = [here, here - 1, here + 1, now, now - 1, now + 1];
  const years = from.year === undefined ? near : [from.year];
  const sums = years.map((year) => {
    const range = rangeOf(from, year);
    return range === undefined ? undefined : countFrom(range, count);
  });
  const [sum] = sums;
  if (sum === undefined || sums.some((one) => one === undefined || isIn(to, one.range)))
    return undefined;
  const direction = count.steps < 0 ? "before" : "after";
  const length = count.length.replace(/^./, (letter) => letter.toUpperCase());
  const spans = [spanOf(from, years[0] ?? here), sum.exact, spanOf(to, yearOf(sum.exact))];
  return say(`${length} ${direction}`, spans);
}

/** "Three days after 7 June is 10 June, and this says 11 June": with their years where these are not one. */
function say(what: string, spans: readonly Span[]): string | undefined {
  if (!spans.every(isEdtf)) return undefined;
  const [year, ...others] = new Set(spans.map((span) => span.slice(0, 4)));
  const known = others.length === 0 ? (year ?? "") : "";
  const [from, sum, said] = spans.map((span) => writeSpan(span, known));
  return `${what} ${from} is ${sum}, and this says ${said}. Mend the count or one of the dates.`;
}

function yearOf(span: Span): number {
  return Number(span.slice(0, 4));
}

/** True where a date can lie in a range; one without its year is of the range's. */
function isIn(day: NamedDay, [first, last]: DayBounds): boolean {
  const years = [first, last].map((one) => day.year ?? yearOf(one));
  return years.some((year) => {
    const [from, to] = rangeOf(day, year) ?? [first, last];
    return from <= last && to >= first;
  });
}

function rangeOf(day: NamedDay, year: number): DayBounds | undefined {
  const span = spanOf(day, year);
  const first = parseDay(boundsOf(span)[0]);
  if (first === undefined) return undefined;
  return [first, day.day === undefined ? monthsEnd(first, 0) : first];
}
