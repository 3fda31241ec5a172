import { offsetIn, type Passage } from "../body/passage.ts";
import { type CountedThing, countedIn } from "../language/counted-things.ts";
import { isQuoted } from "../language/days/dated-words.ts";
import { isEnglish, sentenceAt } from "../language/english.ts";
import { writeNumber } from "../language/written-numbers.ts";
import type { FileReading, FileRule } from "../rule.ts";
import type { Finding } from "../yaml/finding.ts";

export const figuresAgree: FileRule = {
  id: "figures-agree",
  reason:
    "“48 vessels” above and “the 58 vessels” below are one fact with two numbers. Readers take the one that they meet first, and a correction comes too late. It is off until a desk asks for it: in texts that editors have read, most of what it finds are counts of two things.",
  level: "off",
  exempt: ["transcript", "statement"],
  example: {
    bad: "48 vessels wait outside. … The 58 vessels may turn back.",
    good: "48 vessels wait outside. … The 48 vessels may turn back.",
  },
  *check(file) {
    if (!isEnglish(file)) return;
    yield* headed(file);
    if (!file.passages.some(({ text }) => MAY_REPEAT.test(text))) return;
    const seen = new Map<string, CountInSentence[]>();
    for (const [passage, things] of countsOf(file)) {
      for (const thing of things) {
        const before = seen.get(thing.noun) ?? [];
        const [from, to] = sentenceAt(passage.text, thing.at);
        const told = { ...thing, sentence: passage.text.slice(from, to) };
        const other = contradicted(told, before);
        if (other !== undefined)
          yield {
            offset: offsetIn(passage, thing.at),
            length: thing.length,
            message: `“${thing.words}” here and “${other.words}” above: ${writeNumber(thing.value)} or ${writeNumber(other.value)}? Mend one, or say what sets them apart.`,
          };
        // Of a thing that is told hundreds of times nothing can be said.
        if (before.length < MOST) seen.set(thing.noun, [...before, told]);
      }
    }
  },
};

const MOST = 12;
/** A dozen. */
const MANY = 12;
/** What takes up a count, or says how often: a text without it is not looked at further. */
const MAY_REPEAT =
  /\b(?:[Tt]he|[Aa]ll|[Tt]hese|[Tt]hose|[Ii]ts) (?:\d|(?:t(?:wo|hree|en|w|h)|f(?:our|ive|if|or)|s(?:ix|even)|e(?:ight|lev)|nine)[a-z-]* [a-z])|\d[\w ]{0,40} (?:a|per|each|every) (?:day|week|month|year|hour)\b|(?:ty|een|[eonxr]) [a-z ]{3,30} (?:a|per|each|every) (?:day|week|month|year|hour)\b/;
/** Of those there are others in any story. */
const PEOPLE = /^(?:people|men|women|children)$/;

/** A count with its sentence. */
interface CountInSentence extends CountedThing {
  readonly sentence: string;
}

/** "Forty ships wait" in the title, above a text that tells of 48 ships and of no others. A summary may count parts. */
function* headed(file: FileReading): Generator<Finding> {
  const things = countedIn({ text: file.briefing.meta.title ?? "" });
  if (things.length === 0) return;
  const body = [...countsOf(file)].flatMap(([, counted]) => counted);
  for (const thing of things) {
    const same = body.filter(({ noun }) => noun === thing.noun);
    const [other] = same;
    const isOne = new Set(same.map(({ value }) => value)).size === 1;
    if (other === undefined || !isOne || other.value === thing.value) continue;
    if ([thing, ...same].some(({ isLoose, isBound }) => isLoose || isBound)) continue;
    if (thing.kinds.length > 0 && thing.kinds.join() !== other.kinds.join()) continue;
    yield {
      field: ["title"],
      message: `“${thing.words}” here and “${other.words}” in the text: ${writeNumber(thing.value)} or ${writeNumber(other.value)}? Mend one, or say what sets them apart.`,
    };
  }
}

/** Every count of the body outside quotations, which are others' words. */
function* countsOf({ passages }: FileReading): Generator<[Passage, CountedThing[]]> {
  for (const passage of passages) {
    if (passage.kind === "quotation" || passage.kind === "speaker") continue;
    const things = countedIn(passage).filter(({ at }) => !isQuoted(passage, at));
    if (things.length > 0) yield [passage, things];
  }
}

/** The one count before it that a count cannot stand beside. */
function contradicted(
  thing: CountInSentence,
  before: readonly CountInSentence[],
): CountInSentence | undefined {
  const values = new Set(before.map(({ value }) => value));
  const [other] = before;
  if (other === undefined || values.size !== 1 || values.has(thing.value)) return undefined;
  // Beside each other, in one sentence, the two are meant to differ.
  if (before.some(({ sentence }) => sentence === thing.sentence)) return undefined;
  if (thing.value < other.value && before.some(({ isWhole }) => isWhole)) return undefined;
  if (thing.rate !== undefined || other.rate !== undefined) return ofOneRate(thing, before);
  // "The 58 vessels" takes up what was told. Fewer of a kind, or of a place, are some of them.
  if (!thing.isKnown || thing.isBound || thing.isLoose) return undefined;
  if (before.some(({ isBound, isKnown }) => isBound && isKnown) || !areOfOneSize(thing, other))
    return undefined;
  const isFewer = thing.value < other.value;
  const isPart = isFewer && (thing.kinds.length > 0 || PEOPLE.test(thing.noun));
  return isPart || isOther(thing, before) ? undefined : other;
}

/** "All three volumes" after "two volumes" may be others; of many, and hardly more or fewer, one is a slip for the other. */
function areOfOneSize(a: CountedThing, b: CountedThing): boolean {
  const less = Math.min(a.value, b.value);
  const more = Math.max(a.value, b.value);
  return less >= MANY && more < 3 * less;
}

/** "50 missiles a month" and "60 missiles a month", where nothing tells of two times. */
function ofOneRate(
  thing: CountInSentence,
  before: readonly CountInSentence[],
): CountInSentence | undefined {
  const same = before.find(({ rate }) => rate === thing.rate);
  if (same === undefined || thing.isCompared || same.isCompared) return undefined;
  return isOther(thing, before) ? undefined : same;
}

/** "The 12 German vessels" after "40 French vessels" or "40 vessels": what kind they are was not told of those. */
function isOther({ kinds }: CountInSentence, before: readonly CountInSentence[]): boolean {
  return !before.some(({ sentence, kinds: others }) => {
    const isNarrower = others.length > 0 && kinds.length === 0;
    return !isNarrower && kinds.every((kind) => sentence.includes(kind.slice(0, STEM)));
  });
}

/** "Waiting" is told in "wait". */
const STEM = 4;
