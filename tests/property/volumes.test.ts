import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber } from "../../scripts/read/dates.ts";
import { cutVolumes, type Volume } from "../../scripts/relate/volumes.ts";
import {
  archive,
  capacity,
  type Dated,
  dated,
  idsOf,
  inOrder,
  one,
  shapesOf,
} from "../support/dated.ts";
import { runs } from "../support/promise.ts";

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
      { numRuns: runs(1000) },
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
      { numRuns: runs(1000) },
    );
  });

  test("hold more than they may only where a single day does", () => {
    fc.assert(
      fc.property(archive, capacity, (briefings, most) => {
        for (const { name, last, members } of cutVolumes(briefings, most))
          expect(members.length <= most || name === last).toBe(true);
      }),
      { numRuns: runs(1000) },
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
      { numRuns: runs(1000) },
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
      { numRuns: runs(2000) },
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
      { numRuns: runs(2000) },
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
      { numRuns: runs(200) },
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
      { numRuns: runs(4) },
    );
  });
});

function volumeOf(members: readonly Dated[]): Volume<Dated> {
  const [first = dated(0, 0)] = members;
  return { name: first.day, last: members.at(-1)?.day ?? first.day, members };
}
