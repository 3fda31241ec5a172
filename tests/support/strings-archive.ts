/** Archives of hostile strings: each string in every field from which the check does not refuse it with a place. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkParsed, parseSettingsOf } from "../../scripts/check/check.ts";
import { parseFiles } from "../../scripts/check/parse.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { NOW } from "./archive.ts";
import { formerTexts } from "./strings-versions.ts";
import { type Entry, entryOf, type Line, linesOf, quoted, writtenIn } from "./strings-written.ts";

/** What the archive is called: its owner's words stand on every page. */
export const SITE_TITLE = "Desk <b>\"'&amp;</b></title>";
export const ORIGIN = "https://desk.example";

/** Three rules of taste are off, so that what they would refuse is shown, and tried. */
const SETTINGS = `title: ${quoted(SITE_TITLE)}
description: Fiction for tests.
url: ${ORIGIN}
outputs: [markdown, json]
keep_versions: true
profiles:
  news: { html-is-text: "off", lang-is-of-the-text: "off", summary-adds-to-title: "off" }`;

/** A pass takes out a string of every field of front matter; a byte that no file may hold is found one at a time. */
const MOST_PASSES = 12;

/** An archive that checks clean: what could not stand in it is in `refused` of its entry. */
export interface StringsArchive {
  readonly folder: string;
  readonly entries: readonly Entry[];
}

/**
 * Writes the strings, and takes out of a field what the check refuses there, until nothing is refused.
 * @throws for a refusal that is not on the line of a string.
 */
export function writeStrings(
  folder: string,
  strings: readonly string[],
  first: number,
): StringsArchive {
  const entries = strings.map((string, index) => entryOf(string, first + index));
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const files = filesOf(entries);
    writeAll(folder, files);
    const errors = errorsIn(folder);
    if (errors.length === 0) {
      for (const [path, text] of formerTexts(files, entries)) writeIn(folder, path, text);
      return { folder, entries };
    }
    takeOut(errors, files);
  }
  throw new Error(`Strings are still refused after ${MOST_PASSES} passes.`);
}

/** A line of a file with whose string stands there. */
type Owned = Line & { readonly entry?: Entry };
type Files = ReadonlyMap<string, readonly Owned[]>;

function filesOf(entries: readonly Entry[]): Files {
  const terms = (field: "topic" | "place"): Owned[] =>
    entries.flatMap((entry): Owned[] => [
      { text: `${field}-${entry.number}:` },
      { text: `  name: ${quoted(writtenIn(field, entry))}`, field, entry },
      ...(field === "topic"
        ? [
            {
              text: `  about: ${quoted(writtenIn("about", entry))}`,
              field: "about" as const,
              entry,
            },
          ]
        : []),
    ]);
  const briefings = entries.map((entry, index): [string, Owned[]] => {
    // Every second one goes on with the one before it: threads of two, and lists of what is related.
    const before = index % 2 === 1 ? entries[index - 1] : undefined;
    const lines = linesOf(entry, before).map((line) => ({ ...line, entry }));
    return [`${entry.id.slice(0, 4)}/${entry.id}.md`, lines];
  });
  return new Map([
    ["archive.yaml", [{ text: SETTINGS }]],
    ["vocabulary/topics.yaml", terms("topic")],
    ["vocabulary/places.yaml", terms("place")],
    ["vocabulary/organisations.yaml", voicesOf(entries)],
    ...briefings,
  ]);
}

/** Bodies that citations call by a string. */
function voicesOf(entries: readonly Entry[]): Owned[] {
  return entries.flatMap((entry): Owned[] => [
    { text: `voice-${entry.number}:\n  name: Voice ${entry.number}` },
    { text: `  short: ${quoted(writtenIn("short", entry))}`, field: "short", entry },
  ]);
}

function writeAll(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, lines] of files)
    writeIn(folder, path, `${lines.map(({ text }) => text).join("\n")}\n`);
}

function writeIn(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text);
}

function errorsIn(folder: string): Diagnostic[] {
  const found = readFolder(folder);
  const parsed = parseFiles(found.briefings, parseSettingsOf(found, "errors"));
  const options = { now: NOW, textOf: () => "", wanted: "errors" } as const;
  const texts = new Map(found.briefings.map(({ path, text }) => [path, text]));
  const textOf = (path: string) => texts.get(path) ?? "";
  return [...checkParsed(found, parsed, { ...options, textOf }).diagnostics];
}

/**
 * Notes each refusal with the string that stands on its line. Others may follow from it, as that a name is not
 * known whose entry is refused, and go with it; where none is a string's, the check has lost the place.
 */
function takeOut(errors: readonly Diagnostic[], files: Files): void {
  const owners = errors.flatMap(({ file, line, ruleId, message }) => {
    const { field, entry } = lineAt(files.get(file) ?? [], line) ?? {};
    const isTold = field !== undefined && entry !== undefined && message !== "";
    return isTold && !entry.refused.has(field) ? [{ field, entry, ruleId }] : [];
  });
  if (owners.length === 0)
    throw new Error(`Refused on the line of no string: ${JSON.stringify(errors[0])}`);
  for (const { field, entry, ruleId } of owners) entry.refused.set(field, ruleId);
}

function lineAt(lines: readonly Owned[], wanted: number): Owned | undefined {
  let last = 0;
  return lines.find(({ text }) => {
    last += text.split("\n").length;
    return wanted <= last;
  });
}
