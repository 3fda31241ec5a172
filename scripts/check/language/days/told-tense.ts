/** Tells whether a clause says of its day that it is past or still to come: "delivered on Wednesday", "will meet this week". */
import { boundsOf, type Span } from "./spans.ts";

export type Tense = "past" | "future";

/** As far before and after such words as their verb is looked for. */
const BESIDE = 80;

/** Past forms that are nothing else, and that happen: a thing told of such a verb and a day happened on that day. */
const HAPPENED =
  "adjourned|adopted|appeared|arrested|arrived|attacked|attended|became|began|broke|brought|burned|burnt|came|caught|closed|collapsed|convened|crashed|crossed|debuted|delivered|departed|detained|died|dropped|elected|ended|entered|evacuated|expired|fell|finished|fired|fled|flew|fought|found|gathered|gave|got|handed|happened|held|introduced|issued|joined|killed|landed|launched|left|lost|made|met|occurred|opened|passed|published|quit|rang|reached|reconvened|released|reopened|resigned|resumed|returned|rose|ruled|sailed|sank|sat|seized|sent|sentenced|shelled|shot|signed|slid|slipped|sold|spoke|started|stood|struck|submitted|took|tore|traveled|travelled|tumbled|unveiled|visited|voted|was|went|were|won|wounded|wrote";
/** Said or done on the day itself where it stands right beside it; with more between, the day may be what is said. */
const SAID = "awoke|did|drew|ran|said|saw|sought|spent|swore|told|thought|threw|testified";
/** Ends as a past form does, and points to what is still to come, or is no verb. */
const AHEAD =
  "allocated|anticipated|assumed|awaited|based|budgeted|called|concerned|delayed|desired|destined|earmarked|estimated|expected|feared|fixed|forecasted|foreseen|hoped|hundred|indeed|intended|interested|invited|limited|moved|named|needed|offered|planned|postponed|predicted|projected|promised|proposed|related|required|rescheduled|reserved|scheduled|set|slated|sought|supposed|targeted|united|wanted";
/** Before a past form these make it something else: "if signed", "will be signed", "to be held". */
const NOT_AFTER = String.raw`(?<!\b(?:am|is|are|be|being|get|gets|[Ii]f|[Oo]nce|[Ww]hen|[Uu]nless|[Uu]ntil|till|as|not|never|to|will have|will|would|could|may|might|can|shall|should|must|[’']ll|more|most|so|very|the|a|an|its|their|his|her|this|that|these|those|of|no) (?:\p{L}+ly |not |now |being |also )?)`;
const DIRECT = String.raw`(?:(?:away|up|down|out|off|over|in|on|back|apart|here|there|late|early|again|together|\p{L}+ly) ){0,2}(?:(?:on|in|at|late|early|earlier|late on|early on) )?`;
/** Words that may stand between what happened and its day. None opens another clause or a purpose, or names a meeting to come. */
const WORD = String.raw`(?:(?!(?:to|that|which|who|whose|if|when|whether|will|would|could|may|might|can|shall|should|must|is|are|be|been|for|before|after|until|till|by|since|from|through|and|but|or|as|than|about|ahead|due|next|plans?|likely|unlikely|${AHEAD})\b)[\p{L}\p{N}’'-]+ )`;
const BETWEEN = `${WORD}{0,5}`;
/** What is to be done has one auxiliary at its head, however long its object is. */
const OBJECT = `${WORD}{0,9}`;

const PAST_BEFORE = new RegExp(
  `(?:\\b(?:[Ee]arlier|[Aa]lready|[Ss]o far|[Ss]ince) (?:on |in )?|${NOT_AFTER}\\b(?:${HAPPENED}) ${BETWEEN}|${NOT_AFTER}\\btold \\p{L}+ (?:on )?|${NOT_AFTER}\\b(?:${SAID}|(?!(?:${AHEAD}|\\p{L}{0,2}eed)\\b)\\p{Ll}{2,}ed) ${DIRECT})$`,
  "u",
);
const TOLD = String.raw`(?:\p{L}+ly |also )?(?:(?:was|were|had)\b(?! (?:due|to|expected|set|scheduled)\b)|(?:became|began|came|did|fell|flew|gave|met|rose|said|saw|spoke|told|took|voted|went|wrote)\b|(?:adopted|agreed|announced|approved|hosted|killed|launched|opened|passed|rejected|reported|signed|visited|welcomed) (?:that|a|an|the|its|his|her|their|on|in|with|to|more)\b)`;
const PAST_AFTER = new RegExp(`^(?:,? (?:so far|already)\\b| ${TOLD})`, "u");
/** After the words at the head of a clause: "On Friday, the price of rye fell". */
const PAST_CLAUSE = new RegExp(
  `^(?: morning| afternoon| evening| night)?,? (?:(?!(?:will|shall|that|which|who|whose|if|and|but|what)\\b)[\\p{L}’'-]+ ){1,4}${TOLD}`,
  "u",
);
const FUTURE_BEFORE = new RegExp(
  `(?:(?:\\b(?:will|shall|won[’']t)|[’']ll) (?:not |also |now )?(?:\\p{L}+ly )?(?:be )?\\p{L}+ ${OBJECT}|\\b(?:is|are|was|were) (?:due|set|scheduled|expected|poised|about|slated|going) to (?:be )?\\p{L}+ ${OBJECT}|\\bto be \\p{L}+ ${OBJECT}|(?<!\\b(?:was|were|been|as|than|had) )\\b(?:due|expected|scheduled|planned|slated|set for)(?: for| on| in)? (?:late |early )?)$`,
  "u",
);
const FUTURE_CLAUSE =
  /^(?: morning| afternoon| evening| night)?,? (?:(?!(?:said|says|told|and|but|that|which|who|if)\b)[\p{L}’'-]+ ){1,4}(?:will|shall)\b(?! have\b)/u;

/** What the clause of some words says of their time; undefined where that is not plain. */
export function tenseAt(text: string, [at, end]: readonly [number, number]): Tense | undefined {
  const before = clauseOf(text.slice(Math.max(0, at - BESIDE), at));
  // "Later this week" is to come; "later on Thursday" may be told.
  if (/\blater $/i.test(before) && /^this /i.test(text.slice(at, end))) return "future";
  if (PAST_BEFORE.test(before)) return "past";
  if (FUTURE_BEFORE.test(before)) return "future";
  const after = text.slice(end, end + BESIDE);
  if (PAST_AFTER.test(after)) return "past";
  if (!/^\s*(?:(?:on|in|early|late|and|but) )*$/i.test(before)) return undefined;
  if (FUTURE_CLAUSE.test(after)) return "future";
  return PAST_CLAUSE.test(after) ? "past" : undefined;
}

/** Some spans without those that a tense forbids; all of them where it would leave none. */
export function inTense(
  spans: readonly Span[],
  tense: Tense | undefined,
  published: string,
): readonly Span[] {
  if (tense === undefined) return spans;
  const left = spans.filter((span) => {
    const [first, last] = boundsOf(span);
    return tense === "past" ? first <= published : last >= published;
  });
  return left.length === 0 ? spans : left;
}

/** What of some text stands in its last clause: a stop ends one, and a comma may. */
function clauseOf(before: string): string {
  return /[^.,;:!?–—()“”]*$/.exec(before)?.[0] ?? "";
}
