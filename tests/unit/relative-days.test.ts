/** What each phrase that counts from the day of writing can mean, and that a date link takes it; what its message offers. */
import { describe, expect, test } from "vitest";
import { relativeDaysOf } from "../../scripts/check/language/days/relative-days.ts";
import { type Day, shiftDay } from "../../scripts/read/dates.ts";
import { isEdtf } from "../../scripts/read/edtf.ts";
import { findingsOf, MONDAY, THURSDAY } from "../support/days-said.ts";

const SATURDAY = "2025-06-14" as Day;

const SUNDAY = "2025-06-15" as Day;

const YEARS_END = "2025-12-30" as Day;

describe("on Thursday 12 June 2025", () => {
  test.each([
    ["on Thursday", "Thursday", "2025-06-05", "2025-06-12"],
    ["last Thursday", "Thursday", "2025-06-05", "2025-05-29"],
    ["next Thursday", "Thursday", "2025-06-19", "2025-06-26"],
    ["yesterday", "yesterday", "2025-06-11", "2025-06-10"],
    ["the day before yesterday", "the day before yesterday", "2025-06-10", "2025-06-09"],
    ["tomorrow", "tomorrow", "2025-06-13", "2025-06-12"],
    ["the day after tomorrow", "the day after tomorrow", "2025-06-14", "2025-06-13"],
    ["tonight", "tonight", "2025-06-12", "2025-06-11"],
    ["this morning", "this morning", "2025-06-12", "2025-06-11"],
    ["last night", "last night", "2025-06-11", "2025-06-10"],
    ["the night before last", "the night before last", "2025-06-10", "2025-06-09"],
    ["over the weekend", "over the weekend", "2025-06-07/2025-06-08", "2025-06-14/2025-06-15"],
    ["this weekend", "this weekend", "2025-06-14/2025-06-15", "2025-06-07/2025-06-08"],
    ["next weekend", "next weekend", "2025-06-14/2025-06-15", "2025-06-21/2025-06-22"],
    ["by the end of the week", "the end of the week", "2025-06-13", "2025-06-15"],
    ["two days ago", "two days ago", "2025-06-10", "2025-06-09"],
    ["a fortnight ago", "a fortnight ago", "2025-05-29", "2025-05-26/2025-06-01"],
    ["three weeks from now", "three weeks from now", "2025-07-03", "2025-06-30/2025-07-06"],
    ["a week from tomorrow", "a week from tomorrow", "2025-06-20", "2025-06-16/2025-06-22"],
    ["in ten days’ time", "in ten days’ time", "2025-06-22", "2025-06-21"],
    ["resumes in two weeks", "in two weeks", "2025-06-26", "2025-06-23/2025-06-29"],
    ["next winter", "next winter", "2025-12/2026-02", "2026-12/2027-02"],
    ["this past year", "this past year", "2024-06/2025-06", "2024"],
  ])("%s is %s: %s or %s", (text, words, first, second) => {
    expect(meaningsOf(text, THURSDAY)).toEqual([[words, first, second]]);
  });

  test.each([
    ["Thursday of last week", "Thursday of last week", "2025-06-05"],
    ["Friday next week", "Friday next week", "2025-06-20"],
    ["earlier this week", "this week", "2025-06-09/2025-06-15"],
    ["last week", "last week", "2025-06-02/2025-06-08"],
    ["next week", "next week", "2025-06-16/2025-06-22"],
    ["last weekend", "last weekend", "2025-06-07/2025-06-08"],
    ["last month", "last month", "2025-05"],
    ["later this month", "this month", "2025-06"],
    ["next month", "next month", "2025-07"],
    ["by the end of the month", "the end of the month", "2025-06-30"],
    ["two months ago", "two months ago", "2025-04"],
    ["one year ago", "one year ago", "2024"],
    ["two years ago", "two years ago", "2023"],
    ["this year", "this year", "2025"],
    ["last year", "last year", "2024"],
    ["next year", "next year", "2026"],
    ["the year before last", "the year before last", "2023"],
    ["the week after next", "the week after next", "2025-06-23/2025-06-29"],
    ["by the end of the year", "the end of the year", "2025-12"],
    ["this summer", "this summer", "2025"],
    ["last winter", "last winter", "2024-12/2025-02"],
    ["last fall", "last fall", "2024"],
  ])("%s is %s: %s and no other", (text, words, only) => {
    expect(meaningsOf(text, THURSDAY)).toEqual([[words, only]]);
  });
});

