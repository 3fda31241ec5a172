import { explainDay, isEdtf } from "../../read/dates.ts";
import type { FileRule } from "../rule.ts";
import { shown } from "../shown.ts";

export const dateLinkIsReal: FileRule = {
  id: "date-link-is-real",
  reason:
    "A date in the text becomes machine-readable; a day that is in no calendar would mislead machines and people alike.",
  level: "error",
  isFixed: true,
  *check({ links }) {
    for (const link of links) {
      if (link.scheme === "date" && !isEdtf(link.target))
        yield { offset: link.offset, message: explainDay(shown(link.target)) };
    }
  },
};
