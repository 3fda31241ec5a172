import { leftoversIn } from "../body/leftovers.ts";
import { DIRECTIVES } from "../body/other-marks.ts";
import type { BodyRule } from "../rule.ts";

export const directiveIsMarkdown: BodyRule = {
  id: "directive-is-markdown",
  reason:
    "Boxes, tables of contents and inclusions of other languages (`:::`, `!!! note`, `.. note::`, `import`) do nothing here: readers would see the command.",
  level: "warning",
  example: { bad: "::: warning", good: "> The gate is shut." },
  check: ({ passages, text }) => leftoversIn({ passages, text }, DIRECTIVES),
};
