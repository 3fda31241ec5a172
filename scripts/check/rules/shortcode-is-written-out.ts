import { type Leftover, leftoversIn } from "../leftovers.ts";
import type { BodyRule } from "../rule.ts";

/** Known by a closing half, by a value, or by a name that no editor's insertion has. */
export const LEFTOVERS: readonly Leftover[] = [
  {
    pattern:
      /\[\/[a-z][a-z0-9_-]{0,40}\]|\[[a-z][a-z0-9_-]{0,40}(?:\s+[a-z][a-z0-9_-]{0,40}=(?:"[^"\]]{0,300}"|'[^'\]]{0,300}'|[“”″][^“”″\]]{0,300}[“”″]|[^\s"'\]]{1,300})){1,20}\s*\/?\]|\[(?:gallery|playlist|embed|contact-form(?:-7)?|recent-posts|(?:vc|et_pb|wp|su|fusion|av)_[a-z0-9_]{1,40})\]|\[(?:tweet|youtube|vimeo|soundcloud|instagram|audio|video)\s[^[\]\n]{1,300}\]|\[(?:poll|newline)\]|\[block:[a-z-]{1,40}\]|\[[a-z]{2,20}="[^"\]\n]{1,200}"\]|\[(?:url|color|size|quote)=[^\]\n]{1,300}\]/g,
    signs: ["["],
    instead: "Say in words what it would have shown, or link to it.",
  },
];
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
    yield* leftoversIn({ passages, text }, LEFTOVERS);
    for (const { content, offset } of comments)
      if (OF_BLOCKS.test(content))
        yield {
          offset,
          length: content.length,
          message: "This comment is a mark of another program, and does nothing here. Delete it.",
        };
  },
};
