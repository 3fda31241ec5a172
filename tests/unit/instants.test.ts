import { describe, expect, test } from "vitest";
import { firstPublic } from "../../scripts/check/schema/released.ts";
import {
  type Day,
  dayIn,
  fromMillis,
  type Instant,
  parseDay,
  parseInstant,
  parseZone,
  shiftDay,
  toMillis,
  type Zone,
} from "../../scripts/read/dates.ts";
import { dayOf, instantOf, inZone, latestOf } from "../../scripts/read/instants.ts";
import { briefing, check } from "../support/archive.ts";

function dateOf(written: string): Day | Instant {
  const date = parseDay(written) ?? parseInstant(written);
  if (date === undefined) throw new Error(written);
  return date;
}
function zoneOf(written: string): Zone {
  const zone = parseZone(written);
  if (zone === undefined) throw new Error(written);
  return zone;
}

describe("a date as an instant, by the archive's zone:", () => {
  test.each([
    ["a day", "2025-06-04", "UTC", "2025-06-04T00:00:00Z"],
    ["a day west of it", "2025-06-04", "America/New_York", "2025-06-04T00:00:00-04:00"],
    ["a day in winter", "2025-12-01", "America/New_York", "2025-12-01T00:00:00-05:00"],
    ["a day at half an hour", "2025-06-04", "Asia/Tehran", "2025-06-04T00:00:00+03:30"],
    ["the first day on Earth", "2025-06-04", "Pacific/Kiritimati", "2025-06-04T00:00:00+14:00"],
    ["a zone that is at UTC", "2025-01-04", "Europe/London", "2025-01-04T00:00:00Z"],
    ["no midnight: São Paulo", "2018-11-04", "America/Sao_Paulo", "2018-11-04T01:00:00-02:00"],
    ["no midnight: Beirut", "2025-03-30", "Asia/Beirut", "2025-03-30T01:00:00+03:00"],
    ["no midnight: Cairo", "2025-04-25", "Africa/Cairo", "2025-04-25T01:00:00+03:00"],
    ["midnight twice: Azores", "2025-10-26", "Atlantic/Azores", "2025-10-26T00:00:00Z"],
    ["midnight twice: Havana", "2025-11-02", "America/Havana", "2025-11-02T00:00:00-04:00"],
    ["no such day: Samoa", "2011-12-30", "Pacific/Apia", "2011-12-31T00:00:00+14:00"],
    ["an instant", "2025-06-04T15:00:00+03:00", "UTC", "2025-06-04T12:00:00Z"],
    ["without seconds", "2025-06-04T12:00Z", "Asia/Tehran", "2025-06-04T15:30:00+03:30"],
    ["with parts of one", "2025-06-04T12:00:00.250Z", "UTC", "2025-06-04T12:00:00Z"],
    ["of the day before there", "2025-06-05T01:00Z", "America/Lima", "2025-06-04T20:00:00-05:00"],
  ])("%s", (_, date, zone, expected) => {
    const found = instantOf(dateOf(date), zoneOf(zone));
    expect(found).toBe(expected);
    expect(parseInstant(found)).toBe(found);
  });

  test("every day of two years begins at its first second, in zones that change at midnight too", () => {
    const zones = [
      "America/New_York",
      "Asia/Tehran",
      "Asia/Beirut",
      "America/Havana",
      "Africa/Cairo",
    ];
    for (const zone of [...zones, "Pacific/Kiritimati", "Atlantic/Azores", "UTC"].map(zoneOf)) {
      for (let day = "2021-01-01" as Day; day < "2023-01-01"; day = shiftDay(day, 1)) {
        const first = instantOf(day, zone);
        const before = fromMillis(toMillis(first) - 1000);
        expect([first.slice(0, 10), dayIn(first, zone), dayIn(before, zone)]).toEqual([
          ...[day, day, shiftDay(day, -1)],
        ]);
      }
    }
  });
});

test("the day of an instant is that of the zone, whatever its own offset says", () => {
  const late = dateOf("2025-06-05T01:00:00Z");
  expect(dayOf(late, zoneOf("America/New_York"))).toBe("2025-06-04");
  expect(dayOf(late, zoneOf("Asia/Tehran"))).toBe("2025-06-05");
  expect(dayOf("2025-06-04" as Day, zoneOf("Pacific/Kiritimati"))).toBe("2025-06-04");
});

test("the latest is by the instant and not by its digits", () => {
  const [early, late] = ["2025-06-04T23:00:00+03:00", "2025-06-04T21:00:00Z"] as Instant[];
  if (early === undefined || late === undefined) throw new Error("There are two.");
  expect(latestOf(early, late)).toBe(late);
  expect(latestOf(late, early)).toBe(late);
  expect(latestOf(inZone(late, zoneOf("Asia/Tehran")), late)).toBe("2025-06-05T00:30:00+03:30");
});

test.each([
  ["no embargo", "2025-06-05", undefined, "UTC", "2025-06-05T00:00:00Z"],
  ["a later one", "2025-06-05", "2025-12-01T09:00:00+01:00", "UTC", "2025-12-01T08:00:00Z"],
  ["an earlier one", "2025-06-05", "2025-06-04T09:00:00Z", "UTC", "2025-06-05T00:00:00Z"],
  ["one of the day", "2025-06-05", "2025-06-05T09:00:00Z", "UTC", "2025-06-05T09:00:00Z"],
  [
    "one before the time of that day",
    "2025-06-05T10:00:00Z",
    "2025-06-05T09:00:00Z",
    "Europe/Vienna",
    "2025-06-05T12:00:00+02:00",
  ],
  [
    "one before the day has begun in the zone",
    "2025-06-05",
    "2025-06-05T02:00:00Z",
    "America/New_York",
    "2025-06-05T00:00:00-04:00",
  ],
])("first public with %s", (_, date, embargo, zone, expected) => {
  const meta = { date: dateOf(date), embargo: embargo as Instant | undefined };
  expect(firstPublic(meta, zoneOf(zone))).toBe(expected);
});

test("a date with an impossible time is told how a time is written, and that the day alone will do", () => {
  const text = briefing("2025-06-12", { fields: { date: "2025-06-12T25:00:00Z" } });
  const { diagnostics } = check({ "2025/2025-06-12-one.md": text });
  expect(diagnostics).toMatchObject([{ line: 3, ruleId: "date-is-real" }]);
  expect(diagnostics[0]?.message).toMatch(/25.*Write the day alone, or as in 2025-06-12T/s);
});
