/** Heading ids: the same for the check, which knows where links may lead, and for the page. */
import type { Token } from "markdown-it";

/** The id under which a claim stands on its briefing's page. */
function anchorOfClaim(id: string): string {
  return `claim-${id}`;
}

/** The ids that a page gives away itself and that the words of a heading could spell; all others have an underscore. */
export function anchorsOfClaims({
  claims,
}: {
  readonly claims: readonly { readonly id: string }[];
}): string[] {
  return claims.map(({ id }) => anchorOfClaim(id));
}

/** Heading ids: small letters and digits of any script, unique on the page by a number at the end. */
export class Slugs {
  readonly #taken: Set<string>;
  /** How often each stem has come, so that the thousandth needs no thousand tries. */
  readonly #counts = new Map<string, number>();

  /** `reserved` are ids of the same page that are no heading's. */
  constructor(reserved: Iterable<string> = []) {
    this.#taken = new Set(reserved);
  }

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
