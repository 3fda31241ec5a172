/** Counts things in Russian and Ukrainian, which tell three plurals by the last figures of a number (CLDR: one, few, many). */

export type PluralForms = readonly [one: string, few: string, many: string];

/** The form after a number: 1 and 21, 2 to 4 and 22 to 24, the others with 11 to 14. */
export function formAfter(count: number, [one, few, many]: PluralForms): string {
  const [ten, hundred] = [count % 10, count % 100];
  if (ten === 1 && hundred !== 11) return one;
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? few : many;
}

/** A count with its noun: `counter("день", "дня", "дней")(2)` is "2 дня". */
export function counter(...forms: PluralForms): (count: number) => string {
  return (count) => `${count} ${formAfter(count, forms)}`;
}
