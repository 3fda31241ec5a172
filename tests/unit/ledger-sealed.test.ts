import { describe, expect, test } from "vitest";
import { countsOf } from "../../scripts/check/ledger/facts.ts";
import { parseLedger } from "../../scripts/check/ledger/ledger.ts";
import { isSealed, KEY_BYTES, sealOf } from "../../scripts/check/ledger/seal.ts";
import { markTypo } from "../../scripts/publish/mark-typo.ts";
import type { BriefingId } from "../../scripts/read/identity.ts";
import { briefing, check, NOW, SETTINGS } from "../support/archive.ts";
import { LEDGER, published } from "../support/ledger.ts";

type Files = Readonly<Record<string, string>>;
const seal = sealOf(Buffer.alloc(KEY_BYTES, 1));
const otherSeal = sealOf(Buffer.alloc(KEY_BYTES, 2));
const HASHED = `${SETTINGS}ledger: { names: hashed }\n`;
const FILE = "2025/2025-06-12-barn.md";
const ID = "2025-06-12-barn" as BriefingId;
const SOURCES = "{ clerk: { name: Bo Hale, kind: person, rating: C3 } }";
const barn = (fields: Readonly<Record<string, string>> = {}) =>
  briefing("2025-06-12", {
    fields: { sources: SOURCES, ...fields },
    body: "The clerk saw Ada Quill take 50 sacks, and Ada Quill did not say why [@clerk].",
  });
const other = briefing("2025-06-14", {
  fields: { title: "Another day at the barn" },
  body: "The clerk saw Ada Quill again [@clerk].",
});
const files = { "archive.yaml": HASHED, [FILE]: barn(), "2025/2025-06-14-other.md": other };
const sealed = published(files, NOW, seal);

const lineOf = (from: Files, with_ = seal) => {
  const line = parseLedger({ path: LEDGER, text: from[LEDGER] ?? "" }, with_).ledger.get(ID);
  if (line === undefined) throw new Error("There is a line.");
  return line;
};
const saidOf = (from: Files, with_: typeof seal | undefined) =>
  check(from, NOW, with_).diagnostics.map(({ ruleId, message }) => `${ruleId}: ${message}`);
const edited = (from: string, to: string): Files => ({
  ...sealed,
  [FILE]: barn().replaceAll(from, to),
});

describe("a ledger with sealed names", () => {
  test("has no name and no source in it, and the hash of no text; all other facts are in clear", () => {
    expect(sealed[LEDGER]).not.toMatch(/Ada|Quill|Bo|Hale|C3|Field/);
    const { facts, sha256, key } = lineOf(sealed);
    expect([facts.numbers, facts.negations, key]).toEqual(["50", "not nothing", seal.id]);
    const inClear = lineOf(published({ ...files, "archive.yaml": SETTINGS }));
    expect(sha256).not.toBe(inClear.sha256);
    for (const kind of ["names", "sources"] as const) {
      const words = [...countsOf(facts[kind] ?? "", kind).keys()];
      expect(words.length).toBe(countsOf(inClear.facts[kind] ?? "", kind).size);
      expect(words.filter((word) => !isSealed(word))).toEqual([]);
      expect(words).toEqual([...words].sort());
    }
  });
  test("seals the same name otherwise in each briefing and with each key", () => {
    const words = new Set([
      seal.word(ID, "names", "Quill"),
      seal.word("2025-06-14-other" as BriefingId, "names", "Quill"),
      otherSeal.word(ID, "names", "Quill"),
      seal.word(ID, "sources", "Quill"),
    ]);
    expect(words.size).toBe(4);
  });
  test("is read as it is written, and the next publication changes no byte of it", () => {
    expect(saidOf(sealed, seal)).toEqual([]);
    expect(published(sealed, NOW, seal)[LEDGER]).toBe(sealed[LEDGER]);
  });
});

