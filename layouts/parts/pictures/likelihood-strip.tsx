/** Draws a likelihood on a strip of seven steps, with its range in words beside it. */
import type { JSX } from "preact";
import type { LikelihoodStripView } from "../../../scripts/render/pictures/likelihood-strip.ts";

const STEPS = 7;
const CELL = 14;
const HEIGHT = 10;

export function LikelihoodStrip({ strip }: { strip: LikelihoodStripView }): JSX.Element {
  const { step, dir, words } = strip;
  const place = (cell: number) => (dir === "rtl" ? STEPS - 1 - cell : cell) * CELL + 1;
  const box = (cell: number) => `M${place(cell)} 1h${CELL - 2}v${HEIGHT - 2}h-${CELL - 2}z`;
  return (
    <span class="likelihood">
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${STEPS * CELL} ${HEIGHT}`}
        width={STEPS * CELL}
        height={HEIGHT}
      >
        <path d={Array.from({ length: STEPS }, (_, cell) => box(cell)).join("")} />
        <path class="here" d={box(step)} />
      </svg>{" "}
      <span>{words}</span>
    </span>
  );
}
