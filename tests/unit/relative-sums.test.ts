import { expect, test } from "vitest";
import { findingsOf, MONDAY, THURSDAY } from "../support/days-said.ts";

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
