import { offsetIn } from "../body/passage.ts";
import { isEnglish, sentenceAt } from "../language/english.ts";
import { quotationsOf } from "../language/quotations.ts";
import type { FileRule } from "../rule.ts";

/** Sums, shares, large numbers, and counts of people and things: not years, dates or times. */
const FIGURE =
  /(?:[$€£¥] ?\d(?:[\d.,]{0,20}\d)?(?: (?:thousand|million|billion|trillion))?|\b(?!100 ?(?:%|per))\d[\d.,]{0,20} ?(?:%|percent\b|per cent\b|percentage points?\b)|\b(?:\d[\d.,]{0,20}|two|three|four|five|six|seven|eight|nine|ten|hundreds? of|dozens of) (?:thousand|million|billion|trillion)s?\b(?! (?:twenty|thirty|and))|\b\d{1,3}(?:,\d{3})+\b|\b\d[\d.,]{0,20} (?:people|persons|civilians|soldiers|troops|children|women|men|families|households|dead|killed|wounded|injured|missing|displaced|arrested|detained|missiles?|drones?|rockets?|strikes|attacks|tonnes?|tons?|barrels|kilomet(?:re|er)s|km|miles|kilograms?|kg|hectares|acres|megawatts?|MW|GW|workers|jobs|homes|votes|cases|deaths)\b)/gi;

/** What is only supposed, promised or decreed has no source but the one who says it. */
const SUPPOSED =
  /\b(?:if|let[’']s say|say,|for example|for instance|suppose|imagine|rule of thumb|would|could|can|should|goal|target|limit|threshold)\b/i;
const PLEDGED =
  /\b(?:announc|propos|pledg|commit|provid|invest|budget|award|allocat|establish|fund|appropriat|request|authori[sz]|grant|spend|donat|deliver|contribut|offer|launch|sign|expand)\w*\b/i;
/** Whoever is named here has said it. */
const ATTRIBUTED =
  /\b(?:according to|estimates?|survey|analysis|data (?:show|from)|report(?:s|ed)? (?:that|by|from)|found|calculat\w+)\b/i;
/** "At least 10", "$200 or less", "and under", "the $10 bill", "a $5 million loan". */
const BOUND_BEFORE =
  /\b(?:at least|less than|up to|under|over|below|above|minimum|maximum)(?: an?| the)? $/i;
const BOUND_AFTER =
  /^(?:\+|[ -](?:and (?:under|over|up)|or (?:less|more|fewer|under|over)|bill\b|note\b|fine\b|(?:\w+ )?(?:loan|fund|grant|programme|program|framework|plan|pool|budget|contract|bid)\b))/i;

export const figureHasSource: FileRule = {
  id: "figure-has-source",
  reason:
    "A figure is what readers repeat. Without a source beside it, it is repeated for ever and checked never. It is off until a desk asks for it: of 30 of its finds in releases 11 were wrong.",
  level: "off",
  exempt: ["transcript", "statement", "opinion"],
  example: {
    bad: "Production has risen to 50 missiles a month.",
    good: "Production has risen to 50 missiles a month [@official].",
  },
  *check(file) {
    if (!isEnglish(file)) return;
    const seen = new Set<string>();
    for (const passage of file.passages) {
      // A table says where its figures come from in a line above or below it.
      if (["heading", "speaker", "cell"].includes(passage.kind)) continue;
      if (passage.marks.some(({ kind }) => kind === "citation" || kind === "web")) continue;
      const match = firstFigure(passage.text, seen);
      if (match === undefined) continue;
      yield {
        offset: offsetIn(passage, match.index),
        length: match[0].length,
        message: `Where does “${match[0]}” come from? Cite its source in this paragraph, as [@key].`,
      };
    }
  },
};

/** The first figure that states what is the case, and that no paragraph before had. */
function firstFigure(text: string, seen: Set<string>): RegExpExecArray | undefined {
  const quotations = quotationsOf(text, 1);
  for (const match of text.matchAll(FIGURE)) {
    const [figure] = match;
    if (seen.has(figure)) continue;
    seen.add(figure);
    const [from, to] = sentenceAt(text, match.index);
    const sentence = text.slice(from, to);
    const isBound =
      BOUND_BEFORE.test(text.slice(Math.max(0, match.index - 40), match.index)) ||
      BOUND_AFTER.test(text.slice(match.index + figure.length));
    const isQuoted = quotations.some(
      (quoted) => quoted.from < match.index && match.index < quoted.to,
    );
    const isSaid = [SUPPOSED, PLEDGED, ATTRIBUTED].some((words) => words.test(sentence));
    if (!isBound && !isQuoted && !isSaid) return match;
  }
  return undefined;
}
