import { TAG } from "../body/other-writings.ts";
import { offsetIn } from "../body/passage.ts";
import type { BodyRule } from "../rule.ts";

export const htmlIsText: BodyRule = {
  id: "html-is-text",
  reason:
    "HTML in a briefing is never markup: a page shows it as it is written. Readers would see the tags.",
  level: "error",
  example: { bad: "<b>Not</b> confirmed.", good: "**Not** confirmed." },
  *check({ passages, text }) {
    for (const passage of passages) {
      if (!passage.text.includes("<")) continue;
      for (const { 0: tag, index } of passage.text.matchAll(TAG)) {
        const offset = offsetIn(passage, index);
        // Elsewhere it is escaped, or stands for itself as an entity: then it is meant as words.
        if (!text.startsWith(tag, offset) || text[offset - 1] === "\\") continue;
        const message =
          tag === "<!--"
            ? "This comment is never closed, so readers would see it. Write `-->` at its end."
            : `Readers would see \`${tag.slice(0, 40)}\` as it stands. Write Markdown, as in **bold**, or put it between backticks.`;
        yield { offset, length: tag.length, message };
      }
    }
  },
};
