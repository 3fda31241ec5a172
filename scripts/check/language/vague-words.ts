/** Words of an English text that hide who says something: "sources say", "it is believed that", "on condition of anonymity". */
import { isBesideName, speaksForBody } from "./named-tellers.ts";

export interface VagueWords {
  readonly words: string;
  readonly at: number;
  /** "A senior Western diplomat said": a source that is described may be cited further down its paragraph. */
  readonly isDescribed?: boolean;
  /** Who speaks, as one word in the singular: "source". */
  readonly role?: string;
  /** True for several, "analysts": one who is named near by may stand for them. */
  readonly isSeveral?: boolean;
  /** "The sources said" takes up those that were told of before; "sources said" may. */
  readonly takesUp?: "surely" | "maybe";
}

/** Those who speak without a name. Whom a writer may have asked ("users", "readers") is none of them. */
const ROLE =
  /\b(?:[Ss]ource|[Ii]nsider|[Oo]bserver|[Aa]nalyst|[Ee]xpert|[Cc]ritic|[Oo]fficial|[Dd]iplomat|[Aa]ide|[Cc]ommentator|[Pp]undit|[Ll]awmaker|[Ww]itness|[Cc]ircle|[Bb]roker|[Bb]anker|[Dd]ealer|[Gg]rower|[Dd]elegate|[Tt]rader|[Ee]conomist|[Oo]pponent|[Ii]nformant|[Nn]egotiator|[Mm]ediator|[Ii]nvestigator|[Ss]pokes(?:man|woman|person)|[Pp]erson|[Pp]eople|[Oo]fficer|[Aa]dviser|[Aa]dvisor|[Rr]esident)(?:e?s)?(?![A-Za-z0-9’'-])/g;
const WHOLE_ROLE = new RegExp(`^${ROLE.source}$`, "u");
/** Of whom nobody asks which: "people say", "residents said", "an officer said" need more to be vague. */
const COMMON = /^(?:people|person|persons|residents?|officers?)$/i;
const SPOKES = /^spokes/i;

/** Before one: "a senior", "one Western", "an unnamed". */
const ONE =
  /(?:^|[^\p{L}’'])(?:an?|one|another|[Uu]nnamed|[Aa]nonymous|An?|One|Another) (?:(?!(?:the|these|those|his|her|its|their)\b)[\p{L}.-]{2,20} ){0,3}$/u;
/** Before several: the beginning of a clause, and at most two words that say of whom. */
const CLAUSE =
  /(?:^|[.!?:;,—–“"(] ?|(?:, |[;–—] )and |\b(?:but|as|that|while|though|although|where|which|because|whereas|so|yet) )(?:(?!(?:the|these|those|our|his|her|its|their|my|your|both|such|if|when|how|ask|help|let|say|no|all|other than|with|by|of|to|for)\b)[\p{L}.-]{2,20} ){0,4}$/iu;
/** "Copper producers and bullion", before "traders said". */
const JOINED =
  /(?:^|[.!?;,—–“"] ?)(?:(?!(?:the|and|with|by|of|to|for|in|on|at)\b)[\p{L}-]{2,20} ){0,2}[\p{L}-]{2,20}s,? and (?:(?!the\b)[\p{L}-]{2,20} ){0,2}$/iu;
/** "The sources revealed": which of them, is asked of these too. */
const THE_SOURCES = /(?:^|[.!?:;,—–“"] ?)the $/i;
/** "Traders said", with no word for which. */
const BARE =
  /(?:^|[.!?:;,—–“"(] ?|\b(?:and|but|as|that|while|though|although|where|which|because|whereas|so|yet) )$/iu;
const DEFINITE =
  /\b(?:[Tt]h(?:e|ese|ose|is|at)|our|his|her|its|their|my|your|both|such|all|no|[A-Z]\w+[’']s?) (?:[\p{L}.-]+ )?$/u;
/** "Traders who act as brokers". */
const AS_WHAT = /\b(?:acts?|acting|acted|works?|working|worked|known|such|serv(?:es?|ing|ed)) as $/;
/** After the role: what makes it no more of a name, up to the verb. */
const KNOWN =
  /^,? (?:familiar|close|briefed|involved|aware|acquainted|present|here|working (?:on|at|with)|with (?:direct |first-hand |intimate )?knowledge|who|in the know|on both sides|in (?:the )?\p{L})/u;
const WORDS = "(?:,? (?!(?:said|says?|told|tells?)\\b)[\\p{L}’'-]{1,20}){0,12}?,?";
const ADVERB =
  "(?: (?:also|now|privately|have|has|had|widely|often|long|quietly|meanwhile|even|still|do not|did not|does not|nevertheless|already)){0,2}";
const SAY =
  "(?:says?|said|told|tells?|believe[sd]?|thinks?|thought|fear(?:s|ed)?|warn(?:s|ed)?|claim(?:s|ed)?|suggest(?:s|ed)?|suspect(?:s|ed)?|note[sd]?(?! (?:their|his|her|its)\\b)|argue[sd]?|maintain(?:s|ed)?|insist(?:s|ed)?|estimate[sd]?|contend(?:s|ed)?|blame[sd]?|predict(?:s|ed)?|allege[sd]?|assert(?:s|ed)?|indicate[sd]?|speaks? of|spoke of|speculate[sd]?|point(?:s|ed)? (?:to|out)|see|put|describe[sd]?|rule out|ruled out|report(?:s|ed)?|reveal(?:s|ed)?|add(?:s|ed)?|confirm(?:s|ed)?|hint(?:s|ed)?|acknowledge[sd]?|concede[sd]?|expect(?:s|ed)?|doubt(?:s|ed)?|assume[sd]?|call(?:s|ed)? (?:it|the)|agree[sd]?(?! (?:to|on|with|upon)\\b)|challenge[sd]? (?:that|(?:the|this) (?:view|claim|idea|notion|figure|estimate|assertion|argument)s?)|cite[sd]?)";
/** "Traders had expected a flood" tells what came otherwise. */
const EXPECTED_ONCE =
  "(?! had (?:expected|thought|believed|feared|doubted|assumed|predicted)(?!\\p{L}))";
const ASIDE =
  "(?:, (?:however|meanwhile|though|too|nevertheless|nonetheless|in turn|for their part),)?";
const SAYS = new RegExp(`^${EXPECTED_ONCE}${ASIDE}${ADVERB} ${SAY}(?![\\p{L}-])`, "u");
/** "Opponents who were alleged to be" say nothing. */
const KNOWN_SAYS = new RegExp(
  `^${WORDS}${ADVERB}(?<!\\b(?:was|were|is|are|been|be)) ${SAY}(?![\\p{L}-])`,
  "u",
);
/** "Analysts who expect a flood are divided" say nothing in that; "who asked not to be named said" do. */
const WHO = /^,? who\b/u;
const WHO_SAYS = new RegExp(
  `^${WORDS}(?<!\\bwho(?: \\p{L}+)?) (?:said|says?|told|tells?|added|noted|claimed|insisted|warned|argued|confirmed|acknowledged)(?![\\p{L}-])`,
  "u",
);
/** "A US official told Axios": the outlet is named, and whoever asks can read it there. */
const TOLD_NAME = /\b(?:told|tells?)$/;
/** "Said Jane Doe": the name comes after. */
const NAME_AFTER = /^,? (?:\p{Lu}[\p{L}.’'-]+ ){1,2}\p{Lu}|^,? \p{Lu}[\p{L}’'-]+ \p{Lu}/u;

const UNSURE =
  "[Pp]ress|[Mm]edia|[Nn]ews|[Ll]ocal|[Ff]oreign|[Uu]nconfirmed|[Ii]nitial|[Ee]arly|[Pp]reliminary|[Cc]onflicting|[Ss]ome|[Ss]everal|[Vv]arious|[Mm]ultiple|[Mm]any|[Oo]ther|[Nn]umerous|[Aa]nonymous|[Uu]nnamed|[Rr]ecent|[Ss]tate|[Ss]ocial|[Rr]egional|[Ii]nternational|Western|[Dd]omestic";
const REPORTED =
  "(?:say|says|said|suggest(?:s|ed)?|claim(?:s|ed)?|indicate[sd]?|report(?:s|ed)?|speaks? of|spoke of|have (?:said|suggested|claimed|reported)|has reported|put|carried|are full of)";

/** "According to one London trader", "according to some oil analysts". A house with a name, "Toll Bank analysts", is told. */
const ACCORDING_TO =
  /\b[Aa]ccording to (?:(?:an?|one|another|some|several|many|most|two|three|other|the|these|those) )?(?:(?:Western|European|Asian|African|Arab|Gulf|Wall Street|London|New York|Tokyo|Washington|Brussels) )?(?:(?!(?:the|of|by|from|in|at|and|company|union|airline|hospital|ministry|department|agency|embassy|commission|police|his|her|its|their|our|my)\b)[\p{Ll}-]{2,20} ){0,2}(?:traders?|officials?|sources?|analysts?|dealers?|bankers?|brokers?|economists?|diplomats?|growers?|insiders?|experts|aides?)(?![\p{L}\p{N}’'-]| (?!(?:in|who|close|familiar|briefed|there|that|and|but|as|on both)\b)\p{L}|,? (?:\p{Lu}[\p{L}.’'-]+ ){1,2}\p{Lu})/gu;

/** Words that hide the teller in themselves. */
const FIXED: readonly RegExp[] = [
  new RegExp(
    `\\b[Aa]ccording to (?!(?:reporting|reports|accounts) (?:by|from|in|of) )(?:(?:an?|the|one|two|three|(?:well-)?informed|senior|government|security|diplomatic|military|intelligence|industry|${UNSURE}) ){0,4}(?:reports|rumou?rs|sources?|media|press|outlets|accounts?(?! (?:by|from|in|of)\\b)|observers|experts|analysts|insiders|critics|officials?|witnesses|pundits|circles|people (?:familiar|close|briefed|with knowledge))(?![\\p{L}\\p{N}-]| (?!(?:in|who|close|familiar|briefed|there|that|on both)\\b)\\p{L})`,
    "gu",
  ),
  /\b[Aa]ccording to one (?:account|version|report)\b/g,
  ACCORDING_TO,
  new RegExp(
    `\\b(?:${UNSURE}) (?:(?:${UNSURE}) )?(?:reports?|media|press|outlets?|accounts?|newspapers|papers|broadcasters|websites) ${REPORTED}\\b`,
    "g",
  ),
  /\b[Rr]eports (?:suggest(?:ed)?|indicate[d]?|say|said|claim(?:ed)?|speak of|spoke of|(?:have )?(?:emerged|surfaced|circulated))\b/g,
  /\b(?:(?:on|under) (?:the )?condition of (?:strict )?anonymity|(?:not|n[’']t) (?:been )?authori[sz]ed to (?:speak|talk|comment|discuss|brief)|(?:ask|request|want|wish|prefer)(?:s|ed|ing|red|ring)? (?:not to be|to remain) (?:named|identified|quoted|anonymous|unnamed)|(?:ask|request|insist)(?:s|ed|ing)? (?:for |on )?anonymity|(?:declin|refus)(?:es|ed|ing) to be (?:named|identified|quoted)|sp(?:oke|oken|eaking) anonymously|whose names? (?:was|were|has been|is|are) (?:withheld|not (?:given|disclosed|published|known)))\b/g,
  // "It is said that" and "it was understood that" are idioms of essays and of treaties.
  /\b[Ii]t (?:is|was|has been|had been) (?:\w+ly )?(?:reported|believed|alleged|claimed|rumou?red|thought|feared|suspected|whispered) (?:that|to (?:be|have))\b/g,
  /\b[Ii]t(?: has| had)? emerge[ds] that\b/g,
  // Whoever is defined by it, "persons who are alleged to have", is told of by no one; "was said to be" tells of a use of words.
  /(?<!\b(?:who|that|which|persons|those) )\b(?:(?:is|are) (?:(?:widely|generally|commonly|also|now|long) )?(?:said|believed|understood|rumou?red|thought|alleged|suspected|reported) to have|(?:was|were) (?:said|reported|believed|rumou?red) to have been|(?:is|are) (?:widely )?(?:rumou?red|understood) to)\b/g,
  /\b(?:[Rr]eportedly|[Rr]umou?rs? (?:has it|have it|says?|suggests?|are circulating|circulates?)|(?<=(?:^|[.!?] )(?:The )?)[Ww]ord (?:(?:in|on|around|from|among) (?:\w+ ){1,4})?(?:is|has it) that)\b/g,
  /\b[Tt]here (?:is|are|ha(?:s|ve) been) (?:\w+ )?(?:reports? that|(?:claims?|rumou?rs?|speculation|talk|whispers) (?:that|of))\b/g,
  /(?<=^|[.!?:;] )(?:Many|Some|Most|Others)(?: (?:also|now|still|even))? (?:say|believe|fear|argue|claim|suspect|maintain|contend|speculate) that\b/g,
];
/** One of these stands in each of them: most passages have none, and this is asked fast. */
const MAY_BE =
  /[Aa]ccording to|eports? |eported|edia |ress |utlets? |ccounts? |papers |casters |sites |nonym|uthori[sz]ed|named|quoted|identified|withheld|[Ii]t (?:is|was|ha[sd] been|has|had|emerge)|to (?:be|have)\b|said to|umou?red to|nderstood to|ortedly|umou?rs? |[Ww]ord |[Tt]here (?:is|are|was|were|ha)|Many |Some |Most |Others |Few |Several /;

/** As much beside a role tells who it is. */
const BESIDE = 160;

/** The finds of a text, in order; of two that overlap, the first. */
export function vagueWordsIn(text: string): VagueWords[] {
  const fixed = MAY_BE.test(text) ? FIXED : [];
  const found = fixed.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
      words,
      at: index,
      ...roleOf(words, text.slice(Math.max(0, index - 6), index)),
    })),
  );
  found.push(...rolesIn(text));
  found.sort((a, b) => a.at - b.at || b.words.length - a.words.length);
  let end = 0;
  return found.filter(({ at, words }) => {
    const isFree = at >= end;
    if (isFree) end = at + words.length;
    return isFree;
  });
}

/** Who speaks in "according to the sources" and "press reports said": those can be told of before, or be named near by. */
function roleOf(words: string, before: string): Partial<VagueWords> {
  if (/^\p{L}+ (?:\p{L}+ )?reports |^[Rr]eports /u.test(words))
    return {
      role: "report",
      ...(/\bth(?:e|ese|ose) $/i.test(before) ? { takesUp: "surely" } : {}),
    };
  const [, the, role] =
    /^[Aa]ccording to (the |these |those )?(?:.* )?(\p{L}+)$/u.exec(words) ?? [];
  if (role === undefined || !WHOLE_ROLE.test(role)) return {};
  const takesUp = the === undefined ? undefined : ({ takesUp: "surely" } as const);
  return { role: inOne(role), isSeveral: role.endsWith("s"), ...takesUp };
}

function rolesIn(text: string): VagueWords[] {
  return [...text.matchAll(ROLE)].flatMap(({ 0: role, index }) => {
    const end = index + role.length;
    const after = text.slice(end, end + BESIDE);
    const said = saidAfter(role, after);
    if (said === undefined || isNamedAfter(said, after)) return [];
    const before = text.slice(Math.max(0, index - BESIDE / 2), index);
    if (!isUnnamed(role, before) || speaksForBody(role, before)) return [];
    if (isBesideName(before, said)) return [];
    const isDescribed =
      !/s$/.test(role) && /(?:^| )(?:an?|one) [\p{L}.-]+ $|[\p{L}.-]+ [\p{L}.-]+ $/iu.test(before);
    const words = `${role}${said}`;
    const isSeveral = role.endsWith("s") && !/^witness$/i.test(role);
    return [{ words, at: index, isDescribed, isSeveral, role: inOne(role), ...takingUp(before) }];
  });
}

/** "Sources", "Witnesses" as "source", "witness". */
function inOne(role: string): string {
  return role.toLowerCase().replace(/(?<=s)es$|(?<!s)s$/, "");
}

/** Whether a role with these words before it may be one that was told of before. */
function takingUp(before: string): Pick<VagueWords, "takesUp"> {
  if (THE_SOURCES.test(before)) return { takesUp: "surely" };
  return BARE.test(before) ? { takesUp: "maybe" } : {};
}

/** The words from a role to its verb of saying. */
function saidAfter(role: string, after: string): string | undefined {
  const isKnown = KNOWN.test(after);
  if (/^peoples$/i.test(role)) return undefined;
  if (COMMON.test(role) && !(isKnown && !/^,? (?:who|in)\b/.test(after))) return undefined;
  if (WHO.test(after)) return WHO_SAYS.exec(after)?.[0];
  return (isKnown ? KNOWN_SAYS : SAYS).exec(after)?.[0];
}

/** True for "told Axios", where the outlet is named, and for "said Jane Doe". */
function isNamedAfter(said: string, after: string): boolean {
  const rest = after.slice(said.length);
  const isTold = TOLD_NAME.test(said) && / ?(?:the )?\p{Lu}/u.test(rest.slice(0, 6));
  return isTold || NAME_AFTER.test(rest);
}

/** True where the words before a role name nobody either. */
function isUnnamed(role: string, before: string): boolean {
  // "A company spokesman" speaks for a body that was named.
  if (SPOKES.test(role)) return /(?:^|[^\p{L}])(?:[Aa]|[Oo]ne|[Aa]nother) $/u.test(before);
  const isSeveral = /s$|people$/i.test(role) && !/^witness$/i.test(role);
  if (!isSeveral) return ONE.test(before);
  if (/^sources$/i.test(role) && THE_SOURCES.test(before)) return true;
  if (AS_WHAT.test(before)) return false;
  return (CLAUSE.test(before) || JOINED.test(before)) && !DEFINITE.test(before);
}
