import { type Day, parseDay } from "../../read/dates.ts";
import { isEdtf } from "../../read/edtf.ts";
import {
  isDatedBelow,
  isDatedBeside,
  isDatedInSentence,
  isObservance,
  isQuoted,
  isSaidOnADay,
  isTitleOfAnother,
} from "../dated-words.ts";
import { isEnglish } from "../english.ts";
import { offsetIn, type Passage } from "../passage.ts";
import { isImagined, type RelativeDay, relativeDaysIn, relativeDaysOf } from "../relative-days.ts";
import type { FileReading, FileRule } from "../rule.ts";
import { isWithin, isYear, nameSpan, type Span, writeSpan } from "../spans.ts";
import { standingTexts } from "../standing-texts.ts";

export const dayHasDate: FileRule = {
  id: "day-has-date",
  reason:
    "“Thursday” is clear for a week, and “next week” until it is over; a title stands in lists for ever. Later readers need the day, and only the writer knows which one was meant: the nearest is often the wrong one, so both are offered and none is filled in.",
  level: "warning",
  exempt: ["transcript", "statement"],
  example: {
    bad: "Talks resume in Muscat on Sunday.",
    good: "Talks resume in Muscat on [Sunday](date:2025-06-15).",
  },
  *check(file) {
    if (!isEnglish(file)) return;
    const { day: published, meta } = file.briefing;
    for (const { field, passage, by } of standingTexts(meta)) {
      const name = String(field[0]);
      const link = LINK.exec(passage.text)?.[1];
      if (link !== undefined) yield { field, message: noLink(name, link, published) };
      const message = messagesFor(published, name);
      // What counts from publication stands beside its date there.
      const days = relativeDaysOf(passage.text).filter(({ isOpen }) => !isOpen);
      for (const found of bareDays(file, { passages: [passage], index: 0, days })) {
        const spans = found.candidates(published);
        if (by === undefined || !spans.some((span) => isWithin(by, span)))
          yield { field, message: message(found) };
      }
    }
    const message = messagesFor(published);
    const { passages } = file;
    for (const [index, days] of relativeDaysIn(passages).entries())
      for (const found of bareDays(file, { passages, index, days })) {
        const { length } = found.words;
        const offset = offsetIn(passages[index] as Passage, found.at);
        yield { offset, length, message: message(found) };
      }
  },
};

/** What would date the words in the body. In a field it is no link, and readers would see its brackets. */
const LINK = /\]\(date:([^\s()]{1,40})\)/i;

function noLink(field: string, target: string, published: Day): string {
  const isReal = parseDay(target) !== undefined;
  const instead = isReal ? `, as in “${writeSpan(target, published.slice(0, 4))}”` : "";
  return `No link can stand in \`${field}:\`, and readers would see its brackets. Write the date in words${instead}.`;
}

interface Bare extends RelativeDay {
  /** In a quotation that does not say when it was said. */
  readonly isQuoted: boolean;
}

/** What was found in one of some passages. */
interface Found {
  readonly passages: readonly Passage[];
  readonly index: number;
  readonly days: readonly RelativeDay[];
}

/** Each bare day once in a passage: a second "Thursday" is the one that was named or found before it. */
function* bareDays(
  { briefing: { day: published, meta } }: FileReading,
  { passages, index, days }: Found,
): Generator<Bare> {
  const passage = passages[index];
  if (passage === undefined || days.length === 0) return;
  const { kind, text } = passage;
  const seen = new Set<string>();
  for (const day of days) {
    const { words, meaning, at } = day;
    if (seen.has(meaning)) continue;
    const isBeside = isDatedBeside(passage, day);
    if (!isBeside && (day.isFigure || isImagined(text, at))) continue;
    seen.add(meaning);
    if (isBeside || isDatedInSentence(passage, day, published)) {
      seen.add(words);
      continue;
    }
    const isBelow = kind === "heading" && isDatedBelow(passages, index, words);
    const isElsewhere = isBelow || isTitleOfAnother(passage, at);
    if (isElsewhere || isObservance(words, [meta.title, text])) continue;
    const isSaid = isQuoted(passage, at);
    if (!isSaid || !isSaidOnADay(passages, index)) yield { ...day, isQuoted: isSaid };
  }
}

/** What to say of a day, worked out once for each phrase: a text can say "Thursday" thousands of times. */
function messagesFor(published: Day, field?: string): (day: Bare) => string {
  const messages = new Map<string, string>();
  return (day) => {
    const key = `${day.isQuoted} ${day.meaning}`;
    const message = messages.get(key) ?? messageOf(day, published, field);
    messages.set(key, message);
    return message;
  };
}

function messageOf(day: Bare, published: Day, field: string | undefined): string {
  const { words, candidates, isQuoted } = day;
  if (isQuoted)
    return `“${words}” counts from the day on which it was said, and the quotation has none beside it. Write when it was said.`;
  if (day.isOpen) {
    const beside = /recent|last|past/i.test(words) ? "before" : "after";
    const from = writeSpan(published, published.slice(0, 4));
    return `“${words}” counts from the day of writing, and goes stale. Write the days, or from when it counts, as in “in the days ${beside} ${from}”.`;
  }
  const spans = candidates(published);
  // Beyond the year 9999 there is no date to offer.
  if (!spans.every(isEdtf)) return `“${words}” goes stale. Write the date.`;
  const asked = `${whichOf(spans)}: ${spans.map(nameSpan).join(", or ")}?`;
  const writing = (span: Span) =>
    field === undefined
      ? `[${words}](date:${span})`
      : `“${writeSpan(span, published.slice(0, 4))}”`;
  const why = field === undefined ? "" : `, and no link can stand in \`${field}:\``;
  return `“${words}” goes stale${why}. ${asked} Write ${spans.map(writing).join(" or ")}.`;
}

function whichOf([span]: readonly [Span, Span]): string {
  if (span.includes("/")) return "Which days";
  if (isYear(span)) return "Which year";
  return span.length === "2025-06".length ? "Which month" : "Which day";
}
