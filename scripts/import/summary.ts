/** The bottom line of an imported text: its first real sentences, or an honest line about what it is. */

import { parseMarkdown } from "../check/body/dialect.ts";
import { textOfTokens } from "../check/body/slugs.ts";
import type { Day } from "../read/dates.ts";
import { formatDay } from "../read/spoken.ts";
import { sentencesOf } from "./sentences.ts";
import { lengthOf, shorten } from "./visible.ts";

const SHORTEST = 40;
const LONGEST = 400;
/** Enough for a reader to act on; sentences are added until there is as much. */
const ENOUGH = 160;
/** A paragraph of fewer characters is a place, a greeting or a time more often than news. */
const PROSE = 60;
/** The summary comes from the first pages, however long the text. */
const WINDOW = 12_000;

/** "MR. PRICE:", "Q", "SENIOR ADMINISTRATION OFFICIAL (via translation):" */
const SPEAKER = /^(?:Q(?:uestion)?:?|[\p{Lu}][\p{Lu}.'’ -]{1,60}(?:\s?\([^)]{1,40}\))?:)\s+/u;
const STAGE =
  /\s*[[(](?:applause|laughter|laughs?|chuckles|inaudible|pause|crosstalk|cheers?(?: and applause)?|as prepared for delivery)\.?[\])]/giu;
/** What a speaker says before saying anything. */
const GREETING =
  /^(?:good (?:morning|afternoon|evening|day)|hi|hello|hey|thanks?|thank you|welcome|all right|okay|ok|please|well|yes|yeah|so|folks|everybody|everyone)\b.{0,60}$/iu;
/** "WASHINGTON –", "TEL AVIV, Israel —" */
const DATELINE = /^\p{Lu}{2,}[\p{Lu} .,]*(?:, \p{L}[\p{L}. ]*)?\s[–—-]+\s/u;
export interface ReleaseHead {
  readonly title: string;
  readonly publisher: string;
  readonly day: Day;
  readonly url: string;
}

/** The first 40 to 400 characters of a text that say something else than its title; undefined where none do. */
export function summarise(body: string, title: string): string | undefined {
  const paragraphs = proseOf(body);
  // A long line without a stop is a heading that the source wrote as a paragraph.
  const long = paragraphs.filter(
    (text) => lengthOf(text) >= PROSE && /[.!?…:;。؟][”’"')\]]*$/u.test(text),
  );
  for (const texts of [long, paragraphs]) {
    const summary = opening(texts);
    if (lengthOf(summary) >= SHORTEST && wordsOf(summary) !== wordsOf(title)) return summary;
  }
  return undefined;
}

/** What a release is, where its text gives no summary; in words for English, by name and date for any other language. */
export function describe({ title, publisher, day, url }: ReleaseHead, lang: string): string {
  const name = shorten(publisher, 120);
  const plain = `${name}, ${formatDay(day, lang)}: ${title} (${new URL(url).hostname})`;
  if (!/^en\b/.test(lang) && lengthOf(plain) >= SHORTEST) return shorten(plain, LONGEST);
  return shorten(`A release by ${name}, published on ${formatDay(day, "en")}: ${title}`, LONGEST);
}

/** Sentences in their order until there is enough of them. */
function opening(texts: readonly string[]): string {
  let summary = "";
  for (const sentence of texts.flatMap(sentencesOf)) {
    if (summary === "" && GREETING.test(sentence)) continue;
    const longer = summary === "" ? sentence : `${summary} ${sentence}`;
    if (lengthOf(longer) > LONGEST)
      return lengthOf(summary) >= SHORTEST ? summary : shorten(longer, LONGEST);
    summary = longer;
    if (lengthOf(summary) >= ENOUGH) break;
  }
  return summary;
}

/** Paragraphs and list items that hold sentences, without speakers and stage directions. */
function proseOf(body: string): string[] {
  const end = body.length <= WINDOW ? body.length : body.lastIndexOf("\n\n", WINDOW);
  const tokens = parseMarkdown(body.slice(0, end === -1 ? WINDOW : end));
  return tokens.flatMap((token, index) => {
    if (token.type !== "inline" || tokens[index - 1]?.type !== "paragraph_open") return [];
    const text = textOfTokens(token.children ?? [])
      .replace(STAGE, "")
      .replace(/\s+/g, " ")
      .trim()
      .replace(SPEAKER, "")
      .replace(DATELINE, "");
    return isProse(text) ? [text] : [];
  });
}

/** Words in small letters (or of a script without them), six or more; no clock time, no shouted heading. */
function isProse(text: string): boolean {
  if (/^\(?\d{1,2}[:.]\d{2}\s*[ap]\.?m/i.test(text) || /^(?:via|by) \w+$/i.test(text)) return false;
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isUncased = !/[\p{Ll}\p{Lu}]/u.test(text) && /\p{L}/u.test(text);
  if (isUncased) return lengthOf(text) >= 20;
  return words.length >= 6 && words.filter((word) => /^\p{Ll}/u.test(word)).length >= 3;
}

/** As the rule `summary-adds-to-title` compares them. */
function wordsOf(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  );
}
