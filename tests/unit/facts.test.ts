import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../scripts/check/body/dialect.ts";
import { changesOf, sayChange } from "../../scripts/check/ledger/fact-changes.ts";
import { factsOf, findFacts } from "../../scripts/check/ledger/facts.ts";
import type { VisiblePiece } from "../../scripts/check/ledger/visible-piece.ts";
import { visibleText } from "../../scripts/check/ledger/visible-text.ts";
import { sourcesOf } from "../support/archive.ts";

const SOURCES = sourcesOf({
  clerk: { name: "Clerk of Lower Field" },
  official: { described: "an Omani official", rating: "C3", via: "axios" },
  axios: { name: "Axios" },
});

function facts(body: string, lang = "en") {
  const meta = { title: "", status: "published", claims: [], judgements: [], places: [] };
  const pieces: VisiblePiece[] = visibleText(
    { ...meta, alternatives: [], gaps: [], sources: SOURCES } as never,
    parseMarkdown(body),
  );
  return factsOf(findFacts(pieces, lang));
}

/** How an editor would say what changed; empty when nothing did. */
function said(before: string, after: string, lang = "en"): string {
  return changesOf(facts(before, lang), facts(after, lang), lang).map(sayChange).join("; ");
}

describe("the facts of a text are", () => {
  test.each<[string, string, Partial<ReturnType<typeof facts>>, string?]>([
    [
      "numbers in digits",
      "50% of 1,200 at $5bn, 14:30, -3.5",
      { numbers: "$5bn -3.5 1200 14:30 50%" },
    ],
    [
      "numbers in words",
      "Six of two hundred, twenty-five, one man",
      { numbers: "1 2 25 6 hundred" },
    ],
    ["not the pronoun one", "No one knew one of the others", { numbers: "" }],
    [
      "a month with its day, whichever comes first",
      "On 5 June and June 6th",
      { dates: "5_June 6_June" },
    ],
    [
      "the target of a date link, not its words",
      "On [Thursday](date:2025-06-05)",
      { dates: "2025-06-05" },
    ],
    ["no verb that is spelt like a month", "They may march", { dates: "" }],
    [
      "numbers whose thousands stand apart",
      "30 000, 30\u202f000, 30\u00a0000 and 2015 300",
      { numbers: "2015 300 30000×3" },
    ],
    ["no name in a number that opens a sentence", "Two died", { numbers: "2", names: "" }],
    ["names within a sentence", "The envoy met Ada Miller", { names: "Ada Miller" }],
    ["a name that opens a sentence, if it speaks", "Kirby said so", { names: "Kirby" }],
    ["no common word that opens a sentence", "Officials met. Rain fell.", { names: "" }],
    [
      "who and where a link names",
      "[He](who:kirby) left [it](place:OM)",
      { names: "place:OM who:kirby" },
    ],
    ["one form of an abbreviation", "The U.S. and the US", { names: "US×2" }],
    ["negations, however short", "He didn’t; cannot; not; denies it", { negations: "deny not×3" }],
    ["numbers in code", "Write `60 sacks`", { numbers: "60" }],
    ["Persian digits and dates", "در ۵ ژوئن ۵۰ نفر", { numbers: "50", dates: "5_ژوئن" }, "fa"],
    ["Persian negations", "نیستند و نمی‌آیند", { negations: "نمی نیست" }, "fa"],
    [
      "Arabic ones",
      "لم يحضر ٥٠ في 5 يونيو",
      { numbers: "50", dates: "5_یونیو", negations: "لم" },
      "ar",
    ],
    [
      "French ones",
      "Il n’a pas signé deux accords le 5 juin",
      { numbers: "2", dates: "5_juin", negations: "ne pas" },
      "fr",
    ],
    [
      "German ones, where every noun has a capital",
      "Am 5. Juni kamen keine zwei Minister",
      { numbers: "2", dates: "5_Juni", names: "", negations: "kein" },
      "de",
    ],
    [
      "Spanish ones",
      "No firmaron dos el 5 de junio",
      { numbers: "2", dates: "5_junio", negations: "no" },
      "es",
    ],
    [
      "Russian ones",
      "Он не подписал два 5 июня",
      { numbers: "2", dates: "5_июнь", negations: "не" },
      "ru",
    ],
    [
      "signs before numbers",
      "±2, ≥ 60, <= 5, ~50, \\>7, +4, –8 and 5–10",
      { figures: "+4 -8 >7 ~50 ±2 ≤5 ≥60" },
    ],
    ["fractions, however written", "½ of 1½ and 3/4, ⅔", { figures: "1/2 1_1/2 2/3 3/4" }],
    ["raised and lowered figures", "5 km², 10⁶, CO₂", { figures: "10⁶ CO₂ km²" }],
    [
      "signs and units behind numbers",
      "5‰, 6 °C, 60 €, ₹7, 8 kilometres and 8 km",
      { figures: "5‰ 60€ 6°C 8km×2 ₹7" },
    ],
    [
      "roman numbers, and no other capitals",
      "XIV, Chapter V, Part I. I am in DC; MIX, B-II",
      { figures: "I V XIV" },
    ],
    ["roman numbers of other signs and lists", "Ⅷ and (iv)", { figures: "VIII iv" }],
    ["digits of other scripts and rings", "१२, １５, ①", { figures: "12 15 ①" }],
    ["German ones", "Kapitel VII, IV. Korps, Teil I", { figures: "I IV VII", names: "" }, "de"],
    ["Chinese numbers, and no words with one", "三十人，一般，三人", { figures: "三 三十" }, "zh"],
    [
      "those of headings, items, cells, quotations and code",
      "## ½\n\n- ⅓\n\n> ⅔\n\n| ¼ | ≥5 |\n|---|---|\n| VII | ±6 |\n\n`XII`\n\n[⅛](https://a.example)",
      { figures: "1/2 1/3 1/4 1/8 2/3 VII XII ±6 ≥5" },
    ],
  ])("%s", (_, body, expected, lang) => {
    expect(facts(body, lang)).toMatchObject(expected);
  });
  test("of a citation whom it cites, as readers are shown it; of comments none", () => {
    expect(facts("Dry [@clerk, para 50; @official]. <!-- not 60 -->")).toEqual({
      ...facts("Dry."),
      sources: "Clerk of Lower Field | an Omani official [C3] ← Axios",
    });
  });
});

