/** Where a sentence ends: at a stop that is no abbreviation's and stands in no bracket. */

const ABBREVIATION =
  /(?:^|[\s(“"])(?:(?:\p{Lu}\.)*\p{Lu}|Mr|Mrs|Ms|Dr|Jr|Sr|St|No|Nos|vs|Gov|Sen|Rep|Gen|Col|Lt|Sgt|Capt|Cmdr|Adm|Maj|Hon|Prof|Sec|Amb|Inc|Co|Corp|Ltd|Dept|Art|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/u;

/** The sentences of a paragraph, in their order. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const stop of text.matchAll(/[.!?…。؟][”’"')\]]*(?=\s+\S)|。/gu)) {
    const end = stop.index + stop[0].length;
    const sentence = text.slice(start, end);
    if (
      ABBREVIATION.test(sentence.slice(-12)) ||
      /^\s+\p{Ll}/u.test(text.slice(end, end + 4)) ||
      isInBrackets(sentence)
    )
      continue;
    sentences.push(sentence.trim());
    start = end;
  }
  return [...sentences, text.slice(start).trim()].filter((sentence) => sentence !== "");
}

/** "(22 U.S.C. 1741)" holds a stop and no end. */
function isInBrackets(text: string): boolean {
  return text.lastIndexOf("(") > text.lastIndexOf(")");
}
