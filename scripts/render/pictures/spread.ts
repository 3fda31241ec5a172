/** Puts boxes below each other at their ideal places, as far as they do not overlap. */

export interface BoxToPlace {
  readonly height: number;
  /** Where its middle would stand if it were alone. */
  readonly ideal: number;
}

/**
 * The middles of boxes that are given from top to bottom, as near to their ideal places as can be: least squares, by
 * pooling neighbours that are in each other's way (pool adjacent violators).
 */
export function spread(boxes: readonly BoxToPlace[], gap: number): number[] {
  const pools: { sum: number; offsets: number[] }[] = [];
  // How far below the first a box stands when all of them touch.
  let offset = 0;
  for (const [index, { height, ideal }] of boxes.entries()) {
    const above = boxes[index - 1];
    if (above !== undefined) offset += (above.height + height) / 2 + gap;
    let pool = { sum: ideal - offset, offsets: [offset] };
    for (let last = pools.at(-1); last !== undefined; last = pools.at(-1)) {
      if (meanOf(last) < meanOf(pool)) break;
      pools.pop();
      pool = { sum: last.sum + pool.sum, offsets: [...last.offsets, ...pool.offsets] };
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) => pool.offsets.map((below) => meanOf(pool) + below));
}

function meanOf({ sum, offsets }: { sum: number; offsets: readonly number[] }): number {
  return sum / offsets.length;
}