describe("no change is said where words alone change:", () => {
  test.each([
    ["It fell once it had rained", "It fell when it had rained"],
    ["First, it rained", "It rained"],
    ["It lasted 60 hours", "It took 60 hrs"],
    ["[On 12 June](date:2025-06-12) it fell", "[Thursday, 12 June 2025](date:2025-06-12) it fell"],
    ["About 60 left", "Some 60 left"],
  ])("%s → %s", (from, to) => {
    expect(changesOf(facts(from), facts(to), "en")).toEqual([]);
  });
});

describe("a change is said:", () => {
  test.each<[string, string, string, string?]>([
    ["Some 50 sacks", "Some 60 sacks", "“50” became “60”"],
    ["Some six sacks", "Some seven sacks", "“6” became “7”"],
    ["50% are dry", "50 are dry", "“50%” became “50”"],
    ["On 5 June", "On 6 June", "“5 June” became “6 June”"],
    [
      "On [Thursday](date:2025-06-05)",
      "On [Thursday](date:2025-06-12)",
      "“2025-06-05” became “2025-06-12”",
    ],
    ["In [it](date:2024)", "In [it](date:2025)", "“2024” became “2025”"],
    ["The first of them", "The second of them", "“1st” became “2nd”"],
    ["It came once", "It came twice", "“1x” became “2x”"],
    ["It doubled", "It tripled", "“2x” became “3x”"],
    ["A third left", "A quarter left", "“3rd” became “4th”"],
    ["The nineteenth century", "The twentieth century", "“19th” became “20th”"],
    ["At least 60 left", "At most 60 left", "“≥60” became “≤60”"],
    ["At least sixty left", "Sixty left", "“≥60” is gone"],
    ["More than 60 left", "Fewer than 60 left", "“>60” became “<60”"],
    ["At 10.30 a.m. it fell", "At 10.30 p.m. it fell", "“10.30am” became “10.30pm”"],
    ["At noon", "At midnight", "“12pm” became “12am”"],
    ["At 50°N it lay", "At 50°S it lay", "“50°N” became “50°S”"],
    ["Some 60+ left", "Some 60 left", "“60+” is gone"],
    ["Section 5(a)", "Section 5(b)", "“5a” became “5b”"],
    ["Gate A is shut", "Gate B is shut", "“A” became “B”"],
    ["Elizabeth I ruled", "Elizabeth V ruled", "“I” became “V”"],
    ["On page iv", "On page vi", "“iv” became “vi”"],
    ["It took 60 hours", "It took 60 minutes", "“hour” became “minute”"],
    ["It cost sixty dollars", "It cost sixty euros", "“$” became “€”"],
    ["It lost 5 lakh", "It lost 5 crore", "“lakh” became “crore”"],
    ["It was minus 5", "It was 5", "“minus” is gone"],
    ["It was －5", "It was 5", "“-5” is gone"],
    ["[As 60 left](date:2024)", "[As 90 left](date:2024)", "“60” became “90”"],
    ["Einundsechzig gingen", "Zweiundsechzig gingen", "“61” became “62”", "de"],
    ["Sechzig gingen", "Neunzig gingen", "“60” became “90”", "de"],
    ["Mindestens 60 gingen", "Höchstens 60 gingen", "“≥60” became “≤60”", "de"],
    ["Le premier part", "Le deuxième part", "“1st” became “2nd”", "fr"],
    ["Sesenta fueron", "Noventa fueron", "“60” became “90”", "es"],
    ["Шестьдесят ушли", "Девяносто ушли", "“60” became “90”", "ru"],
    ["سیصد نفر", "نهصد نفر", "“300” became “900”", "fa"],
    ["حضر ستون", "حضر تسعون", "“60” became “90”", "ar"],
    ["第三", "第四", "“第三” became “第四”", "zh"],
    [
      "In [June](date:2024-06)",
      "In [it](date:2024-06/2024-07)",
      "“2024-06” became “2024-06/2024-07”",
    ],
    ["He met Kirby", "He met Kerry", "“Kirby” became “Kerry”"],
    ["Kirby said so", "Kerry said so", "“Kirby” became “Kerry”"],
    ["Iran struck Iraq, Iran said", "Iran struck Iraq, Iraq said", "“Iran” became “Iraq”"],
    ["Two died", "Three died", "“2” became “3”"],
    ["Thirty thousand left", "40,000 left", "“30” and “thousand” are gone and “40000” is new"],
    ["Dry [@clerk].", "Dry [@axios].", "“Clerk of Lower Field” became “Axios”"],
    ["Dry [@official].", "Dry [@axios].", "“an Omani official, via Axios” became “Axios”"],
    [
      "Dry [@clerk] and [@axios; @clerk]",
      "Dry [@clerk] and [@axios; @axios]",
      "“Clerk of Lower Field” became “Axios”",
    ],
    ["Dry [@clerk].", "Dry.", "“Clerk of Lower Field” is gone"],
    ["It is not dry", "It is dry", "“not” is gone"],
    ["He confirmed it", "He denied it", "“deny” is new"],
    ["The barn held", "The barn held without loss", "“without” is new"],
    ["۵۰ نفر", "۶۰ نفر", "“50” became “60”", "fa"],
    ["آنها نیستند", "آنها هستند", "“نیست” is gone", "fa"],
    ["[او](who:kirby) گفت", "[او](who:kerry) گفت", "“who:kirby” became “who:kerry”", "fa"],
    ["در ۵ ژوئن", "در ۶ ژوئن", "“5 ژوئن” became “6 ژوئن”", "fa"],
    ["½ of them", "⅓ of them", "“1/2” became “1/3”"],
    ["60 men", "≥60 men", "“≥60” is new"],
    ["≥60 men", "≤60 men", "“≥60” became “≤60”"],
    ["≥60 men", "≥90 men", "“60” became “90”"],
    ["±2", "2", "“±2” is gone"],
    ["−5 degrees", "5 degrees", "“-5” became “5”"],
    ["60 km²", "60 km³", "“km²” became “km³”"],
    ["60 km off", "60 miles off", "“60km” became “60mi”"],
    ["5‰", "5%", "“5” became “5%”"],
    ["60 € each", "60 £ each", "“60€” became “60£”"],
    ["Louis XIV", "Louis XVI", "“XIV” became “XVI”"],
    ["Kapitel VII", "Kapitel IX", "“VII” became “IX”", "de"],
    ["Article V", "Article X", "“V” became “X”"],
    ["3:1", "3:2", "“3:1” became “3:2”"],
    ["1/4 of it", "3/4 of it", "“1” became “3”"],
    ["१२ नाव", "१३ नाव", "“12” became “13”", "hi"],
  ])("%s → %s", (before, after, expected, lang) => {
    expect(said(before, after, lang)).toBe(expected);
  });
});

