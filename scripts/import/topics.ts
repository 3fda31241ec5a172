/** Which topics an imported briefing has: its feed's categories, as far as the vocabulary knows them. */

import type { Terms } from "../check/schema/terms.ts";
import { isDeviceName, type Key, slugify } from "../read/identity.ts";
import { newSlug } from "../read/new-slug.ts";

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
    this.#fallback = this.#topicOf(feed) ?? ("releases" as Key);
    this.#names.set(this.#fallback, feed);
  }

  /** At least one topic that the vocabulary has; undefined when it has none of the item's, nor the feed's. */
  choose(categories: readonly string[]): readonly Key[] | undefined {
    const keys = categories.flatMap((name) => {
      const key = this.#topicOf(name);
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

  /** The key of a category, with a vocabulary of the folder's own the one that it has. */
  #topicOf(name: string): Key | undefined {
    const keys = keysOf(name);
    return keys.find((key) => this.#own?.has(key)) ?? keys[0];
  }

  #take(key: Key, name: string): boolean {
    if (this.#own !== undefined) return this.#own.has(key);
    if (this.#names.has(key)) return true;
    if (this.#names.size >= MOST) return false;
    this.#names.set(key, name.slice(0, 200));
    return true;
  }
}

/**
 * What a category may be as a key, the best first: a vocabulary that was made before letters as ø were written out has
 * the second. Those that YAML readers must refuse (they name an object's own parts), or Windows, get a neighbour.
 */
function keysOf(name: string): Key[] {
  const plain = slugify(name, 60);
  if (plain === undefined && newSlug(name, 60) === undefined) return [];
  const isRefused = plain === "constructor" || plain === "prototype" || isDeviceName(plain ?? "");
  if (isRefused) return [`topic-${plain}` as Key];
  return [newSlug(name, 60), plain].filter((key) => key !== undefined);
}
