/** Heading ids: the same for the check, which knows where links may lead, and for the page. */
import type { Token } from "markdown-it";

/** Heading ids: small letters and digits of any script, unique on the page by a number at the end. */
export class Slugs {
  readonly #taken = new Set<string>();
  /** How often each stem has come, so that the thousandth needs no thousand tries. */
  readonly #counts = new Map<string, number>();

  /** The id for a heading, whose inline token is given. */
  next(inline: Token | undefined): string {
    const words = textOfTokens(inline?.children ?? [])
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu);
    const stem = words?.join("-").slice(0, 80) ?? "section";
    let count = (this.#counts.get(stem) ?? 0) + 1;
    let slug = count === 1 ? stem : `${stem}-${count}`;
    while (this.#taken.has(slug)) slug = `${stem}-${++count}`;
    this.#counts.set(stem, count);
    this.#taken.add(slug);
    return slug;
  }
}

/** The words of a heading or link: what a reader sees, without marks. */
export function textOfTokens(children: readonly Token[]): string {
  return children
    .map((child) =>
      child.type === "text" || child.type === "code_inline"
        ? child.content
        : child.type.endsWith("break")
          ? " "
          : "",
    )
    .join("");
}
