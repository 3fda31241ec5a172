/** What to offer at a cursor in a briefing's text: sources to cite, and what a link may lead to. */

import { ownAnchors, ownDay, ownDays, ownWords } from "./briefing-words.ts";
import { type Completion, offer, type ReplacedText, spanOf } from "./completion.ts";
import type { KnownWords, OfferedWord } from "./offered-words.ts";
import { daysNamed, type WeekdayDate } from "./weekday-days.ts";

/** A briefing's text whose body begins at `bodyStart`. */
export interface InBody {
  readonly text: string;
  readonly yaml: string;
  readonly bodyStart: number;
  /** The language that the briefing is written in. */
  readonly lang: string;
}

/** No link or citation opens so far before the cursor that this much of its line would not hold it. */
const LONGEST = 500;

const SCHEMES: readonly OfferedWord[] = [
  { id: "date:", name: "the day that these words mean", aka: ["Thursday", "yesterday"] },
  { id: "place:", name: "a country or a place", aka: [] },
  { id: "who:", name: "a person or organisation", aka: [] },
  { id: "brief:", name: "another briefing", aka: [] },
  { id: "https://", name: "a page of the web", aka: [] },
];

export function bodyCompletions(
  { text, yaml, bodyStart, lang }: InBody,
  at: number,
  archive: KnownWords,
): readonly Completion[] {
  const from = Math.max(bodyStart, text.lastIndexOf("\n", at - 1) + 1, at - LONGEST);
  const line = text.slice(from, at);
  const cited = citedWord(line);
  if (cited !== undefined) {
    const wrap = (id: string) => (cited.hasSign ? id : `@${id}`);
    return offer(ownWords(yaml).sources, spanOf(text, at, cited.word), wrap);
  }
  const target = line.slice(line.lastIndexOf("](") + 2);
  if (!line.includes("](") || /[\s)]/.test(target)) return [];
  const [, scheme, word = ""] = /^(date:|place:|who:|brief:|#)(.*)$/.exec(target) ?? [];
  const span = spanOf(text, at, scheme === undefined ? target : word);
  if (scheme === undefined) return offer(SCHEMES, span);
  if (scheme === "date:") {
    const words = line.slice(line.lastIndexOf("[") + 1, line.lastIndexOf("]("));
    return dayCompletions(daysNamed(words, lang, ownDay(yaml)), ownDays(yaml), span);
  }
  const choices: Readonly<Record<string, () => readonly OfferedWord[]>> = {
    "place:": () => archive.place,
    "who:": () => [...ownWords(yaml).entities, ...archive.person],
    "brief:": () => archive.briefing,
    "#": () => ownAnchors(text.slice(bodyStart)),
  };
  return offer(choices[scheme]?.() ?? [], span);
}

/** Days of the name that the link's words say, by that name, and then those that the front matter writes. */
function dayCompletions(
  named: readonly WeekdayDate[],
  own: readonly OfferedWord[],
  span: ReplacedText,
): Completion[] {
  const said = new Set<string>(named.map(({ id }) => id));
  const days = offer(
    named.map((day) => ({ ...day, aka: [] })),
    span,
  ).map((day) => ({ ...day, label: day.detail, detail: day.label }));
  const others = own.filter(({ id }) => !said.has(id));
  return [...days, ...offer(others, span)];
}

/** The key that is being written in `[@one; @two`; undefined when no citation is open, or in a locator. */
function citedWord(line: string): { word: string; hasSign: boolean } | undefined {
  const open = line.lastIndexOf("[@");
  const inside = open === -1 ? "]" : line.slice(open + 1);
  if (/[[\]]/.test(inside)) return undefined;
  const written = inside.slice(inside.lastIndexOf(";") + 1).trimStart();
  const word = written.replace(/^@/, "");
  return /[\s,]/.test(word) ? undefined : { word, hasSign: written.startsWith("@") };
}
