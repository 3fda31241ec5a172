/** Asks the archive's volumes, one search index each, and joins their answers in order. */

/** The part of Pagefind's browser API that we use (pagefind 1.6, `pagefind.js`). */
interface PagefindModule {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    excerptLength?: number;
  }): Promise<Instance> | Instance;
}

interface Instance {
  init(): Promise<void>;
  filters(): Promise<unknown>;
  search(words: string | null, options: SearchOptions): Promise<Answer>;
}

interface SearchOptions {
  readonly filters?: { readonly topic?: { readonly any: readonly string[] } };
  readonly sort?: { readonly order: "desc" };
}

interface Answer {
  readonly results: readonly Hit[];
  /** Counts of the whole query, before filters. */
  readonly totalFilters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Hit {
  readonly id: string;
  readonly score: number;
  data(): Promise<Fragment>;
}

export interface Fragment {
  readonly url: string;
  /** Text with `<mark>` around the words found, `<` and `>` as entities. Never parsed as HTML. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** What the page tells the script. Volumes are newest first. */
export interface Setup {
  readonly bundles: string;
  readonly volumes: readonly {
    /** Its first day, and the folder of its bundle. */
    readonly name: string;
    readonly last: string;
    readonly count: number;
  }[];
  readonly topics: Readonly<Record<string, string>>;
}

export interface Query {
  readonly words: string;
  readonly topics: readonly string[];
  readonly order: "relevance" | "newest";
}

export interface Found {
  readonly hits: readonly Hit[];
  /** Topic id → how many briefings of the query it has. */
  readonly counts: ReadonlyMap<string, number>;
}

export class Volumes {
  readonly #setup: Setup;
  #opened: Promise<Instance[]> | undefined;

  constructor(setup: Setup) {
    this.#setup = setup;
  }

  /** Every hit of every volume. By relevance across all; by date exactly, since volumes lie in date order. */
  async find({ words, topics, order }: Query): Promise<Found> {
    this.#opened ??= this.#open();
    const instances = await this.#opened;
    const options: SearchOptions = {
      ...(topics.length > 0 ? { filters: { topic: { any: topics } } } : {}),
      // Without words nothing is more relevant than anything else, so the newest come first.
      ...(order === "newest" || words === "" ? { sort: { order: "desc" } } : {}),
    };
    const answers = await Promise.all(
      instances.map((instance) => instance.search(words === "" ? null : words, options)),
    );
    const hits = answers.flatMap(({ results }) => results);
    if (options.sort === undefined) hits.sort((a, b) => b.score - a.score);
    const counts = new Map<string, number>();
    for (const { totalFilters } of answers) {
      for (const [topic, count] of Object.entries(totalFilters.topic ?? {}))
        counts.set(topic, (counts.get(topic) ?? 0) + count);
    }
    return { hits, counts };
  }

  async #open(): Promise<Instance[]> {
    const { bundles, volumes } = this.#setup;
    const [newest] = volumes;
    if (newest === undefined) return [];
    const pagefind = (await import(`${bundles}${newest.name}/pagefind.js`)) as PagefindModule;
    const instances: Instance[] = [];
    for (const { name } of volumes) {
      // One at a time: two that start together crash Pagefind's WebAssembly.
      const instance = await pagefind.createInstance({
        basePath: `${bundles}${name}/`,
        baseUrl: bundles.replace(/pagefind\/$/, ""),
      });
      await instance.init();
      // Without its filters loaded, an index answers with no counts.
      await instance.filters();
      instances.push(instance);
    }
    return instances;
  }
}
