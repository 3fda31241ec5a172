/** Who is named beside words that would else hide who says something: a body whose officials speak, a person who passes it on. */
import { MONTH, WEEKDAY } from "./english.ts";

/** What a body with a name of its own ends in. */
const BODY =
  "(?:Ministry|Department|Commission|Committee|Council|Agency|Bureau|Office|Treasury|Board|Authority|Administration|Service|Bank|Bundesbank|Court|Parliament|Congress|Senate|House|Army|Navy|Police|Company|Corporation|Corp|Inc|Ltd|Plc|Union|Party|Association|Federation|Fund|Institute|University|Hospital|Organi[sz]ation|Embassy|Exchange|Airlines?|Railways?|Group|Fed|Treasury|White House|Pentagon|Kremlin|Community)";
/** "A Transport Ministry", "Harbour Board safety", before "official said". */
const OF_BODY = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:\p{Lu}[\p{L}.&’'-]* (?:(?:of|and|for|the) ){0,2}){0,4}${BODY}(?:[’']s)? (?:(?!and )[\p{Ll}-]{2,20} ){0,2}$`,
  "u",
);
/** "Company officials": the company was named, or there would be none. */
const OF_THAT_BODY =
  /(?:^|[^\p{L}])(?:[Cc]ompany|[Uu]nion|[Aa]irline|[Hh]ospital|[Mm]inistry|[Dd]epartment|[Aa]gency|[Ee]mbassy|[Cc]ommission|[Aa]dministration|[Pp]ort|[Cc]entral bank) $/u;
/** "Orlo administration": it has no name but its head's. */
const OF_HEAD =
  /\p{Lu}[\p{L}’'-]+ (?:administration|government|campaign|cabinet) (?:[\p{Ll}-]{2,20} )?$/u;
/** "EC sources", "a CIPEC official": letters that are a body's, and no country's. */
const OF_LETTERS =
  /(?:^|[^\p{L}.])(?!(?:US|UK|USA|UAE|USSR|AND|THE) )\p{Lu}[\p{Lu}&]{1,7} (?:[\p{Ll}-]{2,20} )?$/u;
/** As wide as a part of the world, or as a line of business: nobody speaks for it. */
const WIDE =
  "(?:West(?:ern)?|East(?:ern)?|North(?:ern)?|South(?:ern)?|Central|Middle|European|Asian|African|Arab|Latin|Gulf|Wall|Street|City|Some|Many|Most|Several|Other|Various|Few|Two|Three|Four|Government|Industry|Trade|Market|Banking|Bank|Financial|Health|Business|Political|Diplomatic|Security|Defen[cs]e|Intelligence|Military|Monetary|Economic|Local|State|Federal|Senior|Top|High|But|And|As|While|Although|Official|Private|Congressional|Foreign|Oil|Company)";
/** "U.S. and Japanese officials": several speak for their own country. One of them, "a U.S. official", hides behind it. */
const OF_COUNTRY = new RegExp(
  String.raw`(?:^|[^\p{L}.])(?!${WIDE}(?!\p{L}))(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}’'-]+(?:ese|ish|ian|ean|an|ch|ss|[ie]|ic|man|US|UK)|US|UK|Thai|Dutch|Soviet|Pentagon|Greek|Czech|Filipino|\p{Lu}\p{L}+[’']s)(?: \p{Lu}[\p{L}-]+)? (?:(?!and )[\p{Ll}-]{2,20} )?$`,
  "u",
);
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

/** "A Seaway", "of the rope Tollbus", before "official said": a name where no sentence begins. */
const OF_NAME = new RegExp(
  String.raw`(?:(?:^|[^\p{L}])(?:An?|One|Another) (?:(?:senior|top|high|former) )?|[\p{Ll},] )(?!${WIDE}(?!\p{L}))\p{Lu}\p{Ll}[\p{L}’'-]+ $`,
  "u",
);

/** True for "Transport Ministry officials", "EC sources", "Japanese officials": a reader is told whose words they are. */
export function speaksForBody(role: string, before: string): boolean {
  if (OFFICE.test(role) || /^(?:sources?|aides?|diplomats?)$/i.test(role))
    if (OF_BODY.test(before) || OF_HEAD.test(before) || OF_LETTERS.test(before)) return true;
  if (!/^offic/i.test(role)) return false;
  if (OF_COUNTRY.test(before)) return /ls$/.test(role);
  return OF_THAT_BODY.test(before) || OF_NAME.test(before);
}

/** "Ada Orlo, a former Board", before "official who is now at Toll, said": what stands beside a name names it. */
const BESIDE_NAME = new RegExp(
  String.raw`(?<!\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Oo]f|[Oo]n|[Ff]or|[Tt]o) )(?<!\p{L})(?!(?:In|At|From|Near|For|To|On) )${NAME_WORD} (?:${NAME_WORD} )?${NAME_WORD}, (?:an?|one|another|now an?|once an?) (?:[\p{L}\p{N}.&’'-]{1,20} ){0,5}$`,
  "u",
);

/** True where a role stands beside a name, between commas, and is that one's. */
export function isBesideName(before: string, words: string): boolean {
  return words.includes(",") && BESIDE_NAME.test(before);
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
