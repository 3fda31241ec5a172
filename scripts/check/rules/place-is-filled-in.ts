import { leftoversIn } from "../body/leftovers.ts";
import { PLACES } from "../body/other-marks.ts";
import type { BodyRule } from "../rule.ts";

export const placeIsFilledIn: BodyRule = {
  id: "place-is-filled-in",
  reason:
    "A place kept for a word that was to come (`TK`, `[insert name]`, lorem ipsum), or an office program's field that found nothing, is published as it stands.",
  level: "warning",
  example: { bad: "Some TK people left.", good: "Some 60 people left." },
  check: ({ passages, text }) => leftoversIn({ passages, text }, PLACES),
};
