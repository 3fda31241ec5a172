/** A piece of what a reader sees of a briefing. */
import type { Path } from "../yaml/yaml.ts";

/** A date, place or person that a link names, or a source that is cited: what the words say to a machine. */
export interface NamedThing {
  readonly kind: "date" | "place" | "who" | "source";
  /** Of a source what readers see of it, and not its key. */
  readonly target: string;
  /** The key by which a source is cited. */
  readonly key?: string;
  /** Range of its words in the piece. */
  readonly from: number;
  readonly to: number;
}

/** One text of the front matter, or one block of the body: without citations and comments, code included. */
export interface VisiblePiece {
  readonly text: string;
  readonly things: readonly NamedThing[];
  /** The number before it, where it is an item of a list that does not count from 1. */
  readonly number?: string;
  /** Where it stands in the front matter; undefined in the body. */
  readonly field?: Path;
}
