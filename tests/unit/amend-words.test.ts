import fc from "fast-check";
import { expect, test } from "vitest";
import { OFTEN } from "../../scripts/search/format/word-spots.ts";
import { amendWords } from "../../scripts/search/write/amend-words.ts";
import { wordsOf } from "../../scripts/search/write/volume-words.ts";

const word = fc.constantFrom(
  "grain",
  "Barn",
  "barns",
  "U.S.",
  "ports,",
  "port",
  "Zürich",
  "7",
  "cease-fire",
  "port-au-prince",
  "伊朗核",
);
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
/** Two of these make a word so frequent that its spots are cut. */
const often = fc.nat(9).map((chance) => (chance === 0 ? "port barn ".repeat(OFTEN / 2) : "port"));
const lang = fc.constantFrom("en", "en", "fr");
const blocks = fc.tuple(text, text, often);
const note = fc.record({ blocks, meta: fc.record({ title: text, summary: text, lang }) });

type Note = { blocks: string[]; meta: { title: string; summary: string; lang: string } };
let names = 0;
const named = (one: Note) => ({ ...one, name: `en_${names++}`, url: "/" });

/** Notes, what some of them are afterwards, and some that come at the end. */
const edits = fc.record({
  notes: fc.array(note, { minLength: 1, maxLength: 8 }),
  edited: fc.array(fc.option(note, { nil: undefined }), { maxLength: 8 }),
  added: fc.array(note, { maxLength: 2 }),
});

test("a table of which few briefings changed is the table of all, unless it says that it cannot tell", async () => {
  let amended = 0;
  await fc.assert(
    fc.asyncProperty(edits, async ({ notes, edited, added }) => {
      const before = notes.map(named);
      const after = before.map((one, place) => {
        const now = edited[place];
        return now === undefined ? one : named(now);
      });
      after.push(...added.map(named));
      const changes = [];
      for (const [place, now] of after.entries()) {
        const was = before[place];
        if (was === now) continue;
        changes.push({
          place,
          was: was && (await wordsOf([was], "en", () => true)),
          now: await wordsOf([now], "en", () => true),
        });
      }
      // Where none is left as it was, the worker does not ask.
      if (changes.length >= before.length) return;
      const table = amendWords(await wordsOf(before, "en"), changes);
      if (table === undefined) {
        const langs = new Set(before.map(({ meta }) => meta.lang));
        const isCut = (notes: readonly Note[]) =>
          notes.filter(({ blocks }) => blocks[2] !== "port").length > 1;
        expect(langs.size > 1 || isCut(before) !== isCut(after)).toBe(true);
        return;
      }
      amended++;
      expect(table).toBe(await wordsOf(after, "en"));
    }),
    { numRuns: 300 },
  );
  expect(amended).toBeGreaterThan(50);
});
