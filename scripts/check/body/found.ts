/** What reading the blocks of a body finds in them: citations, links, comments, each with its place, and what cannot stand. */
import type { Problem } from "../yaml/problem.ts";
import type { Citation } from "./dialect.ts";
import type { Scheme } from "./link-parts.ts";

export interface BodyCitation extends Citation {
  /** Offset in the file's text. */
  readonly offset: number;
}

/** A link of ours or of the web: `[text](scheme:target)`. */
export interface BodyLink {
  readonly scheme: Scheme;
  readonly target: string;
  readonly text: string;
  readonly offset: number;
}

/** A comment of a body, with its signs. */
export interface BodyComment {
  readonly content: string;
  /** Offset in the file's text. */
  readonly offset: number;
}

/** What reading a body gathers. */
export interface BodyFinds {
  readonly citations: BodyCitation[];
  readonly links: BodyLink[];
  readonly problems: Problem[];
  /** Comments inside a block, with their offsets. */
  readonly comments: BodyComment[];
}

/** The piece of the file in which a block stands. */
export interface Block {
  readonly text: string;
  /** Offset of `text` in the file. */
  readonly start: number;
}
