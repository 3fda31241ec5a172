/** Draws a story: as a line of dots beside a briefing, and as a list of its instalments down its own page. */
import type { ComponentChildren, JSX } from "preact";
import type { StoryGap } from "../../../scripts/render/pictures/story-gaps.ts";
import type { StoryLineView } from "../../../scripts/render/pictures/story-line.ts";

const MIDDLE = 20;

export function StoryLine({ line }: { line: StoryLineView }): JSX.Element {
  return (
    <svg
      class="story-line"
      role="img"
      aria-label={line.words}
      viewBox={`0 0 ${line.width} ${line.height}`}
      width={line.width}
      height={line.height}
    >
      <path d={line.line} />
      {line.dots.map(({ x, kind }, index) => (
        <circle
          key={index}
          class={kind === "" ? undefined : kind}
          cx={x}
          cy={MIDDLE}
          r={kind.startsWith("here") ? line.radius + 1.5 : line.radius}
        />
      ))}
      {line.labels.map(({ x, y, anchor, text }) => (
        <text key={text} x={x} y={y} text-anchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  );
}

/** The list that holds a story's steps. */
export function StorySteps({ children }: { children: ComponentChildren }): JSX.Element {
  return <ol class="steps">{children}</ol>;
}

/** One briefing of a story's page under the gap before it; the first has none. */
export function StoryStep({
  gap,
  mark,
  children,
}: {
  gap: StoryGap | undefined;
  mark: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <li>
      {gap === undefined ? null : (
        <p class="gap">
          <svg aria-hidden="true" width={1} height={gap.room} />
          {gap.words}
        </p>
      )}
      <div class={mark === "" ? "stop" : "stop hollow"}>{children}</div>
    </li>
  );
}
