import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, dayNumber } from "../../scripts/read/dates.ts";
import { capacityOf, cutVolumes, type Volume } from "../../scripts/relate/volumes.ts";

/** As much of a briefing as volumes need. */
interface Dated {
  readonly id: string;
  readonly day: Day;
}

function dated(day: number, mark: number): Dated {
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10) as Day;
  return { id: `${text}-note-${String(mark).padStart(6, "0")}`, day: text };
}

const inOrder = (briefings: Iterable<Dated>) =>
  [...briefings].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** One briefing: on one of few days, near a large border of the calendar, or anywhere in it. */
const one = fc
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
const archive = fc
  .uniqueArray(one, { selector: ({ id }) => id, maxLength: 60, size: "max" })
  .map(inOrder);
/** How many briefings a volume may hold: few, so that small archives have many volumes. */
const capacity = fc.integer({ min: 1, max: 9 });

/** A volume is its members: two with the same ids are the same volume. */
const idsOf = ({ members }: Volume<Dated>) => members.map(({ id }) => id).join();
const shapesOf = (briefings: readonly Dated[], most?: number) =>
  cutVolumes(briefings, most).map(idsOf);
const newIn = (after: readonly string[], before: readonly string[]) => {
  const known = new Set(before);
  return after.filter((volume) => !known.has(volume));
};

/** The rule as its sentence says it, with every piece looked at. */
function halve(
  briefings: readonly Dated[],
  most: number,
  [from, to]: readonly [number, number] = [-(2 ** 22), 2 ** 22],
): Dated[][] {
  if (briefings.length === 0) return [];
  if (briefings.length <= most || to - from === 1) return [[...briefings]];
  const middle = (from + to) / 2;
  const isEarly = ({ day }: Dated) => dayNumber(day) < middle;
  return [
    ...halve(briefings.filter(isEarly), most, [from, middle]),
    ...halve(
      briefings.filter((briefing) => !isEarly(briefing)),
      most,
      [middle, to],
    ),
  ];
}

