import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Day,
  dayIn,
  dayNumber,
  latestDayOnEarth,
  parseDay,
  parseInstant,
  parseZone,
  shiftDay,
  toMillis,
  weekdayOf,
} from "../../scripts/read/dates.ts";
import { isEdtf, spanOf } from "../../scripts/read/edtf.ts";
import { explainDay } from "../../scripts/read/refused-dates.ts";
import { formatDay } from "../../scripts/read/spoken.ts";

describe("a day", () => {
  test.each(["2025-06-12", "2024-02-29", "0001-01-01", "9999-12-31"])("%s is one", (text) => {
    expect(parseDay(text)).toBe(text);
  });
  test.each([
    "2026-02-30",
    "2026-13-45",
    "2025-02-29",
    "2025-6-12",
    "12/06/2025",
    "0000-01-01",
    "2025-06-12 ",
    "２０２５-06-12",
  ])("%s is none", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
  test("is read whatever it is, without an exception", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const day = parseDay(text);
        expect(day === undefined || day === text).toBe(true);
        expect(explainDay(text)).not.toBe("");
      }),
    );
  });
});

describe("what is said of a day that is none", () => {
  test.each([
    [
      "2026-02-30",
      "2026-02-30 does not exist: February 2026 has 28 days. Write the day that you mean.",
    ],
    [
      "12/06/2025",
      "12/06/2025 is 12 June or 6 December depending on the reader. Write 2025-06-12 or 2025-12-06.",
    ],
    ["31/12/2025", "Write 2025-12-31 for 31/12/2025: year, month, day."],
    [
      "2025-13-01",
      "2025-13-01 does not exist: there is no month 13. Write year-month-day, as in 2025-06-12.",
    ],
    ["20 November 2026", "Write 2026-11-20 for `20 November 2026`."],
    ["Friday, 20 November 2026", "Write 2026-11-20 for `Friday, 20 November 2026`."],
    [
      "Thursday 20 November 2026",
      "`Thursday 20 November 2026` is no date. Write year-month-day, as in 2025-06-12.",
    ],
    ["20261120", "Write 2026-11-20 for `20261120`."],
    ["20-11-2026", "Write 2026-11-20 for 20-11-2026: year, month, day."],
    ["", "This date is empty. Write year-month-day, as in 2025-06-12."],
    ["Thursday", "`Thursday` is no date. Write year-month-day, as in 2025-06-12."],
  ])("%s", (text, message) => {
    expect(explainDay(text)).toBe(message);
  });
});

describe("an instant", () => {
  test("needs its offset", () => {
    expect(parseInstant("2025-06-12T12:00:00+03:00")).toBe("2025-06-12T12:00:00+03:00");
    expect(parseInstant("2025-06-12T12:00Z")).toBe("2025-06-12T12:00Z");
    expect(parseInstant("2025-06-12T12:00:00")).toBeUndefined();
    expect(parseInstant("2026-02-30T12:00:00Z")).toBeUndefined();
    expect(parseInstant("2025-06-12T25:00:00Z")).toBeUndefined();
  });
  test("is the same moment in any offset", () => {
    const [here, there] = [
      parseInstant("2025-06-12T12:00:00+03:00"),
      parseInstant("2025-06-12T09:00:00Z"),
    ];
    expect(here && toMillis(here)).toBe(there && toMillis(there));
  });
  test("falls on different days in different zones", () => {
    const instant = parseInstant("2025-06-12T22:30:00Z");
    const muscat = parseZone("Asia/Muscat");
    const utc = parseZone("UTC");
    expect(instant && muscat && dayIn(instant, muscat)).toBe("2025-06-13");
    expect(instant && utc && dayIn(instant, utc)).toBe("2025-06-12");
    expect(instant && latestDayOnEarth(instant)).toBe("2025-06-13");
  });
});

test("weekdays are the calendar's", () => {
  const [thursday, sunday] = [parseDay("2025-06-12"), parseDay("2025-06-15")];
  expect(thursday && weekdayOf(thursday)).toBe("Thursday");
  expect(sunday && weekdayOf(sunday)).toBe("Sunday");
});

test("days are written in the language of the text, in one calendar", () => {
  expect(formatDay("2025-06-12", "en")).toBe("12 June 2025");
  expect(formatDay("2025-06-12", "fa")).toContain("۲۰۲۵");
  expect(formatDay("2025-06-12", "de")).toBe("12. Juni 2025");
});

test.each([
  "2025",
  "2025-06",
  "2025-06~",
  "2025-06-12?",
  "202X",
  "2025-06-05/2025-06-12",
  "2025-06/..",
  "../2024",
])("%s is EDTF", (text) => {
  expect(isEdtf(text)).toBe(true);
});

test.each([
  "",
  "june",
  "2025-13",
  "2025-02-30",
  "../..",
  "2025/",
  "2025-06-05/2025-02-30",
  "12/06/2025",
])("%j is not EDTF", (text) => {
  expect(isEdtf(text)).toBe(false);
});

test("a day's number is the last day's and one, over the whole calendar", () => {
  const days = ["0001-01-01", "0099-12-31", "0100-01-01", "1970-01-01", "9999-12-31"] as Day[];
  expect(days.map(dayNumber)).toEqual([-719_162, -683_004, -683_003, 0, 2_932_896]);
});

describe("the days that a vague date can mean", () => {
  const days = (edtf: string) => {
    const { first, last } = spanOf(edtf);
    const dayOf = (number: number) => (Number.isFinite(number) ? shiftDay(START, number) : "");
    return `${dayOf(first)} to ${dayOf(last)}`;
  };
  const START = "1970-01-01" as Day;
  test.each([
    ["2025-06-12", "2025-06-12 to 2025-06-12"],
    ["2024-02", "2024-02-01 to 2024-02-29"],
    ["2025", "2025-01-01 to 2025-12-31"],
    ["202X", "2020-01-01 to 2029-12-31"],
    ["20XX", "2000-01-01 to 2099-12-31"],
    ["2025-06-XX", "2025-06-01 to 2025-06-30"],
    ["2025-XX-31", "2025-01-31 to 2025-12-31"],
    ["2025-XX", "2025-01-01 to 2025-12-31"],
    ["2025-06-05/2025-07", "2025-06-05 to 2025-07-31"],
    ["2025-06/..", "2025-06-01 to "],
    ["../2025", " to 2025-12-31"],
    ["2025-06-12?", " to "],
    ["2025~", " to "],
    ["2025-06%/2025-07", " to 2025-07-31"],
  ])("%s means %s", (edtf, span) => {
    expect(isEdtf(edtf)).toBe(true);
    expect(days(edtf)).toBe(span);
  });
});
