/** The days of a month on its page, and the ways to them. */
import { h } from "preact";
import { expect, test } from "vitest";
import { Days } from "../../layouts/pages/month.11ty.tsx";
import { inEnglish } from "../support/in-english.ts";
import { attributes } from "../support/pages.ts";

const days = ["2022-03-31", "2022-03-02"].map((day) => ({ day, date: day, cards: [] }));

test("a month that is shown by titles alone leads to each of its days from above", () => {
  const html = inEnglish(h(Days, { days, isSummed: false }));
  expect(attributes(html, "href")).toEqual(["#_d31", "#_d02"]);
  expect(attributes(html, "id")).toEqual(["_d31", "_d02"]);
  expect(html).toContain(">2</a>");
});

test("a short month has no such ways", () => {
  expect(inEnglish(h(Days, { days, isSummed: true }))).not.toContain("<nav");
});
