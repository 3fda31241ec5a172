/** Long lists in parts by the calendar: all of it once, parts that fit, and a past that stays as it is. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Day, dayOfNumber } from "../../scripts/read/dates.ts";
import { cutParts } from "../../scripts/render/list-parts.ts";
import { spokenPart, waysFrom, waysOfList } from "../../scripts/render/part-ways.ts";
import * as words from "../../scripts/words/en.ts";

const FITS = 6;

/** Days, oldest first, some of them often: from 2021 on, each some days after the one before. */
const days = fc.array(fc.constantFrom(0, 0, 0, 1, 1, 9, 40, 400), { maxLength: 60 }).map((gaps) => {
  let number = 18_628;
  return gaps.map((gap) => {
    number += gap;
    return { day: dayOfNumber(number) as Day };
  });
});

/** Whether a day is in a period, told by its numbers. */
function holds(period: string, day: string): boolean {
  const [year, month, days] = period.split("/");
  const [from, to = from] = days?.split("-") ?? [];
  const [ofYear, ofMonth = "", date = ""] = day.split("-");
  return (
    ofYear === year &&
    (month === undefined || ofMonth === month) &&
    (from === undefined || to === undefined || (date >= from && date <= to))
  );
}

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
        for (const { day } of own) expect(holds(period, day)).toBe(true);
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
  const place = { path: "/topics/oil/", prefix: "/", lang: "en", words };
  const cut = cutParts(members, { fits: FITS });
  const [, , of2022] = [...cut.newest, ...cut.older];
  expect(of2022?.period).toBe("2022/02");
  const at = cut.older.findIndex(({ period }) => period === "2022/02");
  expect(waysFrom(at, cut, place).ways[0]?.parts).toEqual([
    { href: "/topics/oil/2022/03/", text: "March 2022", isHere: false },
    { href: "/topics/oil/2022/02/", text: "February 2022", isHere: true },
    { href: "/topics/oil/2022/01/", text: "January 2022", isHere: false },
    { href: "/topics/oil/2021/", text: "2021", isHere: false },
  ]);
  const later = cutParts([...members, { day: "2024-01-01" as Day }], { fits: FITS });
  const same = later.older.findIndex(({ period }) => period === "2022/02");
  expect(waysFrom(same, later, place)).toEqual(waysFrom(at, cut, place));
});

test("the list's own page leads to every older part, by year", () => {
  const members = ["2021-05-01", "2022-01-01", "2022-02-01", "2023-01-01"].flatMap((day) =>
    Array.from({ length: 4 }, () => ({ day: day as Day })),
  );
  const cut = cutParts(members, { fits: FITS });
  const named = waysOfList(cut, { path: "/topics/oil/", prefix: "/x/", lang: "en", words }).map(
    ({ year, parts }) => [year, ...parts.map(({ text, href }) => `${text} ${href}`)],
  );
  expect(named).toEqual([
    ["2022", "February /x/topics/oil/2022/02/", "January /x/topics/oil/2022/01/"],
    ["", "2021 /x/topics/oil/2021/"],
  ]);
});

test("a month that is too long is cut in three, a third by day, and a day by number, oldest first", () => {
  const on = (day: string, count: number) =>
    Array.from({ length: count }, () => ({ day: day as Day }));
  const members = [...on("2022-06-02", 3), ...on("2022-06-09", 4), ...on("2022-06-11", 1)];
  const { all } = partsOf([...members, ...on("2022-06-15", 14), ...on("2022-06-30", 2)]);
  expect(all.map(({ period, members: own }) => [spokenPart(period, "en"), own.length])).toEqual([
    ["21–30 June 2022", 2],
    ["15 June 2022, 3", 2],
    ["15 June 2022, 2", 6],
    ["15 June 2022, 1", 6],
    ["11 June 2022", 1],
    ["9 June 2022", 4],
    ["2 June 2022", 3],
  ]);
  expect(all.map(({ period }) => period).slice(0, 2)).toEqual([
    "2022/06/21-31",
    "2022/06/15/part.3",
  ]);
});