test.each([
  [SUNDAY, "this past weekend", "2025-06-14/2025-06-15", "2025-06-07/2025-06-08"],
  [SUNDAY, "over the weekend", "2025-06-14/2025-06-15", "2025-06-07/2025-06-08"],
  [SUNDAY, "next weekend", "2025-06-21/2025-06-22", "2025-06-28/2025-06-29"],
  [SUNDAY, "this week", "2025-06-09/2025-06-15", "2025-06-16/2025-06-22"],
  [SUNDAY, "last week", "2025-06-02/2025-06-08", "2025-06-09/2025-06-15"],
  [SUNDAY, "the end of the week", "2025-06-15", "2025-06-20"],
  [MONDAY, "this week", "2025-06-16/2025-06-22", "2025-06-09/2025-06-15"],
  [MONDAY, "last weekend", "2025-06-14/2025-06-15", "2025-06-07/2025-06-08"],
  [YEARS_END, "next week", "2026-01-05/2026-01-11", "2025-12-29/2026-01-04"],
  [YEARS_END, "this week", "2025-12-29/2026-01-04", "2025-12-22/2025-12-28"],
  ["2024-02-28" as Day, "tomorrow", "2024-02-29", "2024-02-28"],
  ["2025-01-01" as Day, "two months ago", "2024-11", "2024-10"],
  ["2025-06-02" as Day, "this month", "2025-06", "2025-05"],
  ["2025-06-02" as Day, "last month", "2025-05", "2025-04"],
  ["2025-06-02" as Day, "next month", "2025-07", "2025-06"],
  ["2025-01-03" as Day, "this year", "2025", "2024"],
  ["2025-01-03" as Day, "last year", "2024", "2023"],
  ["2025-01-03" as Day, "next year", "2026", "2025"],
  ["2025-01-03" as Day, "two years ago", "2023", "2022"],
  ["2025-01-03" as Day, "this autumn", "2025", "2024"],
  ["2025-10-20" as Day, "last spring", "2025", "2024"],
  ["2025-03-20" as Day, "this winter", "2025-12/2026-02", "2024-12/2025-02"],
])("on %s, %s is %s or %s", (published, words, first, second) => {
  expect(meaningsOf(`by ${words}`, published)).toEqual([[words, first, second]]);
});

test.each([
  [SATURDAY, "this past weekend", "2025-06-07/2025-06-08"],
  [YEARS_END, "next month", "2026-01"],
  [YEARS_END, "this month", "2025-12"],
  [YEARS_END, "last year", "2024"],
  ["1987-03-31" as Day, "this month", "1987-03"],
  ["1987-03-26" as Day, "one year ago", "1986"],
  ["2021-08-23" as Day, "last fall", "2020"],
  ["2021-12-23" as Day, "next fall", "2022"],
  ["2022-01-20" as Day, "this winter", "2021-12/2022-02"],
  ["2021-12-20" as Day, "this winter", "2021-12/2022-02"],
  ["2021-12-20" as Day, "last winter", "2020-12/2021-02"],
  ["2021-10-20" as Day, "this past summer", "2021"],
])("on %s, %s is %s and no other", (published, words, only) => {
  expect(meaningsOf(`by ${words}`, published)).toEqual([[words, only]]);
});

test.each([
  "Millers were angry today.",
  "The strike was called off today.",
  "The bill is to be put to the vote today.",
  "The gate took fire today.",
  "The clerk said today that it was dry.",
  "The mill announced today a price.",
  "Ministers met in Paris today.",
  "Later today the wheel turns.",
  "Today, the council voted on the dam.",
  "Today the mill reopened.",
  "The clerk today signed the order.",
  "Today’s meeting ended late.",
  "The price rose 5.5 pct today.",
  "It was announced today.",
  "The talks resume today.",
  "The talks will resume today.",
  "As of today, 60 have left.",
  "The order, effective today, bars boats.",
  "Nobody was hurt today at the mill; today the mill burned.",
  "The clerk struggled today to say why.",
  "The court is due to rule today.",
  "The mill opened here today.",
  "The clerk called today for calm.",
  "A spokesman said on the phone today it is dry.",
  "Talks open today in Lower Field",
  "Today, we announce a new wheel.",
  "“The wheel broke today,” the clerk said.",
  "Rain is expected today in the valley.",
  "The strike begins today.",
])("“today” is the day of writing in: %s", (text) => {
  const days = relativeDaysOf(text).filter(({ isFigure }) => !isFigure);
  expect(days.map(({ words }) => words.toLowerCase())).toContainEqual(
    expect.stringMatching(/^(?:later )?today$/),
  );
  expect(days[0]?.candidates(THURSDAY)).toEqual(["2025-06-12", "2025-06-11"]);
});

