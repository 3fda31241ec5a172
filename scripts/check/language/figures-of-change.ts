/** Changes that a sentence states twice, "from 40 to 60, a rise of 30", and that do not agree. */
import { type WrittenNumber, writeNumber } from "./written-numbers.ts";
import type { WrongFigure } from "./wrong-figure.ts";

const BETWEEN =
  /^(?: (?!to\b)[\p{L}-]{1,20}){0,4} to (?:about |around |roughly |nearly |almost )?(?:an? )?[$€£¥]?$/u;
const RISE =
  /\b(?:r(?:ise|ose|isen|ising)|gr(?:ew|ow|owth|own)|increas\w+|climb\w*|jump\w*|soar\w*|surg\w+|up|gain\w*|went up|swell\w*|swelled)\b/i;
const FALL =
  /\b(?:f(?:all|ell|allen|alling)|drop\w*|declin\w+|decreas\w+|shr(?:ank|unk|ink)|down|sank|sunk|plung\w+|reduc\w+|cut|lost|loss|slump\w*|dwindl\w+)\b/i;
const TIMES: readonly (readonly [RegExp, number, string])[] = [
  [/\bdoubl(?:ed|ing|es)\b/i, 2, "Twice"],
  [/\b(?:tripl|trebl)(?:ed|ing|es)\b/i, 3, "Three times"],
  [/\bquadrupl(?:ed|ing|es)\b/i, 4, "Four times"],
  [/\bhalv(?:ed|ing|es)\b/i, 0.5, "Half of"],
];
/** "More than doubled" needs no exact double. */
const LOOSELY =
  /\b(?:more than|almost|nearly|about|roughly|over|well|some|at least|not quite|less than|practically|virtually) (?:\w+ )?$/i;
/** A place in a table rises when its number falls. */
const RANKED =
  /\b(?:No\.|ratio|rank\w*|place[ds]?|position|spot|seeds?|odds|chapters?|pages?|grades?|scale|ages?|aged|verses?|level|phase|score[ds]?|lead|inning)\b/i;
/** "2.1 to one": two numbers that are one. */
const RATIO = /(?<!\bfrom )(?<![\d.])\d[\d.]* to (?:one|1)(?![\p{L}\d]|[.,]\d)/u;
/** What stands further off is told of something else. */
const NEAR = 120;
/** What rises when its number falls: sailings every seven days for every nine, a currency of which fewer buy another. */
const INVERSE =
  /\b(?:frequen\w+|interval\w*|every|speed\w*|pace|fast\w*|quick\w*|efficien\w+|(?:against|to) the (?:dollar|euro|pound|yen|mark|franc)|exchange rates?|(?:per|a) (?:dollar|euro|pound))\b/i;
/** "From 7 points lower to 2 higher": a number below the line and one above it. */
const SIGNED =
  /^(?: (?!to\b)[\p{L}-]{1,20}){0,3} (?:lower|higher|up|down|above|below|under|over|ahead|behind|short|deficits?|surplus\w*|loss(?:es)?|profits?|gains?|late|early)\b/u;
