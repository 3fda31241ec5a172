/** What to offer at a cursor in a briefing's text: sources to cite, and what a link may lead to. */

import { ownAnchors, ownDays, ownWords } from "./briefing-words.ts";
import { type Completion, offer, spanOf } from "./completion.ts";
import type { OfferedWord, Words } from "./offered-words.ts";

/** A briefing's text whose body begins at `bodyStart`. */
export interface InBody {
  readonly text: string;
  readonly yaml: string;
  readonly bodyStart: number;
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
  { text, yaml, bodyStart }: InBody,
  at: number,
  archive: Words,
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
  const choices: Readonly<Record<string, () => readonly OfferedWord[]>> = {
    "date:": () => ownDays(yaml),
    "place:": () => archive.place,
    "who:": () => [...ownWords(yaml).entities, ...archive.person],
    "brief:": () => archive.briefing,
    "#": () => ownAnchors(text.slice(bodyStart)),
  };
  return offer(choices[scheme]?.() ?? [], span);
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
