import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decodeAscending,
  decodeSmall,
  encodeAscending,
  encodeSmall,
  IN_SUMMARY,
  IN_TITLE,
  STEPS,
  weightNumber,
} from "../../scripts/search/format/postings.ts";
import { loadStem, type Stem } from "../../scripts/search/format/stem.ts";
import { fold, piecesOf, tokensOf } from "../../scripts/search/format/words.ts";

const same: Stem = (word) => word;
const surfaces = (text: string) => [...tokensOf(text, same)].map(({ surface }) => surface);
const termsIn = async (lang: string, text: string) => {
  const stem = await loadStem(lang);
  return [...piecesOf(text, stem)].flatMap(({ words, joined }) =>
    (joined ? [joined] : words).map(({ term }) => term),
  );
};

describe("a text is taken apart", () => {
  test.each([
    ["The U.S. said: “No.”", ["the", "us", "said", "no"]],
    ["Iran's and Iran’s", ["iran", "and", "iran"]],
    ["l'énergie d’œuvre, sull'acqua", ["l", "energie", "d", "oeuvre", "sull", "acqua"]],
    ["They'll say DON'T", ["theyll", "say", "dont"]],
    ["U.S and U.S.A, e.g. u.s.", ["us", "and", "usa", "eg", "us"]],
    ["follow-up, 60% (P5+1)", ["follow", "up", "60", "p5", "1"]],
    ["Zürich, Łódź, Ærø", ["zurich", "lodz", "aero"]],
    ["ＩＡＥＡ", ["iaea"]],
    ["", []],
    ["… — !", []],
  ])("%j into %j", (text, words) => {
    expect(surfaces(text)).toEqual(words);
  });

  test("where no spaces are written, into pairs of signs", () => {
    expect(surfaces("伊朗核协议")).toEqual(["伊朗", "朗核", "核协", "协议"]);
    expect(surfaces("核")).toEqual(["核"]);
    expect(surfaces("2021年6月")).toEqual(["2021", "年", "6", "月"]);
    expect(surfaces("イラン核合意")).toEqual(["イラ", "ラン", "ン核", "核合", "合意"]);
    expect(surfaces("이란 핵합의")).toEqual(["이란", "핵합", "합의"]);
  });

  test.each([
    ["An F-35 and F35", ["f35"]],
    ["COVID‑19, S−300, people-to-people", ["covid19", "s300", "peopletopeople"]],
    ["10,000 of 1,500,000, not 1,5 or 1.5", ["10000", "1500000"]],
    ["O'Brien, O’Brien, O´Brien, Sanaʼa, Iran's", ["obrien", "obrien", "obrien"]],
    ["an H-1B for al-Shabaab", ["h1b", "alshabaab"]],
    ["a ceasefire, a cease-fire - a cease fire", ["ceasefire"]],
    ["می‌روند و می روند", ["ميروند"]],
    ["בית־ספר צה״ל", ["ביתספר", "צהל"]],
    ["伊朗-核", []],
  ])("and what is written as one piece is one word beside: %j", (text, joined) => {
    const found = [...piecesOf(text, same)].flatMap((piece) => piece.joined?.surface ?? []);
    expect(found).toEqual(joined);
  });

  test("with the place of every word", () => {
    const text = "Über 伊朗核 zu Kyjiw’s Plan";
    const found = [...tokensOf(text, same)].map(({ at, end }) => text.slice(at, end));
    expect(found).toEqual(["Über", "伊朗", "朗核", "zu", "Kyjiw’s", "Plan"]);
  });

  test("into no word without a place, whatever the text is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        let last = -1;
        for (const { at, end, surface } of tokensOf(text, same)) {
          expect(at).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(at);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(surface).not.toMatch(/\s/);
          last = at;
        }
      }),
    );
  });

  test("the same way as a whole and between spaces, which the build relies on", () => {
    const words = fc.constantFrom(
      "U.S.",
      "Iran’s",
      "伊朗核协议",
      "می‌روند",
      "60%",
      "a.b.",
      "'x'",
      "é",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: "binary" }))), (parts) => {
        const chunks = parts.join(" ").split(" ");
        expect(surfaces(chunks.join(" "))).toEqual(chunks.flatMap(surfaces));
      }),
    );
  });
});