describe("volumes", () => {
  test("are the pieces of halved time that are full enough, or a single day", () => {
    fc.assert(
      fc.property(archive, capacity, (briefings, most) => {
        const pieces = halve(briefings, most);
        expect(cutVolumes(briefings, most).map(({ members }) => members)).toEqual(pieces);
      }),
      { numRuns: 1000 },
    );
  });

  test("hold every briefing once and in order, in whole days, none empty", () => {
    fc.assert(
      fc.property(archive, capacity, (briefings, most) => {
        const volumes = cutVolumes(briefings, most);
        expect(volumes.flatMap(({ members }) => members)).toEqual(briefings);
        for (const [index, { name, last, members }] of volumes.entries()) {
          expect(members.length).toBeGreaterThan(0);
          expect([name, last]).toEqual([members[0]?.day, members.at(-1)?.day]);
          const next = volumes[index + 1];
          if (next !== undefined) expect(last < next.name).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("hold more than they may only where a single day does", () => {
    fc.assert(
      fc.property(archive, capacity, (briefings, most) => {
        for (const { name, last, members } of cutVolumes(briefings, most))
          expect(members.length <= most || name === last).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("that are the two halves of one piece would not fit into one volume", () => {
    fc.assert(
      fc.property(archive, capacity, (briefings, most) => {
        const volumes = cutVolumes(briefings, most);
        for (const [index, left] of volumes.entries()) {
          const right = volumes[index + 1];
          if (right === undefined || !arePiece(left, right, briefings)) continue;
          expect(left.members.length + right.members.length).toBeGreaterThan(most);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** True where the smallest piece of halved time that holds both volumes holds nothing else. */
function arePiece(left: Volume<Dated>, right: Volume<Dated>, all: readonly Dated[]): boolean {
  let [from, to] = [-(2 ** 22), 2 ** 22];
  const [first, last] = [dayNumber(left.name), dayNumber(right.last)];
  for (let middle = 0; last < middle || first >= middle; middle = (from + to) / 2)
    [from, to] = last < middle ? [from, middle] : [middle, to];
  const inside = all.filter(({ day }) => dayNumber(day) >= from && dayNumber(day) < to);
  return inside.length === left.members.length + right.members.length;
}

describe("a change reaches no further than its own piece of time", () => {
  test("a new briefing, anywhere, makes at most two new volumes, and one at most is gone", () => {
    fc.assert(
      fc.property(archive, one, capacity, (briefings, added, most) => {
        fc.pre(briefings.every(({ id }) => id !== added.id));
        const before = shapesOf(briefings, most);
        const after = shapesOf(inOrder([...briefings, added]), most);
        expect(newIn(after, before).length).toBeLessThanOrEqual(2);
        expect(newIn(before, after).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });

  test("one that goes makes at most one new volume, and two at most are gone", () => {
    fc.assert(
      fc.property(archive, fc.nat(), capacity, (briefings, place, most) => {
        fc.pre(briefings.length > 0);
        const before = shapesOf(briefings, most);
        const after = shapesOf(briefings.toSpliced(place % briefings.length, 1), most);
        expect(newIn(after, before).length).toBeLessThanOrEqual(1);
        expect(newIn(before, after).length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
  });

  test("an edit, which leaves ids and days, moves no border", () => {
    fc.assert(
      fc.property(archive, capacity, (briefings, most) => {
        const edited = briefings.map((briefing) => ({ ...briefing, title: "Another" }));
        expect(shapesOf(edited, most)).toEqual(shapesOf(briefings, most));
      }),
    );
  });

  test("how an archive came to be does not matter: in any order of additions and removals, the same volumes", () => {
    const step = fc.record({ briefing: one, isRemoval: fc.boolean(), place: fc.nat() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120, size: "max" }), capacity, (steps, most) => {
        const held = new Map<string, Dated>();
        let before: string[] = [];
        for (const { briefing, isRemoval, place } of steps) {
          const gone = isRemoval ? [...held.keys()][place % Math.max(1, held.size)] : undefined;
          if (gone === undefined) held.set(briefing.id, briefing);
          else held.delete(gone);
          const after = shapesOf(inOrder(held.values()), most);
          expect(newIn(after, before).length).toBeLessThanOrEqual(gone === undefined ? 2 : 1);
          before = after;
        }
        expect(before).toEqual(halve(inOrder(held.values()), most).map((m) => idsOf(volumeOf(m))));
      }),
      { numRuns: 200 },
    );
  });

  test("appended one by one, 5,000 briefings index again at most a full volume and the new one each", () => {
    const pace = fc.constantFrom([1], [7], [0, 3, 1, 4, 1, 5], [0, 0, 0, 0, 0, 40]);
    fc.assert(
      fc.property(pace, fc.integer({ min: 8000, max: 24_000 }), (perDay, start) => {
        const briefings: Dated[] = [];
        let known = new Set<string>();
        let most = 0;
        for (let day = 0; briefings.length < 5000; day++) {
          for (let count = perDay[day % perDay.length] ?? 0; count > 0; count--) {
            briefings.push(dated(start + day, briefings.length));
            // Where nothing is put in between, a first day and a number say which briefings a volume holds.
            const volumes = cutVolumes(briefings, 512).map(
              ({ name, members }) => [`${name} ${members.length}`, members.length] as const,
            );
            const again = volumes.filter(([volume]) => !known.has(volume));
            most = Math.max(
              most,
              again.reduce((sum, [, size]) => sum + size, 0),
            );
            known = new Set(volumes.map(([volume]) => volume));
          }
        }
        expect(most).toBeLessThanOrEqual(513);
      }),
      { numRuns: 4 },
    );
  });
});

function volumeOf(members: readonly Dated[]): Volume<Dated> {
  const [first = dated(0, 0)] = members;
  return { name: first.day, last: members.at(-1)?.day ?? first.day, members };
}

/** An archive of so many days with as many briefings each. */
function even(days: number, perDay: number, start = 0): Dated[] {
  return Array.from({ length: days * perDay }, (_, mark) =>
    dated(start + Math.floor(mark / perDay), mark),
  );
}

describe("the number of volumes", () => {
  test("is at most twice what is needed and two, where each day has as many briefings", () => {
    const shape = fc.record({
      days: fc.integer({ min: 1, max: 400 }),
      perDay: fc.integer({ min: 1, max: 5 }),
      start: fc.integer({ min: -700_000, max: 2_900_000 }),
      most: fc.integer({ min: 5, max: 60 }),
    });
    fc.assert(
      fc.property(shape, ({ days, perDay, start, most }) => {
        const briefings = even(days, perDay, start);
        const volumes = cutVolumes(briefings, most);
        expect(volumes.length).toBeLessThanOrEqual((2 * briefings.length) / most + 2);
        // All but the first and the last are more than half full.
        for (const { members } of volumes.slice(1, -1))
          expect(members.length).toBeGreaterThan(most / 2);
      }),
      { numRuns: 300 },
    );
  });

  test("stays below a hundred for an even archive of up to 196,608 briefings", () => {
    for (const count of [1, 511, 512, 24_576, 24_577, 60_000, 100_000, 196_608])
      for (const perDay of [1, 3, 7, 20])
        expect(cutVolumes(even(Math.floor(count / perDay), perDay)).length).toBeLessThan(100);
  });
});

describe("the capacity of volumes", () => {
  test("is 512 in small archives, a 48th of larger ones, never above 4,096", () => {
    const counts = [0, 24_576, 24_623, 24_624, 100_000, 196_608, 1_000_000];
    expect(counts.map(capacityOf)).toEqual([512, 512, 512, 513, 2083, 4096, 4096]);
  });

  test("when it grows, volumes only join with their neighbours: no new border appears", () => {
    fc.assert(
      fc.property(archive, capacity, fc.nat(6), (briefings, most, more) => {
        const before = new Set(cutVolumes(briefings, most).map(({ name }) => name));
        for (const { name } of cutVolumes(briefings, most + more))
          expect(before.has(name)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("when it grows by one, each joined volume holds exactly as many as now fit", () => {
    fc.assert(
      fc.property(archive, capacity, (briefings, most) => {
        const before = shapesOf(briefings, most);
        const joined = cutVolumes(briefings, most + 1).filter(
          (volume) => !before.includes(idsOf(volume)),
        );
        for (const { members } of joined) expect(members.length).toBe(most + 1);
      }),
      { numRuns: 1000 },
    );
  });

  test("from 24,000 to 60,000 briefings, every new volume holds new briefings or took a border away", () => {
    const perDay = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(perDay, (pace) => {
        fc.pre(pace.some((count) => count > 0));
        const all: Dated[] = [];
        for (let day = 8000; all.length < 60_000; day++)
          for (let count = pace[day % pace.length] ?? 0; count > 0; count--)
            all.push(dated(day, all.length));
        let before = cutVolumes(all.slice(0, 24_000));
        // 48 more are one more in a volume.
        for (let count = 24_048; count <= 60_000; count += 48) {
          const after = cutVolumes(all.slice(0, count));
          // The newest took what is new, and may have been cut for it.
          const newest = before.at(-1)?.name ?? "";
          const isNew = unless(before);
          const joined = after.filter((volume) => volume.name < newest && isNew(volume));
          const isGone = unless(after);
          const gone = before.filter((volume) => isGone(volume));
          // Two or more are gone for each that they make together.
          expect(2 * joined.length).toBeLessThanOrEqual(gone.length);
          before = after;
        }
      }),
      { numRuns: 3 },
    );
  });
});

/** Whether a volume is none of these; where nothing is put in between, its first day and its size say what it holds. */
function unless(volumes: readonly Volume<Dated>[]): (volume: Volume<Dated>) => boolean {
  const known = new Set(volumes.map(({ name, members }) => `${name} ${members.length}`));
  return ({ name, members }) => !known.has(`${name} ${members.length}`);
}
