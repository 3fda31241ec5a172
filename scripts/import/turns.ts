/** Tells a transcript by the turns of its speakers: paragraphs that open with who speaks, again and again. */
import { isCalled, isSpeaker } from "../check/language/speakers.ts";

/** Of marked text as Markdown: a line's marks of emphasis, then a label, then a colon; or a lone `Q` and a gap. */
const TURN =
  /^(\*{0,3})(?:(Q)(?:\*{1,3})?[ \t]|([^\s*:：|>#[(][^*:：\n[\]]{0,70})(\*{0,3})\s?[:：](\*{0,3}))/gmu;
/** What is said has an end; a place or a time in a list has none. */
const SAID = /[.!?…؟。！？]/u;
const ASKED = /[?؟？]/u;
/** Turns that make a transcript. Fewer may be a quotation, or a list with labels. */
const FEWEST = 4;
/** No text needs more to be told. */
const MOST = 400;

/** "SECRETARY RASK: Good morning." Whoever speaks alone is named once, by a title that people have. */
const ALONE =
  /^\*{0,3}(?:(?:MR|MRS|MS|DR|PROF|GEN|SEN|REP|GOV|AMB|ADM|COL)\.? |THE (?:VICE |FIRST |PRIME |FOREIGN )?\p{Lu}+|(?:(?:VICE |DEPUTY |ACTING |ASSISTANT |UNDER |PRIME |FOREIGN |FIRST |SENIOR |SPECIAL |ATTORNEY )*(?:PRESIDENT|SECRETARY|MINISTER|AMBASSADOR|ADMINISTRATOR|CHANCELLOR|SPOKES\p{Lu}+|GENERAL|GOVERNOR|SENATOR|MAYOR|LADY|ENVOY|CHAIR\p{Lu}*|COMMISSIONER|(?:[\p{Lu}-]+ ){0,3}OFFICIAL|MODERATOR|OPERATOR|PRÉSIDENT|MINISTRE|MINISTRO|PRESIDENTE|KANZLER(?:IN)?|ПРЕЗИДЕНТ|МИНИСТР)))[\p{Lu}\p{M}.'’ -]{0,40}(?:\s?\([^()\n]{1,40}\))?\*{0,3}:/mu;
/** Before a speech stand a place, a time and a greeting. */
const PREAMBLE = 1_200;

interface Turn {
  readonly speaker: string;
  readonly words: string;
}

/**
 * True for a text in Markdown whose paragraphs are turns of at least two speakers, each of whom comes back. A list
 * with bold labels is none: its labels differ, or nobody asks anything.
 */
export function isInTurns(body: string): boolean {
  const turns = turnsOf(body);
  const counts = new Map<string, number>();
  for (const { speaker } of turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const again = turns.filter(({ speaker }) => (counts.get(speaker) ?? 0) > 1);
  const speakers = new Set(again.map(({ speaker }) => speaker));
  // Voices that are collected speak once, all but a few.
  if (again.length < FEWEST || speakers.size < 2 || again.length * 3 < turns.length * 2)
    return false;
  const said = again.filter(({ words }) => SAID.test(words));
  if (said.length * 2 < again.length) return false;
  const isTold = [...speakers].filter(isCalled);
  return isTold.length > 1 || again.some(({ words }) => ASKED.test(words));
}

/** True for a text that a title of somebody and a colon open, as the record of a speech is opened. */
export function isSpeech(body: string): boolean {
  return ALONE.test(body.slice(0, PREAMBLE));
}

function turnsOf(body: string): Turn[] {
  const found = [...body.matchAll(TURN)].slice(0, MOST);
  return found.flatMap((match, index) => {
    const [written, open = "", question, label = "", close = "", after = ""] = match;
    const isBold = open !== "" && close + after !== "";
    const speaker = question ?? label.replace(/\s*\([^()]*\)$/, "").trim();
    if (question === undefined && !isSpeaker(speaker, isBold)) return [];
    const from = match.index + written.length;
    return [{ speaker, words: body.slice(from, found[index + 1]?.index ?? body.length) }];
  });
}
