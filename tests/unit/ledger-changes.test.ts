import { describe, expect, test } from "vitest";
import {
  hashOfText,
  visibleTextOf,
  withoutFigures,
  withoutSources,
} from "../../scripts/check/ledger/visible-text.ts";
import { markTypo } from "../../scripts/publish/mark-typo.ts";
import { briefing, check, placesOf, type Written } from "../support/archive.ts";
import { LEDGER, published, recorded } from "../support/ledger.ts";
import { before, body, changed, noted, one } from "../support/published-one.ts";

describe("a published text changes openly:", () => {
  test("a number is found at its place and said", () => {
    const { diagnostics } = changed({ body: body.replace("50", "60") });
    expect(diagnostics).toMatchObject([
      { file: one, line: 10, column: 19, length: 2, ruleId: "text-changes-openly" },
    ]);
    expect(diagnostics[0]?.message).toBe(
      '“50” became “60” since readers first saw this. Tell them: `npm run correct -- 2025-06-12-one --text "…" --was "the old words"`; or `npm run correct -- 2025-06-12-one --typo`, if only the keyboard slipped.',
    );
  });
  test("it is found in the body where the front matter has the same figure", () => {
    const fields = { aliases: "[/2025/06/12/of-60-sacks/]" };
    const { diagnostics } = changed({ body: body.replace("50", "60"), fields });
    expect(diagnostics).toMatchObject([{ line: 11, column: 19, ruleId: "text-changes-openly" }]);
  });
  test.each<[string, Written, number]>([
    ["a negation that goes", { body: body.replace("no mice", "mice") }, 10],
    ["a name in the title", { fields: { title: "The barn of Upper Field stayed dry" } }, 2],
    [
      "a date in the summary",
      {
        fields: { summary: "The barn of Lower Field was dry on 5 June. Nothing needs doing now." },
      },
      5,
    ],
    [
      "a claim that is denied now",
      {
        fields: { claims: "[{ id: a, text: The barn is dry., sources: [clerk], state: denied }]" },
      },
      8,
    ],
  ])("%s is an error", (_, written, line) => {
    expect(placesOf(changed(written))).toEqual([`${one}:${line} text-changes-openly`]);
  });
  test.each<[string, Written]>([
    ["words alone", { body: "Counting, the clerk found no mice and 50 sacks [@clerk]." }],
    [
      "another key of the same source",
      {
        body: body.replace("@clerk", "@c"),
        fields: { sources: "{ c: { name: Clerk of Lower Field, kind: person } }" },
      },
    ],
    [
      "a source more",
      {
        body: `${body} It rained [@mill].`,
        fields: { sources: "{ clerk: Clerk of Lower Field, mill: Mill }" },
      },
    ],
    [
      "a note for readers",
      {
        body: body.replace("50", "60"),
        fields: {
          corrections:
            "[{ date: 2025-06-13, kind: correction, text: There were 60., was: 50 sacks }]",
        },
      },
    ],
  ])("%s is none", (_, written) => {
    expect(placesOf(changed(written))).toEqual([]);
  });
  test("a mark for this very text lets a slip be mended, and no other", () => {
    const slip = { body: body.replace("50", "60") };
    const hash =
      check({ [one]: briefing("2025-06-12", slip) }).checked?.briefings[0]?.textHash ?? "";
    const marked = markTypo(before[LEDGER] ?? "", "2025-06-12-one", { typo: hash }) ?? "";
    expect(placesOf(changed(slip, { [LEDGER]: marked }))).toEqual([]);
    expect(placesOf(changed({ body: body.replace("50", "70") }, { [LEDGER]: marked }))).toEqual([
      `${one}:10 text-changes-openly`,
    ]);
    const files = { [one]: briefing("2025-06-12", slip), [LEDGER]: marked };
    expect(recorded(files)).toContain(`"sha256":"${hash}"`);
    expect(recorded(files)).not.toContain("typo");
    expect(markTypo(marked, "2025-06-12-none", { typo: hash })).toBeUndefined();
  });
  describe("who told whom, where and when:", () => {
    const SOURCE = "described: an Omani official, basis: background, via: axios, rating: C3";
    const fields = {
      sources: `{ official: { ${SOURCE} }, axios: Axios, clerk: Clerk }`,
      places: "[OM, IR]",
      event_date: "2025-06-05",
    };
    const told = "The talks are dry [@official], he said [@clerk].";
    const shown = published({ [one]: briefing("2025-06-12", { fields, body: told }) });
    const messages = (from: string, to: string) => {
      const file = (shown[one] ?? "").replace(from, to);
      return check({ ...shown, [one]: file })
        .diagnostics.filter(({ ruleId }) => ruleId === "text-changes-openly")
        .map(({ line, message }) => `${line} ${message.split(" since readers")[0]}`);
    };
    test.each([
      ["Omani", "Iranian", "7 “an Omani official” became “an Iranian official”"],
      ["C3", "A2", "7 rating C3 became A2"],
      [", rating: C3", "", "7 rating C3 is gone"],
      [
        SOURCE,
        SOURCE.replace("Omani", "Iranian").replace("C3", "A2"),
        "7 “an Omani official” became “an Iranian official”, and rating C3 became A2",
      ],
      [", via: axios", "", "7 “an Omani official, via Axios” became “an Omani official”"],
      ["via: axios", "via: clerk", "7 “Axios” became “Clerk”"],
      ["axios: Axios", "axios: Reuters", "7 “Axios” became “Reuters”"],
      ["@official], he", "@clerk], he", "12 “an Omani official, via Axios” became “Clerk”"],
      ["event_date: 2025-06-05", "event_date: 2025-06-06", "9 “2025-06-05” became “2025-06-06”"],
      ["[OM, IR]", "[OM, US]", "8 “place:IR” became “place:US”"],
    ])("%s → %s", (from, to, message) => {
      expect(messages(from, to)).toEqual([message]);
    });
    test("an old line without sources alarms nobody, and the next publication completes it", () => {
      const { sha256 } = JSON.parse(shown[LEDGER] ?? "") as { sha256: string };
      const old = briefing("2025-06-12", { body: told, fields: { sources: fields.sources } });
      const pieces = withoutSources(
        visibleTextOf(check({ [one]: old }).checked?.briefings[0]?.meta as never, old),
      );
      const line = (shown[LEDGER] ?? "")
        .replace(/,"sources":"[^"]*"/, "")
        .replace('"dates":"2025-06-05"', '"dates":""')
        .replace(/ place:IR place:OM/, "")
        .replace(sha256, hashOfText(pieces));
      expect(line).not.toContain("place:");
      expect(placesOf(check({ ...shown, [LEDGER]: line }))).toEqual([]);
      expect(recorded({ ...shown, [LEDGER]: line })).toBe(shown[LEDGER]);
      const changedToo = (shown[one] ?? "").replace("dry", "not dry");
      expect(check({ ...shown, [one]: changedToo, [LEDGER]: line }).diagnostics).toMatchObject([
        { message: expect.stringMatching(/^“not” is new since/) },
      ]);
    });
  });
  describe("a line that was written before quantities were facts", () => {
    const first = briefing("2025-06-12", { body: `${body} The first of at least 60 held.` });
    const shown = published({ [one]: first });
    const old = (shown[LEDGER] ?? "").replace(',"quantities":"1st autumn ≥60"', "");
    test("alarms nobody, and is completed by the next publication", () => {
      expect(old).not.toBe(shown[LEDGER]);
      expect(placesOf(check({ [one]: first.replace("held", "stood"), [LEDGER]: old }))).toEqual([]);
      expect(recorded({ [one]: first, [LEDGER]: old })).toBe(shown[LEDGER]);
    });
    test("and completed, hears of a second for a first", () => {
      const changed = first.replace("The first", "The second");
      expect(check({ ...shown, [one]: changed }).diagnostics).toMatchObject([
        { message: expect.stringMatching(/^“1st” became “2nd” since/) },
      ]);
    });
  });
  describe("a line that was written before every figure was a fact", () => {
    const fields = { dateline: "Lower Field, 5 June", sourcing: "Some 7 of 9 agree." };
    const first = briefing("2025-06-12", { body: `${body} Half, ½, of chapter VII held.`, fields });
    const shown = published({ [one]: first });
    const { sha256, facts } = JSON.parse(shown[LEDGER] ?? "") as {
      sha256: string;
      facts: { figures: string; numbers: string };
    };
    const meta = check({ [one]: first }).checked?.briefings[0]?.meta as never;
    const old = (shown[LEDGER] ?? "")
      .replace(/,"figures":"[^"]*","quantities":"[^"]*"/, "")
      .replace(`"numbers":"${facts.numbers}"`, '"numbers":"50 half"')
      .replace('"dates":"5_June"', '"dates":""')
      .replace(sha256, hashOfText(withoutFigures(visibleTextOf(meta, first))));
    test("has none of them", () => {
      expect(facts.figures).toBe("1/2 VII");
      expect(old).not.toMatch(/figures|5_June/);
    });
    test("alarms nobody, though words change, and the next publication completes it", () => {
      expect(placesOf(check({ [one]: first, [LEDGER]: old }))).toEqual([]);
      const reworded = first.replace("of chapter", "from chapter");
      expect(placesOf(check({ [one]: reworded, [LEDGER]: old }))).toEqual([]);
      expect(recorded({ [one]: first, [LEDGER]: old })).toBe(shown[LEDGER]);
    });
    test("is completed where its text has nothing that it does not know, too", () => {
      const plain = published({ [one]: briefing("2025-06-12", { body }) });
      const line = (plain[LEDGER] ?? "").replace(',"figures":"","quantities":"autumn"', "");
      expect(placesOf(check({ ...plain, [LEDGER]: line }))).toEqual([]);
      expect(recorded({ ...plain, [LEDGER]: line })).toBe(plain[LEDGER]);
    });
    test.each([
      ["½", "⅓", "“1/2” became “1/3” since"],
      ["VII", "VIII", "“VII” became “VIII” since"],
      ["7 of 9", "8 of 9", "“7” became “8” since"],
      ["5 June", "6 June", "“5 June” became “6 June” since"],
    ])("and completed, hears of it: %s → %s", (from, to, message) => {
      const [found] = check({
        [one]: first.replace(from, to),
        [LEDGER]: shown[LEDGER] ?? "",
      }).diagnostics;
      expect(found).toMatchObject({ ruleId: "text-changes-openly", severity: "error" });
      expect(found?.message).toContain(message);
    });
  });
  test("the number of a list that does not count from 1 is a fact: 60 → 90 is an error", () => {
    const list = (number: number) =>
      briefing("2025-06-12", {
        body: `${body}\n\n${number}. That is how many crossed. <!-- brief-ok list-counts-from-one: so in the log -->`,
      });
    const shown = published({ [one]: list(60) });
    expect(placesOf(check(shown))).toEqual([]);
    const [found] = check({ ...shown, [one]: list(90) }).diagnostics;
    expect(found).toMatchObject({ ruleId: "text-changes-openly", severity: "error" });
    expect(found?.message).toContain("“60.” became “90.” since");
  });
  describe("a new note is asked to tell the change:", () => {
    const note = (words: string) => ({
      corrections: `[{ date: 2025-06-13, kind: correction, ${words} }]`,
    });
    const sixty = body.replace("50", "60");
    test.each<[string, Written, string]>([
      [
        "a number that no note names",
        { body: sixty, fields: note("text: The clerk was misheard.") },
        "“50” became “60” since readers first saw this, and no new note says so. Name it in `text:` or `was:`.",
      ],
      [
        "one change of two",
        { body: `${sixty} He met Kerry.`, fields: note("text: It was 60., was: 50 sacks") },
        "“Kerry” is new since readers first saw this, and no new note says so. Name it in `text:` or `was:`.",
      ],
      [
        "words that still stand there",
        { fields: note('text: There were 60., was: "50 sacks"') },
        "“50 sacks” is said to have stood here before, and the text still has it. Mend the text, or quote the words that are gone.",
      ],
      [
        "a figure in `was:` that readers were never shown",
        { body: sixty, fields: note("text: There were 60., was: 60 sacks") },
        "“60” is said to have stood here before, and readers were never shown it. Quote what they saw: a find-and-replace may have changed the note, too.",
      ],
      [
        "a figure behind “not” that readers were never shown",
        { body: sixty, fields: note('text: "There were 60 sacks, not 70."') },
        "“70” is said to have stood here before, and readers were never shown it. Quote what they saw: a find-and-replace may have changed the note, too.",
      ],
    ])("%s", (_, written, message) => {
      expect(changed(written).diagnostics).toMatchObject([
        { ruleId: "correction-tells-the-change", severity: "warning", message },
      ]);
    });
  });
  test("a note that a find-and-replace went through is told, even beside the ledger", () => {
    const fields = {
      corrections: '[{ date: 2025-06-13, kind: correction, text: "There were 60 sacks, not 60." }]',
    };
    expect(placesOf(changed({ body: body.replace("50", "60"), fields }))).toEqual([
      `${one}:8 correction-has-two-sides`,
      `${one}:8 correction-tells-the-change`,
    ]);
  });
  test.each([
    "There were 60 sacks, not 50.",
    "There were 60. The clerk did not answer in 48 hours.",
  ])("a note that says what readers saw is let be: %s", (text) => {
    const corrections = `[{ date: 2025-06-13, kind: correction, text: "${text}" }]`;
    expect(placesOf(changed({ body: body.replace("50", "60"), fields: { corrections } }))).toEqual(
      [],
    );
  });
  test("a correction that readers were shown stays", () => {
    const file = briefing("2025-06-12", { body, fields: { corrections: noted("update") } });
    const shown = published({ [one]: file });
    expect(placesOf(changed({}, { [LEDGER]: shown[LEDGER] ?? "" }))).toEqual([
      `${one}:2 text-changes-openly`,
    ]);
  });
  test("a correction is spent by the publication that shows it", () => {
    const fields = { corrections: noted("correction") };
    const corrected = briefing("2025-06-12", { body: body.replace("50", "60"), fields });
    const second = recorded({ ...before, [one]: corrected });
    const third = changed({ body: body.replace("50", "70"), fields }, { [LEDGER]: second });
    expect(placesOf(third)).toEqual([`${one}:11 text-changes-openly`]);
  });
});
