import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayAfterPeriod, daysAfter } from "../../layouts/client/query/days.ts";
import { parseQuery, writeQuery } from "../../layouts/client/query/query.ts";
import { FIELDS } from "../../scripts/site-plan.ts";
import { runs } from "../support/promise.ts";

const words = (text: string) => parseQuery(text).words;
const word = (text: string, more = {}) => ({
  ...{ text, isPhrase: false, isExcluded: false, isOpen: false },
  ...more,
});

describe("words", () => {
  test("the last one may go on, unless a space follows", () => {
    expect(words("iran deal")).toEqual([word("iran"), word("deal", { isOpen: true })]);
    expect(words("iran deal ")).toEqual([word("iran"), word("deal")]);
  });

  test("in any quotation marks are a phrase, and one at the end is still being typed", () => {
    for (const text of ['"snap back"', "“snap back”", "„snap back“", "« snap back »"])
      expect(words(text)).toEqual([word("snap back", { isPhrase: true })]);
    expect(words('"snap ba')).toEqual([word("snap ba", { isPhrase: true, isOpen: true })]);
    expect(words('"snap ')).toEqual([word("snap", { isPhrase: true })]);
    expect(words('""')).toEqual([]);
  });

  test("with a minus are left out, in quotation marks too", () => {
    expect(words('talks -doha -"snap back"')).toEqual([
      word("talks"),
      word("doha", { isExcluded: true }),
      word("snap back", { isExcluded: true, isPhrase: true }),
    ]);
  });

  test("a minus within a word, alone, or at its end is none", () => {
    expect(words("US-Iran - x- ")).toEqual([word("US-Iran"), word("x-")]);
  });

  test("are also unknown fields, impossible days and orders that there are not", () => {
    const text = "http://x.example after:2022-02-30 before:soon order:best colour:red ";
    expect(words(text).map(({ text }) => text)).toEqual(text.trim().split(" "));
    expect(words('colour:"dark red"').map(({ text }) => text)).toEqual(["colour", "dark red"]);
  });
});

describe("conditions", () => {
  test("name a field and a value, in quotation marks where it has spaces", () => {
    expect(parseQuery('Topic:sanctions -place:IR who:"Steve Witkoff"').filters).toEqual([
      { field: "topic", value: "sanctions", isExcluded: false },
      { field: "place", value: "IR", isExcluded: true },
      { field: "who", value: "Steve Witkoff", isExcluded: false },
    ]);
  });

  test("are said once, and the last word on a value counts", () => {
    expect(parseQuery("topic:oil topic:oil -topic:oil").filters).toEqual([
      { field: "topic", value: "oil", isExcluded: true },
    ]);
  });

  test("a field without its value is not yet a condition", () => {
    for (const text of ['who:"', "who:", "Topic: ", "-place:", "after:", 'order:""'])
      expect(parseQuery(text)).toEqual(parseQuery(""));
  });

  test.each([
    ["after:2022", "2022-01-01"],
    ["after:2022-04", "2022-04-01"],
    ["after:2022-04-30", "2022-04-30"],
    ["after:۲۰۲۲-۰۴", "2022-04-01"],
    ["after:٢٠٢٢-٠٤-٣٠", "2022-04-30"],
    ["after:2024-02-29", "2024-02-29"],
  ])("%s begins on %s", (text, day) => {
    expect(parseQuery(text)).toEqual({ ...parseQuery(""), after: day });
    expect(parseQuery(text.replace("after", "before")).before).toBe(day);
  });

  test("order is best match unless said", () => {
    expect(parseQuery("x order:newest").order).toBe("newest");
    expect(parseQuery("x order:oldest").order).toBe("oldest");
    expect(parseQuery("x").order).toBe("relevance");
  });
});

describe("writing", () => {
  test.each([
    ["iran   deal", "iran deal"],
    ["topic:oil iran ", "iran topic:oil"],
    ["iran topic:oil deal", "topic:oil iran deal"],
    [
      "after:2022-01-01 before:2022-04-01 order:newest x ",
      "x after:2022 before:2022-04 order:newest",
    ],
    ["who:«Steve Witkoff» “snap back”", '"snap back" who:"Steve Witkoff"'],
  ])("%j is %j", (text, written) => {
    expect(writeQuery(parseQuery(text))).toBe(written);
  });

  const piece = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.constantFrom(
      ...['"', "“", "»", "-", " ", ":", "after:2022-0", "order:oldest ", "۲۰۲۲", "deal"],
    ),
    fc.constantFrom(...FIELDS).map((field) => `${field}:`),
  );
  const typed = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

  test("and reading again is the same, for any text", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const query = parseQuery(text);
        const written = writeQuery(query);
        expect(parseQuery(written)).toEqual(query);
        expect(writeQuery(parseQuery(written))).toBe(written);
      }),
      { numRuns: runs(2000) },
    );
  });
});

test("days go on across months and years", () => {
  expect(daysAfter("2024-02-28", 2)).toBe("2024-03-01");
  expect(daysAfter("2022-01-01", -1)).toBe("2021-12-31");
  expect([dayAfterPeriod("2022-12"), dayAfterPeriod("2022"), dayAfterPeriod("2022-02")]).toEqual([
    "2023-01-01",
    "2023-01-01",
    "2022-03-01",
  ]);
});
