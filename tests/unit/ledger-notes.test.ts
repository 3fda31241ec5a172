import { describe, expect, test } from "vitest";
import { parseLedger } from "../../scripts/check/ledger/ledger.ts";
import { KEY_BYTES, sealOf } from "../../scripts/check/ledger/seal.ts";
import { shownNotes } from "../../scripts/check/ledger/shown-notes.ts";
import { markTypo } from "../../scripts/publish/mark-typo.ts";
import { briefing, check, NOW, placesOf, SETTINGS } from "../support/archive.ts";
import { LEDGER, published, recorded } from "../support/ledger.ts";
import { body, changed, one } from "../support/published-one.ts";

const FIRST = "{ date: 2025-06-13, kind: correction, text: There were 50 sacks., was: 40 sacks }";
const SECOND = "{ date: 2025-06-14, kind: update, text: The mill was closed. }";
const REWORDED = FIRST.replace("50 sacks.", "always 50 sacks.");
const notes = (...all: string[]) => ({ corrections: `[${all.join(", ")}]` });
const file = (...all: string[]) => briefing("2025-06-12", { body, fields: notes(...all) });
const shown = published({ [one]: file(FIRST, SECOND) });
const ledger = { [LEDGER]: shown[LEDGER] ?? "" };
const problems = (...all: string[]) => placesOf(changed({ fields: notes(...all) }, ledger));

describe("a correction that readers were shown", () => {
  test("is known by a hash, and no word of it stands in the ledger", () => {
    expect(ledger[LEDGER]).toMatch(/"notes":"[0-9a-f]{16} [0-9a-f]{16}"/);
    expect(ledger[LEDGER]).not.toMatch(/mill|closed/);
    expect(published({ [one]: briefing("2025-06-12", { body }) })[LEDGER]).not.toContain("notes");
  });
  test.each([
    ["in other words", REWORDED],
    ["on another day", FIRST.replace("2025-06-13", "2025-06-12")],
    ["as another kind", FIRST.replace("kind: correction", "kind: clarification")],
    ["with other words that stood there", FIRST.replace("was: 40", "was: 30")],
    ["as another note altogether", "{ date: 2025-06-15, kind: update, text: It rained. }"],
  ])("stays: %s it is an error", (_, written) => {
    expect(problems(written, SECOND)).toEqual([`${one}:8 text-changes-openly`]);
  });
  test("is said at its place, with what to write instead", () => {
    const { diagnostics } = changed(
      { fields: notes(FIRST, SECOND.replace("closed", "shut")) },
      ledger,
    );
    expect(diagnostics).toMatchObject([{ ruleId: "text-changes-openly", severity: "error" }]);
    expect(diagnostics[0]?.message).toBe(
      'Readers were shown this correction in other words, and what they were told stays. Put it back (`git log -p` has it), and tell what is new in one of its own: `npm run correct -- 2025-06-12-one --text "…"`; or `npm run correct -- 2025-06-12-one --typo`, if only the keyboard slipped.',
    );
  });
  test("may stand at either end of the list, and have others beside it", () => {
    const third = "{ date: 2025-06-15, kind: update, text: It rained. }";
    expect(problems(SECOND, FIRST)).toEqual([]);
    expect(problems(FIRST, SECOND, third)).toEqual([]);
    expect(problems(third, SECOND, FIRST)).toEqual([]);
    expect(problems(REWORDED, SECOND, third)).toEqual([`${one}:8 text-changes-openly`]);
  });
  test("is found in a withdrawn briefing too", () => {
    const gone = "{ date: 2025-06-16, kind: retraction, text: It was another barn. }";
    const withdrawn = (...all: string[]) => ({ status: "withdrawn", ...notes(...all) });
    const fields = withdrawn(FIRST, gone);
    const after = published({ [one]: briefing("2025-06-12", { body, fields }) });
    const found = (...all: string[]) =>
      placesOf(changed({ fields: withdrawn(...all) }, { [LEDGER]: after[LEDGER] ?? "" }));
    expect(found(FIRST, gone)).toEqual([]);
    expect(found(REWORDED, gone)).toEqual([`${one}:8 text-changes-openly`]);
    expect(found(gone)).toEqual([`${one}:8 text-changes-openly`]);
  });
  test("may have a slip mended where the ledger says so, and no other", () => {
    const { checked } = check({ [one]: file(REWORDED, SECOND) });
    const now = shownNotes(checked?.briefings[0]?.meta.corrections ?? []) ?? "";
    const marked = markTypo(ledger[LEDGER], "2025-06-12-one", { notes: now }) ?? "";
    const found = (...all: string[]) =>
      placesOf(changed({ fields: notes(...all) }, { [LEDGER]: marked }));
    expect(found(REWORDED, SECOND)).toEqual([]);
    expect(found(FIRST, SECOND)).toEqual([`${one}:8 text-changes-openly`]);
  });
});

test("a line that was written before notes were kept is completed by the next publication", () => {
  const old = ledger[LEDGER].replace(/,"notes":"[^"]*"/, "");
  expect(placesOf(changed({ fields: notes(REWORDED, SECOND) }, { [LEDGER]: old }))).toEqual([]);
  expect(recorded({ [one]: file(FIRST, SECOND), [LEDGER]: old })).toBe(ledger[LEDGER]);
});

describe("where names are sealed", () => {
  const seal = sealOf(Buffer.alloc(KEY_BYTES, 1));
  const files = { "archive.yaml": `${SETTINGS}ledger: { names: hashed }\n`, [one]: file(FIRST) };
  const sealed = published(files, NOW, seal);
  const notesIn = (text = "") =>
    [...parseLedger({ path: LEDGER, text }).ledger.values()].map((line) => line.notes);

  test("so are the notes' hashes: who guesses a name in one cannot prove it", () => {
    expect(notesIn(sealed[LEDGER])).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)]);
    const inClear = published({ [one]: file(FIRST) })[LEDGER];
    expect(notesIn(sealed[LEDGER])).not.toEqual(notesIn(inClear));
  });
  test("a note is compared with the key, and not without", () => {
    const reworded = { ...sealed, [one]: file(REWORDED) };
    const rules = (with_?: typeof seal) =>
      check(reworded, NOW, with_).diagnostics.map(({ ruleId }) => ruleId);
    expect(rules(seal)).toEqual(["text-changes-openly"]);
    expect(rules()).toEqual(["ledger-key-is-at-hand"]);
    expect(check(sealed, NOW, seal).diagnostics).toEqual([]);
  });
  test("the same publication once more changes nothing", () => {
    expect(recorded(sealed, NOW, seal)).toBe(sealed[LEDGER]);
  });
});