describe("no change is", () => {
  test.each([
    ["another wording", "The barn of Lower Field stayed dry.", "In Lower Field the barn was dry."],
    ["another order", "First 50.\n\nThen 60.", "Then 60.\n\nFirst 50."],
    ["a number in words", "Six sacks of 1200", "6 sacks of 1,200"],
    ["a number in words and its scale", "30,000 left", "Thirty thousand left"],
    ["the other way round", "Some 1.2 million left, 500", "1,200,000 left, five hundred"],
    ["thousands that stand apart", "30,000 left", "30 000 left"],
    ["a fact said twice", "Some 50 sacks", "Some 50 sacks, 50 in all"],
    ["a unit in words", "60 km, 5 kg", "60 kilometres, 5 kilograms"],
    ["a space before a sign", "≥60 and 5 °C", "≥ 60 and 5°C"],
    ["a short negation", "It is not dry", "It isn't dry"],
    [
      "a weekday that is given its date",
      "On Thursday it rained",
      "On [Thursday](date:2025-06-05) it rained",
    ],
    ["a whole date that becomes a link", "On 5 June 2025", "On [5 June](date:2025-06-05)"],
    ["a name that becomes a link", "He met Kirby", "He met [Kirby](who:kirby)"],
    ["a citation more", "Dry.", "Dry [@clerk, para 7]."],
  ])("%s", (_, before, after) => {
    expect(said(before, after)).toBe("");
  });
});

test("any text has facts in every language, the same each time, and no change from itself", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.constantFrom("en", "fa", "ar", "fr", "de", "es", "ru", "he", "xx"),
      (text, lang) => {
        const pieces = [{ text, things: [] }];
        const once = factsOf(findFacts(pieces, lang));
        expect(factsOf(findFacts(pieces, lang))).toEqual(once);
        expect(changesOf(once, once, lang)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
