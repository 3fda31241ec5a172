/** Why an item stays out, in the words of the report, and how many stay out for each reason. */
import { count } from "../diagnostics/print.ts";

/** The words for one and for several: "1 page", "3 pages", "2 with a password". */
export interface Reason {
  readonly one: string;
  readonly several: string;
}

export const plain = (words: string): Reason => ({ one: words, several: words });
const noun = (one: string, several = `${one}s`): Reason => ({ one, several });

/** By the word that an origin uses, in small letters and with hyphens. */
const BY_WORD: Readonly<Record<string, Reason>> = {
  page: noun("page"),
  attachment: noun("attachment"),
  revision: noun("revision"),
  "nav-menu-item": noun("menu item"),
  comment: noun("comment"),
  settings: noun("setting"),
  template: noun("template"),
  private: plain("private"),
  draft: noun("draft"),
  "auto-draft": noun("draft"),
  unpublished: plain("not published"),
  pending: plain("waiting for review"),
  "pending-review": plain("waiting for review"),
  "in-review": plain("waiting for review"),
  future: plain("scheduled"),
  scheduled: plain("scheduled"),
  trash: plain("in the trash"),
  trashed: plain("in the trash"),
  "soft-trashed": plain("in the trash"),
  deleted: plain("deleted"),
  protected: plain("with a password"),
  password: plain("with a password"),
  "password-protected": plain("with a password"),
  embargoed: plain("under embargo"),
  unlisted: plain("unlisted"),
};
/** A hostile feed must not fill the terminal with reasons of its own. */
const MOST = 20;
const OTHERWISE = plain("not public for another reason");

/** A word of the origin's as one knows it: small letters, hyphens. */
export function folded(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");
}

/** The reason that a word of the origin's gives, else `otherwise`. */
export function reasonOf(word: string, otherwise: Reason): Reason {
  const key = folded(word);
  return (Object.hasOwn(BY_WORD, key) ? BY_WORD[key] : undefined) ?? otherwise;
}

/** Counts items by reason. */
export class ReasonTally {
  readonly #counts = new Map<string, { reason: Reason; items: number }>();

  add(reason: Reason): void {
    const isKnown = this.#counts.has(reason.several) || this.#counts.size < MOST;
    const counted = isKnown ? reason : OTHERWISE;
    const before = this.#counts.get(counted.several)?.items ?? 0;
    this.#counts.set(counted.several, { reason: counted, items: before + 1 });
  }

  /** "3 pages", "2 private": in the order in which they were met. */
  words(): string[] {
    return [...this.#counts.values()].map(({ reason: { one, several }, items }) =>
      count(items, one, several),
    );
  }
}
