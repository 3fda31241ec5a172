import { leftoversIn } from "../body/leftovers.ts";
import { SHORTCODES } from "../body/other-writings.ts";
import type { BodyRule } from "../rule.ts";

const OF_BLOCKS =
  /^<!--\s*(?:\/?wp:|(?:more|nextpage|noteaser)\b|(?:break|excerpt|truncate)\s*-->|#(?:include|echo|set|if)\b)/;

export const shortcodeIsWrittenOut: BodyRule = {
  id: "shortcode-is-written-out",
  reason:
    "WordPress and forums make galleries, captions and boxes of words between brackets. Here nothing does: readers would see the brackets, and not the picture.",
  level: "warning",
  example: {
    bad: '[gallery ids="1,2"]',
    good: "The [pictures](https://www.example.org/pictures).",
  },
  *check({ passages, comments, text }) {
    yield* leftoversIn({ passages, text }, SHORTCODES);
    for (const { content, offset } of comments)
      if (OF_BLOCKS.test(content))
        yield {
          offset,
          length: content.length,
          message: "This comment is a mark of another program, and does nothing here. Delete it.",
        };
  },
};
