/** Whom a text names or introduces around or before words that would else hide who says something: the analyst by name after "analysts said", the "Harbour Board sources" before "the sources". */

import type { Passage } from "../body/passage.ts";
import { sentenceAt } from "./english.ts";
import { speaksForBody } from "./named-tellers.ts";

/** Where the words stand: of which passage, at which place of it. */
export interface PlaceInText {
  readonly passages: readonly Passage[];
  readonly index: number;
  readonly at: number;
}

/** As much of a passage is looked at: one can be as long as the file. */
const SPAN = 1200;

const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}&.’'-]*`;
/** "Ada Orlo", "A. B. Orlo": a name of a person has two words or more. */
const PERSON = `${NAME_WORD} (?:(?:de|der|den|van|von|la|le|du|di|da|al|bin|el) ){0,2}${NAME_WORD}`;
const TELLS =
  "(?:said|says|told|adds|added|believes?|believed|expects?|expected|noted|notes|estimates?|estimated|predict(?:s|ed)|argue[sd]|commented|explained|thinks|called)";
/** Those who speak for a house: "Ada Orlo of Toll Securities said". */
const OF_HOUSE = /^(?:analyst|economist|trader|broker|dealer|banker|expert)$/;
const OF_THE_HOUSE = "(?:of|at|with|from) (?:the )?(?:[\\p{Ll}-]{2,20} ){0,2}\\p{Lu}";
/** "Manager of Toll Bank": whoever heads such a house is one of them. */
const HEAD =
  "(?:chief|senior|vice|managing|general|executive|head|manager|president|director|partner|chairman|strategist)";
const HOUSE = new RegExp(
  `${PERSON},? ${OF_THE_HOUSE}(?:[^.!?;“”"]|(?<=\\p{Lu})\\.){1,60} ${TELLS}(?![\\p{L}])|${TELLS} (?:${PERSON}|${NAME_WORD}),? ${OF_THE_HOUSE}|${TELLS} (?:${NAME_WORD} ){1,4}?${NAME_WORD}[’']s? \\p{Lu}|${PERSON}, (?:an? )?${HEAD} [^.!?;“”"]{1,60}(?:Bank|Securities|Brothers|Trust|Research|Capital|Futures|Commodities|Partners|Associates|Metals|brokerage|[Bb]rokers)`,
  "u",
);
/** For officials speak those with an office and a name. */
const HOLDER =
  "(?:official|spokesman|spokeswoman|spokesperson|[Mm]inister|[Ss]ecretary|[Dd]irector|[Cc]ommissioner|[Pp]resident|[Gg]overnor)";
const OUTLET =
  "(?:Daily|Times|Post|News|Gazette|Journal|Herald|Tribune|Agency|Press|Telegraph|Guardian|Standard|Star|Observer|Mirror|Express|Mail|Radio|Television|TV|newspaper|daily|weekly|magazine|agency|radio|television)";
const NAMED = `(?:[Tt]he )?(?:(?:[\\p{Ll}-]+ ){0,3}(?:newspaper|daily|weekly|magazine|agency|radio|television),? (?:the )?\\p{Lu}[\\p{L}’'.-]*(?: \\p{Lu}[\\p{L}’'.-]*){0,3}|(?:\\p{Lu}[\\p{L}’'.-]* ){1,4}?${OUTLET})`;
/** "The Harbour Gazette said" goes on with what the reports say; "According to the Gazette" tells another thing. */
const OUTLET_SAYS = new RegExp(
  `^${NAMED},?(?: [\\p{L}’'-]{1,20}){0,4}? (?:said|says|reported|reports|quoted|quotes|wrote|writes|carried)(?!\\p{L})`,
  "u",
);
/** "Quoting the Harbour Gazette". */
const OUTLET_CITED = new RegExp(
  `(?<!\\p{L})(?:quoting|citing|including|such as|among them|notably|by|in) ${NAMED}(?!\\p{L})`,
  "u",
);

/** Sources, insiders and observers are never named: that is what the words are for. */
const NAMED_AT_TIMES =
  /^(?:analyst|economist|trader|broker|banker|dealer|expert|grower|lawmaker|diplomat|critic|official|adviser|advisor|negotiator|investigator|aide)$/;
/** A named one says something as near to the name as this. */
const NEAR = 90;
const SAYS = new RegExp(`(?<![\\p{L}])${TELLS}(?![\\p{L}])`, "u");

/** Who is named as one of these is as good as the other. */
const ANALYST = "(?:[Aa]nalyst|[Ee]conomist|[Ss]trategist|[Ee]xpert)";
const ALIKE: ReadonlyMap<string, string> = new Map([
  ["official", HOLDER],
  ["analyst", ANALYST],
  ["economist", ANALYST],
  ["expert", ANALYST],
]);

/** The pattern of a named one for each role, made when first asked for. */
const namedOf = new Map<string, RegExp>();

