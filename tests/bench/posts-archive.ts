/** Makes an archive of another generator's posts that our check accepts, and counts what had to be taken out of them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { checkFolder } from "../../scripts/check/check.ts";
import { toYaml } from "../../scripts/check/yaml/write-yaml.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import type { Instant } from "../../scripts/read/dates.ts";
import type { SourceFile } from "../../scripts/read/file.ts";
import { slugify } from "../../scripts/read/identity.ts";
import type { Folder } from "../../scripts/read/read.ts";
import { type Post, readPosts } from "./posts.ts";

export interface TakenOut {
  readonly posts: number;
  /** Posts of which nothing is left that the check accepts. */
  readonly refused: number;
  /** Shortcodes, variables, comments, images and tags of HTML. */
  readonly marks: number;
  /** Paragraphs in which the check still found an error. */
  readonly paragraphs: number;
}

/** Whose posts they are: each is a report with them as its one source. */
export interface Origin {
  readonly name: string;
  readonly url: string;
}

/** Later than any text. */
const NOW = "9999-12-30T00:00:00Z" as Instant;
/** Characters that the check wants. */
const TITLE = { least: 8, most: 120 };
const SUMMARY = { least: 40, most: 400 };

/** Writes the archive. Front matter is mapped (title, excerpt, tags), a body is kept but for what is counted. */
export function writePostsArchive(posts: string, into: string, origin: Origin): TakenOut {
  const read = readPosts(posts);
  const topics = new Map<string, string>();
  let files = read.map((post) => fileOf(post, origin, topics));
  const folder = (briefings: readonly SourceFile[]): Folder => ({
    briefings,
    settings: { path: "archive.yaml", text: settingsOf(origin) },
    vocabulary: new Map([
      ["topics", { path: "vocabulary/topics.yaml", text: vocabularyOf(topics) }],
    ]),
    diagnostics: [],
  });
  let paragraphs = 0;
  // A paragraph taken out may show the next error, until none is left.
  for (;;) {
    const { diagnostics } = checkFolder(folder(files), NOW);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length === 0) break;
    const kept = files.map((file) => without(file, errors));
    paragraphs += kept.reduce((sum, { taken }) => sum + taken, 0);
    files = kept.flatMap(({ file }) => file ?? []);
  }
  for (const { path, text } of [...files, ...settingsFiles(folder(files))]) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), text);
  }
  const marks = read.reduce((sum, post) => sum + post.marks, 0);
  return { posts: read.length, refused: read.length - files.length, marks, paragraphs };
}

function fileOf(
  { identity, front, words }: Post,
  origin: Origin,
  topics: Map<string, string>,
): SourceFile {
  const { title, excerpt, tags } = (parseDocument(front).toJS() ?? {}) as Record<string, unknown>;
  const headline = oneLine(title).replace(/[.…]+$/, "");
  const said = oneLine(excerpt);
  const summary =
    said.length < SUMMARY.least
      ? `${said} It is a post of ${origin.name}, brought here to measure with.`
      : said;
  const meta = {
    title:
      TITLE.least <= headline.length && headline.length <= TITLE.most
        ? headline
        : `The post ${identity.id.slice(11)}`,
    date: identity.day,
    status: "published",
    summary: summary.length > SUMMARY.most ? `${summary.slice(0, SUMMARY.most - 1)}…` : summary,
    topics: topicsOf(tags, topics),
    sources: { post: { name: origin.name, url: origin.url, date: identity.day } },
  };
  const text = `---\n${toYaml(meta)}---\n${asOurs(words, origin.url)}\n\nSource: [@post]\n`;
  const path = `${identity.day.slice(0, 4)}/${identity.id}.md`;
  return { ...identity, path, text, sha256: "" };
}

/** What is said otherwise in a briefing: links of the site, a second title, characters that nobody sees. */
function asOurs(words: string, url: string): string {
  return words
    .replace(/\[([^[\]]*)\]\(([^)]*)\)/g, (link, said: string, address: string) => {
      if (/^(?:https?:\/\/\w|#)/.test(address)) return link;
      return address.startsWith("/") ? `[${said}](${new URL(address, url).href})` : said;
    })
    .replace(/^#(?= )/gm, "##")
    .replace(/[\u00ad\u200b]/g, "")
    .trim();
}

/** A field is no Markdown. */
function oneLine(value: unknown): string {
  const text = typeof value === "string" ? value : "";
  const plain = text.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/<[^<>]*>|[*_`]/g, "");
  return plain.replace(/\s+/g, " ").trim();
}

/** Tags by their keys; `topics` comes to know their names. */
function topicsOf(tags: unknown, topics: Map<string, string>): string[] {
  const names = Array.isArray(tags) ? tags.map(String) : [];
  const keys = new Set<string>();
  for (const name of names.length === 0 ? ["posts"] : names) {
    const key = slugify(name, 60);
    if (key === undefined) continue;
    if (!topics.has(key)) topics.set(key, name);
    keys.add(key);
  }
  return [...keys];
}

function vocabularyOf(topics: ReadonlyMap<string, string>): string {
  return toYaml(Object.fromEntries([...topics].map(([key, name]) => [key, { name }])));
}

function settingsOf({ name, url }: Origin): string {
  return toYaml({
    title: name,
    description: `Posts of ${name}, to measure with.`,
    url: new URL(url).origin,
  });
}

function settingsFiles({ settings, vocabulary }: Folder): { path: string; text: string }[] {
  return [...(settings === undefined ? [] : [settings]), ...vocabulary.values()];
}

/** The file without the paragraphs in which errors are; no file where none of them is in a paragraph. */
function without(
  file: SourceFile,
  errors: readonly Diagnostic[],
): { file: SourceFile | undefined; taken: number } {
  const wrong = errors.filter((error) => error.file === file.path).map(({ line }) => line);
  if (wrong.length === 0) return { file, taken: 0 };
  const body = file.text.indexOf("\n---\n", 4) + 5;
  let end = file.text.slice(0, body).split("\n").length;
  const paragraphs = file.text.slice(body).split(/(?<=\n\n)/);
  const kept = paragraphs.filter((paragraph) => {
    const start = end;
    end += paragraph.split("\n").length - 1;
    return !wrong.some((line) => start <= line && line < end);
  });
  const taken = paragraphs.length - kept.length;
  const text = file.text.slice(0, body) + kept.join("");
  return { file: taken === 0 ? undefined : { ...file, text }, taken };
}
