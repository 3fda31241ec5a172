/** `npm run editor`: writes what VS Code needs to help with an archive, from that archive's own words. */

import { lstatSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { PROJECT } from "../config.ts";
import { count } from "../diagnostics/print.ts";
import type { KnownWords } from "../editor/offered-words.ts";
import { Refusal } from "../editor/refusal.ts";
import type { WorkspaceFile } from "../editor/workspace.ts";
import { DESK } from "../files/desk.js";
import { isWithin, slashed } from "../files/is-within.ts";
import { makeFolder } from "../files/make-folder.ts";
import { replaceFile } from "../files/replace.ts";
import { standing } from "./as-typed.ts";
import { type Command, folderOption, noPositionals, SHARED, UsageError } from "./command.ts";
import { requireFolder, writeReport } from "./report.ts";

export const runEditor: Command = {
  name: "editor",
  summary: "write VS Code's files for an archive: an extension, schemas, snippets, settings",
  synopsis: "[--briefings DIR] [--into DIR]",
  options: {
    briefings: SHARED.briefings,
    into: { type: "string", hint: "DIR", help: "the folder to open in VS Code (the desk's)" },
  },
  examples: ["npm run editor", "npm run editor -- --briefings ../ours --into ../ours"],
  notes: [
    "Install the extension from .vscode/dateline/dateline.vsix (in VS Code: Extensions, …, Install from VSIX):",
    "it starts the language server of the folder that you open, once you trust that folder. VS Code's YAML",
    "extension cannot read the front matter of Markdown (redhat-developer/vscode-yaml, issue 207).",
    "Run this again when the vocabulary has changed.",
  ],
  async run(given) {
    noPositionals(given, runEditor.options);
    const briefings = folderOption(given, "briefings", "briefings");
    // Who asks from another archive's folder, by npm's --prefix, has it opened there.
    const into = folderOption(given, "into", isWithin(standing(), DESK) ? DESK : standing());
    requireFolder(briefings, "--briefings");
    requireFolder(into, "--into");
    const { listFolder } = await import("../read/read.ts");
    const { parseVocabulary } = await import("../check/schema/vocabulary.ts");
    const listing = listFolder(briefings);
    if (listing.settings === undefined)
      throw new UsageError(`${briefings} is no archive: it has no archive.yaml.`);
    const { vocabulary, diagnostics } = parseVocabulary(listing.vocabulary);
    if (diagnostics.length > 0) {
      await writeReport(process.stderr, diagnostics, { format: "pretty", briefings });
      process.stderr.write("Nothing was written. Mend the vocabulary first.\n");
      return 1;
    }
    const { wordsOf } = await import("../editor/offered-words.ts");
    const { workspaceFiles } = await import("../editor/workspace.ts");
    const words = wordsOf(vocabulary, listing.briefings);
    const refused = writeFiles(into, workspaceFiles(words, patternOf(briefings, into)));
    const { EXTENSION_FILE, readExtension } = await import("../editor/extension.ts");
    const extension = readExtension(PROJECT);
    refused.push(...writeBytes(into, EXTENSION_FILE, extension));
    process.stdout.write(`${summaryOf(words)}\n`);
    if (refused.length > 0) throw new UsageError(refused.join("\n"));
    return 0;
  },
};

/** Writes what is new, names every file, and returns why some could not be written. */
function writeFiles(into: string, files: readonly WorkspaceFile[]): string[] {
  return files.flatMap(({ path, textFrom }) => {
    const existing = readExisting(join(into, path));
    const text = existing instanceof Refusal ? existing : textFrom(existing?.toString("utf8"));
    return text instanceof Refusal ? [text.reason] : writeBytes(into, path, Buffer.from(text));
  });
}

/** Writes one file, where it is another than before; returns why it could not. */
function writeBytes(into: string, path: string, bytes: Uint8Array): string[] {
  const file = join(into, path);
  const existing = readExisting(file);
  if (existing instanceof Refusal) return [existing.reason];
  const isNew = existing?.equals(bytes) !== true;
  if (isNew) {
    makeFolder(dirname(file));
    replaceFile(file, bytes);
  }
  process.stdout.write(`${isNew ? "written  " : "as it was"}  ${path}\n`);
  return [];
}

/** The bytes of a file, undefined when there is none. A link is left alone: what it leads to is another's. */
function readExisting(file: string): Buffer | undefined | Refusal {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (stats.isFile()) return readFileSync(file);
  return new Refusal(`${file} is no regular file. Put the file itself there, or delete it.`);
}

/** The archive's folder as VS Code's patterns say it: from the opened folder, or else whole. */
function patternOf(briefings: string, into: string): string {
  const below = slashed(relative(into, briefings));
  if (below === "") return "";
  return below.startsWith("..") ? `${slashed(briefings)}/` : `${below}/`;
}

function summaryOf({ topic, place, country, person, briefing }: KnownWords): string {
  const offered = [
    count(topic.length, "topic"),
    count(place.length - country.length, "place"),
    count(person.length, "name"),
    count(briefing.length, "briefing"),
  ];
  return `Offered: ${offered.join(", ")}.`;
}
