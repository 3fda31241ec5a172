/** An archive while it is being written: its folder, what is open of it, and what is wrong with both. */
import { isDeepStrictEqual } from "node:util";
import type { Briefing } from "../check/briefing.ts";
import { checkParsed, parseSettingsOf } from "../check/check.ts";
import { parseFiles } from "../check/parse.ts";
import { parseVocabulary } from "../check/schema/vocabulary.ts";
import type { ParseSettings } from "../config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Instant } from "../read/dates.ts";
import type { SourceFile } from "../read/file.ts";
import { type Folder, readFolder } from "../read/read.ts";
import type { NamingFile } from "./named-at.ts";
import { type KnownWords, wordsOf } from "./offered-words.ts";
import { overlay } from "./overlay.ts";
import { unquoted } from "./yaml-levels.ts";

/** A file as it was parsed last, so that a keystroke parses one file and not the archive. */
interface LastParse {
  readonly text: string;
  readonly settings: ParseSettings;
  readonly briefings: readonly Briefing[];
  readonly diagnostics: readonly Diagnostic[];
}

export class OpenArchive {
  readonly root: string;
  readonly now: () => Instant;
  readonly #open = new Map<string, string>();
  #lastParses = new Map<string, LastParse>();
  #disk: Folder;
  #shown: Folder | undefined;
  #words: KnownWords | undefined;
  #diagnostics: ReadonlyMap<string, readonly Diagnostic[]> | undefined;

  /** @throws when the folder cannot be listed. */
  constructor(root: string, now: () => Instant) {
    this.root = root;
    this.now = now;
    this.#disk = readFolder(root);
  }

  /** Reads the folder again, for something in it has changed. */
  reload(): void {
    this.#disk = readFolder(this.root);
    this.#words = undefined;
    this.#forget();
  }

  /** Takes the text of an open file in place of the one on disk. */
  open(path: string, text: string): void {
    // A keystroke in a briefing adds no word; its title may lag behind until the next save.
    if (!path.endsWith(".md") || !this.#open.has(path)) this.#words = undefined;
    this.#open.set(path, text);
    this.#forget();
  }

  close(path: string): void {
    this.#open.delete(path);
    this.#words = undefined;
    this.#forget();
  }

  /** The words that an editor offers: read without a check, so that they are there at once. */
  get words(): KnownWords {
    if (this.#words === undefined) {
      const { vocabulary, briefings } = this.folder;
      this.#words = wordsOf(
        parseVocabulary(vocabulary).vocabulary,
        briefings.map(({ id, text }) => ({ id, title: titleOf(text) })),
      );
    }
    return this.#words;
  }

  /** The language of a briefing that names none. */
  get lang(): string {
    return parseSettingsOf(this.folder).lang;
  }

  /** Every file in which something is named, as it now is. */
  get files(): readonly NamingFile[] {
    const { briefings, pages = [], vocabulary, settings } = this.folder;
    return [
      ...briefings.map(({ path, text }) => ({ kind: "briefing", path, text }) as const),
      ...pages.map((file) => ({ kind: "page", ...file }) as const),
      ...[...vocabulary.values()].map((file) => ({ kind: "vocabulary", ...file }) as const),
      ...(settings === undefined ? [] : [{ kind: "archive", ...settings } as const]),
    ];
  }

  /** Everything that is wrong, by file; a file without problems is not in it. */
  get diagnostics(): ReadonlyMap<string, readonly Diagnostic[]> {
    this.#diagnostics ??= byFile(this.#check());
    return this.#diagnostics;
  }

  /** The text of a file as it is open, or else as it is on disk. */
  textOf(path: string): string {
    const { settings, vocabulary, ledger, pages = [] } = this.#disk;
    return (
      this.#open.get(path) ??
      this.#lastParses.get(path)?.text ??
      [settings, ledger, ...pages, ...vocabulary.values()].find((file) => file?.path === path)
        ?.text ??
      ""
    );
  }

  /** The folder with what is open in it. */
  get folder(): Folder {
    this.#shown ??= overlay(this.#disk, this.#open);
    return this.#shown;
  }

  #forget(): void {
    this.#shown = undefined;
    this.#diagnostics = undefined;
  }

  #check(): readonly Diagnostic[] {
    const folder = this.folder;
    const settings = parseSettingsOf(folder);
    const { briefings, versions = [] } = folder;
    const parsed = new Map(
      [...briefings, ...versions].map((file) => [file.path, this.#parse(file, settings)]),
    );
    this.#lastParses = parsed;
    const parsedOf = (files: readonly SourceFile[]) =>
      files.flatMap(({ path }) => parsed.get(path)?.briefings ?? []);
    return checkParsed(
      folder,
      {
        briefings: parsedOf(briefings),
        versions: parsedOf(versions),
        diagnostics: [...parsed.values()].flatMap(({ diagnostics }) => diagnostics),
      },
      { now: this.now(), textOf: (path) => parsed.get(path)?.text ?? "" },
    ).diagnostics;
  }

  #parse(file: SourceFile, settings: ParseSettings): LastParse {
    const last = this.#lastParses.get(file.path);
    if (last?.text === file.text && isDeepStrictEqual(last.settings, settings)) return last;
    return { text: file.text, settings, ...parseFiles([file], settings) };
  }
}

/** The title that a briefing's front matter writes, as far as one line tells. */
function titleOf(text: string): string {
  return unquoted(/^title:[ \t]+(.+)$/m.exec(text)?.[1] ?? "");
}

function byFile(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const list = files.get(diagnostic.file);
    if (list === undefined) files.set(diagnostic.file, [diagnostic]);
    else list.push(diagnostic);
  }
  return files;
}
