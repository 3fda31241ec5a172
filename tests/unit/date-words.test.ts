/** The words of a date link against its target: a table of what agrees and what does not, and what ICU itself writes. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { disagreementOf } from "../../scripts/check/language/date-words/hold.ts";
import { targetBy } from "../../scripts/check/language/date-words/remedy.ts";
import { dayNumber, dayOfNumber, parseDay } from "../../scripts/read/dates.ts";

type Case = readonly [lang: string, words: string, target: string];

const kindOf = (words: string, target: string, lang: string) =>
  disagreementOf({ words, target }, lang)?.kind;

describe("words agree with their link, or say less", () => {
  const cases: readonly Case[] = [
    ["en", "12th of June", "2025-06-12"],
    ["en", "June 12th, 2025", "2025-06-12"],
    ["en", "12.06.2025", "2025-06-12"],
    ["en", "12/06/2025", "2025-12-06"],
    ["en", "2025-06-12", "2025-06-12"],
    ["de", "12. Juni", "2025-06-12"],
    ["de", "Donnerstag, den 12. Juni 2025", "2025-06-12"],
    ["fr", "le 12 juin", "2025-06-12"],
    ["fr", "1er mai 2025", "2025-05-01"],
    ["fr", "du 12 au 14 juin 2025", "2025-06-12/2025-06-14"],
    ["es", "12 de junio de 2025", "2025-06-12"],
    ["pt", "quinta-feira, 12 de junho", "2025-06-12"],
    ["it", "giovedì 12 giugno 2025", "2025-06-12"],
    ["zh", "2025年6月12日", "2025-06-12"],
    ["zh", "二〇二五年六月十二日", "2025-06-12"],
    ["zh", "六月十二日星期四", "2025-06-12"],
    ["zh", "民國114年6月12日", "2025-06-12"],
    ["ja", "2025年6月12日(木)", "2025-06-12"],
    ["ja", "令和7年6月12日", "2025-06-12"],
    ["ko", "2025년 6월 12일 목요일", "2025-06-12"],
    ["ru", "12 июня 2025 г.", "2025-06-12"],
    ["pl", "w czerwcu 2025", "2025-06"],
    ["cs", "v červnu 2025", "2025-06"],
    ["ar", "12 يونيو 2025", "2025-06-12"],
    ["ar", "١٢ حزيران ٢٠٢٥", "2025-06-12"],
    ["ar", "12 حزيران/يونيو 2025", "2025-06-12"],
    ["ar", "الخميس 12 يونيو", "2025-06-12"],
    ["ar", "16 ذو الحجة 1446", "2025-06-12"],
    ["fa", "۱۲ ژوئن ۲۰۲۵", "2025-06-12"],
    ["fa", "پنج‌شنبه ۱۲ ژوئن", "2025-06-12"],
    ["fa", "پنج شنبه ۱۲ ژوئن", "2025-06-12"],
    ["fa", "۲۲ خرداد ۱۴۰۴", "2025-06-12"],
    ["fa", "۱۴۰۴/۰۳/۲۲", "2025-06-12"],
    ["fa", "۱۴۰۴", "2025"],
    ["fa-AF", "۲۲ جوزا ۱۴۰۴", "2025-06-12"],
    ["hi", "१२ जून २०२५", "2025-06-12"],
    ["he", "12 ביוני 2025", "2025-06-12"],
    ["he", "ביום חמישי, 12 ביוני", "2025-06-12"],
    ["he", "ט״ז בסיוון תשפ״ה", "2025-06-12"],
    ["he", "16 בסיוון 5785", "2025-06-12"],
    ["en", "22 Khordad 1404", "2025-06-12"],
    ["en", "16 Dhu al-Hijjah 1446", "2025-06-12"],
    ["en", "1 Ramadan 1446", "2025-03-01"],
    ["en", "Ramadan 1446", "2025-03"],
    ["en", "16 Sivan 5785", "2025-06-12"],
    ["th", "12 มิถุนายน 2568", "2025-06-12"],
    ["th", "วันพฤหัสบดีที่ 12 มิถุนายน พ.ศ. 2568", "2025-06-12"],
    ["am", "ሰኔ 5 ቀን 2017", "2025-06-12"],
    ["tr", "12 Haziran 2025", "2025-06-12"],
    ["fi", "torstaina 12. kesäkuuta 2025", "2025-06-12"],
    ["hu", "2025. június 12-én", "2025-06-12"],
    ["el", "τον Ιούνιο", "2025-06"],
    ["lt", "2025 m. birželio 12 d.", "2025-06-12"],
    ["vi", "ngày 12 tháng 6 năm 2025", "2025-06-12"],
    ["eu", "2025eko ekainaren 12a", "2025-06-12"],
    ["sv", "torsdagen den 12 juni", "2025-06-12"],
    ["pl", "12.VI.2025", "2025-06-12"],
    ["en", "12 VI 2025", "2025-06-12"],
    ["en", "12–14 June", "2025-06-12/2025-06-14"],
    ["en", "from 30 May to 2 June", "2025-05-30/2025-06-02"],
    ["en", "June 12–14, 2025", "2025-06-12/2025-06-14"],
    ["en", "12 to 14 June 2025", "2025-06-12/2025-06-14"],
    ["en", "12 and 14 June", "2025-06-12/2025-06-14"],
    ["en", "12–14 June", "2025-06-13"],
    ["en", "Thursday to Saturday", "2025-06-12/2025-06-14"],
    ["en", "12–14 June", "2025-06-12"],
    ["en", "Q2 2025", "2025-06"],
    ["en", "second quarter of 2025", "2025-04/2025-06"],
    ["en", "mid-June", "2025-06-15"],
    ["en", "early 2025", "2025"],
    ["en", "June '25", "2025-06"],
    ["en", "in 2025", "2025-06"],
    ["en", "the 2020s", "202X"],
    ["en", "2024–25", "2024/2025"],
    ["en", "June", "2025-06-12"],
    ["en", "Thursday", "2025-06-12"],
    ["en", "that day", "2025-06-12"],
    ["en", "last week", "2025-06-02/2025-06-08"],
    ["en", "the 12 ministers", "2025-06-13"],
    ["en", "at 10:30", "2025-06-12"],
    ["en", "10 am", "2025-06-12"],
    ["en", "3 days later", "2025-06-12"],
    ["en", "Resolution 2231 of 2015", "2015-07-20"],
    ["en", "Resolution 2231", "2015-07-20"],
    ["en", "on 12 June at 10:30", "2025-06-12"],
    ["en", "12 June, 10.30", "2025-06-12"],
    ["en", "the 2015 deal", "2015-07-14"],
    ["en", "the 3 of 12 ministers", "2025-06-12"],
    ["en", "week 24", "2025-06-09"],
    ["en", "the first Monday of June", "2025-06-02"],
    ["en", "May", "2025-05-12"],
    ["en", "those who may attend", "2025-06-12"],
    ["en", "12 may have died", "2025-06-12"],
    ["en", "the week of 9 June", "2025-06-09/2025-06-15"],
    ["en", "Monday", "2025-06"],
    ["en", "June 2025", "2025-06-05/2025-06-12"],
    ["en", "5–12 June 2025", "2025-06-05/2025-06-12"],
    ["en", "30 December – 2 January 2025", "2024-12-30/2025-01-02"],
    ["en", "12 June 2025", "2025-06-12?"],
    ["en", "June 2025", "202X"],
    ["en", "summer 2025", "2025-07"],
    ["en", "Thurs 12 June", "2025-06-12"],
    ["en", "June–July 2025", "2025-06/2025-07"],
    ["en", "7 July 2025, 7 am", "2025-07-07"],
    ["en", "12 June (Thursday)", "2025-06-12"],
    ["en", "12.06.25", "2025-06-12"],
    ["de", "am 12. um 10 Uhr", "2025-06-12"],
    ["en", "Bloody Sunday", "1972-01-30"],
    ["en", "June’s vote", "2025-06-12"],
    ["en", "the Monday after Easter", "2025-04-21"],
    ["ja", "6月12日から14日", "2025-06-12/2025-06-14"],
    ["ja", "3日間", "2025-06-12"],
    ["de", "7. Oktober", "2023-10-07"],
    ["en", "October 7", "2023-10-07"],
    ["en", "9/11", "2001-09-11"],
    ["en", "7/7", "2005-07-07"],
    ["en", "Group of 7", "2025-06-15"],
    ["en", "G7", "2025-06-15"],
    ["en", "E3", "2025-06-15"],
    ["en", "sixty days", "2025-06-12"],
    ["en", "Day 60", "2025-06-12"],
    ["en", "60-day deadline", "2025-06-12"],
    ["en", "snapback in October", "2025-10-18"],
    ["en", "12 hours later", "2025-06-12"],
    ["en", "2,015 men", "2025"],
    ["en", "the 2026 World Cup draw", "2025-12-05"],
    ["en", "net zero by 2050", "2021-11"],
    ["en", "two days after 12 June", "2025-06-14"],
    ["en", "۲۲ خرداد ۱۴۰۴", "2025-06-12"],
    ["fa", "١٢ حزيران ٢٠٢٥", "2025-06-12"],
    ["en", "12 ਜੂਨ", "2025-06-12"],
    ["en", "2025年6月12日", "2025-06-12"],
    ["en", "12 juin 2025", "2025-06-12"],
    ["en", "3 out", "2025-06-12"],
    ["en", "12 ministers", "2025-06-12"],
    ["en", "the day after Thursday’s vote", "2025-06-13"],
    ["en", "a year since the strikes, before 13 June 2026", "2025-06-13"],
    ["de", "zwei Tage nach dem 12. Juni", "2025-06-14"],
    ["ru", "с 12 до 14 июня", "2025-06-12/2025-06-14"],
    ["uk", "до 14 червня", "2025-06-14"],
  ];
  test.each(cases)("%s: [%s](date:%s)", (lang, words, target) => {
    expect(kindOf(words, target, lang)).toBeUndefined();
  });
});

const otherDates: readonly Case[] = [
  ["en", "12 June 2025", "2052-06-12"],
  ["en", "the talks of 12 June", "2025-06-14"],
  ["en", "۲۲ خرداد ۱۴۰۴", "2025-06-21"],
  ["en", "12 ਜੂਨ", "2025-06-21"],
  ["en", "12 juin 2025", "2052-06-12"],
  ["de", "le 12 juin", "2025-06-21"],
  ["fa", "12 июня 2025 г.", "2025-06-21"],
  ["en", "after 12 June", "2025-06-21"],
  ["en", "April 2024", "2024-10"],
  ["en", "Thursday 12 June", "2025-06-05"],
  ["en", "June 12th, 2025", "2025-06-13"],
  ["en", "Sept. 12, 2025", "2025-09-13"],
  ["en", "12/06/2025", "2025-06-13"],
  ["en", "2025-06-12", "2025-06-13"],
  ["de", "12. Juni", "2025-07-12"],
  ["fr", "le 12 juin", "2025-06-11"],
  ["fr", "premier mai", "2025-05-02"],
  ["fr", "du 12 au 14 juin 2025", "2025-06-12/2025-06-15"],
  ["fr", "jeudi 12 juin", "2025-06-13"],
  ["fr", "d’avril 2024", "2024-10"],
  ["es", "12 de junio de 2025", "2052-06-12"],
  ["it", "l’11 giugno", "2025-06-12"],
  ["zh", "2025年6月12日", "2025-06-13"],
  ["zh", "民國113年6月12日", "2025-06-12"],
  ["ja", "令和6年6月12日", "2025-06-12"],
  ["ko", "6월 13일에", "2025-06-12"],
  ["ru", "12 июня 2025 г.", "2052-06-12"],
  ["ru", "в июне 2025 года", "2025-07"],
  ["ru", "12-го июня", "2025-06-13"],
  ["pl", "w czerwcu 2025", "2025-07"],
  ["pl", "12 czerwca 2025 r.", "2025-06-13"],
  ["cs", "v červenci 2025", "2025-06"],
  ["uk", "12 червня 2025 року", "2025-06-21"],
  ["ar", "12 جوان 2025", "2025-07-12"],
  ["ar", "كانون الثاني 2025", "2025-02"],
  ["ar", "12 حزيران/يونيو 2025", "2025-06-21"],
  ["ar", "16 ذو القعدة 1446", "2025-06-12"],
  ["fa", "۱۲ ژوئن ۲۰۲۵", "2052-06-12"],
  ["fa", "۲۲ خرداد ۱۴۰۴", "2025-06-13"],
  ["fa", "۱۴۰۳", "2026"],
  ["fa", "Thursday 12 June", "2025-06-05"],
  ["hi", "१२ जून २०२५", "2025-06-21"],
  ["bn", "১২ জুন ২০২৫", "2025-06-21"],
  ["ta", "12 ஜூன், 2025", "2025-07-12"],
  ["ur", "12 جون 2025", "2025-07-12"],
  ["he", "12 ביולי 2025", "2025-06-12"],
  ["he", "17 בסיוון 5785", "2025-06-12"],
  ["en", "22 Khordad 1404", "2025-06-13"],
  ["en", "16 Dhu al-Hijjah 1447", "2025-06-12"],
  ["th", "12 มิถุนายน 2567", "2025-06-12"],
  ["am", "ሰኔ 6 ቀን 2017", "2025-06-12"],
  ["tr", "12 Haziran'da", "2025-06-13"],
  ["fi", "12. kesäkuuta 2025", "2025-07-12"],
  ["fi", "kesäkuussa 2025", "2025-07"],
  ["hu", "2025. június 12-én", "2025-06-13"],
  ["el", "12 Ιουνίου 2025", "2025-07-12"],
  ["lt", "2025 m. birželio 12 d.", "2025-07-12"],
  ["vi", "ngày 12 tháng 6 năm 2025", "2025-07-12"],
  ["id", "Kamis, 12 Juni 2025", "2025-06-13"],
  ["sw", "Alhamisi, 12 Juni", "2025-06-13"],
  ["eu", "2025eko ekainaren 12a", "2025-06-13"],
  ["sr", "12. јуна 2025.", "2025-07-12"],
  ["sr", "12. juna 2025.", "2025-07-12"],
  ["uz", "12-iyun, 2025", "2025-06-13"],
  ["ka", "12 ივნისს", "2025-07-12"],
  ["nl", "12 juni 2025", "2025-07-12"],
  ["pl", "12 VI 2025", "2025-07-12"],
  ["en", "12–14 June", "2025-06-12/2025-06-15"],
  ["en", "from 30 May to 2 June", "2025-05-30/2025-06-03"],
  ["en", "12–14 June", "2025-06-15"],
  ["en", "Q2 2025", "2025-07"],
  ["en", "the second quarter", "2025-07"],
  ["en", "mid-June", "2025-07-15"],
  ["en", "early 2025", "2052"],
  ["en", "June ’25", "2024-06"],
  ["en", "2025", "2052"],
  ["en", "the 1990s", "202X"],
  ["en", "2024/25", "2024/2026"],
  ["en", "on 12 June at 10:30", "2025-06-10"],
  ["en", "the 12th", "2025-06-13"],
  ["en", "12", "2025-06-13"],
  ["en", "the talks in 2015", "2051-07-14"],
  ["en", "the first of June", "2025-06-02"],
  ["en", "31 June", "2025-06"],
  ["en", "12 June 2025", "2025-06-13~"],
  ["en", "12 JUNE 2025", "2025-07-12"],
  ["en", "June–July 2025", "2025-06/2025-08"],
  ["en", "the evening of 12 June", "2025-06-13"],
  ["en", "20250612", "2025-06-13"],
  ["en", "12.06.24", "2025-06-12"],
  ["de", "12.06.", "2025-06-13"],
  ["de", "im Juni", "2025-07"],
];

describe("words say another day, month or year than their link", () => {
  test.each(otherDates)("%s: [%s](date:%s)", (lang, words, target) => {
    expect(kindOf(words, target, lang)).toBe("date");
  });
});

describe("words have another weekday than their link", () => {
  const cases: readonly Case[] = [
    ["en", "Friday 12 June", "2025-06-12"],
    ["de", "Freitag, den 12. Juni 2025", "2025-06-12"],
    ["es", "el jueves", "2025-06-13"],
    ["pt", "sexta-feira, 12 de junho", "2025-06-12"],
    ["zh", "六月十二日星期五", "2025-06-12"],
    ["ja", "2025年6月12日(金)", "2025-06-12"],
    ["ru", "в четверг", "2025-06-13"],
    ["ar", "يوم الجمعة 12 يونيو", "2025-06-12"],
    ["fa", "جمعه ۱۲ ژوئن", "2025-06-12"],
    ["hi", "गुरुवार", "2025-06-13"],
    ["he", "יום שישי", "2025-06-12"],
    ["tr", "Perşembe günü", "2025-06-13"],
    ["da", "fredag den 12. juni", "2025-06-12"],
    ["en", "Thursday to Sunday", "2025-06-12/2025-06-14"],
    ["en", "Fri 12 June", "2025-06-12"],
    ["en", "12 June (Friday)", "2025-06-12"],
    ["en", "the first Sunday of June", "2025-06-02"],
  ];
  test.each(cases)("%s: [%s](date:%s)", (lang, words, target) => {
    expect(kindOf(words, target, lang)).toBe("weekday");
  });
});

test("the target that is offered for words agrees with them", () => {
  const offered = otherDates.flatMap(([lang, words, target]) => {
    const said = disagreementOf({ words, target }, lang)?.said ?? [];
    const by = targetBy(said, target, lang);
    return by === undefined ? [] : [{ lang, words, by }];
  });
  expect(offered.length).toBeGreaterThan(70);
  expect(offered.filter(({ lang, words, by }) => kindOf(words, by, lang) !== undefined)).toEqual(
    [],
  );
});

test.each([
  ["12 June 2025", "2052-06-12", "2025-06-12"],
  ["April 2024", "2024-10", "2024-04"],
  ["Thursday 12 June", "2025-06-05", "2025-06-12"],
  ["22 Khordad 1404", "1404-03-22", "2025-06-12"],
  ["16 Dhu al-Hijjah 1446", "2025-06-01", "2025-06-12"],
  ["16 Sivan 5785", "2025-06-01", "2025-06-12"],
  ["12–14 June", "2025-06-12/2025-06-15", "2025-06-12/2025-06-14"],
  ["12 June 2568", "2025-06-13", "2025-06-12"],
  ["31 June", "2025-06-30", undefined],
  ["Friday 12 June", "2025-06-05", undefined],
])("for [%s](date:%s) the link %s is offered", (words, target, by) => {
  const said = disagreementOf({ words, target }, "en")?.said ?? [];
  expect(targetBy(said, target, "en")).toBe(by);
});

/** Languages whose months have names in words (Mongolian counts them), in twenty scripts. */
const LANGS =
  "am ar ar-DZ ar-MA ar-SY az bg bn cs da de de-AT el en en-GB es et fa fa-AF fi fr gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv ml mr ms my nb ne nl pa pl ps pt ro ru si sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi zh zh-Hant".split(
    " ",
  );
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  { day: "numeric", month: "long", year: "numeric" },
  { day: "numeric", month: "long" },
  { month: "long", year: "numeric" },
  { weekday: "long" },
];
const aDay = fc.integer({ min: dayNumber(at("1950-01-01")), max: dayNumber(at("2060-12-31")) });

