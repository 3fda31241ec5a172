/** Keys of briefings' pages, from build to build of one process: what was made of the same has the same key. */

import type { Cards } from "../render/cards.ts";

interface KnownPage {
  readonly others: readonly unknown[];
  readonly key: string;
}

/**
 * Briefings that are cached are the same objects in the next build. So a page is known to be the same without
 * making the text that its key is of: 0.3 s of a build of 10,000 that draws three.
 */
export class PageMemo {
  #context = "";
  #known = new WeakMap<object, KnownPage>();
  #cardContext = "";
  #cards: Cards = new WeakMap();

  /** Cards that were made in the same context: the site's language and prefix. */
  cardsOf(context: string): Cards {
    if (context !== this.#cardContext) this.#cards = new WeakMap();
    this.#cardContext = context;
    return this.#cards;
  }

  /** Forgets all that was made in another context: `context` is all that every page is made of. */
  begin(context: string): void {
    if (context === this.#context) return;
    this.#context = context;
    this.#known = new WeakMap();
  }

  /** The key of the page of `briefing`, which shows it and `others`. */
  keyOf(briefing: object, others: readonly unknown[], make: () => string): string {
    const known = this.#known.get(briefing);
    if (known !== undefined && isSame(known.others, others)) return known.key;
    const key = make();
    this.#known.set(briefing, { others, key });
    return key;
  }
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((member, at) => member === other[at]);
}
