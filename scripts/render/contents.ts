/** What a long text holds, and how long it takes to read. */
import type { Token } from "markdown-it";
import { Slugs, textOfTokens } from "../check/body/slugs.ts";
import { LANGUAGES } from "../words/languages.ts";
import type { SpeakerTurns } from "./speaker-turns.ts";

export interface ContentsView {
  /** What reading takes, at least one. */
  readonly minutes: number;
  /** Its main headings; empty for a text that needs no contents. */
  readonly headings: readonly { readonly id: string; readonly text: string }[];
  /** The heading below which an advisory says what to do, or empty. */
  readonly advice: string;
  /** Who speaks in a long transcript. */
  readonly speakers: readonly SpeakerTurns[];
}

/** Silent reading of non-fiction, of adults: Brysbaert 2019 found 238 words a minute. */
const WORDS_A_MINUTE = 238;
/** From so many words on, or so many headings, nobody sees at a glance what a text holds. */
const LONG = 1_200;
const MANY_HEADINGS = 4;
const ADVICE = /^what (?:to do|you (?:can|should|must) do)\b/i;
/** The same as an advisory is begun with, in any language. */
const ADVICE_IN = new Set([...LANGUAGES.values()].map(({ drafts: { advisory } }) => advisory[0]));
/** Scripts that set no spaces: two of their letters count for a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** `reserved` are ids of the page that are no heading's, as for `draftTokens`. */
export function contentsOf(
  tokens: readonly Token[],
  reserved: readonly string[],
  speakers: readonly SpeakerTurns[],
): ContentsView {
  const slugs = new Slugs(reserved);
  const headings: { id: string; text: string; level: string }[] = [];
  let words = 0;
  for (const [index, { type, tag, children, content }] of tokens.entries()) {
    if (type === "heading_open") {
      const inline = tokens[index + 1];
      const id = slugs.next(inline);
      const text = textOfTokens(inline?.children ?? []).trim();
      if (text !== "") headings.push({ id, text, level: tag });
    }
    words += wordsIn(type === "inline" ? textOfTokens(children ?? []) : content);
  }
  const [top] = headings.map(({ level }) => level).sort();
  const main = headings.filter(({ level }) => level === top);
  const isLong = words > LONG;
  const isNeeded = main.length >= MANY_HEADINGS || (isLong && main.length > 1);
  return {
    minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
    headings: isNeeded ? main.map(({ id, text }) => ({ id, text })) : [],
    advice: headings.find(({ text }) => ADVICE.test(text) || ADVICE_IN.has(text))?.id ?? "",
    speakers: isLong && speakers.length > 1 ? speakers : [],
  };
}

function wordsIn(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const rest = unspaced === 0 ? text : text.replaceAll(UNSPACED, " ");
  return unspaced / 2 + (rest.match(/\S+/g)?.length ?? 0);
}
