import type { Key } from "../../read/identity.ts";
import { offsetAsWritten, type Passage } from "../body/passage.ts";
import { quotationsOf } from "../language/quotations.ts";
import type { FileRule } from "../rule.ts";
import { areSourcesRead } from "../voices/uses.ts";

/** One pair of brackets, or one in another; Word and Asian keyboards write them full-width. */
const BRACKETED =
  /([[(（［【])[\s(（]{0,3}([^[\]()（）［］【】\n]{1,160})[)）]?\s{0,2}[\])）］】](?!\()/g;
const CITED = /^([@＠]?)\s?([a-z0-9]+(?:-[a-z0-9]+)*)\s*(?:,([^@＠]*))?$/;
const LINKS: ReadonlySet<string> = new Set(["date", "place", "who", "brief", "#", "web"]);

export const citationIsBracketed: FileRule = {
  id: "citation-is-bracketed",
  reason:
    "A citation in other brackets, or without its sign, is no citation: readers would see the key, and the statement would have no source.",
  level: "error",
  example: { bad: "Talks go on (@ona).", good: "Talks go on [@ona]." },
  *check({ briefing, passages, text }) {
    if (!areSourcesRead(briefing)) return;
    const { sources } = briefing.meta;
    for (const passage of passages) {
      if (!/[[(（［【]/.test(passage.text)) continue;
      const isIn = { link: withinOf(linksOf(passage)), quotation: withinOf(quotationsIn(passage)) };
      for (const match of passage.text.matchAll(BRACKETED)) {
        const { 0: words, index } = match;
        const meant = citationFor(match, (key) => sources.has(key as Key));
        if (meant === undefined || isIn.link(index)) continue;
        // “[minister]” in a quotation is a word of the editor's.
        if (!/[@＠]/.test(words) && (passage.kind === "quotation" || isIn.quotation(index)))
          continue;
        const offset = offsetAsWritten(passage, { words, index }, text);
        if (offset === undefined) continue;
        yield {
          offset,
          length: words.length,
          message: `Readers would see \`${words.replace(/\s/g, " ")}\` as it stands. Write ${meant}.`,
          fix: { from: offset, to: offset + words.length, text: meant },
        };
      }
    }
  },
};

/** The citation that was meant; undefined where the brackets hold other words. */
function citationFor(
  [, open = "", inside = ""]: RegExpExecArray,
  isSource: (key: string) => boolean,
): string | undefined {
  const parts = inside.split(";").map((part) => CITED.exec(part.trim()));
  const isRound = open === "(" || open === "（";
  const cited = parts.map((part, index) => {
    const [, sign = "", key = "", locator = ""] = part ?? [];
    // A key alone in round brackets is a word, and so is one in square ones with more words after it.
    const isSigned = sign !== "" || index > 0;
    const isBare = !isRound && parts.length === 1 && part?.[3] === undefined;
    if (!isSource(key) || !(isSigned || isBare)) return undefined;
    return locator.trim() === "" ? `@${key}` : `@${key}, ${locator.trim()}`;
  });
  return cited.includes(undefined) ? undefined : `[${cited.join("; ")}]`;
}

type LinkRange = readonly [from: number, to: number];

function linksOf({ marks }: Passage): LinkRange[] {
  return marks.filter(({ kind }) => LINKS.has(kind)).map(({ from, to }) => [from, to]);
}

function quotationsIn({ text }: Passage): LinkRange[] {
  return quotationsOf(text, 1).map(({ from, to }) => [from, to]);
}

/** Tells whether a place stands in one of some ranges. Places are asked in their order, so none is looked at twice. */
function withinOf(ranges: readonly LinkRange[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while ((ranges[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next++;
    return (ranges[next]?.[0] ?? Number.POSITIVE_INFINITY) <= at;
  };
}
