/** What a search must find, by going through every text: slow, and too simple to be wrong. */
import type { Query, QueryFilter } from "../../../layouts/client/search-api.ts";
import { loadStem, type Stem } from "../../../scripts/search/format/stem.ts";
import { tokensOf } from "../../../scripts/search/format/words.ts";
import type { Release } from "./releases.ts";

interface Known {
  readonly release: Release;
  /** Every word of its text, by its own language's stem. */
  readonly terms: ReadonlySet<string>;
}

export class Model {
  readonly #known: readonly Known[];
  readonly #stems: readonly Stem[];

  private constructor(known: readonly Known[], stems: readonly Stem[]) {
    this.#known = known;
    this.#stems = stems;
  }

  /** Of releases in the archive's order, and their texts by address; `lang` is the site's. */
  static async load(
    releases: readonly Release[],
    texts: ReadonlyMap<string, string>,
    lang: string,
  ): Promise<Model> {
    const langs = new Set([lang, ...releases.flatMap((release) => release.lang ?? [])]);
    const stems = new Map<string, Stem>();
    for (const one of langs) stems.set(one, await loadStem(one));
    const known = releases.map((release) => {
      const stem = stems.get(release.lang ?? lang) ?? ((word) => word);
      const tokens = tokensOf(texts.get(release.address) ?? "", stem);
      return { release, terms: new Set([...tokens].map(({ term }) => term)) };
    });
    return new Model(known, [...stems.values()]);
  }

  /** Everything that is found, in the archive's own order or, for the newest, in the other. */
  find(query: Query): Release[] {
    const found = this.#known.filter((known) => this.#isFound(known, query));
    const releases = found.map(({ release }) => release);
    return query.order === "oldest" ? releases : releases.reverse();
  }

  /** How many briefings each topic has under every condition but the topics that are chosen. */
  countTopics(query: Query): Map<string, number> {
    const filters = query.filters.filter(({ isExcluded }) => isExcluded);
    const counts = new Map<string, number>();
    for (const { topics } of this.find({ ...query, filters }))
      for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    return counts;
  }

  #isFound({ release, terms }: Known, { words, filters, after, before }: Query): boolean {
    if (after !== undefined && release.day < after) return false;
    if (before !== undefined && release.day >= before) return false;
    if (!isFiledUnder(release.topics, filters)) return false;
    return words.every(({ text, isExcluded }) => this.#holds(terms, text) !== isExcluded);
  }

  /** A word may be meant in any of the archive's languages. */
  #holds(terms: ReadonlySet<string>, word: string): boolean {
    return this.#stems.some((stem) =>
      [...tokensOf(word, stem)].every(({ term }) => terms.has(term)),
    );
  }
}

/** One of the topics that are wanted, where any is, and none that is not. */
function isFiledUnder(topics: readonly string[], filters: readonly QueryFilter[]): boolean {
  const wanted = filters.filter(({ isExcluded }) => !isExcluded);
  const has = ({ value }: QueryFilter) => topics.includes(value);
  if (filters.some((filter) => filter.isExcluded && has(filter))) return false;
  return wanted.length === 0 || wanted.some(has);
}
