/** What each phrase that counts from the day of writing can mean, and that a date link takes it. */
import { describe, expect, test } from "vitest";
import { parseBriefing } from "../../scripts/check/parse.ts";
import { relativeDaysOf } from "../../scripts/check/relative-days.ts";
import { NO_SETTINGS } from "../../scripts/config.ts";
import { type Day, shiftDay } from "../../scripts/read/dates.ts";
import { isEdtf } from "../../scripts/read/edtf.ts";
import type { BriefingId } from "../../scripts/read/identity.ts";

const THURSDAY = "2025-06-12" as Day;
const SATURDAY = "2025-06-14" as Day;
const SUNDAY = "2025-06-15" as Day;
const YEARS_END = "2025-12-30" as Day;

describe("on Thursday 12 June 2025", () => {
  test.each([
    ["on Thursday", "Thursday", "2025-06-05", "2025-06-12"],
    ["last Thursday", "Thursday", "2025-06-05", "2025-05-29"],
    ["next Thursday", "Thursday", "2025-06-19", "2025-06-26"],
    ["Thursday of last week", "Thursday of last week", "2025-06-05", "2025-05-29"],
    ["Friday next week", "Friday next week", "2025-06-20", "2025-06-27"],
    ["yesterday", "yesterday", "2025-06-11", "2025-06-10"],
    ["the day before yesterday", "the day before yesterday", "2025-06-10", "2025-06-09"],
    ["tomorrow", "tomorrow", "2025-06-13", "2025-06-12"],
    ["the day after tomorrow", "the day after tomorrow", "2025-06-14", "2025-06-13"],
    ["tonight", "tonight", "2025-06-12", "2025-06-11"],
    ["this morning", "this morning", "2025-06-12", "2025-06-11"],
    ["last night", "last night", "2025-06-11", "2025-06-10"],
    ["the night before last", "the night before last", "2025-06-10", "2025-06-09"],
    ["earlier this week", "this week", "2025-06-09/2025-06-15", "2025-06-02/2025-06-08"],
    ["last week", "last week", "2025-06-02/2025-06-08", "2025-05-26/2025-06-01"],
    ["next week", "next week", "2025-06-16/2025-06-22", "2025-06-23/2025-06-29"],
    ["over the weekend", "over the weekend", "2025-06-07/2025-06-08", "2025-06-14/2025-06-15"],
    ["this weekend", "this weekend", "2025-06-14/2025-06-15", "2025-06-07/2025-06-08"],
    ["last weekend", "last weekend", "2025-06-07/2025-06-08", "2025-05-31/2025-06-01"],
    ["next weekend", "next weekend", "2025-06-14/2025-06-15", "2025-06-21/2025-06-22"],
    ["last month", "last month", "2025-05", "2025-04"],
    ["later this month", "this month", "2025-06", "2025-05"],
    ["next month", "next month", "2025-07", "2025-08"],
    ["by the end of the week", "the end of the week", "2025-06-13", "2025-06-15"],
    ["by the end of the month", "the end of the month", "2025-06-30", "2025-07-31"],
    ["two days ago", "two days ago", "2025-06-10", "2025-06-09"],
    ["a fortnight ago", "a fortnight ago", "2025-05-29", "2025-05-26/2025-06-01"],
    ["two months ago", "two months ago", "2025-04", "2025-03"],
    ["three weeks from now", "three weeks from now", "2025-07-03", "2025-06-30/2025-07-06"],
    ["a week from tomorrow", "a week from tomorrow", "2025-06-20", "2025-06-16/2025-06-22"],
    ["in ten days’ time", "in ten days’ time", "2025-06-22", "2025-06-21"],
    ["resumes in two weeks", "in two weeks", "2025-06-26", "2025-06-23/2025-06-29"],
  ])("%s is %s: %s or %s", (text, words, first, second) => {
    expect(meaningsOf(text, THURSDAY)).toEqual([[words, first, second]]);
  });
});

