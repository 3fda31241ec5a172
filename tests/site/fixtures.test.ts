/** Every rule has fixtures that break it and fixtures that keep it, each saying on its own lines what is to be found there. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFolder, checkParsed, parseSettingsOf } from "../../scripts/check/check.ts";
import { parseFiles } from "../../scripts/check/parse.ts";
import { ARCHIVE_RULES, EVERY_RULE, FILE_RULES, LEDGER_RULES } from "../../scripts/check/rules.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { meantBy } from "../../scripts/diagnostics/suggest.ts";
import { TextLines } from "../../scripts/editor/positions.ts";
import { fixOf } from "../../scripts/editor/quick-fix.ts";
import { decode } from "../../scripts/read/decode.ts";
import { type SourceFile, sha256Of } from "../../scripts/read/file.ts";
import { parseStem } from "../../scripts/read/identity.ts";
import { type Folder, readFolder } from "../../scripts/read/read.ts";
import { NOW } from "../support/archive.ts";
import { PROJECT } from "../support/cli.ts";

const ROOT = join(PROJECT, "tests/fixtures/rules");
const around = readFolder(join(ROOT, "_archive"));
/** A fixture that says no day of its own stands in the archive on this one. */
const DAY = "2025-06-12";

/** Rules of files and folders as such: `read.test.ts` breaks them with links, pipes and names. */
const OF_FILES = [
  "file-is-known",
  "file-is-regular",
  "file-is-readable",
  "file-is-small",
  "file-name-is-dated",
  "file-is-in-its-year",
  "change-is-finished",
];
/** Rules of the archive's own files and of what an audience may see: unit tests have them. */
const OF_ARCHIVES = [
  "settings-are-present",
  "format-is-known",
  "colour-is-legible",
  "picture-is-plain",
  "sheet-loads-nothing",
  "vocabulary-is-present",
  "id-is-unique",
  "link-is-visible",
];
/** Of a desk's own pages and static files, which are no briefings: unit tests of both break these. */
const OF_OWN_FILES = [
  "page-name-is-address",
  "page-cites-nothing",
  "about-is-written-once",
  "static-file-is-asked-for",
  "static-file-has-form",
  "static-file-agrees",
  "folder-is-small",
];
/** What readers were shown before is no part of a file: `ledger.test.ts` breaks these. */
const OF_LEDGERS = [
  "version-file-is-named",
  "version-is-as-shown",
  "ledger-key-is-at-hand",
  "ledger-has-form",
  "published-stays",
  "address-stays",
  "text-changes-openly",
  "correction-tells-the-change",
];
/** A date ahead of the clock cannot be written into a file that lasts. */
const OF_CLOCKS = ["date-is-past"];

/** What nearly every fixture would break: on in its own folder alone. */
const ASKED_APART = "published-is-approved";

interface Fixture {
  readonly rule: string;
  readonly name: string;
  readonly path: string;
}

const fixtures: readonly Fixture[] = readdirSync(ROOT)
  .filter((rule) => rule !== "_archive")
  .flatMap((rule) =>
    readdirSync(join(ROOT, rule)).map((name) => ({ rule, name, path: join(ROOT, rule, name) })),
  );

/** Each is checked once for all tests of this file. */
const found = new Map<string, readonly Diagnostic[]>();

function diagnosticsOf(fixture: Fixture): readonly Diagnostic[] {
  const known = found.get(fixture.path) ?? checkAs(fixture, readFileSync(fixture.path));
  found.set(fixture.path, known);
  return known;
}

/** What is wrong with other bytes in a fixture's place. */
function checkAs({ rule, name }: Fixture, bytes: Uint8Array): readonly Diagnostic[] {
  const stem = name.replace(/\.md$/, "");
  const identity = parseStem(/^\d{4}-/.test(stem) ? stem : `${DAY}-${stem}`);
  if (identity === undefined) throw new Error(`${name} makes no briefing's id.`);
  const file = `${identity.day.slice(0, 4)}/${identity.id}.md`;
  const text = decode(file, bytes);
  if (typeof text !== "string") return [text];
  const source = { ...identity, path: file, text, sha256: sha256Of(bytes) };
  const briefings = [...around.briefings, source].sort((a, b) => (a.id < b.id ? -1 : 1));
  const folder: Folder = { ...around, settings: settingsFor(rule), briefings };
  return diagnosticsIn(folder, source).filter((found) => found.file === file);
}

/** What is parsed of the archive around, the same for every fixture. */
const parsedAround = parseFiles(around.briefings, parseSettingsOf(around));

