/** Archives of nothing but days, for what cuts them into volumes. */
import fc from "fast-check";
import { type Day, dayNumber } from "../../scripts/read/dates.ts";
import { cutVolumes, type Volume } from "../../scripts/relate/volumes.ts";

/** As much of a briefing as volumes need. */
export interface Dated {
  readonly id: string;
  readonly day: Day;
}

export function dated(day: number, mark: number): Dated {
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10) as Day;
  return { id: `${text}-note-${String(mark).padStart(6, "0")}`, day: text };
}

export const inOrder = (briefings: Iterable<Dated>) =>
  [...briefings].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** One briefing: on one of few days, near a large border of the calendar, or anywhere in it. */
export const one = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 20_000, max: 20_012 }) },
      { weight: 4, arbitrary: fc.integer({ min: -40, max: 40 }) },
      { weight: 2, arbitrary: fc.integer({ min: 16_000, max: 24_000 }) },
      fc.integer({ min: dayNumber("0001-01-01" as Day), max: dayNumber("9999-12-31" as Day) }),
    ),
    fc.nat(999_999),
  )
  .map(([day, mark]) => dated(day, mark));

export const archive = fc
  .uniqueArray(one, { selector: ({ id }) => id, maxLength: 60, size: "max" })
  .map(inOrder);

/** How many briefings a volume may hold: few, so that small archives have many volumes. */
export const capacity = fc.integer({ min: 1, max: 9 });

/** A volume is its members: two with the same ids are the same volume. */
export const idsOf = ({ members }: Volume<Dated>) => members.map(({ id }) => id).join();

export const shapesOf = (briefings: readonly Dated[], most?: number) =>
  cutVolumes(briefings, most).map(idsOf);
