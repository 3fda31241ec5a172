/** A key of `entities:` is one page of the archive: whose it may be, and what is said where two want it. */
import { describe, expect, test } from "vitest";
import { briefing, check } from "../support/archive.ts";

const PEOPLE = "miller: { name: Ada Miller, aka: [A. Miller], qid: Q1 }\n";

/** `file: severity rule: message` for briefings by day, each with its entities and other fields. */
function saidOf(entities: Readonly<Record<string, string>>, fields = {}): string[] {
  const files = Object.entries(entities).map(([day, written]): [string, string] => [
    `2025/${day}-one.md`,
    briefing(day, { fields: { entities: written, ...(day === LATEST ? fields : {}) } }),
  ]);
  const all = { "vocabulary/people.yaml": PEOPLE, ...Object.fromEntries(files) };
  return check(all).diagnostics.map(
    ({ file, severity, ruleId, message }) =>
      `${file.slice(5, 15)} ${severity} ${ruleId}: ${message}`,
  );
}
const LATEST = "2025-06-12";

describe("a key that a vocabulary has", () => {
  test("is not another's: the page would be taken over", () => {
    expect(saidOf({ [LATEST]: "{ miller: { name: John Miller, kind: person } }" })).toEqual([
      "2025-06-12 error entity-key-is-free: `miller` is Ada Miller in vocabulary/people.yaml, and `who:miller` leads to that page. Write another key, as in `john-miller` for John Miller; if they are one, delete this entry, and `entities:` if nothing else is in it.",
    ]);
  });
  test("is not needed for the same one", () => {
    expect(saidOf({ [LATEST]: "{ miller: { name: a miller, kind: person } }" })).toEqual([
      "2025-06-12 error entity-key-is-free: `miller` is Ada Miller in vocabulary/people.yaml. Delete this entry, and `entities:` if nothing else is in it: `who:miller` finds it, and what is new here goes there.",
    ]);
  });
  test("can be silenced by nobody", () => {
    const written =
      "\n  # brief-ok entity-key-is-free: a reason\n  miller: { name: Jo Miller, kind: person }";
    expect(saidOf({ [LATEST]: written }).map((said) => said.split(":")[0])).toEqual([
      "2025-06-12 error suppression-has-reason",
      "2025-06-12 error entity-key-is-free",
    ]);
  });
});

describe("a key that two briefings use", () => {
  const john = "{ baker: { name: John Baker, kind: person } }";
  test("is refused the later one where they are two, and the first is named", () => {
    const jane = "{ baker: { name: Jane Baker, kind: person, qid: Q5 } }";
    expect(saidOf({ "2025-06-10": john, [LATEST]: jane })).toEqual([
      "2025-06-12 error entity-key-is-free: `baker` is Jane Baker (person, Q5) here and John Baker (person) in `2025-06-10-one`, and both would have one page. Write another key, as in `jane-baker`; if they are one, give both the same `name:` or `qid:`, and the same `kind:`.",
    ]);
  });
  test.each([
    ["the same name", "{ baker: { name: John  Baker, kind: person } }"],
    ["a name in common", "{ baker: { name: J. Baker, kind: person, aka: [john baker] } }"],
  ])("is one's with %s", (_, written) => {
    expect(saidOf({ "2025-06-10": john, [LATEST]: written })).toEqual([]);
  });
  test.each([
    ["a person and an organisation", "{ baker: { name: John Baker, kind: organisation } }", john],
    [
      "two of one name whom Wikidata tells apart",
      "{ baker: { name: John Baker, kind: person, qid: Q6 } }",
      "{ baker: { name: John Baker, kind: person, qid: Q7 } }",
    ],
  ])("is not both's for %s", (_, later, earlier) => {
    const said = saidOf({ "2025-06-10": earlier, [LATEST]: later });
    expect(said.map((one) => one.split(":")[0])).toEqual(["2025-06-12 error entity-key-is-free"]);
  });
  test("stays the first one's in a third briefing", () => {
    const jane = "{ baker: { name: Jane Baker, kind: person } }";
    const said = saidOf({ "2025-06-08": john, "2025-06-10": jane, [LATEST]: john });
    expect(said.map((one) => one.split(":")[0])).toEqual(["2025-06-10 error entity-key-is-free"]);
  });
  test("is taken from nobody by a draft, even an older one, nor by what is withdrawn", () => {
    const jane = "{ baker: { name: Jane Baker, kind: person } }";
    const draft = saidOf({ "2025-06-14": jane, [LATEST]: john }, { status: "draft" });
    expect(draft.map((one) => one.split(":")[0])).toEqual([
      "2025-06-12 warning entity-key-is-free",
    ]);
    const withdrawn = {
      status: "withdrawn",
      corrections: "[{ date: 2025-06-13, kind: retraction, text: The barn was wet. }]",
    };
    expect(saidOf({ "2025-06-14": jane, [LATEST]: john }, withdrawn)).toEqual([]);
  });
});

describe("somebody who has a key", () => {
  test("of the vocabulary has no other", () => {
    expect(saidOf({ [LATEST]: "{ ada: { name: A Miller, kind: person } }" })).toEqual([
      "2025-06-12 warning entity-has-one-key: Ada Miller is `miller` in vocabulary/people.yaml, and would have a second page as `ada`. Delete this entry and write `who:miller`. If they are namesakes, give both their `qid:`.",
    ]);
  });
  test("is known by Wikidata under another name", () => {
    const said = saidOf({ [LATEST]: "{ ada: { name: Mrs Ferry, kind: person, qid: Q1 } }" });
    expect(said.map((one) => one.split(":")[0])).toEqual(["2025-06-12 warning entity-has-one-key"]);
  });
  test("in a briefing has no other in the next, and the first is never sent to the second", () => {
    const [first, second] = ["baker", "j-baker"].map(
      (key) => `{ ${key}: { name: John Baker, kind: person } }`,
    );
    expect(
      saidOf({ "2025-06-08": first ?? "", "2025-06-10": second ?? "", [LATEST]: first ?? "" }),
    ).toEqual([
      "2025-06-10 warning entity-has-one-key: John Baker is `baker` in `2025-06-08-one`, and would have a second page as `j-baker`. Write `baker`, or add it to the vocabulary. If they are namesakes, give both their `qid:`.",
    ]);
  });
});

test("an id of the vocabulary makes a folder, so it is no name of a device", () => {
  const { diagnostics } = check({
    "vocabulary/topics.yaml": "harvest: { name: Harvest }\nnul: { name: Nothing }\n",
    "2025/2025-06-12-one.md": briefing(LATEST),
  });
  expect(diagnostics.map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`)).toEqual([
    "vocabulary/topics.yaml:2 field-has-form",
  ]);
});