function at(text: string) {
  const day = parseDay(text);
  if (day === undefined) throw new Error(text);
  return day;
}

function written(day: number, lang: string, form: Intl.DateTimeFormatOptions): string {
  const options = { calendar: "gregory", timeZone: "UTC", ...form };
  return new Intl.DateTimeFormat([lang, "en"], options).format(day * 86_400_000);
}

test("what ICU writes for a day agrees with that day, in every language", () => {
  fc.assert(
    fc.property(aDay, fc.constantFrom(...LANGS), fc.constantFrom(...FORMS), (day, lang, form) => {
      expect(kindOf(written(day, lang, form), dayOfNumber(day) ?? "", lang)).toBeUndefined();
    }),
    { numRuns: 1500 },
  );
});

test("what ICU writes for a day disagrees with a day of another month and weekday, in every language", () => {
  fc.assert(
    fc.property(aDay, fc.constantFrom(...LANGS), fc.constantFrom(...FORMS), (day, lang, form) => {
      expect(kindOf(written(day, lang, form), dayOfNumber(day + 33) ?? "", lang)).toBeDefined();
    }),
    { numRuns: 1500 },
  );
});

test("days of other calendars agree with their Gregorian day", () => {
  const calendars = ["persian", "islamic-umalqura", "islamic-civil", "hebrew"];
  const langs = ["en", "fa", "ar", "he", "de", "fr", "ru"];
  fc.assert(
    fc.property(
      aDay,
      fc.constantFrom(...langs),
      fc.constantFrom(...calendars),
      (day, lang, calendar) => {
        const words = written(day, lang, {
          calendar,
          day: "numeric",
          month: "long",
          year: "numeric",
        });
        expect(kindOf(words, dayOfNumber(day) ?? "", lang)).toBeUndefined();
        expect(kindOf(words, dayOfNumber(day + 5) ?? "", lang)).not.toBe("weekday");
      },
    ),
    { numRuns: 500 },
  );
});

test("words of any kind are read without an exception", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...LANGS), (words, lang) => {
      const kind = kindOf(words, "2025-06-12", lang);
      expect([undefined, "date", "weekday"]).toContain(kind);
    }),
  );
});
