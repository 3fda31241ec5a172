/** Makes a volume's table of words out of the texts that Pagefind took from its pages, so that both know the same. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FRAGMENT, type Fragment, readFragment } from "./fragments.ts";
import { loadLanguages, trimLexicon } from "./lexicon.ts";
import { encodeSmall } from "./postings.ts";
import { Table } from "./table.ts";

/** The table's name in the volume's bundle. */
export const WORDS = "words.txt";

/** Its first line. Lists are in the order of the volume's briefings. */
export interface WordsHead {
  /** The site's language, and those of the briefings, in code-unit order. */
  readonly lang: string;
  readonly langs: readonly string[];
  /** See `CatalogueVolume`. */
  readonly fragments: readonly string[];
  readonly lengths: string;
  readonly titles: string;
}

export interface VolumeText {
  /** The volume's bundle. */
  readonly bundle: string;
  /** The pages of its briefings below the site, in order. */
  readonly files: readonly string[];
  /** The site's language. */
  readonly lang: string;
}

/** Writes the table of a volume into its bundle. @throws when the bundle lacks the text of a page. */
export async function writeWords({ bundle, files, lang }: VolumeText): Promise<void> {
  const found = readFragments(join(bundle, "fragment"));
  const fragments = files.map((file) => {
    const url = `/${file.replace(/index\.html$/, "")}`;
    const fragment = found.get(url);
    if (fragment === undefined) throw new Error(`The search index holds no text of ${url}.`);
    return fragment;
  });
  writeFileSync(join(bundle, WORDS), await wordsOf(fragments, lang));
}

type Named = Fragment & { readonly name: string };

function readFragments(folder: string): Map<string, Named> {
  const names = readdirSync(folder).filter((name) => name.endsWith(FRAGMENT));
  return new Map(
    names.map((file) => {
      const fragment = readFragment(join(folder, file));
      return [fragment.url, { ...fragment, name: file.slice(0, -FRAGMENT.length) }] as const;
    }),
  );
}

/** The text of a table; see `search-files.ts` for its lines. After an empty line come the spellings, with their counts. */
export async function wordsOf(fragments: readonly Named[], lang: string): Promise<string> {
  const langs = [...new Set(fragments.map(({ meta }) => meta.lang ?? lang))].sort();
  await loadLanguages(langs);
  const table = new Table();
  try {
    for (const fragment of fragments) table.add(fragment, fragment.meta.lang ?? lang);
    const head: WordsHead = {
      lang,
      langs,
      fragments: fragments.map(({ name }) => name),
      lengths: encodeSmall(table.lengths),
      titles: encodeSmall(table.titles),
    };
    return `${JSON.stringify(head)}\n${table.lines()}`;
  } finally {
    table.clear();
    trimLexicon();
  }
}
