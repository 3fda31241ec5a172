/** The story of a briefing as its page tells it: a line of all, and the titles of those around it. */
import type { Day } from "../read/dates.ts";
import type { Words } from "../words/words.ts";
import type { BriefingView } from "./briefing-views.ts";
import { storyLine } from "./pictures/story-line.ts";
import type { Surroundings } from "./surroundings.ts";

/** Titles on each side of this one, in a story that is too long to list. */
const AROUND = 3;
const MOST = 2 * AROUND + 3;

/** The story at `here`; undefined for a briefing that has none. Of a long one some titles are left to its own page. */
export function storyOf(
  thread: Surroundings["thread"],
  here: string,
  setting: { readonly dir: "ltr" | "rtl"; readonly words: Words },
): BriefingView["story"] {
  if (thread === undefined) return undefined;
  const { href, cards } = thread;
  const at = cards.findIndex((card) => card.href === here);
  const line = storyLine(
    cards.map(({ day, mark }, index) => ({ day: day as Day, mark, isHere: index === at })),
    setting,
  );
  // The first and the last, and those near.
  const isTold = (index: number) =>
    cards.length <= MOST ||
    index === 0 ||
    index === cards.length - 1 ||
    Math.abs(index - at) <= AROUND;
  return {
    href,
    line,
    steps: cards.flatMap((card, index) =>
      isTold(index)
        ? [{ card, isHere: index === at, isAfterGap: !isTold(index - 1) && index > 0 }]
        : [],
    ),
    left: cards.filter((_, index) => !isTold(index)).length,
  };
}