describe("with the key a change is noticed, and the name that went is not told", () => {
  test.each([
    ["Quill", "Quinn", "A former name became “Quinn” since readers first saw this."],
    ["Ada Quill", "the miller", "2 former names are gone since readers first saw this."],
    ["Bo Hale", "Cy Hale", "A former name became “Cy Hale” since readers first saw this."],
    ["50", "60", "“50” became “60” since readers first saw this."],
  ])("%s, which became %s", (from, to, message) => {
    const [first, ...more] = saidOf(edited(from, to), seal);
    expect(more).toEqual([]);
    expect(first).toMatch(/^text-changes-openly: /);
    expect(first).toContain(message);
    expect(first).not.toMatch(/~|Ada|Quill|Bo /);
  });
  test("a note that names it tells the change; one that does not is asked for it", () => {
    const noted = (was: string) =>
      `[{ date: 2025-06-20, kind: correction, text: It was somebody else., was: ${was} }]`;
    const withNote = (was: string) => ({
      ...sealed,
      [FILE]: barn({ corrections: noted(was), status: "corrected" })
        .replace(/Ada Quill (?=take)/, "")
        .replaceAll("Ada Quill did", "he did"),
    });
    expect(saidOf(withNote("of Ada Quill"), seal)).toEqual([]);
    expect(saidOf(withNote("of nobody"), seal)).toEqual([
      expect.stringMatching(/^correction-tells-the-change: 2 former names are gone/),
    ]);
  });
  test("a mended slip is marked for the one text", () => {
    const slip = edited("Quill", "Quilt");
    const { briefings = [] } = check({ ...slip, [LEDGER]: "" }).checked ?? {};
    const textHash = briefings.find(({ id }) => id === ID)?.textHash ?? "";
    const marked = markTypo(slip[LEDGER] ?? "", ID, { typo: seal.text(textHash) }) ?? "";
    expect(marked).not.toContain(textHash);
    expect(saidOf({ ...slip, [LEDGER]: marked }, seal)).toEqual([]);
  });
  test("a file that moved without a word is known by its text", () => {
    const { [FILE]: text = "", ...rest } = sealed;
    const moved = { ...rest, "2025/2025-06-12-other-name.md": text };
    expect(saidOf(moved, seal)).toEqual([expect.stringMatching(/^address-stays: /)]);
  });
});

describe.each([
  ["without the key", undefined],
  ["with another key", otherSeal],
])("%s", (_, with_) => {
  test("one warning says that names were not compared", () => {
    const said = saidOf(edited("Quill", "Quinn"), with_);
    expect(said).toEqual([
      expect.stringMatching(
        `^ledger-key-is-at-hand: Names and sources of 2 lines are hashed with the key ${seal.id}`,
      ),
    ]);
  });
  test("all else still is", () => {
    const said = saidOf(edited("50", "60"), with_).map((one) => one.split(":")[0]);
    expect(said).toEqual(["text-changes-openly", "ledger-key-is-at-hand"]);
  });
});

describe("an archive that asks for it later", () => {
  const before = published({ ...files, "archive.yaml": SETTINGS });
  test("has every line sealed by its next publication, also of briefings that are gone to another name", () => {
    const line =
      (before[LEDGER] ?? "")
        .split("\n")[0]
        ?.replaceAll(ID, "2025-06-12-old")
        .replace("/12/barn/", "/12/old/") ?? "";
    const renamed = {
      ...before,
      "archive.yaml": HASHED,
      [FILE]: barn({ aliases: "[/2025/06/12/old/]" }),
      [LEDGER]: `${line}\n${before[LEDGER]}`,
    };
    const after = published(renamed, NOW, seal)[LEDGER] ?? "";
    expect(after.match(new RegExp(`"key":"${seal.id}"`, "g"))).toHaveLength(3);
    expect(after).not.toMatch(/Quill|Hale/);
  });
  test("notices then what was changed before", () => {
    const silent = {
      ...before,
      "archive.yaml": HASHED,
      [FILE]: barn().replaceAll("Quill", "Quinn"),
    };
    expect(saidOf(silent, seal)).toEqual([expect.stringContaining("“Quill” became “Quinn”")]);
  });
  test("and no longer: the lines are in clear again", () => {
    const back = published({ ...sealed, "archive.yaml": SETTINGS }, NOW, seal);
    expect(back[LEDGER]).toBe(before[LEDGER]);
  });
});

test("a desk that lost its key takes out what it sealed, and the next publication seals with a new one", () => {
  const text = (sealed[LEDGER] ?? "").replaceAll(
    /"(?:names|sources)":"[^"]*",|,"key":"[^"]*"/g,
    "",
  );
  const lost: Files = { ...sealed, [LEDGER]: text };
  expect(saidOf(lost, undefined)).toEqual([]);
  expect(published(lost, NOW, otherSeal)[LEDGER]).toBe(published(files, NOW, otherSeal)[LEDGER]);
});
