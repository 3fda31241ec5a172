import { describe, expect, test } from "vitest";
import { shortDate, unsaidDate } from "../../scripts/render/short-dates.ts";

const english = { lang: "en", year: "2025" };

describe("beside a marked date stands what its words do not say:", () => {
  test.each([
    ["the day of a weekday", "Sunday", "2025-06-15", "15 June"],
    ["the day, where the month alone is named", "that June", "2025-06-15", "15 June"],
    ["nothing of a day that is named", "15 June", "2025-06-15", ""],
    ["nothing of a day whose month stands near", "13", "2025-06-13", ""],
    ["the day, where another number is named", "the 5 ships", "2025-06-15", "15 June"],
    ["the year, where it is another", "23 January", "2020-01-23", "2020"],
    ["nothing of a year that is named", "23 January 2020", "2020-01-23", ""],
    ["day and year", "that day", "2020-01-23", "23 January 2020"],
    ["a month, where no day is known", "then", "2025-06", "June"],
    ["a month and its year", "that spring", "2024-04", "April 2024"],
    ["a year alone", "back then", "2025", "2025"],
    ["doubt about a month", "that spring", "2024-04~", "about April 2024"],
    ["doubt about a day", "Sunday", "2025-06-15?", "possibly 15 June"],
    ["a decade as it is written", "long ago", "199X", "199X"],
    ["the days of a month", "April 2024", "2024-04-13/2024-04-14", "13 – 14 April"],
    ["nothing of two days that are named", "12 to 13 June", "2025-06-12/2025-06-13", ""],
    ["an open end", "until spring", "../2024-04", "… – April 2024"],
  ])("%s", (_, words, written, expected) => {
    // ICU writes thin spaces around a dash.
    expect(unsaidDate([words, ""], written, english).replaceAll(/\s/g, " ")).toBe(expected);
  });

  test("the year may stand behind the words", () => {
    expect(unsaidDate(["5 June", " 2022 was dry."], "2022-06-05", english)).toBe("");
    expect(unsaidDate(["5 June", " was dry in 2022."], "2022-06-05", english)).toBe("2022");
  });

  test("a text of no year says every year", () => {
    const none = { lang: "en", year: "" };
    expect(unsaidDate(["Sunday", ""], "2025-06-15", none)).toBe("15 June 2025");
    expect(unsaidDate(["then", ""], "2025-06-15/2025-06-16", none)).toContain("2025");
  });
});

describe("in another language", () => {
  test("days have its digits and months, of the Gregorian calendar", () => {
    const persian = { lang: "fa", year: "2025" };
    expect(unsaidDate(["یکشنبه", ""], "2025-06-15", persian)).toBe("۱۵ ژوئن");
    expect(unsaidDate(["۱۵ ژوئن", ""], "2025-06-15", persian)).toBe("");
    expect(unsaidDate(["آوریل ۲۰۲۴", ""], "2024-04", persian)).toBe("");
    expect(unsaidDate(["الأحد", ""], "2025-06-15", { lang: "ar", year: "2025" })).toBe("15 يونيو");
  });
  test("of which we have no words, doubt is a sign", () => {
    expect(unsaidDate(["toen", ""], "2024-04~", { lang: "nl", year: "2025" })).toBe("≈ april 2024");
  });
});

test("a date in brackets is short, and has its year where that is another", () => {
  expect(shortDate("2025-02-15", english)).toBe("15 Feb");
  expect(shortDate("2022-02-15", english)).toBe("15 Feb 2022");
});
