import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capacityOf, cutVolumes, type Volume } from "../../scripts/relate/volumes.ts";
import { archive, capacity, type Dated, dated, idsOf, shapesOf } from "../support/dated.ts";
import { runs } from "../support/promise.ts";

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
      { numRuns: runs(300) },
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
      { numRuns: runs(1000, 8) },
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
      { numRuns: runs(1000, 8) },
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
      { numRuns: runs(3) },
    );
  });
});

/** Whether a volume is none of these; where nothing is put in between, its first day and its size say what it holds. */
function unless(volumes: readonly Volume<Dated>[]): (volume: Volume<Dated>) => boolean {
  const known = new Set(volumes.map(({ name, members }) => `${name} ${members.length}`));
  return ({ name, members }) => !known.has(`${name} ${members.length}`);
}
