import { offsetIn } from "../body/passage.ts";
import { relativeDaysIn, relativeDaysOf } from "../language/days/relative-days.ts";
import { wrongSumsIn } from "../language/days/wrong-sums.ts";
import { isEnglish } from "../language/english.ts";
import { standingTexts } from "../ledger/standing-texts.ts";
import type { FileRule } from "../rule.ts";

export const daysAddUp: FileRule = {
  id: "days-add-up",
  reason:
    "“Three days later, on 11 June” after “7 June” is a slip in one of three places. A reader who counts finds it, and doubts the rest. It is off until a desk asks for it: in texts that editors have read, most of what it finds are other days.",
  level: "off",
  exempt: ["transcript", "statement"],
  example: {
    bad: "On 7 June the board met; three days later, on 11 June, it voted.",
    good: "On 7 June the board met; three days later, on 10 June, it voted.",
  },
  *check(file) {
    if (!isEnglish(file)) return;
    const { day: published, meta } = file.briefing;
    for (const { field, passage } of standingTexts(meta))
      for (const { message } of wrongSumsIn(passage, relativeDaysOf(passage.text), published))
        yield { field, message };
    const days = relativeDaysIn(file.passages);
    for (const [index, passage] of file.passages.entries())
      for (const { at, length, message } of wrongSumsIn(passage, days[index] ?? [], published))
        yield { offset: offsetIn(passage, at), length, message };
  },
};
