/** In which order a briefing's corrections were written, wherever in the list a desk writes the newest. */
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";

/**
 * The notes with their places in the list, the oldest first. Of one day, the list's own order counts, and in a list
 * that has the newest first, the reverse of it: so a note keeps its number when another is written at either end.
 */
export function oldestFirst<Note extends { readonly date: string }>(
  notes: readonly Note[],
): [index: number, note: Note][] {
  const dates = notes.map(({ date }) => date);
  const isFalling = dates.every((date, at) => at === 0 || date <= (dates[at - 1] ?? date));
  const isReversed = isFalling && dates[0] !== dates.at(-1);
  const entries = [...notes.entries()];
  return (isReversed ? entries.reverse() : entries).sort(([, a], [, b]) =>
    byCodeUnit(a.date, b.date),
  );
}
