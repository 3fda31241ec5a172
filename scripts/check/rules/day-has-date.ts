import { type Day, nameDay, shiftDay, weekdayOf } from "../../read/dates.ts";
import { isEnglish, MONTH, sentenceAt, WEEKDAYS } from "../english.ts";
import { marksIn, offsetIn, type Passage } from "../passage.ts";
import type { FileRule, Finding } from "../rule.ts";

// The rare letters first, and what stands before them looked at only then: six times faster on a long text.
const DAY =
  /day(?<=\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|[Yy]esterday))(?!\w)|omorrow(?<=\b([Tt]omorrow))\b/g;
const DIRECTION = /\b(last|this|next|past|coming|previous) $/;
/**
 * A date that stands beside the day, so that it is not bare: "Thursday, June 5", "5 June (Thursday". A link to a
 * date that Markdown could not read has its own finding.
 */
const DATE_AFTER = new RegExp(
  `^\\]\\(date:|^(?:[’']s)?(?: (?:morning|afternoon|evening|night))?,? ?\\(?(?:the )?(?:${MONTH} \\d|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|\\d{4}-\\d\\d|\\d{1,2}[/.]\\d)`,
);
const DATE_BEFORE = new RegExp(
  `(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH})(?:,? \\d{4})?(?:,? \\(?|, a )$`,
);
/** A day in a scene that somebody imagines is no day. */
const IMAGINED = /\b(?:if|imagine|envision|picture)\b/i;
/** Days that are meant as a habit, and days that are names. */
const HABIT_BEFORE =
  /(?:\b(?:every|each|every other|most|any|a|that|per|one|Good|Black|Cyber|Super|Bloody|Palm|Easter|Ash|Holy|Maundy|Giving|Fat|Shrove|Whit|first|second|third|fourth) |day (?:through|to) |day[–-])$/i;
/** "A better tomorrow", "the leaders of yesterday": no day at all. */
const FIGURE_BEFORE = /\b(?:of|for|like|a|better|brighter|today and) $/i;
const HABIT_AFTER =
  /^(?:[,;] today\b| (?:in|of) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b| (?:through|to) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[–-](?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)| (?:Times|Telegraph|Mirror|Express|Post|Mail|Herald|Night|prayers?|Mosque|mosque|School|school|mornings|afternoons|evenings|nights)\b)/;

/** Widened, for a written word is any text. */
const NAMES: readonly string[] = WEEKDAYS;

export const dayHasDate: FileRule = {
  id: "day-has-date",
  reason:
    "“Thursday” is clear for a week. Later readers need the day, and only the writer knows which one was meant: the nearest is often the wrong one, so both are offered and none is filled in.",
  level: "warning",
  exempt: ["transcript", "statement"],
  example: {
    bad: "Talks resume in Muscat on Sunday.",
    good: "Talks resume in Muscat on [Sunday](date:2025-06-15).",
  },
  *check(file) {
    if (!isEnglish(file)) return;
    const messageOf = messagesFor(file.briefing.day);
    for (const passage of file.passages) {
      if (passage.kind !== "heading") yield* bareDays(passage, messageOf);
    }
  },
};

/** Each bare day once in a passage: a second "Thursday" is the one that was named or found before it. */
function* bareDays(
  passage: Passage,
  messageOf: (word: string, direction: string) => string,
): Generator<Finding> {
  const { text } = passage;
  const seen = new Set<string>();
  for (const match of text.matchAll(DAY)) {
    const word = match[1] ?? match[2] ?? "";
    const at = match.index + match[0].length - word.length;
    const direction = DIRECTION.exec(text.slice(Math.max(0, at - 12), at))?.[1] ?? "";
    const isDated = hasDate(passage, word, at);
    if (isDated || seen.has(`${direction} ${word}`) || isFigure(passage, word, at)) {
      if (isDated) seen.add(` ${word}`);
      continue;
    }
    seen.add(`${direction} ${word}`);
    yield {
      offset: offsetIn(passage, at),
      length: word.length,
      message: messageOf(word, direction),
    };
  }
}

/** What to say of a day, worked out once for each word: a text can say "Thursday" thousands of times. */
function messagesFor(published: Day): (word: string, direction: string) => string {
  const messages = new Map<string, string>();
  return (word, direction) => {
    const known = messages.get(`${direction} ${word}`);
    if (known !== undefined) return known;
    const [first, second] = isNear(word)
      ? aroundNear(word.toLowerCase(), published)
      : aroundWeekday(word, direction, published);
    const message = `“${word}” goes stale. Which day: ${nameDay(first)}, or ${nameDay(second)}? Write [${word}](date:${first}) or [${word}](date:${second}).`;
    messages.set(`${direction} ${word}`, message);
    return message;
  };
}

/** "Yesterday" and "tomorrow". */
function isNear(word: string): boolean {
  return /^(?:yesterday|tomorrow)$/i.test(word);
}

/** True where the day is a link to its date, or the date stands beside it. */
function hasDate(passage: Passage, word: string, at: number): boolean {
  const [before, after] = around(passage, word, at);
  const isLinked = marksIn(passage, [at, at + word.length], ["date"]).length > 0;
  return isLinked || DATE_AFTER.test(after) || DATE_BEFORE.test(before);
}

/** True where the word is a habit, a name or a figure of speech, and no one day. */
function isFigure(passage: Passage, word: string, at: number): boolean {
  const [before, after] = around(passage, word, at);
  if (HABIT_AFTER.test(after)) return true;
  const isFigurative = isNear(word)
    ? FIGURE_BEFORE.test(before) || (/^t/i.test(word) && /^[’']s/.test(after))
    : HABIT_BEFORE.test(before);
  return isFigurative || IMAGINED.test(nearby(passage.text, at));
}

/** As far as a scene reaches around a day in its sentence. */
const SCENE = 300;

function nearby(text: string, at: number): string {
  const [from, to] = sentenceAt(text, at);
  return text.slice(Math.max(from, at - SCENE), Math.min(to, at + SCENE));
}

function around({ text }: Passage, word: string, at: number): [before: string, after: string] {
  const end = at + word.length;
  return [text.slice(Math.max(0, at - 40), at), text.slice(end, end + 40)];
}

/** The last such weekday before publication and the first on or after it; both on one side when the text says which. */
function aroundWeekday(weekday: string, direction: string, published: Day): [Day, Day] {
  const wanted = NAMES.indexOf(weekday);
  const today = NAMES.indexOf(weekdayOf(published));
  const ahead = (wanted - today + 7) % 7;
  const next = shiftDay(published, ahead);
  const last = shiftDay(published, ahead - 7);
  if (/^(?:last|past|previous)$/.test(direction)) return [last, shiftDay(last, -7)];
  if (/^(?:next|coming)$/.test(direction)) {
    const first = ahead === 0 ? shiftDay(next, 7) : next;
    return [first, shiftDay(first, 7)];
  }
  return [last, next];
}

/** Counted from the day of publication, or from the day before, on which it may have been written. */
function aroundNear(word: string, published: Day): [Day, Day] {
  const from = word === "yesterday" ? -1 : 1;
  return [shiftDay(published, from), shiftDay(published, from - 1)];
}
