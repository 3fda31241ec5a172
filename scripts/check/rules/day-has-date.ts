import { parseDay } from "../../read/dates.ts";
import { offsetIn, type Passage } from "../body/passage.ts";
import {
  isDatedBelow,
  isDatedBeside,
  isDatedInSentence,
  isInLink,
  isObservance,
  isQuoted,
  isSaidOnADay,
  isTitleOfAnother,
  isYearOfAbove,
} from "../language/days/dated-words.ts";
import { type BareDay, messagesFor } from "../language/days/offered-dates.ts";
import {
  isImagined,
  type RelativeDay,
  relativeDaysIn,
  relativeDaysOf,
} from "../language/days/relative-days.ts";
import { isWithin, writeDate } from "../language/days/spans.ts";
import { isEnglish } from "../language/english.ts";
import { standingTexts } from "../ledger/standing-texts.ts";
import type { FileReading, FileRule } from "../rule.ts";

export const dayHasDate: FileRule = {
  id: "day-has-date",
  reason:
    "“Thursday” is clear for a week, and “next week” until it is over; a title stands in lists for ever. Later readers need the day, and only the writer knows which one was meant: the nearest is often the wrong one, so each that the words allow is offered and none is filled in.",
  level: "warning",
  exempt: ["transcript", "statement"],
  example: {
    bad: "Talks resume in Muscat on Sunday.",
    good: "Talks resume in Muscat on [Sunday](date:2025-06-15).",
  },
  *check(file) {
    if (!isEnglish(file)) return;
    const { meta } = file.briefing;
    for (const { field, passage, by } of standingTexts(meta)) {
      const name = String(field[0]);
      const link = LINK.exec(passage.text)?.[1];
      if (link !== undefined) yield { field, message: noLink(name, link) };
      const message = messagesFor(file, name);
      // What counts from publication stands beside its date there.
      const days = relativeDaysOf(passage.text).filter(({ isOpen }) => !isOpen);
      for (const found of bareDays(file, { passages: [passage], index: 0, days })) {
        if (by === undefined || !found.spans.some((span) => isWithin(by, span)))
          yield { field, words: found.words, message: message(found) };
      }
    }
    const message = messagesFor(file);
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

function noLink(field: string, target: string): string {
  const instead = parseDay(target) === undefined ? "" : `, as in “${writeDate(target)}”`;
  return `No link can stand in \`${field}:\`, and readers would see its brackets. Write the date in words${instead}.`;
}

/** What was found in one of some passages. */
interface DaysFound {
  readonly passages: readonly Passage[];
  readonly index: number;
  readonly days: readonly RelativeDay[];
}

/** Each bare day once in a passage: a second "Thursday" is the one that was named or found before it. */
function* bareDays(
  { briefing: { day: published, meta } }: FileReading,
  { passages, index, days }: DaysFound,
): Generator<BareDay> {
  const passage = passages[index];
  if (passage === undefined || days.length === 0) return;
  const { text } = passage;
  const seen = new Set<string>();
  for (const day of days) {
    const { words, meaning, at } = day;
    if (seen.has(meaning)) continue;
    const isBeside = isDatedBeside(passage, day);
    if (!isBeside && (day.isFigure || isImagined(text, at))) continue;
    seen.add(meaning);
    const spans = isBeside ? [] : day.candidates(published);
    if (isBeside || isDatedInSentence(passage, day, spans)) {
      seen.add(words);
      continue;
    }
    const around = { passages, index, title: meta.title };
    if (isYearOfAbove(around, spans) || isToldElsewhere(around, day)) continue;
    const isSaid = isQuoted(passage, at);
    if (isSaid && isSaidOnADay(passages, index)) continue;
    yield { ...day, spans, text, isQuoted: isSaid, isInLink: isInLink(passage, at) };
  }
}

/** True where the day is told below a heading, on the page that a link leads to, or by what a text observes. */
function isToldElsewhere(
  { passages, index, title }: Pick<DaysFound, "passages" | "index"> & { title: string },
  { words, at }: RelativeDay,
): boolean {
  const passage = passages[index];
  if (passage === undefined) return false;
  const isBelow = passage.kind === "heading" && isDatedBelow(passages, index, words);
  return isBelow || isTitleOfAnother(passage, at) || isObservance(words, [title, passage.text]);
}
