/** Knows "thirty thousand" and "30,000" for one number, when one took the other's place. */

const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

interface Exchange {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** An exchange of numbers without those that are only written otherwise. */
export function withoutRegrouped({ gone, come }: Exchange): Exchange {
  const same = new Set([...regrouped(gone, come), ...regrouped(come, gone)]);
  const keep = (words: readonly string[]) => words.filter((word) => !same.has(word));
  return { gone: keep(gone), come: keep(come) };
}

/** The words of `digits` that `spoken` says with its scales, and the words that it says them with. */
function regrouped(digits: readonly string[], spoken: readonly string[]): string[] {
  const products = productsOf(spoken.filter((word) => SCALES.has(word)));
  const factors = spoken.filter((word) => /^\d+(?:\.\d+)?$/.test(word));
  return digits.flatMap((whole) => {
    if (!/^\d{3,}$/.test(whole)) return [];
    for (const { words, product } of products) {
      const rest = Number(whole) / product;
      const factor = factors.find((word) => Number(word) === rest);
      if (factor !== undefined) return [whole, factor, ...words];
      if (rest === 1) return [whole, ...words];
    }
    return [];
  });
}

/** Every product of some of the scales: "hundred" and "thousand" may be one number or two. */
function productsOf(scales: readonly string[]): { words: string[]; product: number }[] {
  let products: { words: string[]; product: number }[] = [{ words: [], product: 1 }];
  for (const scale of scales)
    products = [
      ...products,
      ...products.map(({ words, product }) => ({
        words: [...words, scale],
        product: product * (SCALES.get(scale) ?? 1),
      })),
    ];
  return products.slice(1);
}
