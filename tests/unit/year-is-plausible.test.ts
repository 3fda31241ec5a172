/** Years that are hardly meant: of other calendars, and far from publication. */
import { describe, expect, test } from "vitest";
import { readOtherwise } from "../../scripts/check/language/other-calendar.ts";
import { briefing, check } from "../support/archive.ts";

describe("a year that is near in another calendar is read in it", () => {
  test.each([
    ["1404-03-22", "Persian", "2025-06-12"],
    ["1332-05-28", "Persian", "1953-08-19"],
    ["1446-12-16", "Islamic", "2025-06-12"],
    ["5785", "Hebrew", "2024"],
    ["2568-06-12", "Buddhist", "2025-06-12"],
    ["2568-06", "Buddhist", "2025-06"],
    ["0114-06-12", "Minguo", "2025-06-12"],
  ])("%s", (date, calendar, gregorian) => {
    expect(readOtherwise(date, 2025)).toEqual({ calendar, date: gregorian });
  });
  test.each([
    "2025-06-12",
    "1979",
    "1953-08-19",
    "2050",
    "1648-10-24",
    "1258-02-10",
    "1789",
    "1914",
  ])("%s is what it is", (date) => {
    expect(readOtherwise(date, 2025)).toBeUndefined();
  });
});

function findings(body: string, fields: Readonly<Record<string, string>> = {}) {
  const text = briefing("2025-06-12", { body: `${body} [@clerk].`, fields });
  return check({ "2025/2025-06-12-a.md": text }).diagnostics;
}

test.each([
  ["[12 June](date:1404-06-12)", "2025-06-12"],
  ["[the vote](date:1404-03-22)", "2025-06-12"],
  ["[22 Khordad](date:1404-03-22)", "2025-06-12"],
  ["[22 Khordad 1404](date:1404-03-22)", "2025-06-12"],
  ["[1404](date:1404)", "2025"],
  ["[16 Dhu al-Hijjah](date:1446-12-16)", "2025-06-12"],
  ["[June 12](date:2568-06-12)", "2025-06-12"],
])("what is offered for %s is found no fault with", (link, offered) => {
  const [found, ...more] = findings(link);
  expect(more).toEqual([]);
  expect(found?.message).toContain(`(date:${offered})`);
  expect(findings(link.replace(/date:[^)]*/, `date:${offered}`))).toEqual([]);
});

test("a day that another calendar has is offered as the Gregorian one", () => {
  const [found] = findings("It was on [that day](date:1404-02-31)");
  expect(found?.message).toBe(
    "1404-02-31 is no Gregorian day. In the Persian calendar it is 2025-05-21: write that if it is meant.",
  );
});

test("fields are asked about, each at its place", () => {
  const found = findings("The barn burned", {
    event_date: "1404-03-21/1404-03-22",
    expires: "2125-06-12",
    sources: "{ clerk: { name: Clerk of Lower Field, kind: person, date: 2568-06 } }",
  });
  const asked = found.filter(({ ruleId }) => ruleId === "year-is-plausible");
  expect(asked.map(({ line }) => line)).toEqual([7, 8, 9]);
  // A source of another calendar's year is ahead of publication too.
  expect(found.map(({ ruleId }) => ruleId)).toContain("dates-are-in-order");
});

test("a year that the text names is not asked about", () => {
  const link = "[20 July](date:1969-07-20)";
  expect(findings(`It landed on ${link}`).map(({ ruleId }) => ruleId)).toEqual([
    "year-is-plausible",
  ]);
  expect(findings(`In 1969 it flew, and landed on ${link}`)).toEqual([]);
});

test("a finding can be silenced with its reason", () => {
  const body =
    "It is told of in [1404](date:1404) <!-- brief-ok year-is-plausible: the year of the comet -->";
  expect(findings(body)).toEqual([]);
});
