import fc from "fast-check";
import { h } from "preact";
import { expect, test } from "vitest";
import { CalendarMonths } from "../../layouts/parts/pictures/calendar-months.tsx";
import { HeatMap } from "../../layouts/parts/pictures/heat-map.tsx";
import { calendarMonths } from "../../scripts/render/pictures/calendar-months.ts";
import { type HeatMapView, heatMap } from "../../scripts/render/pictures/heat-map.ts";
import * as words from "../../scripts/words/en.ts";
import { inEnglish } from "../support/in-english.ts";

const hrefOf = (period: string) => `/${period.replace("-", "/")}/`;

/** Days of some years, each as often as it has briefings. */
const daysOf = (from: number, to: number) =>
  fc.array(
    fc
      .date({
        min: new Date(Date.UTC(from, 0, 1)),
        max: new Date(Date.UTC(to, 11, 31)),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10)),
    { minLength: 1, maxLength: 80 },
  );

function counted(days: readonly string[], length: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const day of days)
    counts.set(day.slice(0, length), (counts.get(day.slice(0, length)) ?? 0) + 1);
  return counts;
}

function mapOf(days: readonly string[]): HeatMapView {
  const map = heatMap(counted(days, 7), { hrefOf, words });
  if (map === undefined) throw new Error("Nothing was drawn.");
  return map;
}

test("a heat map links each month that has briefings, by its number and its name, and draws every other", () => {
  fc.assert(
    fc.property(daysOf(2001, 2026), (days) => {
      const html = inEnglish(h(HeatMap, { map: mapOf(days) })).replace(/<thead>.*<\/thead>/, "");
      const cells = [
        ...html.matchAll(/<td>(?:<a class="t\d" href="(.*?)" aria-label="(.*?)">(\d+))?/g),
      ];
      const years = days.map((day) => Number(day.slice(0, 4)));
      expect(cells.length).toBe(12 * (Math.max(...years) - Math.min(...years) + 1));
      const linked = cells.filter(([, href]) => href !== undefined);
      for (const [, href = "", name = "", number] of linked) {
        const there = days.filter((day) => hrefOf(day.slice(0, 7)) === href).length;
        expect(Number(number)).toBe(there);
        expect(name).toMatch(new RegExp(`^\\p{L}+ ${href.slice(1, 5)}, ${there} briefings?$`, "u"));
      }
      expect(linked.length).toBe(new Set(days.map((day) => day.slice(0, 7))).size);
    }),
    { numRuns: 40 },
  );
});

test("of more than thirty years it tells decades by their years", () => {
  const map = mapOf(["1969-03-01", "1969-04-01", "2003-01-01"]);
  expect(map.rows.map(({ text }) => text)).toEqual(["1960s", "1970s", "1980s", "1990s", "2000s"]);
  const full = map.rows.flatMap(({ cells }) => cells).filter(({ count }) => count > 0);
  expect(full.map(({ href, name }) => [href, name])).toEqual([
    ["/1969/", "1969, 2 briefings"],
    ["/2003/", "2003, 1 briefing"],
  ]);
  expect(map.words).toBe("3 briefings, March 1969 to January 2003");
});

test("of thirty years it tells months, and of none nothing", () => {
  expect(mapOf(["1996-03-01", "2025-01-01"]).rows.length).toBe(30);
  expect(heatMap(new Map(), { hrefOf, words })).toBeUndefined();
  expect(heatMap(new Map([["2020-01", 0]]), { hrefOf, words })).toBeUndefined();
});

test("a tint is a quarter of the months that have any, and the legend says which numbers it stands for", () => {
  const days = [1, 2, 3, 4, 5, 6, 7, 30].flatMap((count, month) =>
    Array.from({ length: count }, () => `2024-0${month + 1}-01`),
  );
  const { rows, tints } = mapOf(days);
  expect(tints.map(({ words }) => words)).toEqual(["1 to 2", "3 to 4", "5 to 6", "7 to 30"]);
  const shown = rows[0]?.cells.map(({ tint }) => tint);
  expect(shown).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 0, 0, 0, 0]);
  expect(mapOf(["2024-01-01", "2024-05-01"]).tints).toEqual([{ tint: 1, words: "1" }]);
});

test("whatever the numbers, each is of the tint whose words hold it", () => {
  fc.assert(
    fc.property(daysOf(2020, 2022), (days) => {
      const { rows, tints } = mapOf(days);
      for (const { count, tint } of rows.flatMap(({ cells }) => cells)) {
        const holding = tints.filter(({ words }) => {
          const [from = "", to = from] = words.split(" to ");
          return Number(from) <= count && count <= Number(to);
        });
        expect(holding.map((one) => one.tint)).toEqual(tint === 0 ? [] : [tint]);
      }
    }),
  );
});

test("the calendars of a year have every day once, on its weekday, and link those with briefings", () => {
  fc.assert(
    fc.property(daysOf(2023, 2025), (days) => {
      const counts = counted(days, 10);
      const { months } = calendarMonths("2024", counts, { hrefOf, words });
      const seen = months.flatMap(({ weeks }, month) =>
        weeks.flatMap((week) =>
          week.flatMap(({ date, href, name }, weekday) => {
            if (date === 0) return [];
            const there = new Date(Date.UTC(2024, month, date));
            expect((there.getUTCDay() + 6) % 7).toBe(weekday);
            const day = there.toISOString().slice(0, 10);
            const count = counts.get(day) ?? 0;
            expect(href).toBe(count === 0 ? "" : `${hrefOf(day.slice(0, 7))}#_d${day.slice(8)}`);
            if (count > 0)
              expect(name).toMatch(new RegExp(`^${date} .* 2024, ${count} briefings?$`));
            return [day];
          }),
        ),
      );
      expect(new Set(seen).size).toBe(366);
      expect(seen).toEqual([...seen].sort());
    }),
    { numRuns: 30 },
  );
});

test("a year with briefings on each of its days is a drawing of some kilobytes", () => {
  const all = Array.from({ length: 366 }, (_, day) =>
    new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
  );
  const html = inEnglish(
    h(CalendarMonths, { year: calendarMonths("2024", counted(all, 10), { hrefOf, words }) }),
  );
  expect([...html.matchAll(/<a class="t1"/g)].length).toBe(366);
  expect(html).not.toContain("style=");
  expect(html.length).toBeLessThan(45_000);
});
