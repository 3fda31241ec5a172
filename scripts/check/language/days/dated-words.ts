/** Tells whether words for a day have their date: in a link, beside them, or in their sentence. */

import { type Mark, marksIn, type Passage } from "../../body/passage.ts";
import { MONTH, sentenceAt, WEEKDAY } from "../english.ts";
import { isOf, namedDaysIn, nextFrom } from "./named-days.ts";
import type { RelativeDay } from "./relative-days.ts";
import { isYear, type Span, spansBeside } from "./spans.ts";

/**
 * A date that stands beside the day, so that it is not bare: "Thursday, June 5", "5 June (Thursday". A link to a
 * date that Markdown could not read has its own finding.
 */
const DATE_AFTER = new RegExp(
  `^\\]\\(date:|^(?:[’']s)?(?: (?:morning|afternoon|evening|night))?,?:? ?[–—]? ?\\(?(?:on |in )?(?:the )?(?:${WEEKDAY},? )?(?:${MONTH} \\d|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|\\d{4}-\\d\\d|\\d{1,2}[/.]\\d)`,
);
const DATE_BEFORE = new RegExp(
  `(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH})(?:,? \\d{4})?(?:,? \\(?|, a )$`,
);
/** A date takes no more. */
const BESIDE = 48;
/** A week and a month that have a name. "This Week" in a title is none. */
const OBSERVED = ["Week", "Month"].map(
  (unit) => new RegExp(`(?<!\\b(?:This|Last|Next|A|The|Each|Every|Per) )\\b${unit}\\b`),
) as [RegExp, RegExp];
const SLASHED = /\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/;
/** No quotation within a paragraph is longer, and no block of one has more paragraphs. */
const QUOTED = 4_000;
const BLOCK = 20;
const LINKS: readonly Mark["kind"][] = ["web", "brief", "place", "who"];
/** Words of a link that are the title of what it leads to. */
const TITLE = 4;

/** True where words for a day are a link to their date, or where the date stands beside them. */
export function isDatedBeside(passage: Passage, { at, words }: RelativeDay): boolean {
  const { text } = passage;
  const end = at + words.length;
  return (
    marksIn(passage, [at, end], ["date"]).length > 0 ||
    DATE_AFTER.test(text.slice(end, end + BESIDE)) ||
    DATE_BEFORE.test(text.slice(Math.max(0, at - BESIDE), at))
  );
}

/**
 * True where the sentence of such words, or the next one, names a date that they can mean: "next week, in Muscat, on 18
 * June". Beside the year before it, "this year" is clear too.
 */
export function isDatedInSentence(
  passage: Passage,
  day: RelativeDay,
  spans: readonly Span[],
): boolean {
  const { text } = passage;
  const named = namedDaysIn(passage);
  const isOfYears = spans.some(isYear);
  if (named.length === 0 && !isOfYears) return false;
  // "Within days" counts from the day that its passage tells of.
  if (day.isOpen && named.length > 0) return true;
  const [from, to] = sentenceAt(text, day.at);
  const [, end] = to < text.length ? sentenceAt(text, to) : [to, to];
  if (isOfYears) {
    const before = spans.flatMap((span) => spansBeside(span).slice(0, 2));
    if (isNamedYear(text.slice(from, to), before)) return true;
    if (isNamedYear(text.slice(to, end), spans)) return true;
  }
  return named
    .slice(nextFrom(named, from), nextFrom(named, end))
    .some((one) => spans.some((span) => isOf(one, span)));
}

/** True where a year stands in a text of its own: in the heading above a passage, or in the title of its briefing. */
export function isYearOfAbove(
  { passages, index, title }: { passages: readonly Passage[]; index: number; title: string },
  spans: readonly Span[],
): boolean {
  if (!spans.some(isYear)) return false;
  const above = passages[index - 1];
  return [title, above?.kind === "heading" ? above.text : ""].some((text) =>
    isNamedYear(text, spans),
  );
}

function isNamedYear(text: string, spans: readonly Span[]): boolean {
  return spans.some((span) => isYear(span) && text.includes(span));
}

/**
 * True in a quotation, whose days count from the one on which it was said. In the passage alone: a quotation that
 * goes on over paragraphs opens anew in each.
 */
export function isQuoted({ kind, text }: Passage, at: number): boolean {
  if (kind === "quotation") return true;
  const before = text.slice(Math.max(0, at - QUOTED), at);
  const isOpen = (open: string, close: string) =>
    before.lastIndexOf(open) > before.lastIndexOf(close);
  return isOpen("“", "”") || isOpen("«", "»") || (before.split('"').length - 1) % 2 === 1;
}

/** True where a quotation stands beside a date: in its passage or, of a block, in the passages around it. */
export function isSaidOnADay(passages: readonly Passage[], index: number): boolean {
  const isNamed = (passage: Passage | undefined) =>
    passage !== undefined && (SLASHED.test(passage.text) || namedDaysIn(passage).length > 0);
  if (isNamed(passages[index])) return true;
  let first = index;
  let last = index;
  while (passages[first]?.kind === "quotation" && index - first < BLOCK) first--;
  while (passages[last]?.kind === "quotation" && last - index < BLOCK) last++;
  return (
    passages[index]?.kind === "quotation" && (isNamed(passages[first]) || isNamed(passages[last]))
  );
}

/** True where "this month" is the one that a title or text names and keeps: "National Wheel Month". */
export function isObservance(words: string, texts: readonly string[]): boolean {
  const [, unit] = /^this (week|month)$/i.exec(words) ?? [];
  if (unit === undefined) return false;
  return texts.some((text) => OBSERVED[unit.toLowerCase() === "week" ? 0 : 1].test(text));
}

/** True in the words of a link to the web that are a title: of its day only that page can tell. */
export function isTitleOfAnother({ text, marks }: Passage, at: number): boolean {
  return marks.some(
    ({ kind, from, to }) =>
      kind === "web" && from <= at && at < to && text.slice(from, to).split(" ").length >= TITLE,
  );
}

/** True where words stand in a link, so that no other link can stand there. */
export function isInLink({ marks }: Passage, at: number): boolean {
  return marks.some(({ kind, from, to }) => LINKS.includes(kind) && from <= at && at < to);
}

/** True where the same words are a link to their date, or stand beside it, between a heading and the next one. */
export function isDatedBelow(
  passages: readonly Passage[],
  heading: number,
  words: string,
): boolean {
  for (const { kind, text, marks } of passages.slice(heading + 1)) {
    if (kind === "heading") return false;
    if (marks.some((mark) => mark.kind === "date" && wordsOf(mark, text).includes(words)))
      return true;
  }
  return false;
}

function wordsOf({ from, to }: Mark, text: string): string {
  return text.slice(from, to);
}
