import { offsetIn, type Passage } from "../body/passage.ts";
import { isQuoted } from "../language/days/dated-words.ts";
import { compareTold, type ToldDate, toldDatesIn } from "../language/days/told-dates.ts";
import { isEnglish, MONTH, sentencesOf } from "../language/english.ts";
import type { FileRule } from "../rule.ts";
import type { Finding } from "../yaml/finding.ts";

/** Words that say: what follows came later. They stand in the clause of the date: "again after the truce of April" goes on to what was before. */
const AHEAD =
  "(?:(?!\\b(?:who|which|whose|whom|where|after|since|following|because|despite|under|over|from|for|against|agreed|signed|had)\\b)[^.;:!?()]){0,60}$";
const LATER = new RegExp(
  `\\b(?:again|then(?!-)|later(?! (?:than|this|today|in life|on\\b))|subsequently|afterwards?|thereafter|next|followed by|followed up|(?:that|which) followed|once more|a second time|finally|eventually)\\b${AHEAD}`,
  "i",
);
/** What was caused came later than its cause, which is the event of the date before where both stand in one clause. */
const CAUSED = new RegExp(
  `^(?:[^.;:!?()]{0,120}|[^.;:!?()]{0,120}[.;] (?:That|This|It|Which|The \\p{L}+) )\\b(?:led to|prompted|triggered|resulted in|paved the way)\\b${AHEAD}`,
  "iu",
);
/** Words that say: what follows came earlier. "In October 2024, six months after it broke in April" is in order. */
const EARLIER =
  /\b(?:had|since|after|following|earlier|previously|before|prior|dating|back|originally|formerly|unlike|compared|than|original|version|first)\b/i;
/** What somebody alleges, finds or recalls on one day was before it. */
const RETOLD =
  /\b(?:alleg|charg|accus|contend|complain|testif|recall|admit|confess|conced|acknowledg|reveal|conclud|convict|recount|remember|commemorat|apologi[sz]|investigat|blam)\w*\b/i;
/** "The pact that was signed again in May" tells what was before. */
const OF_WHICH = /\b(?:which|who|whose|whom|that (?:was|were|had|has|is|are))\b(?! followed)/i;
/** And of a cause that somebody tells of it is not known whether it is the event before. */
const SAID =
  /\b(?:sa(?:id|ys?|ying)|tells?|told|found|finds?|shows?|showed|claim|report|argu|believ)\w*\b/i;
