/** How much longer one thing took than another, round by round: a slow minute of the machine slows both. */
import { median } from "./figures.ts";
import type { Measured } from "./measured.ts";

export interface Ratio {
  readonly middle: number;
  /** True when the first took more, as far as two digits tell. */
  readonly isMore: boolean;
  /** The median and, of several rounds, from which to which: "**1.46** (1.40 to 1.52)"; bold where it is more. */
  readonly text: string;
}

/** Undefined where no round tells both figures. */
export function ratioOf(
  ones: readonly Measured[],
  others: readonly Measured[],
  figure: (run: Measured) => number | undefined,
): Ratio | undefined {
  const ratios = ones
    .flatMap((one) => {
      const other = others.find(({ round }) => round === one.round);
      const [above, below] = [figure(one), other === undefined ? undefined : figure(other)];
      return above === undefined || !below ? [] : [above / below];
    })
    .sort((a, b) => a - b);
  const [least, most] = [ratios[0], ratios.at(-1)];
  if (least === undefined || most === undefined) return undefined;
  const middle = median(ratios);
  const shown = middle.toFixed(2);
  const isMore = Number(shown) > 1;
  const spread = ratios.length === 1 ? "" : ` (${least.toFixed(2)} to ${most.toFixed(2)})`;
  return { middle, isMore, text: `${isMore ? `**${shown}**` : shown}${spread}` };
}
