import { offsetIn, type Passage } from "../body/passage.ts";
import { wrongCount } from "../language/counted-names.ts";
import { isQuoted } from "../language/days/dated-words.ts";
import { isEnglish, sentencesOf } from "../language/english.ts";
import { wrongChanges } from "../language/figures-of-change.ts";
import { wrongParts } from "../language/figures-of-parts.ts";
import { numbersIn } from "../language/written-numbers.ts";
import type { WrongFigure } from "../language/wrong-figure.ts";
import { standingTexts } from "../ledger/standing-texts.ts";
import type { FileRule } from "../rule.ts";

export const sumsAddUp: FileRule = {
  id: "sums-add-up",
  reason:
    "“From 40 to 60, a rise of 30” is a slip in one of three numbers. Whoever reckons finds it, and nobody can tell which of them to repeat. It is off until a desk asks for it: in texts that editors have read, most of what it finds are other numbers.",
  level: "off",
  exempt: ["transcript", "statement"],
  example: {
    bad: "It has 53 ships: 31 tankers and 20 freighters.",
    good: "It has 51 ships: 31 tankers and 20 freighters.",
  },
  *check(file) {
    if (!isEnglish(file)) return;
    for (const { field, passage } of standingTexts(file.briefing.meta))
      for (const { message } of wrongIn(passage)) yield { field, message };
    for (const passage of file.passages)
      for (const { at, length, message } of wrongIn(passage))
        yield { offset: offsetIn(passage, at), length, message };
  },
};

/** A sentence needs two numbers and words that bind them, or a list: most have none, and this is asked fast. */
const MAY_SUM =
  /\bfrom\b|\bof (?:them|whom|which|these)\b|\b(?:total|sum) of\b|\bin all\b|\bin total\b|\baltogether\b|\ball told\b|\bcombined\b|: | \(| [–—] |ments of|(?:parts|batches|tranches|lots|groups|convoys|loads) of|\b(?:half|third|thirds|quarter|quarters|fifth|tenth) of\b|%|per ?cent/i;

/** A sentence with more numbers is a table, and no sum of it can be read. */
const MOST = 24;

/** Of one sentence one sum: a second wrong one mostly follows from the first. */
function* wrongIn(passage: Passage): Generator<WrongFigure> {
  const { text } = passage;
  if (!MAY_SUM.test(text) || numbersIn(text).length === 0) return;
  const numbers = numbersIn(text);
  let next = 0;
  for (const [from, to] of sentencesOf(text)) {
    const first = next;
    while ((numbers[next]?.at ?? to) < to) next++;
    if (next === first || next - first > MOST) continue;
    const own = numbers
      .slice(first, next)
      .map((number) => ({ ...number, at: number.at - from, to: number.to - from }));
    const sentence = text.slice(from, to);
    const [wrong] = [
      ...wrongChanges(sentence, own),
      ...wrongParts(sentence, own),
      ...[wrongCount(sentence, own)].filter((one) => one !== undefined),
    ];
    if (wrong !== undefined && !isQuoted(passage, from + wrong.at))
      yield { ...wrong, at: from + wrong.at };
  }
}
