/** Writes a date in words in place of others where no link can stand: "on 7 June 2021" for "tonight". */
import { isYear, nameSpan, type Span, weekBegin, writeDate } from "./spans.ts";

/** The words that it replaces, and the text around them. */
interface WordsPlace {
  readonly text: string;
  readonly words: string;
  readonly at: number;
}

/** Before these a date needs no preposition of its own. */
const PREPOSITION =
  /\b(?:about|after|around|at|before|between|by|during|for|from|in|of|on|over|since|than|through|till|to|towards?|until) $/i;
/** At the head of a sentence or of a text. */
const HEAD = /(?:^|[.!?:][”"’')]?\s)$/;
const SEASON = /(spring|summer|autumn|fall|winter)$/i;

/** A span with its year and, where the sentence has none for it, a preposition; with a capital at a sentence's head. */
export function spanInWords(span: Span, { text, words, at }: WordsPlace): string {
  const before = text.slice(Math.max(0, at - 12), at);
  const isPossessive = /^[’']s?(?!\p{L})/u.test(
    text.slice(at + words.length, at + words.length + 3),
  );
  const [preposition, date] = phraseOf(span, words);
  if (isPossessive) return `of ${date}`;
  if (PREPOSITION.test(before)) return date;
  const written = `${preposition} ${date}`;
  const isHead = /^\p{Lu}/u.test(words) && HEAD.test(before);
  return isHead ? `${written[0]?.toUpperCase()}${written.slice(1)}` : written;
}

function phraseOf(span: Span, words: string): readonly [preposition: string, date: string] {
  const [first = span, last] = span.split("/");
  const season = SEASON.exec(words)?.[0].toLowerCase();
  if (season !== undefined) {
    const to = last === undefined ? "" : `–${last.slice(2, 4)}`;
    return ["in", `the ${season} of ${first.slice(0, 4)}${to}`];
  }
  if (isYear(span)) return ["in", span];
  const monday = weekBegin(span);
  if (monday !== undefined) return ["in", `the week of ${writeDate(monday)}`];
  if (first.length === "2025-06".length)
    return [last === undefined ? "in" : "from", nameSpan(span)];
  return ["on", last === undefined ? writeDate(first) : nameSpan(span)];
}