/** As `checkFolder`, which parses all of a folder anew: here only the fixture is new. */
function diagnosticsIn(folder: Folder, source: SourceFile): readonly Diagnostic[] {
  const parsed = parseFiles([source], parseSettingsOf(folder));
  const both = {
    briefings: [...parsedAround.briefings, ...parsed.briefings].sort((a, b) =>
      a.id < b.id ? -1 : 1,
    ),
    diagnostics: [...parsedAround.diagnostics, ...parsed.diagnostics],
  };
  const texts = new Map(folder.briefings.map(({ path, text }) => [path, text]));
  return checkParsed(folder, both, { now: NOW, textOf: (path) => texts.get(path) ?? "" })
    .diagnostics;
}

function settingsFor(rule: string): Folder["settings"] {
  const { settings } = around;
  if (settings === undefined || rule !== ASKED_APART) return settings;
  return { ...settings, text: `${settings.text}    ${ASKED_APART}: error\n` };
}

/** `line rule-id` for every `expect rule-id …` in a fixture. */
function expectedOf({ path }: Fixture): string[] {
  const lines = readFileSync(path, "latin1").replaceAll("\r\n", "\n").split("\n");
  return lines.flatMap((line, index) => {
    const rules = /\bexpect ((?:[a-z0-9]+(?:-[a-z0-9]+)+ ?)+)/.exec(line)?.[1]?.trim();
    return (rules?.split(" ") ?? []).map((rule) => `${index + 1} ${rule}`);
  });
}

test("the archive around the fixtures is clean by itself", () => {
  expect(checkFolder(around, NOW).diagnostics).toEqual([]);
});

test("what a message asks about is one edit in an editor, which answers it", () => {
  const asking = fixtures.flatMap((fixture) => {
    const all = diagnosticsOf(fixture);
    const isAsking = ({ fix, message }: Diagnostic) =>
      fix === undefined && (message.includes("Did you mean") || meantBy(message) !== undefined);
    return all.filter(isAsking).map((found) => ({ fixture, found, before: all.length }));
  });
  expect(new Set(asking.map(({ found }) => found.ruleId)).size).toBeGreaterThan(8);
  const unanswered = asking.filter(({ fixture, found, before }) => {
    const text = String(decode(found.file, readFileSync(fixture.path)));
    const { from = 0, to = 0, text: written = "" } = fixOf(found, new TextLines(text)) ?? {};
    const mended = text.slice(0, from) + written + text.slice(to);
    const after = checkAs(fixture, new TextEncoder().encode(mended));
    return after.length >= before && after.some(({ message }) => message === found.message);
  });
  expect(unanswered.map(({ found }) => found.message)).toEqual([]);
});

describe.each([...new Set(fixtures.map(({ rule }) => rule))])("%s", (rule) => {
  const own = fixtures.filter((fixture) => fixture.rule === rule);
  test.each(own.map((fixture) => [fixture.name, fixture] as const))("%s", (name, fixture) => {
    const found = diagnosticsOf(fixture);
    expect(found.map(({ line, ruleId }) => `${line} ${ruleId}`).sort()).toEqual(
      expectedOf(fixture).sort(),
    );
    const isBroken = found.some(({ ruleId }) => ruleId === rule);
    expect(isBroken, "a fixture is called after whether it breaks its rule").toBe(
      /^(?:\d{4}-\d\d-\d\d-)?bad-/.test(name),
    );
    for (const { message } of found)
      expect(message, "a message is a sentence or two").toMatch(/^[`\p{L}\d/“][^\n]*[.?)]$/u);
  });
});

test("every rule has a fixture that breaks it and one that keeps it", () => {
  const elsewhere = new Set([OF_FILES, OF_ARCHIVES, OF_OWN_FILES, OF_LEDGERS, OF_CLOCKS].flat());
  const lacking = [...EVERY_RULE.keys()].filter((rule) => {
    const names = fixtures.filter((fixture) => fixture.rule === rule).map(({ name }) => name);
    const has = (word: string) => names.some((name) => name.includes(`${word}-`));
    return !elsewhere.has(rule) && !(has("bad") && has("good"));
  });
  expect(lacking).toEqual([]);
  expect(fixtures.length).toBeGreaterThanOrEqual(450);
});

test("every folder of fixtures is a rule's", () => {
  expect(fixtures.filter(({ rule }) => !EVERY_RULE.has(rule))).toEqual([]);
});

test("every rule has a reason and an id that is its file's name", () => {
  const files = readdirSync(join(PROJECT, "scripts/check/rules")).map((file) => file.slice(0, -3));
  const ids = [...FILE_RULES, ...ARCHIVE_RULES, ...LEDGER_RULES].map(({ id }) => id);
  expect([...ids].sort()).toEqual(files.sort());
  for (const { reason } of EVERY_RULE.values()) expect(reason.length).toBeGreaterThan(40);
});