test.each([
  [SATURDAY, "this past weekend", "2025-06-07/2025-06-08", "2025-05-31/2025-06-01"],
  [SUNDAY, "this past weekend", "2025-06-14/2025-06-15", "2025-06-07/2025-06-08"],
  [SUNDAY, "over the weekend", "2025-06-14/2025-06-15", "2025-06-07/2025-06-08"],
  [SUNDAY, "next weekend", "2025-06-21/2025-06-22", "2025-06-28/2025-06-29"],
  [SUNDAY, "this week", "2025-06-09/2025-06-15", "2025-06-16/2025-06-22"],
  [SUNDAY, "the end of the week", "2025-06-15", "2025-06-20"],
  [YEARS_END, "next week", "2026-01-05/2026-01-11", "2026-01-12/2026-01-18"],
  [YEARS_END, "this week", "2025-12-29/2026-01-04", "2025-12-22/2025-12-28"],
  [YEARS_END, "next month", "2026-01", "2026-02"],
  [YEARS_END, "this month", "2025-12", "2026-01"],
  ["2024-02-28" as Day, "tomorrow", "2024-02-29", "2024-02-28"],
  ["2025-01-01" as Day, "two months ago", "2024-11", "2024-10"],
])("on %s, %s is %s or %s", (published, words, first, second) => {
  expect(meaningsOf(`by ${words}`, published)).toEqual([[words, first, second]]);
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
    "yesterday, next week, over the weekend, last weekend, this month, two weeks ago, Friday";
  for (let days = 0; days < 731; days++) {
    const published = shiftDay("2023-12-30" as Day, days);
    const spans = meaningsOf(phrases, published).flatMap(([, ...both]) => both);
    expect(spans).toHaveLength(14);
    expect(spans.filter((span) => !isEdtf(span))).toEqual([]);
  }
});

test("what a message says to write keeps the rule", () => {
  const [found] = findingsOf("The council meets next week [@clerk].");
  const [, written = ""] = /Write (\[.*?\)) or/.exec(found ?? "") ?? [];
  expect(written).toBe("[next week](date:2025-06-16/2025-06-22)");
  expect(findingsOf(`The council meets ${written} [@clerk].`)).toEqual([]);
});

test("a title is told to say the date in words", () => {
  expect(findingsOf("Rye [@clerk].", "The council of Lower Field meets next week")).toEqual([
    "“next week” goes stale, and no link can stand in `title:`. Which days: 16 to 22 June 2025, or 23 to 29 June 2025? Write “16 to 22 June” or “23 to 29 June”.",
  ]);
});

test("a sum that does not hold is told with the date that it gives", () => {
  expect(findingsOf("On 7 June it met; three days later, on 11 June, it voted [@clerk].")).toEqual([
    "Three days after 7 June is 10 June, and this says 11 June. Mend the count or one of the dates.",
  ]);
});

test("on the last day of the calendar there is nothing to offer, and nothing breaks", () => {
  expect(findingsOf("It ends tomorrow [@clerk].", undefined, "9999-12-31")).toEqual([
    "“tomorrow” goes stale. Write the date.",
  ]);
});

function meaningsOf(text: string, published: Day): string[][] {
  return relativeDaysOf(text)
    .filter(({ isFigure }) => !isFigure)
    .map(({ words, candidates }) => [words, ...candidates(published)]);
}

/** Sums of days are off until a desk asks for them. */
const ASKING = new Map([["news" as const, new Map([["days-add-up", "warning" as const]])]]);

function findingsOf(
  body: string,
  title = "The council of Lower Field has met",
  day: string = THURSDAY,
): string[] {
  const text = `---\ntitle: ${title}\ndate: ${day}\nstatus: published\nsummary: The council of Lower Field has met in the hall of the mill.\ntopics: [harvest]\nsources: { clerk: Clerk }\n---\n\n${body}\n`;
  const id = `${day}-council` as BriefingId;
  const file = { path: `x/${id}.md`, id, day: day as Day, text, sha256: "" };
  const { parsed } = parseBriefing(file, { ...NO_SETTINGS, profiles: ASKING });
  return (parsed?.briefing.findings ?? []).map(({ message }) => message);
}
