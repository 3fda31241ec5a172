import { leftoversIn } from "../body/leftovers.ts";
import { WIKILINKS } from "../body/other-writings.ts";
import type { BodyRule } from "../rule.ts";

export const wikilinkIsLink: BodyRule = {
  id: "wikilink-is-link",
  reason:
    "A link between double brackets leads somewhere in a vault or a wiki. Here readers would see the brackets, and nothing to follow.",
  level: "warning",
  example: { bad: "See [[The mill]].", good: "See [the mill](brief:2025-06-12-mill)." },
  check: ({ passages, text }) => leftoversIn({ passages, text }, WIKILINKS),
};
