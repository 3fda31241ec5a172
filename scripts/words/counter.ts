/** Counts things in languages that tell one from many. */

/**
 * A count with its noun: `counter("briefing", "briefings")(2)` is "2 briefings".
 * @param one what follows 1; `many` what follows every other number.
 */
export function counter(one: string, many: string): (count: number) => string {
  return (count) => `${count} ${count === 1 ? one : many}`;
}

const TO_TEN = "no one two three four five six seven eight nine ten".split(" ");

/** "three entries", in English: numbers to ten as words. */
export function spelled(count: number, one: string, many = `${one}s`): string {
  return `${TO_TEN[count] ?? count} ${count === 1 ? one : many}`;
}