/** From a change to the two numbers, or from them to it: nothing that tells of something else stands between. */
const TO_PAIR =
  /^(?: (?!(?:and|or|but|while|as|with|to|for|which|that|than|who|whose|because)\b)[\p{L}’'-]{1,20}){0,5}[,:]?(?: ?[(–—-]+)? ?$/u;
const TO_CHANGE =
  /^(?: (?!(?:and|but|while|which|that|than|who|whose|because)\b)[\p{L}’'-]{1,20}){0,5}(?:,|:| ?[(–—-]+| or| in)? ?(?:or |that is,? |i\.e\. |which is |for |(?:showing|making|meaning|marking|giving) )?(?:an? |the |its |their )?(?:(?!(?:and|but|while|as|with)\b)[\p{L}-]{1,20} ){0,2}?$/u;
/** Before the change: "a rise of", "grew by", "up". */
const CHANGE_BEFORE =
  /\b(?:(?:rise|increase|gain|growth|jump|surge|fall|drop|decline|decrease|reduction|loss|cut|change|difference|climb|plunge) of|(?:ros|fell|fall|grew|grow|declin|dropp|increas|decreas|climb|jump|shrank|cut|reduc|gain|surg|soar|plung|slump|sank|rise|went)\w*(?: [\p{L}-]+){0,3} by|up|down|by) (?:a |an |some )?[$€£¥]?$/iu;
/** What may follow a number and is no unit of it. */
const NO_UNIT =
  /^(?:to|from|in|on|at|by|for|of|or|and|but|more|less|fewer|higher|lower|increase|rise|gain|drop|fall|decline|cut|over|than|this|last|since|after|a|an|the|per|as|with|between|during|while|when|points?|are|is|was|were|had|has|have|\w+ly)$/;
const CHANGE_AFTER =
  /^(?: [\p{L}-]+){0,1} ?(?:increase|rise|gain|jump|growth|surge|drop|fall|decline|decrease|reduction|cut|more|less|fewer|higher|lower)\b/iu;

/** What is wrong with the changes of a sentence. */
export function* wrongChanges(
  sentence: string,
  numbers: readonly WrittenNumber[],
): Generator<WrongFigure> {
  const pairs = numbers.flatMap((from, index) => {
    const to = numbers[index + 1];
    const isPair =
      to !== undefined &&
      /\bfrom (?:(?:about|around|some|roughly|nearly|almost) )?(?:an? )?[$€£¥]?$/i.test(
        sentence.slice(Math.max(0, from.at - 24), from.at),
      ) &&
      BETWEEN.test(sentence.slice(from.to, to.at));
    return isPair ? [{ from, to }] : [];
  });
  const [pair] = pairs;
  // Of two changes in a sentence it is not known which is which.
  if (pair === undefined || pairs.length > 1 || RANKED.test(sentence) || RATIO.test(sentence))
    return;
  const { from, to } = pair;
  if (isSpan(from, to) || from.value === 0) return;
  if ([from, to].some((one) => SIGNED.test(sentence.slice(one.to, one.to + 60)))) return;
  const loose = from.isLoose || to.isLoose;
  const others = numbers.filter(
    (one) =>
      one !== from &&
      one !== to &&
      !one.isYear &&
      isOfThese(one, pair, sentence) &&
      (CHANGE_BEFORE.test(sentence.slice(Math.max(0, one.at - 60), one.at)) ||
        CHANGE_AFTER.test(sentence.slice(one.to, one.to + 40))),
  );
  const [change] = others;
  if (change !== undefined && others.length === 1) {
    const wrong = disagrees(from, to, { change, loose: loose || change.isLoose });
    if (wrong !== undefined) {
      yield { at: change.at, length: change.to - change.at, message: wrong };
      return;
    }
  }
  yield* wrongMultiple(sentence, from, to);
  yield* wrongWay(sentence, from, to);
}

/** True where a number is told of the same thing as the two: next to them, and in their unit where it has one. */
function isOfThese(
  change: WrittenNumber,
  { from, to }: { readonly from: WrittenNumber; readonly to: WrittenNumber },
  sentence: string,
): boolean {
  if (from.at - change.to > NEAR || change.at - to.to > NEAR) return false;
  if (change.to <= from.at) {
    const gap = sentence.slice(change.to, from.at).replace(/from (?:\p{L}+ ){0,2}[$€£¥]?$/iu, "");
    if (!TO_PAIR.test(gap)) return false;
  } else {
    const gap = sentence.slice(to.to, change.at);
    const lead = CHANGE_BEFORE.exec(gap)?.index ?? gap.length;
    if (change.at < to.to || !TO_CHANGE.test(gap.slice(0, lead))) return false;
  }
  const units = [from, to].map((one) => unitAfter(one, sentence)).filter((unit) => unit !== "");
  const unit = unitAfter(change, sentence);
  return change.isPercent || unit === "" || units.length === 0 || units.includes(unit);
}

/** The noun right after a number; empty where none is. */
function unitAfter({ to }: WrittenNumber, sentence: string): string {
  const word = /^ ([\p{Ll}-]+)/u.exec(sentence.slice(to, to + 24))?.[1] ?? "";
  return NO_UNIT.test(word) ? "" : word.replace(/s$/, "");
}

/** Years, and numbers of which one lacks the other's scale: "from 4 to 5 million". */
function isSpan(from: WrittenNumber, to: WrittenNumber): boolean {
  const ratio = to.value / from.value;
  return (from.isYear && to.isYear) || ratio > 999 || ratio < 0.001;
}

function disagrees(
  from: WrittenNumber,
  to: WrittenNumber,
  { change, loose }: { readonly change: WrittenNumber; readonly loose: boolean },
): string | undefined {
  const difference = Math.abs(to.value - from.value);
  const share = (100 * difference) / from.value;
  const said = change.value;
  const isNear = (exact: number, slack: number) =>
    Math.abs(said - exact) <= (loose ? Math.max(slack, 0.25 * exact) : slack);
  // Of shares a writer may mean points or their change.
  const isShare = from.isPercent || to.isPercent;
  if (change.isPercent) {
    // "300 percent" is said of a thrice as large and of a thrice larger.
    const all = [
      share,
      100 + share * Math.sign(to.value - from.value),
      ...(isShare ? [difference] : []),
    ];
    if (
      all
        .slice(0, share >= 100 || isShare ? 3 : 1)
        .some((exact) => isNear(exact, Math.max(1, 0.03 * exact)))
    )
      return undefined;
    return `From ${writeNumber(from.value)} to ${writeNumber(to.value)} is ${writeNumber(Math.round(share * 10) / 10)} %, and this says ${writeNumber(said)} %. Mend one of the three.`;
  }
  if (isShare && isNear(share, 1)) return undefined;
  if (isNear(difference, 0.02 * difference) || said === to.value) return undefined;
  return `From ${writeNumber(from.value)} to ${writeNumber(to.value)} is ${writeNumber(difference)}, and this says ${writeNumber(said)}. Mend one of the three.`;
}

function* wrongMultiple(
  sentence: string,
  from: WrittenNumber,
  to: WrittenNumber,
): Generator<WrongFigure> {
  for (const [verb, times, words] of TIMES) {
    const match = verb.exec(sentence);
    if (match === null || LOOSELY.test(sentence.slice(0, match.index))) continue;
    const exact = from.value * times;
    const isFar = Math.abs(to.value - exact) > 0.1 * exact;
    // The verb must speak of these two: nothing but "from" comes between.
    const gap = sentence.slice(match.index + match[0].length, from.at);
    if (!isFar || from.isLoose || to.isLoose || !/^[^.;:\d]{0,60}from [$€£¥]?$/.test(gap)) continue;
    yield {
      at: match.index,
      length: to.to - match.index,
      message: `${words} ${writeNumber(from.value)} is ${writeNumber(exact)}, and this says ${writeNumber(to.value)}. Mend the word or one of the two.`,
    };
    return;
  }
}

/** "Rose from 60 to 40". */
function* wrongWay(
  sentence: string,
  from: WrittenNumber,
  to: WrittenNumber,
): Generator<WrongFigure> {
  const before = sentence.slice(Math.max(0, from.at - 40), from.at).replace(/from [$€£¥]?$/i, "");
  const verb = new RegExp(`(${RISE.source}|${FALL.source}) $`, "i").exec(before)?.[1];
  if (verb === undefined) return;
  const isWrong = RISE.test(verb) ? to.value < from.value : to.value > from.value;
  if (!isWrong || INVERSE.test(sentence)) return;
  yield {
    at: from.at,
    length: to.to - from.at,
    message: `“${verb}” and “from ${writeNumber(from.value)} to ${writeNumber(to.value)}” go different ways. Mend the word or turn the two round.`,
  };
}
