/** Makes a volume's table of words out of the texts that Pagefind took from its pages, so that both know the same. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { byCodeUnit } from "../diagnostics/diagnostic.ts";
import { FRAGMENT, type Fragment, readFragment } from "./fragments.ts";
import { encodeAscending, encodeSmall, IN_SUMMARY, IN_TITLE, weightNumber } from "./postings.ts";
import { loadStem, type Stem } from "./stem.ts";
import { type Token, tokensByChunk, tokensOf } from "./words.ts";

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
  const table = new Table();
  for (const { content, meta } of fragments)
    table.add({ content, meta }, await languageOf(meta.lang ?? lang));
  const head: WordsHead = {
    lang,
    langs,
    fragments: fragments.map(({ name }) => name),
    lengths: encodeSmall(table.lengths),
    titles: encodeSmall(table.titles),
  };
  return `${JSON.stringify(head)}\n${table.lines()}`;
}

interface Language {
  readonly stem: Stem;
  /** The words of a text without spaces. */
  readonly known: (chunk: string) => readonly Token[];
}

const languages = new Map<string, Promise<Language>>();

function languageOf(lang: string): Promise<Language> {
  let language = languages.get(lang);
  if (language === undefined) {
    language = loadStem(lang).then((stem) => ({ stem, known: tokensByChunk(stem, MOST_KNOWN) }));
    languages.set(lang, language);
  }
  return language;
}

/** Chunks of one language that are remembered: some 30 MB. */
const MOST_KNOWN = 200_000;

/** What stands between spaces, and how often: no word reaches across one. */
function chunksOf(text: string): Map<string, number> {
  const chunks = new Map<string, number>();
  for (const chunk of text.replaceAll("\u200b", "").split(" "))
    chunks.set(chunk, (chunks.get(chunk) ?? 0) + 1);
  return chunks;
}

/** Ascending places of briefings, with how often each says a word and where. */
interface Posting {
  readonly places: number[];
  readonly counts: number[];
  /** `IN_TITLE` and `IN_SUMMARY`. */
  readonly marks: number[];
}

class Table {
  /** 4 × log2 of the words in each text, and the words in each title. */
  readonly lengths: number[] = [];
  readonly titles: number[] = [];
  readonly #terms = new Map<string, Posting>();
  readonly #surfaces = new Map<string, { last: number; count: number }>();

  add({ content, meta }: Pick<Fragment, "content" | "meta">, { stem, known }: Language): void {
    const place = this.lengths.length;
    let words = 0;
    for (const [chunk, times] of chunksOf(content)) {
      for (const { term, surface } of known(chunk)) {
        words += times;
        this.#count(term, place, times);
        this.#spell(surface, place);
      }
    }
    const title = termsOf(meta.title ?? "", stem);
    for (const term of title) this.#mark(term, place, IN_TITLE);
    for (const term of termsOf(meta.summary ?? "", stem)) this.#mark(term, place, IN_SUMMARY);
    this.lengths.push(Math.round(4 * Math.log2(Math.max(1, words))));
    this.titles.push(title.length);
  }

  /** A line for each word, an empty one, and a line for each spelling, all in code-unit order. */
  lines(): string {
    const terms = [...this.#terms].sort(byWord).map(([term, { places, counts, marks }]) => {
      const weights = counts.map((count, index) => weightNumber(count) | (marks[index] ?? 0));
      return `${term}\t${encodeAscending(places)}.${encodeSmall(weights)}\n`;
    });
    const surfaces = [...this.#surfaces].sort(byWord).map(([word, { count }]) => {
      return `${word}\t${count}\n`;
    });
    return `${terms.join("")}\n${surfaces.join("")}`;
  }

  /** The posting of a word, with the briefing at `place` as its last. */
  #posting(term: string, place: number): Posting {
    let posting = this.#terms.get(term);
    if (posting === undefined) {
      posting = { places: [], counts: [], marks: [] };
      this.#terms.set(term, posting);
    }
    if (posting.places.at(-1) !== place) {
      posting.places.push(place);
      posting.counts.push(0);
      posting.marks.push(0);
    }
    return posting;
  }

  #count(term: string, place: number, times: number): void {
    const { counts } = this.#posting(term, place);
    counts.push((counts.pop() ?? 0) + times);
  }

  #mark(term: string, place: number, mark: number): void {
    const { marks } = this.#posting(term, place);
    marks.push((marks.pop() ?? 0) | mark);
  }

  /** Counts the briefings that write a word so; figures are not spelt, and nobody misses a single letter. */
  #spell(surface: string, place: number): void {
    const known = this.#surfaces.get(surface);
    if (known !== undefined) {
      if (known.last === place) return;
      known.last = place;
      known.count++;
    } else if (/^\D{3,32}$/.test(surface)) this.#surfaces.set(surface, { last: place, count: 1 });
  }
}

function termsOf(text: string, stem: Stem): string[] {
  return [...tokensOf(text, stem)].map(({ term }) => term);
}

function byWord([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return byCodeUnit(a, b);
}
