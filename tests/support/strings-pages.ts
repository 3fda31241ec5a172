/** Pages of a desk's own that hold hostile strings: each in title, summary and text, and as Markdown, where it is not refused. */
import { parseSettings } from "../../scripts/check/archive/settings.ts";
import { type PageChecking, parsePage } from "../../scripts/check/own/own-page.ts";
import { parseVocabulary } from "../../scripts/check/schema/vocabulary.ts";
import type { Day } from "../../scripts/read/dates.ts";
import { decode } from "../../scripts/read/decode.ts";
import { briefing, TOPICS } from "./archive.ts";
import { type Entry, entryOf, escaped, type Field, quoted, writtenIn } from "./strings-written.ts";

/** Rules of taste are off, so that what they would refuse is shown, and tried. */
const SETTINGS = `title: Test Desk
description: Fiction for tests.
url: https://desk.example
profiles:
  news: { html-is-text: "off", lang-is-of-the-text: "off" }
`;

export const PAGE_FIELDS = ["title", "summary", "body", "Markdown"] as const satisfies Field[];

const settings = parseSettings({ path: "archive.yaml", text: SETTINGS });
if (Array.isArray(settings)) throw new Error("The settings are refused.");
const topics = { path: "vocabulary/topics.yaml", text: TOPICS };
const checking: PageChecking = {
  settings,
  wanted: "errors",
  vocabulary: parseVocabulary(new Map([["topics", topics]])).vocabulary,
  ids: new Set(["2025-06-12-barn"]),
  today: "2030-01-01" as Day,
};

/** The string of this number, with all that a page refuses of it noted. */
export function pageEntry(string: string, number: number): Entry {
  const entry = { ...entryOf(string, number), address: `/string-${number}/` };
  for (const field of PAGE_FIELDS) {
    const alone = new Map(PAGE_FIELDS.filter((other) => other !== field).map((one) => [one, ""]));
    const path = `pages/string-${number}.md`;
    const text = decode(path, Buffer.from(pageText({ ...entry, refused: alone })));
    const found =
      typeof text === "string" ? parsePage({ path, text }, checking).diagnostics : [text];
    const wrong = found.find(({ severity }) => severity === "error");
    if (wrong !== undefined) entry.refused.set(field, wrong.ruleId);
  }
  return entry;
}

/** The files of an archive with these pages. */
export function pagesArchive(entries: readonly Entry[]): Readonly<Record<string, string>> {
  return {
    "archive.yaml": SETTINGS,
    [topics.path]: TOPICS,
    "2025/2025-06-12-barn.md": briefing("2025-06-12"),
    ...Object.fromEntries(
      entries.map((entry) => [`pages/string-${entry.number}.md`, pageText(entry)]),
    ),
  };
}

function pageText(entry: Entry): string {
  const [title, summary] = [writtenIn("title", entry), writtenIn("summary", entry)].map(quoted);
  const words = escaped(writtenIn("body", entry));
  return `---\ntitle: ${title}\nsummary: ${summary}\n---\n\nThe barn was “${words}” that day.\n\n${writtenIn("Markdown", entry)}\n`;
}
