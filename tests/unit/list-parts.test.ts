/** Long lists in parts by the calendar: all of it once, parts that fit, and a past that stays as it is. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, dayOfNumber } from "../../scripts/read/dates.ts";
import { cutParts } from "../../scripts/render/list-parts.ts";
import { pathOfPart, spokenPart, waysFrom, waysOfList } from "../../scripts/render/part-ways.ts";

const FITS = 6;

/** Days, oldest first, some of them often: from 2021 on, each some days after the one before. */
const days = fc.array(fc.constantFrom(0, 0, 0, 1, 1, 9, 40, 400), { maxLength: 60 }).map((gaps) => {
  let number = 18_628;
  return gaps.map((gap) => {
    number += gap;
    return { day: dayOfNumber(number) as Day };
  });
});

const partsOf = (members: readonly { day: Day }[]) => {
  const { newest, older } = cutParts(members, { fits: FITS });
  return { newest, older, all: [...newest, ...older] };
};

test("every briefing is on one part, in order, and no part has more than fit", () => {
  fc.assert(
    fc.property(days, (members) => {
      const { newest, older, all } = partsOf(members);
      expect(all.toReversed().flatMap((part) => part.members)).toEqual(members);
      for (const part of older) expect(part.members.length).toBeLessThanOrEqual(FITS);
      expect(newest.reduce((sum, part) => sum + part.members.length, 0)).toBeLessThanOrEqual(FITS);
      expect(new Set(all.map(({ period }) => period)).size).toBe(all.length);
      for (const { period, members: own } of all)
        for (const { day } of own) expect(day.startsWith(period.split(".")[0] ?? "")).toBe(true);
    }),
  );
});

test("a briefing of a later year changes no part of the past, and takes no address away", () => {
  fc.assert(
    fc.property(days, (members) => {
      const { older } = partsOf(members);
      const last = Number(members.at(-1)?.day.slice(0, 4) ?? 2021);
      const grown = partsOf([...members, { day: `${last + 1}-01-01` as Day }]);
      expect(grown.older.slice(grown.older.length - older.length)).toEqual(older);
    }),
  );
});

test("an older part names its whole list, its year before it and the next one, whatever comes after", () => {
  const members = ["2021-05-01", "2022-01-01", "2022-02-01", "2022-03-01", "2023-01-01"].flatMap(
    (day) => Array.from({ length: 4 }, () => ({ day: day as Day })),
  );
  const place = { path: "/topics/oil/", prefix: "/" };
  const cut = cutParts(members, { fits: FITS });
  const [, , of2022] = [...cut.newest, ...cut.older];
  expect(of2022?.period).toBe("2022-02");
  const at = cut.older.findIndex(({ period }) => period === "2022-02");
  expect(waysFrom(at, cut, place).ways[0]?.parts).toEqual([
    { href: "/topics/oil/2022/03/", text: "March 2022", isHere: false },
    { href: "/topics/oil/2022/02/", text: "February 2022", isHere: true },
    { href: "/topics/oil/2022/01/", text: "January 2022", isHere: false },
    { href: "/topics/oil/2021/", text: "2021", isHere: false },
  ]);
  const later = cutParts([...members, { day: "2024-01-01" as Day }], { fits: FITS });
  const same = later.older.findIndex(({ period }) => period === "2022-02");
  expect(waysFrom(same, later, place)).toEqual(waysFrom(at, cut, place));
});

test("the list's own page leads to every older part, by year", () => {
  const members = ["2021-05-01", "2022-01-01", "2022-02-01", "2023-01-01"].flatMap((day) =>
    Array.from({ length: 4 }, () => ({ day: day as Day })),
  );
  const cut = cutParts(members, { fits: FITS });
  const named = waysOfList(cut, { path: "/topics/oil/", prefix: "/x/" }).map(({ year, parts }) => [
    year,
    ...parts.map(({ text, href }) => `${text} ${href}`),
  ]);
  expect(named).toEqual([
    ["2022", "February /x/topics/oil/2022/02/", "January /x/topics/oil/2022/01/"],
    ["", "2021 /x/topics/oil/2021/"],
  ]);
});

test("a day that is too long is cut by number, oldest first, beside what stands in it", () => {
  const members = Array.from({ length: 14 }, () => ({ day: "2022-06-15" as Day }));
  const { all } = partsOf(members);
  expect(all.map(({ period, members: own }) => [period, own.length])).toEqual([
    ["2022-06-15.3", 2],
    ["2022-06-15.2", 6],
    ["2022-06-15.1", 6],
  ]);
  expect(pathOfPart("/", "2022-06-15.1")).toBe("/2022/06/15/part.1/");
  expect(spokenPart("2022-06-15.1")).toBe("15 June 2022, part 1");
});
