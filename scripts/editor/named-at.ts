/** What the word at a cursor names: an id, a key of a source or an anchor, where it is used and where it is defined. */
import type { Referent } from "../check/schema/refers.ts";
import { FORMS, type Form, formsAt, type PathStep } from "./form.ts";
import { partsOf } from "./loose-parts.ts";
import { yamlCursor } from "./yaml-cursor.ts";

/** A country is a place, and whoever speaks is a party: what they are called by stands in one room of names. */
export type NamedKind = "topic" | "place" | "party" | "source" | "briefing" | "rule" | "anchor";

export interface Named {
  readonly kind: NamedKind;
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** True where the id is given to something, and not used. */
  readonly isDefinition: boolean;
}

/** A file of an archive: what it is says how its words are read. */
export interface NamingFile {
  readonly kind: keyof typeof FORMS;
  /** Path below the archive's folder. */
  readonly path: string;
  readonly text: string;
}

export interface WordAt {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

const KINDS: Readonly<Record<Referent, NamedKind>> = {
  topic: "topic",
  place: "place",
  country: "place",
  person: "party",
  organisation: "party",
  party: "party",
  source: "source",
  briefing: "briefing",
  rule: "rule",
};

const VOCABULARY: Readonly<Record<string, NamedKind>> = {
  "vocabulary/topics.yaml": "topic",
  "vocabulary/places.yaml": "place",
  "vocabulary/people.yaml": "party",
  "vocabulary/organisations.yaml": "party",
};

/** What a link of each scheme names, after its words and after those of a reference (`[x]: brief:…`). */
const LINKS: ReadonlyMap<string, NamedKind> = new Map([
  ["place", "place"],
  ["who", "party"],
  ["brief", "briefing"],
]);

/** Longer than any id; a text without a space is not searched from end to end. */
const LONGEST = 200;

/** The word that a cursor touches; empty where there is none. */
export function wordAt(text: string, offset: number): WordAt {
  const before = /[\w.-]*$/.exec(text.slice(Math.max(0, offset - LONGEST), offset))?.[0] ?? "";
  const behind = /^[\w.-]*/.exec(text.slice(offset, offset + LONGEST))?.[0] ?? "";
  return { id: before + behind, from: offset - before.length, to: offset + behind.length };
}

/** What stands at an offset of a file; undefined for a word that names nothing. Never throws, whatever the text. */
export function namedAt(file: NamingFile, offset: number): Named | undefined {
  return offset < 0 || offset > file.text.length ? undefined : namesOf(file).at(offset);
}

/** True for Markdown with YAML above it: a briefing, or a page of the desk's own. */
export function hasFrontMatter({ kind }: Pick<NamingFile, "kind">): boolean {
  return kind === "briefing" || kind === "page";
}

/** Reads one file for many offsets, each inside it: its front matter is cut once. */
export function namesOf(file: NamingFile): {
  readonly at: (offset: number) => Named | undefined;
  /** Where the YAML ends: what stands in it is read from its start, each time. */
  readonly yamlEnd: number;
} {
  const { text } = file;
  if (!hasFrontMatter(file)) {
    // The settings hold a text of their own, which links as a briefing's does.
    const linked = (offset: number) =>
      file.kind === "archive" ? inBody(text, offset, 0) : undefined;
    return { at: (offset) => linked(offset) ?? inYaml(file, text, offset), yamlEnd: text.length };
  }
  const { yaml, yamlStart, yamlEnd, bodyStart } = partsOf(text);
  const at = (offset: number) => {
    if (offset < yamlStart || offset > yamlEnd)
      return offset < bodyStart ? undefined : inBody(text, offset, bodyStart);
    const named = inYaml(file, yaml, offset - yamlStart);
    return named && { ...named, from: named.from + yamlStart, to: named.to + yamlStart };
  };
  return { at, yamlEnd };
}

/** Where in front matter or settings a word stands, and every form that a value may have there. */
export function yamlPlace(
  form: Form,
  yaml: string,
  word: WordAt,
):
  | { readonly isKey: boolean; readonly path: readonly PathStep[]; forms: readonly Form[] }
  | undefined {
  const isKey = /^["']?\s*:(?:\s|$)/.test(yaml.slice(word.to, word.to + 50));
  const cursor = yamlCursor(yaml, isKey ? word.from : word.to);
  if (cursor === undefined) return undefined;
  const path = isKey ? [...cursor.path, word.id] : cursor.path;
  return { isKey, path, forms: formsAt(form, path) };
}

function inYaml(file: NamingFile, yaml: string, offset: number): Named | undefined {
  const word = wordAt(yaml, offset);
  const place = word.id === "" ? undefined : yamlPlace(FORMS[file.kind], yaml, word);
  if (place === undefined) return undefined;
  // The title stands for the briefing, whose id is nowhere in its file.
  if (file.kind === "briefing" && place.isKey && place.path.length === 1 && word.id === "title")
    return { ...word, kind: "briefing", id: stemOf(file.path), isDefinition: true };
  const kind = place.isKey
    ? definedBy(file, place.path)
    : place.forms.flatMap(({ refers }) => (refers === undefined ? [] : KINDS[refers]))[0];
  return kind && { kind, ...word, isDefinition: place.isKey };
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, "");
}

/** What a key gives its name to: an entry of the vocabulary, or of a briefing's own. */
function definedBy(
  { kind, path: file }: NamingFile,
  path: readonly PathStep[],
): NamedKind | undefined {
  if (kind === "vocabulary") return path.length === 1 ? VOCABULARY[file] : undefined;
  if (kind !== "briefing" || path.length !== 2) return undefined;
  if (path[0] === "sources") return "source";
  return path[0] === "entities" ? "party" : undefined;
}

function inBody(text: string, offset: number, bodyStart: number): Named | undefined {
  const { id, from, to } = anchorOrWord(text, offset);
  const before = text.slice(Math.max(bodyStart, from - 100), from);
  const scheme = /\](?:\(|:)\s*<?(place|who|brief):$/i.exec(before)?.[1]?.toLowerCase();
  const kind = /(?:\[@|[;,]\s*@)$/.test(before)
    ? "source"
    : /\]\(#$/.test(before)
      ? "anchor"
      : LINKS.get(scheme ?? "");
  return kind === undefined || id === "" ? undefined : { kind, id, from, to, isDefinition: false };
}

/** An anchor may have letters of any script. */
function anchorOrWord(text: string, offset: number): WordAt {
  const word = wordAt(text, offset);
  const near = Math.max(0, offset - LONGEST);
  const open = text.slice(near, offset).lastIndexOf("](#");
  if (open === -1) return word;
  const from = near + open + "](#".length;
  const [id = ""] = /^[^\s()]*/.exec(text.slice(from, from + LONGEST)) ?? [];
  return offset <= from + id.length ? { id, from, to: from + id.length } : word;
}