describe("words are folded", () => {
  test.each([
    ["الأنباء", "الانباء", "Arabic alef with hamza or without"],
    ["العَرَبِيَّة", "العربية", "Arabic with its vowels or without"],
    ["هسته‌ای", "هستهای", "Persian with its joint or without"],
    ["کیهان", "كيهان", "Persian letters as an Arabic keyboard writes them"],
    ["Ёлка", "елка", "Russian without its dots"],
    ["ΑΘΉΝΑ", "αθηνα", "Greek without its accent"],
    ["İstanbul", "istanbul", "Turkish with its dotted capital"],
    ["straße", "STRASSE", "German sharp s"],
    ["שָׁלוֹם", "שלום", "Hebrew with its points or without"],
    ["ʿAlī", "ali", "a transcription with its ʿayn or without"],
    ["Əliyev Ħal Ðuro Þór", "eliyev hal duro thor", "letters that have no accent to lose"],
    ["١٤٠١", "1401", "Arabic digits"],
    ["۱۴۰۱", "1401", "Persian digits"],
    ["२०२१", "2021", "Hindi digits"],
  ])("%s and %s are one: %s", (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  test("and й stays another letter than и", () => {
    expect(fold("мой")).not.toBe(fold("мои"));
  });

  test("once and for all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20 }), (word) => {
        expect(fold(fold(word))).toBe(fold(word));
      }),
    );
  });
});

describe("words meet in their stem", () => {
  test.each([
    ["en", "sanctions", "sanctioned"],
    ["ru", "санкции", "санкций"],
    ["fr", "négociations", "negociation"],
    ["de", "Verhandlungen", "Verhandlung"],
    ["ar", "العقوبات", "عقوبات"],
    ["ar", "والعقوبات", "العقوبة"],
    ["ar", "الوزير", "وزير"],
    ["ar", "إيرانية", "إيران"],
    ["ar", "الباكستانية", "باكستان"],
    ["fa", "تحریم‌های", "تحریم"],
    ["fa", "تحريمها", "تحریم‌هایی"],
    ["es", "sanciones", "sanción"],
  ])("%s: %s, %s", async (lang, one, other) => {
    expect(await termsIn(lang, one)).toEqual(await termsIn(lang, other));
  });

  test("and a language without a stemmer keeps its words", async () => {
    expect(await termsIn("ko", "2025년")).toEqual(["2025", "년"]);
    expect(await termsIn("zz-ZZ", "sanctions")).toEqual(["sanctions"]);
    expect(await termsIn("en-GB", "sanctions")).toEqual(await termsIn("en", "sanction"));
  });
});

describe("numbers come back as they were written:", () => {
  test("ascending ones", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(2_000_000)), (numbers) => {
        const sorted = numbers.sort((a, b) => a - b);
        expect(decodeAscending(encodeAscending(sorted))).toEqual(sorted);
      }),
    );
    expect(encodeAscending([0, 1, 2, 3])).toBe("AAAA");
    expect(() => encodeAscending([3, 3])).toThrow(RangeError);
    expect(() => decodeAscending("A!")).toThrow(RangeError);
  });

  test("small ones", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(63)), (numbers) => {
        expect(decodeSmall(encodeSmall(numbers))).toEqual(numbers);
      }),
    );
    expect(decodeSmall(encodeSmall([64, 900]))).toEqual([63, 63]);
  });

  test("weights", () => {
    expect(STEPS.map((count) => weightNumber(count))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect([0, 5, 7, 1_000].map(weightNumber)).toEqual([0, 3, 4, 7]);
    // All of them, with title and summary, are numbers that a sign can say.
    expect(decodeSmall(encodeSmall([7 | IN_TITLE | IN_SUMMARY]))).toEqual([31]);
  });
});
