/** A briefing in whose every field one hostile string stands, and the line on which each field stands. */
import { UNSEEN } from "../../scripts/read/unseen.ts";
import { wellFormed } from "./strings.ts";

/** The fields, and what stands in them once the string was refused there. */
const PLAIN = {
  title: "The barn of Lower Field stayed dry",
  summary: "Nothing in the barn of Lower Field needs doing before the autumn comes.",
  topic: "Harvest",
  about: "What grows in Lower Field.",
  "story title": "The barn and the storm",
  "story about": "How the barn came through it.",
  place: "Lower Field",
  name: "Somebody of Lower Field",
  source: "Clerk of Lower Field",
  short: "Clerk",
  url: "https://plain.example/",
  "url path": "https://links.example/",
  "url query": "https://links.example/",
  "source title": "Minutes",
  described: "a clerk of the parish",
  dateline: "LOWER FIELD",
  author: "A. Writer",
  approver: "An Editor",
  correction: "The barn was dry.",
  was: "The barn was wet.",
  claim: "The barn is dry.",
  gap: "The colour of the barn.",
  sourcing: "One clerk told it.",
  body: "dry",
  quote: "dry as a bone",
  speaker: "Clerk",
  heading: "After the storm",
  code: "dry",
  "link text": "minutes",
  "link address": "https://links.example/",
  Markdown: "dry",
} as const;
export type Field = keyof typeof PLAIN;
export const FIELDS = Object.keys(PLAIN) as Field[];

/** A string with all that is known of it here. */
export interface Entry {
  readonly number: number;
  readonly id: string;
  /** Address of its briefing, and of the topic, place and name that are called by it. */
  readonly address: string;
  readonly string: string;
  /** Fields that were refused, each with the rule that did. */
  readonly refused: Map<Field, string>;
}

/** The string of this number; each has a day of its own. */
export function entryOf(string: string, number: number): Entry {
  const day = new Date(Date.UTC(2001, 0, 1 + number)).toISOString().slice(0, 10);
  const slug = `string-${number}`;
  const address = `/${day.replaceAll("-", "/")}/${slug}/`;
  return { number, id: `${day}-${slug}`, address, string, refused: new Map() };
}

/** What is written into a field: the string, as little longer as the field's least length asks for. */
export function writtenIn(field: Field, { string, number, refused }: Entry): string {
  if (refused.has(field)) return PLAIN[field];
  switch (field) {
    case "title":
      return [...string.trim()].length < 8 ? `${string} (string ${number})` : string;
    case "summary":
      return [...string.trim()].length < 40
        ? `${string} (so says the summary of string ${number}, which is made up)`
        : string;
    case "story title":
      return [...string.trim()].length < 4 ? `${string} (story ${number})` : string;
    case "short":
      // Another source is called by the string itself, and two that are called alike are called by their whole names.
      return `a ${string}`;
    case "url path":
      return `https://links.example/${string}`;
    case "url query":
      return `https://links.example/?q=${encodeURIComponent(wellFormed(string))}`;
    case "code":
      // Nothing is escaped there, and a file holds no half of a sign.
      return wellFormed(string);
    default:
      return string;
  }
}

/** A line, or more, of a file; the field whose string stands there. */
export interface Line {
  readonly text: string;
  readonly field?: Field;
}

/** A YAML text between double quotation marks on one line, what cannot be seen as an escape. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    new RegExp(UNSEEN.source, "gu"),
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Every sign of Markdown escaped, so that what is read back is the string and nothing made of it. */
export function escaped(text: string): string {
  return text
    .replace(/[!-/:-@[-`{-~]/g, "\\$&")
    .replaceAll("\n", "&#10;")
    .replaceAll("\t", "&#9;");
}

/** The file of an entry, line by line. `before` is the briefing that it follows, if any. */
export function linesOf(entry: Entry, before: Entry | undefined): Line[] {
  const { number, id } = entry;
  const day = id.slice(0, 10);
  const the = (field: Field) => writtenIn(field, entry);
  const text = (key: string, field: Field): Line => ({
    text: `${key}: ${quoted(the(field))}`,
    field,
  });
  const plain = (text: string): Line => ({ text });
  const longest = Math.max(0, ...[...the("code").matchAll(/~+/g)].map(([run]) => run.length));
  const fence = "~".repeat(longest + 3);
  return [
    plain("---"),
    text("title", "title"),
    plain(`date: ${day}\nstatus: corrected`),
    text("summary", "summary"),
    plain(`topics: [topic-${number}]\nplaces: [place-${number}]\naliases: [/old/${number}/]`),
    ...(before === undefined
      ? [plain("story:"), text("  title", "story title"), text("  about", "story about")]
      : []),
    ...(before === undefined ? [] : [plain(`follows: ${before.id}\nrelated: [${before.id}]`)]),
    text("dateline", "dateline"),
    plain("authors:"),
    text("  - name", "author"),
    plain("approved_by:"),
    text("  - name", "approver"),
    plain(`corrections:\n  - date: ${day}\n    kind: correction`),
    text("    text", "correction"),
    text("    was", "was"),
    plain("claims:\n  - id: dry\n    state: reported\n    sources: [plain]"),
    text("    text", "claim"),
    plain("gaps:"),
    { text: `  - ${quoted(the("gap"))}`, field: "gap" },
    text("sourcing", "sourcing"),
    plain(`entities:\n  name-${number}:\n    kind: person`),
    text("    name", "name"),
    plain("sources:\n  plain:\n    kind: person"),
    text("    name", "source"),
    text("    title", "source title"),
    plain(`  called:\n    name: Voice ${number}\n    title: Letter`),
    plain("  told:\n    basis: background\n    via: plain"),
    text("    described", "described"),
    plain("  whole:\n    name: A whole address"),
    text("    url", "url"),
    plain("  path:\n    name: A path"),
    text("    url", "url path"),
    plain("  query:\n    name: A query"),
    text("    url", "url query"),
    plain("---\n"),
    plain(
      `The barn was dry, says [Somebody](who:name-${number}) [@plain; @told; @called; @whole; @path; @query].\n`,
    ),
    { text: `The barn was “${escaped(the("body"))}” that day.`, field: "body" },
    plain(""),
    { text: `> “${escaped(the("quote"))}” it was.`, field: "quote" },
    { text: `> — Clerk “${escaped(the("speaker"))}” of it [@plain]`, field: "speaker" },
    plain(""),
    { text: `## On “${escaped(the("heading"))}” then`, field: "heading" },
    plain(`\n${fence}`),
    { text: the("code"), field: "code" },
    plain(`${fence}\n`),
    {
      text: `See [the “${escaped(the("link text"))}” page](https://links.example/).`,
      field: "link text",
    },
    plain(""),
    { text: `See [it](<${escaped(the("link address"))}>).`, field: "link address" },
    plain(""),
    // Last, for what it leaves open would take in all that follows.
    { text: the("Markdown"), field: "Markdown" },
  ];
}
