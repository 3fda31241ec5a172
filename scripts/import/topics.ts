/** Which topics an imported briefing has: its feed's categories, as far as the vocabulary knows them. */

import type { Terms } from "../check/vocabulary.ts";
import { type Key, slugify } from "../read/identity.ts";

/** A vocabulary that is browsed has tens of topics; a feed with a category an item must not make thousands. */
const MOST = 500;

/** Collects topics; with a vocabulary of the folder's own, chooses among those alone. */
export class Topics {
  readonly #own: Terms | undefined;
  readonly #names = new Map<Key, string>();
  readonly #unknown = new Map<string, number>();
  readonly #fallback: Key;

  /** `own` is the folder's vocabulary, undefined when it has none; `feed` names the topic of items without one. */
  constructor(feed: string, own: Terms | undefined) {
    this.#own = own;
    this.#fallback = topicOf(feed) ?? ("releases" as Key);
    this.#names.set(this.#fallback, feed);
  }

  /** At least one topic that the vocabulary has; undefined when it has none of the item's, nor the feed's. */
  choose(categories: readonly string[]): readonly Key[] | undefined {
    const keys = categories.flatMap((name) => {
      const key = topicOf(name);
      if (key !== undefined && this.#take(key, name)) return [key];
      this.#unknown.set(name, (this.#unknown.get(name) ?? 0) + 1);
      return [];
    });
    if (keys.length > 0) return [...new Set(keys)];
    return this.#own === undefined || this.#own.has(this.#fallback) ? [this.#fallback] : undefined;
  }

  /** The topic of items whose categories say nothing. */
  get fallback(): Key {
    return this.#fallback;
  }

  /** The vocabulary to write: topic → name, in the order of the feed, the fallback first. */
  get vocabulary(): Record<string, { name: string }> {
    return Object.fromEntries([...this.#names].map(([key, name]) => [key, { name }]));
  }

  /** Categories that are no topic here, with the number of their items. */
  get unknown(): ReadonlyMap<string, number> {
    return this.#unknown;
  }

  #take(key: Key, name: string): boolean {
    if (this.#own !== undefined) return this.#own.has(key);
    if (this.#names.has(key)) return true;
    if (this.#names.size >= MOST) return false;
    this.#names.set(key, name.slice(0, 200));
    return true;
  }
}

/** A category as a key. Those that YAML readers must refuse (they name an object's own parts) get a neighbour. */
function topicOf(name: string): Key | undefined {
  const key = slugify(name, 60);
  return key === "constructor" || key === "prototype" ? (`topic-${key}` as Key) : key;
}
