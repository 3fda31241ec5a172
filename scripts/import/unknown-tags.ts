/** Counts a feed's language tags that name no language: each is told once, however many items have it. */
import { shown } from "../check/yaml/repeat-words.ts";
import { count } from "../diagnostics/print.ts";
import { visible } from "./visible.ts";

/** A hostile feed may have a tag of its own in every item. */
const MOST = 20;

export class UnknownTags {
  readonly #items = new Map<string, number>();
  #more = 0;

  /** The unknown tags of one item. */
  add(tags: readonly string[]): void {
    for (const tag of new Set(tags)) {
      const before = this.#items.get(tag);
      if (before === undefined && this.#items.size >= MOST) this.#more++;
      else this.#items.set(tag, (before ?? 0) + 1);
    }
  }

  notes(): string[] {
    const told = [...this.#items].map(
      ([tag, items]) =>
        `\`${shown(visible(tag))}\` names no language: ${count(items, "item")} took the next tag that holds, or the language of the text.`,
    );
    return this.#more === 0
      ? told
      : [...told, `So do the tags of ${count(this.#more, "more item")}.`];
  }
}
