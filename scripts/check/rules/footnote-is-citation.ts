import { offsetIn } from "../body/passage.ts";
import type { BodyRule } from "../rule.ts";

const FOOTNOTE = /\[\^[^\]\s]{1,60}\](:?)/g;

export const footnoteIsCitation: BodyRule = {
  id: "footnote-is-citation",
  reason:
    "Footnotes are no part of this Markdown: readers would see the brackets. A source belongs into `sources:`, where it can be counted, checked and found.",
  level: "error",
  example: { bad: "He agreed.[^1]", good: "He agreed [@agency]." },
  *check({ passages, text }) {
    for (const passage of passages) {
      if (!passage.text.includes("[^")) continue;
      for (const { 0: written, 1: colon, index } of passage.text.matchAll(FOOTNOTE)) {
        const offset = offsetIn(passage, index);
        if (!text.startsWith(written, offset) || text[offset - 1] === "\\") continue;
        const message =
          colon === ":"
            ? "Footnotes are not used here. Move this source into `sources:` and delete the line."
            : "Footnotes are not used here. Add the source to `sources:` and write [@key].";
        yield { offset, length: written.length, message };
      }
    }
  },
};