test.each([
  "He said it was hard to find a mill today.",
  "The laws they passed apply today.",
  "Those are the people we meet today.",
  "Mills found today are dry.",
  "Advanced mills are what is built today.",
  "The tools that we created are used today.",
  "The mill as it stands today was built in 1901.",
  "Young people, the clerk said, read less today.",
  "She was the first to see what mills are today.",
  "Grain that came from abroad is cheap today.",
  "Millers who left are rich today.",
  "He had what we have today.",
  "The mills we have today were built then.",
  "The dam, set to be the largest in the world today, is dry.",
  "The world today is dry.",
  "Today’s leaders want mills.",
  "Young people today read less.",
  "More is sold today than in 1990.",
  "Laws passed in 1964 still apply today.",
  "The mill built in 1901 stands today.",
  "Today, most mills are electric.",
  "Dam systems that were introduced in 1990 remain popular today.",
  "What we face today is new.",
  "Products made today last.",
  "Mills of today are dry.",
  "An interconnected world today needs mills.",
  "The challenges of today.",
  "USA Today reported the fall.",
  "Yesterday, today and tomorrow the wheel turns.",
  "Unprecedented challenges today call for mills.",
  "The clerk said today’s youth are lazy.",
  "Some three hundred today live there.",
  "Today there are 60 mills.",
  "Today, the mill has 60 wheels.",
  "From 1990 to today it rose.",
  "The system used today is old.",
  "In today’s market, prices vary.",
  "as we know it today",
  "It has changed until today.",
  "Prices rose from 1990 to today.",
  "There are more mills today than ever.",
  "Today it is known as the Long Mill.",
  "Even today millers said a prayer before work.",
  "The town is called today Lower Field.",
])("“today” is the present age in: %s", (text) => {
  expect(
    relativeDaysOf(text).filter(({ words, isFigure }) => /today/i.test(words) && !isFigure),
  ).toEqual([]);
});

test("a long sentence of such words takes no time", () => {
  for (const one of [
    "today ",
    "announced a b c d today ",
    "Today, a a a a a ",
    "was was was today’s ",
  ])
    expect(relativeDaysOf(`${one.repeat(20_000)}. It broke today.`).at(-1)?.words).toBe("today");
});

test("every candidate can stand in a date link, on every day of two years", () => {
  const phrases =
    "yesterday, next week, over the weekend, last weekend, this month, two weeks ago, Friday, next winter";
  for (let days = 0; days < 731; days++) {
    const published = shiftDay("2023-12-30" as Day, days);
    const spans = meaningsOf(phrases, published).flatMap(([, ...both]) => both);
    expect(spans.length).toBeGreaterThanOrEqual(8);
    expect(spans.filter((span) => !isEdtf(span))).toEqual([]);
  }
});

test("what a message says to write keeps the rule", () => {
  const [found] = findingsOf("The council meets next week [@clerk].");
  const [, written = ""] = /Write (\[.*?\))/.exec(found ?? "") ?? [];
  expect(written).toBe("[next week](date:2025-06-16/2025-06-22)");
  expect(findingsOf(`The council meets ${written} [@clerk].`)).toEqual([]);
});

test("a title is told to say the date in words", () => {
  expect(findingsOf("Rye [@clerk].", "The council of Lower Field meets next week")).toEqual([
    "“next week” goes stale, and no link can stand in `title:`. Write “in the week of 16 June 2025”.",
  ]);
});

function meaningsOf(text: string, published: Day): string[][] {
  return relativeDaysOf(text)
    .filter(({ isFigure }) => !isFigure)
    .map(({ words, candidates }) => [words, ...candidates(published)]);
}