/** What stands in a clause within another may look back without a word for it. */
const WITHIN = /\b(?:that|when|where|while|as|because|whether|how|why)\b/i;
/** "On or before 31 March", "on and after 1 April": a term, and no event of that day. */
const TERM_BEFORE = /\b(?:before|by|until|till|through|(?:and|or) after) $/i;
const TERM = /\b(?:and|or) (?:after|before) (?:the )?$/i;
/** "After it had been robbed on 17 October": what the date after it says came first, and last. */
const AFTER =
  /(?:\bafter(?! (?:tax|deduct|allow|provision|expens|cost|interest|adjust))|\bfollowing|\bin response to|\bin retaliation for|\bas a result of|\bcaused by|\bprompted by|\btriggered by|\bearlier,?)(?: (?!that\b)[\p{L}\p{M}’'-]+){1,12} (?:on |in |of )?(?:the )?$/u;
const BEFORE = /\bbefore(?: (?!that\b(?! of))[\p{L}\p{M}’'-]+){0,12} (?:on |in |of )?(?:the )?$/u;
/** Whoever plans, says or asks speaks on one day of another. */
const SPOKEN =
  /\b(?:will|would|shall|should|may|might|could|plan\w*|propos\w*|sa(?:id|ys?)|told|announc\w*|expect\w*|schedul\w*|promis\w*|agree[ds]?|if|whether|until|deadline|effective|expir\w*|due|not|never|no|sign\w*|pass\w*|enact\w*|amend\w*|act|order|executive|fiscal|since)\b/i;
/** "Before" and "after" are told of the two alone: a stop or another clause between them speaks of something else. */
const APART = /[.;:?!–—(]/;
const RANGE = /\b(?:from|between) $/i;
const RANGE_TO = /^ (?:to|until|till|and|through) (?:the )?$/;
const TURNED = /\b(?:back|compar\w*|revers\w*|rever\w*|levels?|differ\w*|chang\w*|relative)\b/i;
/** "From 15 to 12 June". */
const DAYS = new RegExp(
  `\\bfrom (?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:to|until) (?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}`,
  "g",
);

const FROM_DAY = /\bfrom (?:the )?\d/;

export const eventsAreInOrder: FileRule = {
  id: "events-are-in-order",
  reason:
    "“In October 2024 … and again in April of the same year” tells the second event first: readers remember the order, and a wrong order makes a reprisal of what was a cause. It is off until a desk asks for it: most of what it finds in texts that editors have read looks back, and says so in words that it does not know.",
  level: "off",
  exempt: ["transcript", "statement"],
  example: {
    bad: "It attacked in October 2024 and again in April of the same year.",
    good: "It attacked in April 2024 and again in October.",
  },
  *check(file) {
    if (!isEnglish(file)) return;
    for (const passage of file.passages) yield* backwards(passage);
  },
};

function* backwards(passage: Passage): Generator<Finding> {
  const { text } = passage;
  for (const { 0: words, 1: first, 2: second, index } of FROM_DAY.test(text)
    ? text.matchAll(DAYS)
    : [])
    if (Number(first) > Number(second) && !isQuoted(passage, index))
      yield {
        offset: offsetIn(passage, index),
        length: words.length,
        message: `“${words}” ends before it begins. Turn the days round, or mend one.`,
      };
  const dates = toldDatesIn(passage);
  for (const [index, date] of dates.entries()) {
    const before = dates[index - 1];
    const message = before === undefined ? undefined : messageOf(before, date, text);
    if (message === undefined || isQuoted(passage, date.from)) continue;
    yield { offset: offsetIn(passage, date.from), length: date.to - date.from, message };
  }
}

/** What is wrong with the order of two dates that follow each other; undefined where it is right or unknown. */
function messageOf(before: ToldDate, date: ToldDate, text: string): string | undefined {
  const order = compareTold(before, date);
  if (order === 0) return undefined;
  const between = text.slice(before.to, date.from);
  if (sentencesOf(between).length > 2) return undefined;
  const [first, second] = [before, date].map(({ from, to }) => text.slice(from, to));
  const isEarlier = order > 0;
  const lead = text.slice(Math.max(0, before.from - 12), before.from);
  if (RANGE.test(lead) && RANGE_TO.test(between)) {
    const around = text.slice(Math.max(0, before.from - 40), date.to + 30);
    if (!isEarlier || TURNED.test(around)) return undefined;
    return `“${second}” comes before “${first}”, and a span goes on. Turn the two round, or mend one.`;
  }
  if (RANGE.test(lead) || / (?:to|until|through) $/.test(between)) return undefined;
  const told = toldAs(between, { isEarlier, isTerm: TERM_BEFORE.test(lead), date });
  if (told === undefined) return undefined;
  return told === "later"
    ? `“${second}” comes before “${first}”, but is told after it as if it were later. Tell the earlier event first, or mend the date.`
    : `“${second}” comes ${isEarlier ? "before" : "after"} “${first}”, but is told as if it came ${told} it. Mend the word or one of the dates.`;
}

/** How the words between two dates tell of the second, where it was not so; undefined where they are right or say nothing. */
function toldAs(
  between: string,
  { isEarlier, isTerm, date }: { isEarlier: boolean; isTerm: boolean; date: ToldDate },
): "later" | "before" | "after" | undefined {
  if (/\bfrom $/i.test(between) || TERM.test(between)) return undefined;
  if ([RETOLD, OF_WHICH].some((words) => words.test(between))) return undefined;
  const isLater = LATER.test(between) || (CAUSED.test(between) && !SAID.test(between));
  // "April of the same year" after "October 2024" is out of order in any sentence; a bare date needs a word for it.
  const isBeside = ![EARLIER, SAID, WITHIN].some((words) => words.test(between));
  if (isEarlier && (isLater || (date.isSameYear && isBeside))) return "later";
  if (isTerm || APART.test(between) || SPOKEN.test(between)) return undefined;
  if (isEarlier) return BEFORE.test(between) ? "after" : undefined;
  return AFTER.test(between) && !isLater ? "before" : undefined;
}