/** True where words of several, "analysts said", are carried by one of them that the text names, here or elsewhere. */
export function isNamedInText(role: string, { passages, index, at }: PlaceInText): boolean {
  if (!NAMED_AT_TIMES.test(role)) return false;
  const part = Math.floor(at / SPAN);
  return passages.some((passage, place) => {
    const parts = place === index ? [part, part + 1, part - 1] : [0];
    return parts.some((one) => isNamedIn(passage, one, role));
  });
}

/** Whom a part of a passage names is asked for every find around it, and looked up once. */
const looked = new WeakMap<Passage, Map<string, boolean>>();

function isNamedIn(passage: Passage, part: number, role: string): boolean {
  const known = looked.get(passage) ?? new Map<string, boolean>();
  looked.set(passage, known);
  const key = `${role} ${part}`;
  const isNamed =
    known.get(key) ?? names(role, passage.text.slice(Math.max(0, part) * SPAN, (part + 1) * SPAN));
  known.set(key, isNamed);
  return isNamed;
}

function names(role: string, text: string): boolean {
  if (OF_HOUSE.test(role) && HOUSE.test(text)) return true;
  const pattern = namedOf.get(role) ?? patternOf(role);
  namedOf.set(role, pattern);
  const one = pattern.exec(text);
  if (one === null) return false;
  const from = one.index;
  const to = one.index + one[0].length;
  return [text.slice(Math.max(0, from - NEAR), from), text.slice(to, to + NEAR)].some((near) =>
    SAYS.test(near),
  );
}

/** "Ada Orlo, an analyst at", "analyst Ada Orlo", "said Ada Orlo, chief oil analyst". */
function patternOf(role: string): RegExp {
  const word = ALIKE.get(role) ?? eitherCase(role);
  return new RegExp(
    `${PERSON}, (?!who\\b)(?:(?:an?|the|one|[\\p{L}\\p{N}.&’'-]{2,20}),? ){0,6}${word}(?![\\p{L}])|${word},? ${PERSON}`,
    "u",
  );
}

/** True for "press reports said", where an outlet is named in the rest of the sentence, or tells in the next. */
export function isOutletNamed(rest: string, next: string): boolean {
  return (
    OUTLET_CITED.test(rest.slice(0, SPAN)) || OUTLET_SAYS.test(next.trimStart().slice(0, SPAN))
  );
}

const SPEECH =
  /\b(?:said|says?|told|tells?|according to|added|noted|reported|believed?|expect)\b/iu;

/** True where a text told of some before, with any word for which, so that "the sources" are those. */
export function isIntroduced(role: string, standing: PlaceInText): boolean {
  return isMentionedBefore(role, standing, (text, from, to) => {
    const [start, end] = sentenceAt(text, to - 1);
    const isOther = !/^(?:the|these|those) /i.test(text.slice(from, to));
    return isOther && end - start < SPAN && SPEECH.test(text.slice(start, end));
  });
}

/** "Share analysts polled by the agency": whoever was asked is no longer anybody. */
const ASKED = /^ (?:polled|surveyed|questioned|interviewed|contacted|asked) by /;

/** True where a text said before whose they are: "Harbour Department analysts", then "analysts said". */
export function isOfBodyBefore(role: string, standing: PlaceInText): boolean {
  return isMentionedBefore(role, standing, (text, _, to) => {
    const before = text.slice(Math.max(0, to - 120), to).replace(/\p{L}+$/u, "");
    return speaksForBody(role, before) || ASKED.test(text.slice(to, to + 20));
  });
}

/** True where `isSo` holds of a mention before a place: it is given the text, and from where to where the words stand. */
function isMentionedBefore(
  role: string,
  { passages, index, at }: PlaceInText,
  isSo: (text: string, from: number, to: number) => boolean,
): boolean {
  const mention = mentionOf.get(role) ?? mentionPattern(role);
  mentionOf.set(role, mention);
  return passages.slice(0, index + 1).some((passage, place) => {
    const text = place === index ? passage.text.slice(0, at) : passage.text;
    // Of most passages there is nothing more to ask.
    if (!text.includes(role) && !text.includes(`${role[0]?.toUpperCase()}${role.slice(1)}`))
      return false;
    return [...text.matchAll(mention)].some(({ 0: words, index: from }) =>
      isSo(text, from, from + words.length),
    );
  });
}

/** The pattern of a mention of each role, made when first asked for. */
const mentionOf = new Map<string, RegExp>();

function mentionPattern(role: string): RegExp {
  return new RegExp(
    `(?<=^|[^\\p{L}’'-])(?:[\\p{L}.’'-]+ )?${eitherCase(role)}(?:e?s)?(?! of)(?![\\p{L}’'-])`,
    "gu",
  );
}

/** A role as it stands within a sentence and at its beginning, for a pattern. */
function eitherCase(role: string): string {
  return `[${role[0]?.toUpperCase()}${role[0]}]${role.slice(1)}`;
}
