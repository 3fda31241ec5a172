import { offsetIn } from "../body/passage.ts";
import type { BodyRule } from "../rule.ts";

const HEADING = /^#{2,6}(?=[^\s#])/;

export const headingHasSpace: BodyRule = {
  id: "heading-has-space",
  reason: "`##What next` is no heading in Markdown: readers would see the signs, and no outline.",
  level: "error",
  example: { bad: "##What next", good: "## What next" },
  *check({ passages, text }) {
    for (const passage of passages) {
      const signs = passage.kind === "paragraph" ? HEADING.exec(passage.text)?.[0] : undefined;
      if (signs === undefined) continue;
      const offset = offsetIn(passage, 0);
      // Escaped signs are meant as words.
      if (!text.startsWith(signs, offset) || text[offset - 1] === "\\") continue;
      const at = offset + signs.length;
      yield {
        offset,
        length: signs.length,
        message: `A heading has a space after its signs. Write \`${signs} \`.`,
        fix: { from: at, to: at, text: " " },
      };
    }
  },
};
