/** Draws bars over time, with their number and span in words beside them. */
import type { JSX } from "preact";
import type { SparklineView } from "../../../scripts/render/pictures/sparkline.ts";

export function Sparkline({ line }: { line: SparklineView }): JSX.Element {
  const { width, height, bars, words } = line;
  return (
    <p class="spark">
      <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <path d={bars} />
      </svg>{" "}
      <span>{words}</span>
    </p>
  );
}
