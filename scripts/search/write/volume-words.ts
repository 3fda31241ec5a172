/** Makes a volume's table of words out of the texts that Pagefind took from its pages, so that both know the same. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FRAGMENT, type Fragment } from "../format/fragment.ts";
import { encodeSmall } from "../format/postings.ts";
import { amendWords, type TableChange } from "./amend-words.ts";
import { loadLanguages, trimLexicon } from "./lexicon.ts";
import { blocksOfPage } from "./page-blocks.ts";
import { readFragment } from "./read-fragment.ts";
import { type IndexedText, type IsCut, WordTable } from "./word-table.ts";
import { blocksOf, type WordsHead } from "./words-file.ts";

/** The index before, from which the table is brought up to date. */
export interface IndexBefore {
  /** The volume's bundle. */
  readonly bundle: string;
  /** How many of the volume's first pages it is of, and the places of those that have changed or come since. */
  readonly count: number;
  readonly changed: readonly number[];
  /** What the pages of those that have changed were, in that order: files of the store. */
  readonly pages: readonly string[];
}

export interface VolumeText {
  /** The volume's bundle. */
  readonly bundle: string;
  /** The pages of its briefings below the site, in order, and where they are to be read. */
  readonly files: readonly string[];
  readonly pages: readonly string[];
  /** Where its table stands: that of the index before, if there is one. */
  readonly table: string;
  /** The site's language. */
  readonly lang: string;
}

/** The table of a volume. @throws when the bundle lacks the text of a page. */
export async function volumeWords(text: VolumeText, before?: IndexBefore): Promise<string> {
  const known = before && (await amended(text, before));
  return known ?? (await wordsOfAll(text));
}

async function wordsOfAll({ bundle, files, pages, lang }: VolumeText): Promise<string> {
  const folder = join(bundle, "fragment");
  const found = readFragments(folder, fragmentsIn(folder));
  const fragments = files.map((file, place) => {
    const url = urlOf(file);
    const fragment = found.get(url);
    if (fragment === undefined) throw new Error(`The search index holds no text of ${url}.`);
    return withBlocks(fragment, pages[place]);
  });
  return wordsOf(fragments, lang);
}

/** The table, made of the one before; undefined where Pagefind has called the texts otherwise, or it cannot tell. */
async function amended(
  { bundle, files, pages, table, lang }: VolumeText,
  before: IndexBefore,
): Promise<string | undefined> {
  const words = readFileSync(table, "utf8");
  const { fragments } = blocksOf(words).head;
  const old = join(before.bundle, "fragment");
  const folder = join(bundle, "fragment");
  const isChanged = new Set(before.changed);
  const same = new Set(fragments.filter((_, place) => !isChanged.has(place)));
  const names = fragmentsIn(folder);
  const others = names.filter((name) => !same.has(name));
  if (fragments.length !== before.count || others.length + same.size !== names.length)
    return undefined;
  const found = readFragments(folder, others);
  const changes: TableChange[] = [];
  for (const [index, place] of before.changed.entries()) {
    const name = fragments[place];
    const fragment = found.get(urlOf(files[place] ?? ""));
    const page = before.pages[index] ?? "";
    if (fragment === undefined || (name !== undefined && !existsSync(page))) return undefined;
    const alone = (text: NamedFragment, file: string | undefined) =>
      wordsOf([withBlocks(text, file)], lang, () => true);
    const was = name === undefined ? undefined : [...readFragments(old, [name]).values()][0];
    changes.push({
      place,
      was: was && (await alone(was, page)),
      now: await alone(fragment, pages[place]),
    });
  }
  return amendWords(words, changes);
}

function urlOf(file: string): string {
  return `/${file.replace(/index\.html$/, "")}`;
}

function fragmentsIn(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(FRAGMENT));
  return files.map((file) => file.slice(0, -FRAGMENT.length));
}

type NamedFragment = Fragment & { readonly name: string };

function readFragments(folder: string, names: readonly string[]): Map<string, NamedFragment> {
  return new Map(
    names.map((name) => {
      const fragment = readFragment(join(folder, `${name}${FRAGMENT}`));
      return [fragment.url, { ...fragment, name }] as const;
    }),
  );
}

function withBlocks(fragment: NamedFragment, page = ""): NamedText {
  const { name, meta } = fragment;
  return { name, meta, blocks: blocksOfPage(readFileSync(page, "utf8")) };
}

export type NamedText = IndexedText & Pick<NamedFragment, "name">;

/** The text of a table: see `words-file.ts`. */
export async function wordsOf(
  fragments: readonly NamedText[],
  lang: string,
  isCut?: IsCut,
): Promise<string> {
  const langs = [...new Set(fragments.map(({ meta }) => meta.lang ?? lang))].sort();
  await loadLanguages(langs);
  const table = new WordTable();
  try {
    for (const fragment of fragments) table.add(fragment, fragment.meta.lang ?? lang);
    const head: WordsHead = {
      lang,
      langs,
      fragments: fragments.map(({ name }) => name),
      lengths: encodeSmall(table.lengths),
      titles: encodeSmall(table.titles),
    };
    return `${JSON.stringify(head)}\n${table.lines(isCut)}`;
  } finally {
    table.clear();
    trimLexicon();
  }
}
