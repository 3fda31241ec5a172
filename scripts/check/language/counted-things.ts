/** Counts of things in a text, "48 vessels", "the 58 waiting vessels", so that two of one thing can be held against each other. */

import type { Passage } from "../body/passage.ts";
import { sentenceAt } from "./english.ts";
import { numbersIn } from "./written-numbers.ts";

export interface CountedThing {
  /** Where it stands in the passage: from the number to the noun. */
  readonly at: number;
  readonly length: number;
  readonly words: string;
  readonly value: number;
  /** What is counted, in the plural and small letters: "vessels". */
  readonly noun: string;
  /** Words between the number and the noun. */
  readonly kinds: readonly string[];
  /** "The 58 vessels", "all 58", "its 30 observers": one that was told of before. */
  readonly isKnown: boolean;
  /** "Of the council", "who left": it may be another one, or a part. */
  readonly isBound: boolean;
  /** "Half the 30": another count of the same may be a part of it. */
  readonly isWhole: boolean;
  readonly isLoose: boolean;
  /** "A month" after it. */
  readonly rate: string | undefined;
  /** A sentence that compares, or tells of another time. */
  readonly isCompared: boolean;
}

/** After a number: at most two words for what kind, and a plural. */
const NOUN =
  /^ ((?:(?!(?:of|and|or|in|to|the|a|an|at|by|for|with|from|is|are|was|were|than|as|on|that|per|more|other|additional|new|further|different|such|times)\b)[\p{Ll}-]{2,20} ){0,2}?)((?!(?:has|was|is|as|this|its|less|plus|across|previous|various|times)\b)[\p{Ll}]{3,20}s|people|children|men|women)(?![\p{L}’'-])/u;
/** Lengths, sums and what every text counts afresh: two of them are of two things. */
const MEASURES = new Set(
  "days weeks months years hours minutes seconds decades centuries times dollars dlrs cents euros marks yen rupees shillings guilders liras pesetas pounds pesos crowns francs rubles points degrees miles yards feet inches metres meters kilometres kilometers acres hectares tons tonnes kilograms grams pounds litres liters gallons barrels watts megawatts gigawatts percents percentages things ways types kinds sorts steps questions options reasons parts examples categories others individuals words pages lines characters bytes generations states countries nations votes hits runs yards games innings goals sides pieces ends halves sections cuts layers rows".split(
    " ",
  ),
);
const KNOWN = /(?:^|[^\p{L}])(?:the|all|all the|these|those|its) $/iu;
/** "Half the 30", "16 of the 30": a whole, of which another count may be a part. */
const WHOLE =
  /\b(?:half|thirds?|quarters?|fifths?|tenths?|majority|most|all but|twice|double|out|of)(?: (?:of|from))? (?:all )?(?:the|these|those|its|all) $/i;
/** "Adding to the 20", "of all 20": these stand beside the others, or are some of them. */
const BESIDE =
  /\b(?:from|than|to|of|half|twice|double|but|exceed\w*|against|versus|among|with|by|like|as|and|or|including|for) (?:all )?(?:the|these|those|its|all) $/i;
const BOUND =
  /^,? (?:(?:of|from|in|at|on|that|who|which|whose|whom|with|for|under|by|to be|represented|named|listed|above|below|we|I|you|he|she|it|they|where|the|an?)\b|(?:are|were): ?|\p{Lu}|\p{L}+ed (?:to|by|in|for|at|with|from|on)\b)/u;
const RATE = /^ (?:a|per|each|every) (day|week|month|year|hour)\b/;
const COMPARED =
  /\b(?:from|rose|risen|grew|grown|increas\w*|fell|fallen|declin\w*|decreas\w*|up|down|more|fewer|less|than|additional|another|other|further|new|by|target|goal|last|previous\w*|earlier|later|before|since|until|initially|originally|first|second|remaining|rest|now|only|would|could|if|plan\w*|propos\w*|each|per|average|total|including|additional|extra|already|still|left|among)\b/i;

/** The counts of a passage in their order. */
export function countedIn({ text }: Pick<Passage, "text">): CountedThing[] {
  return numbersIn(text).flatMap(({ at, to, value, isPercent, isLoose }) => {
    if (isPercent || value < 2 || value % 1 !== 0) return [];
    const match = NOUN.exec(text.slice(to, to + 80));
    const [written = "", kinds = "", noun = ""] = match ?? [];
    if (match === null || MEASURES.has(noun)) return [];
    const end = to + written.length;
    const after = text.slice(end, end + 40);
    const before = text.slice(Math.max(0, at - 24), at);
    const [from, stop] = sentenceAt(text, at);
    return [
      {
        at,
        length: end - at,
        words: text.slice(at, end),
        value,
        noun,
        kinds: kinds.split(" ").filter((word) => word !== ""),
        isKnown: KNOWN.test(before) && !BESIDE.test(before),
        isBound: BOUND.test(after),
        isWhole: WHOLE.test(before),
        isLoose,
        rate: RATE.exec(after)?.[1],
        isCompared:
          COMPARED.test(text.slice(Math.max(from, at - 200), at)) ||
          COMPARED.test(text.slice(end, Math.min(stop, end + 200))),
      },
    ];
  });
}
