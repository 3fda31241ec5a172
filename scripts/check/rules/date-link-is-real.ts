import { explainDay, isEdtf } from "../../read/dates.ts";
import { shown } from "../fields.ts";
import type { Rule } from "../rule.ts";

export const dateLinkIsReal: Rule = {
  id: "date-link-is-real",
  reason:
    "A date in the text becomes machine-readable; a day that is in no calendar would mislead machines and people alike.",
  *check({ reading }) {
    for (const link of reading.links) {
      if (link.scheme === "date" && !isEdtf(link.target))
        yield { offset: link.offset, message: explainDay(shown(link.target)) };
    }
  },
};
