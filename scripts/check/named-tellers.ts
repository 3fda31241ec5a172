/** Who is named beside words that would else hide who says something: a body whose officials speak, a person who passes it on. */
import { MONTH, WEEKDAY } from "./english.ts";

/** What a body with a name of its own ends in. */
const BODY =
  "(?:Ministry|Department|Commission|Committee|Council|Agency|Bureau|Office|Treasury|Board|Authority|Administration|Service|Bank|Bundesbank|Court|Parliament|Congress|Senate|House|Army|Navy|Police|Company|Corporation|Corp|Inc|Ltd|Plc|Union|Party|Association|Federation|Fund|Institute|University|Hospital|Organi[sz]ation|Embassy|Exchange|Airlines?|Railways?|Group)";
/** "A Transport Ministry", "Harbour Board safety", before "official said". */
const OF_BODY = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:\p{Lu}[\p{L}.&’'-]* (?:(?:of|and|for|the) ){0,2}){0,4}${BODY}(?:[’']s)? (?:(?!and )[\p{Ll}-]{2,20} ){0,2}$`,
  "u",
);
/** "Company officials": the company was named, or there would be none. */
const OF_THAT_BODY = /(?:^|[^\p{L}])(?:[Cc]ompany|[Uu]nion|[Aa]irline|[Hh]ospital) $/u;
/** They speak for a body; sources, insiders and critics do not, whatever they are near to. */
const OFFICE =
  /^(?:official|officer|expert|economist|analyst|adviser|advisor|investigator|negotiator|spokes(?:man|woman|person))s?$/i;

const NAME_WORD = String.raw`(?!(?:${WEEKDAY}|${MONTH})(?!\p{L}))\p{Lu}[\p{L}\p{M}&.’'-]+`;
/** A name where no sentence begins. */
const NAME = new RegExp(String.raw`(?<![.!?:“"’”] )(?<=[\p{L},] )${NAME_WORD}`, "u");
const TWO_NAMES = new RegExp(`${NAME_WORD} ${NAME_WORD}`, "u");

const TELLS =
  "(?:said|says|added|adds|told (?:[\\p{L}-]+ ){1,3}|reported|reports|wrote|writes|noted|notes|explained|explains)";
/** Those who are no more named for standing first. */
const NOBODY =
  /^(?:They|It|Officials?|Sources?|Experts?|Analysts?|Traders?|Dealers?|Brokers?|Economists?|Diplomats?|Observers?|Critics|Some|Many|Others|Several|Most|People|Residents?|Witnesses|Everybody|Nobody|Reports?|Media)$/;
/** "…, said Ada Orlo", "…, Orlo said", at the end of the sentence or before its next part. */
const TOLD_AFTER = new RegExp(
  `[,”"] (?:${TELLS} (?:the )?(${NAME_WORD})|(${NAME_WORD})(?: ${NAME_WORD})? ${TELLS}|(?:he|she) ${TELLS}|according to (?:the )?(${NAME_WORD}))(?![\\p{L}])`,
  "u",
);
/** "Orlo said that analysts expect". */
const TOLD_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(${NAME_WORD}) (?:[\\p{Ll}]+ly )?${TELLS} that (?:[\\p{L}.-]{1,20} ){0,3}$`,
  "u",
);

/** True for "Transport Ministry officials": a reader is told whose words they are. */
export function speaksForBody(role: string, before: string): boolean {
  if (!OFFICE.test(role)) return false;
  return OF_BODY.test(before) || (/^offic/i.test(role) && OF_THAT_BODY.test(before));
}

/** True where a text names somebody or something for whom "a spokesman" can speak. */
export function namesBody(text: string): boolean {
  return NAME.test(text) || TWO_NAMES.test(text);
}

/** True where a named person or outlet passes on, in this sentence, what those at a place of it say. */
export function isPassedOn(sentence: string, at: number, length: number): boolean {
  const before = TOLD_BEFORE.exec(sentence.slice(Math.max(0, at - 120), at))?.[1];
  if (before !== undefined && !NOBODY.test(before)) return true;
  const after = TOLD_AFTER.exec(sentence.slice(at + length, at + length + 400));
  if (after === null) return false;
  return !NOBODY.test(after[1] ?? after[2] ?? after[3] ?? "");
}
