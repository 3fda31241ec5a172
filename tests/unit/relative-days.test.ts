/** What each phrase that counts from the day of writing can mean, and that a date link takes it; what its message offers. */
import { describe, expect, test } from "vitest";
import { relativeDaysOf } from "../../scripts/check/language/days/relative-days.ts";
import { parseBriefing } from "../../scripts/check/parse.ts";
import { NO_SETTINGS } from "../../scripts/config.ts";
import { type Day, shiftDay } from "../../scripts/read/dates.ts";
import { isEdtf } from "../../scripts/read/edtf.ts";
import type { BriefingId } from "../../scripts/read/identity.ts";

const THURSDAY = "2025-06-12" as Day;
const SATURDAY = "2025-06-14" as Day;
const MONDAY = "2025-06-16" as Day;
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

test.each([
  ["Ada Reed passed away this week", "2025-06-16", "16 to 22 June 2025, or 9 to 15 June 2025"],
  ["It was delivered on Wednesday", THURSDAY, "2025-06-11"],
  ["The council reconvened Saturday", THURSDAY, "2025-06-07"],
  ["The council reconvened Thursday", THURSDAY, "5 June 2025, or Thursday 12 June 2025"],
  ["The pact will be signed this week", MONDAY, "2025-06-16/2025-06-22"],
  ["Earlier this month the wheel broke", "2025-06-02", "June 2025, or May 2025"],
  ["Later this month the wheel stops", "2025-06-02", "2025-06"],
  ["The wheel will turn on Wednesday", THURSDAY, "2025-06-18"],
  ["The vote is expected on Wednesday", THURSDAY, "2025-06-18"],
  ["The mill is set to open two new dry warm grain stores this Wednesday", THURSDAY, "2025-06-18"],
  ["On Wednesday the price of rye fell", THURSDAY, "2025-06-11"],
  ["The council on Wednesday voted to go", THURSDAY, "2025-06-11"],
  ["He will sign what was agreed on Wednesday", THURSDAY, "2025-06-11"],
])("a clear tense offers no day that it forbids: %s", (body, day, offered) => {
  const [message = ""] = findingsOf(`${body} [@clerk].`, undefined, day);
  expect(message).toContain(offered);
  expect(message.includes(" or ")).toBe(offered.includes(", or "));
});

test.each([
  "Talks resume on Wednesday",
  "The council announced a vote on Wednesday",
  "The clerk promised to deliver on Wednesday",
  "Once signed on Wednesday, the pact holds",
  "The vote was postponed to Wednesday",
  "The council, which met in May, said it would vote Wednesday",
  "He was to speak on Wednesday",
])("where the tense is in doubt both days are offered: %s", (body) => {
  expect(findingsOf(`${body} [@clerk].`)).toEqual([
    expect.stringContaining("Wednesday 11 June 2025, or Wednesday 18 June 2025?"),
  ]);
});

test.each([
  ["It grew in recent weeks", "in the weeks before 12 June 2025"],
  ["It will grow over the next few months", "in the months after 12 June 2025"],
  ["It will end in the coming days", "in the days after 12 June 2025"],
  ["It stood in the past 24 hours", "in the hours before 12 June 2025"],
])("a span without its days is told in its own unit and with the year: %s", (body, example) => {
  expect(findingsOf(`${body} [@clerk].`)).toEqual([expect.stringContaining(`“${example}”`)]);
});

test.each([
  ["The clerk tonight hosted the millers", "on 12 June 2025"],
  ["Tonight the clerk hosts the millers", "On 12 June 2025"],
  ["Ada Reed, Jr. tonight hosts the millers", "“on 12 June 2025”"],
  ["The ferry will sail on Sunday", "“15 June 2025”"],
  ["The ferry lost a rope last week", "in the week of 2 June 2025"],
  ["The ferry will rest until next week", "“the week of 16 June 2025”"],
  ["The ferry sank last weekend", "on 7 and 8 June 2025"],
  ["The ferry sank last month", "in May 2025"],
  ["The ferry sank last year", "in 2024"],
  ["The ferry sank last winter", "in the winter of 2024–25"],
  ["The ferry sank last fall", "in the fall of 2024"],
  ["The ferry broke before last month’s fair", "of May 2025"],
])("in a title a date fits its sentence and has its year: %s", (title, written) => {
  expect(findingsOf("Rye [@clerk].", title)).toEqual([expect.stringContaining(written)]);
});

test("in the words of a link no second link is offered", () => {
  const body = "It fell [earlier this month](https://field.example/log) [@clerk].";
  expect(findingsOf(body)).toEqual([
    "“this month” goes stale, and no link can stand in the words of another. Write “in June 2025”.",
  ]);
});

test("a text of fiscal years is told to name the one that it means", () => {
  const [message] = findingsOf(
    "Fiscal 2025 ended in April.\n\nSales will grow this year [@clerk].",
  );
  expect(message).toContain("Where a fiscal year is meant, write which, as in “fiscal 2025”.");
  expect(findingsOf("Sales will grow this year [@clerk].")[0]).not.toContain("fiscal");
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
