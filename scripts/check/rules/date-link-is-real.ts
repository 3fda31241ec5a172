import { isEdtf } from "../../read/edtf.ts";
import { explainDay } from "../../read/refused-dates.ts";
import { readOtherwise } from "../language/other-calendar.ts";
import type { TitledRule } from "../rule.ts";
import { shown } from "../yaml/repeat-words.ts";

export const dateLinkIsReal: TitledRule = {
  id: "date-link-is-real",
  reason:
    "A date in the text becomes machine-readable; a day that is in no calendar would mislead machines and people alike.",
  level: "error",
  isFixed: true,
  *check({ links, briefing }) {
    const published = Number(briefing.day.slice(0, 4));
    for (const { scheme, target, offset } of links) {
      if (scheme !== "date" || isEdtf(target)) continue;
      // 31 Ordibehesht is a day, and 31 February is none.
      const other = readOtherwise(target, published);
      const message =
        other !== undefined && /^\d{4}-\d\d-\d\d$/.test(other.date)
          ? `${target} is no Gregorian day. In the ${other.calendar} calendar it is ${other.date}: write that if it is meant.`
          : explainDay(shown(target));
      yield { offset, message };
    }
  },
};
