import { isEnglish } from "../english.ts";
import { offsetIn } from "../passage.ts";
import type { FileRule } from "../rule.ts";

/** Sums, shares, large numbers, and counts of people and things: not years, dates or times. */
const FIGURE =
  /(?:[$€£¥] ?\d(?:[\d.,]*\d)?(?: (?:thousand|million|billion|trillion))?|\b(?!100 ?(?:%|per))\d[\d.,]* ?(?:%|percent\b|per cent\b|percentage points?\b)|\b(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|hundreds? of|dozens of) (?:thousand|million|billion|trillion)s?\b|\b\d{1,3}(?:,\d{3})+\b|\b\d[\d.,]* (?:people|persons|civilians|soldiers|troops|children|women|men|families|households|dead|killed|wounded|injured|missing|displaced|arrested|detained|missiles?|drones?|rockets?|strikes|attacks|tonnes?|tons?|barrels|kilomet(?:re|er)s|km|miles|kilograms?|kg|hectares|acres|megawatts?|MW|GW|workers|jobs|homes|votes|cases|deaths)\b)/i;

export const figureHasSource: FileRule = {
  id: "figure-has-source",
  reason:
    "A figure is what readers repeat. Without a source beside it, it is repeated for ever and checked never.",
  level: "warning",
  exempt: ["transcript", "statement", "opinion"],
  example: {
    bad: "Production has risen to 50 missiles a month.",
    good: "Production has risen to 50 missiles a month [@official].",
  },
  *check(file) {
    if (!isEnglish(file)) return;
    for (const passage of file.passages) {
      if (passage.kind === "heading" || passage.kind === "speaker") continue;
      if (passage.marks.some(({ kind }) => kind === "citation" || kind === "web")) continue;
      const match = FIGURE.exec(passage.text);
      if (match === null) continue;
      yield {
        offset: offsetIn(passage, match.index),
        length: match[0].length,
        message: `Where does “${match[0]}” come from? Cite its source in this paragraph, as [@key].`,
      };
    }
  },
};
