/** Between what a writer types and what a reader sees each difference is an agreed writing or a finding. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseBriefing } from "../../scripts/check/parse.ts";
import { sha256Of } from "../../scripts/read/file.ts";
import { parseStem } from "../../scripts/read/identity.ts";
import { renderBody } from "../../scripts/render/markdown.ts";
import { AGREED_IN_FIELDS, AGREED_IN_TEXT } from "../support/agreed-writings.ts";
import { briefing, type Written } from "../support/archive.ts";
import { citedAs } from "../support/cited-as.ts";
import { runs } from "../support/promise.ts";
import { bodyOf, field, isAsTyped, isFieldAsMeant, line, seenIn } from "../support/seen-lines.ts";

const context = { prefix: "/", citations: { clerk: citedAs("Clerk") } };
/** Rules that say that a text is not shown, or not read, as it was typed. */
const SAYING =
  /^(?:list-counts-from-one|list-is-meant|emphasis-is-meant|heading-is-meant|heading-is-below-title|code-is-meant|row-fits-its-head|words-are-shown|sign-is-itself|image-is-absent|link-is-(?:safe|readable)|yaml-is-(?:valid|plain)|key-is-known|field-has-form|field-is-present|front-matter-opens|title-is-a-headline)$/;

function parsed(written: Written) {
  const identity = parseStem("2025-06-12-one");
  if (identity === undefined) throw new Error("This stem is no id.");
  const text = briefing("2025-06-12", written);
  return parseBriefing({
    ...identity,
    path: "2025/2025-06-12-one.md",
    text,
    sha256: sha256Of(text),
  });
}

function isSaid({ parsed: made, problems }: ReturnType<typeof parsed>): boolean {
  return [...problems, ...(made?.briefing.findings ?? [])].some(({ ruleId }) =>
    SAYING.test(ruleId),
  );
}

const seenOf = (body: string) => seenIn(renderBody(body, context));
const squeezed = (text: string) => text.replaceAll(/\s+/g, " ").trim();

test.each(AGREED_IN_TEXT)("agreed upon in a text is $what", ({ written, shown }) => {
  expect(squeezed(seenOf(written))).toBe(shown);
  expect(isSaid(parsed({ body: written }))).toBe(false);
});

test.each(AGREED_IN_FIELDS)("agreed upon in a field is $what", ({ written, shown }) => {
  const found = parsed({ fields: { sourcing: written } });
  expect(isSaid(found)).toBe(false);
  expect(squeezed(found.parsed?.briefing.meta.sourcing ?? "")).toBe(shown);
});

test("the comparison sees what is taken: each of these pages differs from its line", () => {
  const lines = [
    ["5*10", " to ", "6*10"],
    ["60. ", "That is"],
    ["- ", "5 degrees"],
    ["[a]: ", "mill"],
  ];
  for (const pieces of [...lines, ["2*3*4"], ["C:\\", "!x"], ["&copy;"], ["mill", "\n---"]]) {
    const typed = { pieces, isCell: false };
    expect([pieces, isAsTyped(typed, seenOf(bodyOf(typed)))]).toEqual([pieces, false]);
  }
  const whole = { pieces: ["*", "mill", "*", " ", "60"], isCell: false };
  expect(isAsTyped(whole, "mill 60")).toBe(true);
  expect(isAsTyped(whole, "mill 6")).toBe(false);
  expect(isAsTyped(whole, "*mill 60")).toBe(false);
});

test.each([
  ["- Oats\n-\n- Rye", "list-is-meant"],
  ["-", "list-is-meant"],
  ["1. Oats\n2.\n3. Rye", "list-is-meant"],
  ["> = 60 left", "list-is-meant"],
  ["| a | C:\\| |\n|---|---|\n| 5 | 6 |", "words-are-shown"],
  ["| a | b |\n|---|---|\n| 60 | C:\\new\\| |", "words-are-shown"],
  ["| a | b |\n|---|---|\n| 60 | C:\\\\| |", "words-are-shown"],
])("what is taken is said: %j", (body, rule) => {
  const { parsed: made, problems } = parsed({ body });
  const found = [...problems, ...(made?.briefing.findings ?? [])];
  expect(found.map(({ ruleId }) => ruleId)).toContain(rule);
});

const LINES = runs(10_000, 10);
test(`of ${LINES} lines each is shown as it was typed, or a finding says that it is not`, () => {
  let different = 0;
  const lines = fc.sample(line, { numRuns: LINES, seed: 60 });
  const unsaid = lines.filter((typed) => {
    const body = bodyOf(typed);
    const isSame = isAsTyped(typed, seenOf(body));
    if (!isSame) different++;
    return !isSame && !isSaid(parsed({ body }));
  });
  expect(unsaid.slice(0, 5).map((typed) => [bodyOf(typed), seenOf(bodyOf(typed))])).toEqual([]);
  expect(different, "signs enough to be taken").toBeGreaterThan(LINES / 10);
});

/** What became of the field, and whether a finding says that it is not what was meant. */
function fieldOf(written: string) {
  const isList = written.startsWith("[");
  const found = parsed({ fields: { [isList ? "gaps" : "sourcing"]: written } });
  const meta = found.parsed?.briefing.meta;
  const seen = isList ? meta?.gaps : meta?.sourcing;
  return { seen: [seen ?? ""].flat().join("\n"), found };
}

test("the comparison of fields sees what is taken", () => {
  for (const written of ["resolution # 2231 in force", '"C:\\new"', "C #"]) {
    const { seen, found } = fieldOf(written);
    expect([isFieldAsMeant({ written, meant: written }, seen), isSaid(found)]).toEqual([
      false,
      true,
    ]);
  }
  const whole = { written: "'It''s # 5'", meant: "It''s # 5" };
  expect(isFieldAsMeant(whole, fieldOf(whole.written).seen)).toBe(true);
});

const FIELDS = runs(4000, 10);
test(`of ${FIELDS} fields each has the text that was typed, or a finding says that it has not`, () => {
  let different = 0;
  const fields = fc.sample(field, { numRuns: FIELDS, seed: 60 });
  const unsaid = fields.filter((typed) => {
    const { seen, found } = fieldOf(typed.written);
    const isSame = isFieldAsMeant(typed, seen);
    if (!isSame) different++;
    return !isSame && !isSaid(found);
  });
  expect(unsaid.slice(0, 8).map((typed) => [typed.written, fieldOf(typed.written).seen])).toEqual(
    [],
  );
  expect(different, "signs enough to be taken").toBeGreaterThan(FIELDS / 20);
});
