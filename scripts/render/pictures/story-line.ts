/** Turns the days of a story's briefings into dots on a line, and into the gaps between them. */
import type { Day } from "../../read/dates.ts";
import { dayIn } from "../../words/gregorian.ts";
import type { Words } from "../../words/words.ts";
import { spanWords } from "./sparkline.ts";
import { type StoryGap, storyGaps } from "./story-gaps.ts";

export interface StoryMoment {
  readonly day: Day;
  /** `corrected`, `superseded`, `withdrawn`, or empty, as on a card. */
  readonly mark: string;
  readonly isHere: boolean;
}

export interface StoryDotView {
  readonly x: number;
  /** `here`, `hollow` (corrected, superseded or withdrawn), both, or empty. */
  readonly kind: string;
}

export interface StoryLineView {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** The line and its breaks, as the data of one SVG path. */
  readonly line: string;
  readonly dots: readonly StoryDotView[];
  /** First and last day, and what was left out at each break. */
  readonly labels: readonly {
    readonly x: number;
    readonly y: number;
    readonly anchor: "start" | "middle" | "end";
    readonly text: string;
  }[];
  /** "4 briefings, 11 to 12 June 2025; this is the third." */
  readonly words: string;
}

const WIDTH = 300;
const HEIGHT = 46;
const MIDDLE = 20;
const EDGE = 9;
const BREAK = 70;
/** From dot to dot where the days are the same, as long as there is room. */
const LEAST = 14;

/** The line of a story, oldest first; undefined for fewer than two briefings. */
export function storyLine(
  moments: readonly StoryMoment[],
  { dir, words: said }: { readonly dir: "ltr" | "rtl"; readonly words: Words },
): StoryLineView | undefined {
  const [first, last] = [moments[0], moments.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const gaps = storyGaps(
    moments.map(({ day }) => day),
    said,
  );
  const widths = widthsOf(gaps);
  const place = (along: number) => round(dir === "rtl" ? WIDTH - along : along);
  const starts = [EDGE];
  for (const width of widths) starts.push((starts.at(-1) ?? EDGE) + width);
  const breaks = gaps.flatMap(({ isLong, words }, index) => {
    const middle = (starts[index] ?? 0) + (widths[index] ?? 0) / 2;
    return isLong ? [{ x: place(middle), words }] : [];
  });
  const cuts = breaks.map(({ x }) => `M${round(x - 5)} ${MIDDLE + 5}l4-10m2 10l4-10`).join("");
  return {
    width: WIDTH,
    height: HEIGHT,
    radius: Math.max(1.5, Math.min(5, Math.min(...widths) / 2 - 1)),
    line: `M${EDGE} ${MIDDLE}H${WIDTH - EDGE}${cuts}`,
    dots: moments.map(({ mark, isHere }, index) => ({
      x: place(starts[index] ?? EDGE),
      kind: [isHere ? "here" : "", mark === "" ? "" : "hollow"].filter(Boolean).join(" "),
    })),
    labels: [
      { x: place(2), y: HEIGHT - 4, anchor: "start", text: dayIn(said, first.day) },
      ...(first.day === last.day
        ? []
        : [
            {
              x: place(WIDTH - 2),
              y: HEIGHT - 4,
              anchor: "end" as const,
              text: dayIn(said, last.day),
            },
          ]),
      ...breaks.map(({ x, words }) => ({ x, y: 9, anchor: "middle" as const, text: words })),
    ],
    words: wordsOf(moments, spanWords(first.day, last.day, said), said),
  };
}

/** The width of each gap: its share of the line by its days, no less than lets dots be told apart. */
function widthsOf(gaps: readonly StoryGap[]): number[] {
  const room = WIDTH - 2 * EDGE;
  const long = gaps.filter(({ isLong }) => isLong).length;
  const others = gaps.length - long;
  if (others === 0) return gaps.map(() => room / gaps.length);
  const left = room - long * BREAK;
  const least = Math.min(LEAST, left / others);
  const days = gaps.reduce((sum, gap) => sum + (gap.isLong ? 0 : gap.days), 0);
  const spare = left - least * others;
  return gaps.map((gap) => {
    if (gap.isLong) return BREAK;
    return least + (days === 0 ? spare / others : (spare * gap.days) / days);
  });
}

function wordsOf(moments: readonly StoryMoment[], span: string, { lists }: Words): string {
  const here = moments.findIndex(({ isHere }) => isHere);
  return lists.story.line({
    briefings: moments.length,
    span,
    here: here === -1 ? undefined : here + 1,
    hollow: moments.filter(({ mark }) => mark !== "").length,
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
