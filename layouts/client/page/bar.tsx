/** A month or a year of the timeline: a bar that is a button. */
import type { JSX } from "preact";
import { search } from "../../../scripts/words/of-the-page.ts";
import { type Period, spokenCount } from "./periods.ts";

export interface BarProps {
  readonly period: Period;
  /** The count of the tallest bar. */
  readonly highest: number;
  readonly isChosen: boolean;
  /** Tab stops at one bar; the arrow keys lead to the others. */
  readonly isInTabOrder: boolean;
  readonly walk: (event: KeyboardEvent) => void;
  /** A pointer came down on it, and may be drawn over others. */
  readonly hold: () => void;
  readonly pick: (isLonger: boolean) => void;
}

export function Bar(props: BarProps): JSX.Element {
  const { period, isChosen, isInTabOrder, walk, hold, pick } = props;
  const name = search.bar(period.name, spokenCount(period));
  const height = heightOf(props);
  return (
    <button
      type="button"
      class={period.isPartial ? "bar hollow" : "bar"}
      data-period={period.id}
      aria-label={name}
      aria-pressed={isChosen}
      title={name}
      tabIndex={isInTabOrder ? 0 : -1}
      onKeyDown={walk}
      onPointerDown={(event) => {
        // A finger would hold the bar that it touched first, and the others would not hear of it.
        event.currentTarget.releasePointerCapture(event.pointerId);
        if (event.button === 0 && !event.shiftKey) hold();
      }}
      onClick={(event) => pick(event.shiftKey)}
    >
      <svg viewBox="0 0 1 100" preserveAspectRatio="none" aria-hidden="true">
        <rect width="1" height={height} y={100 - height} vector-effect="non-scaling-stroke" />
      </svg>
    </button>
  );
}

/** Few must still be seen beside many. */
function heightOf({ period: { count, isPartial }, highest }: BarProps): number {
  if (isPartial && count === 0) return 100;
  return count === 0 ? 0 : Math.max(4, Math.round((100 * count) / highest));
}
