/** The segments in range of a question: those that its days touch, without those that could not be loaded. */
import { backwards, type LeafKind } from "../../../../scripts/search/format/search-files.ts";
import { NoSuchFile } from "./files.ts";
import type { FiledValue } from "./opened-catalogue.ts";
import type { Postings, Segment } from "./segment.ts";

/** Thrown where a file is gone: the question is asked once more, of the archive as it is now. */
export class Rebuilt extends Error {}

/** Whether a file that the host has no more is a sign that the site was built anew. */
export type IsSignOfRebuild = (path: string) => boolean;

/** A term of a phrase, and the one after it; of the last there is none. */
export interface WantedSpots {
  readonly term: string;
  readonly follower: string | undefined;
}

export class SegmentsInRange {
  #live: readonly Segment[];
  readonly #missing: Segment[] = [];
  readonly #isSign: IsSignOfRebuild;

  constructor(segments: readonly Segment[], isSign: IsSignOfRebuild) {
    this.#live = segments;
    this.#isSign = isSign;
  }

  get live(): readonly Segment[] {
    return this.#live;
  }

  get missing(): readonly Segment[] {
    return this.#missing;
  }

  /** Every value of the facets, in every segment. */
  get filed(): readonly FiledValue[] {
    return this.#live.flatMap(({ catalogue }) => Object.values(catalogue.filed).flat());
  }

  /** Begins to load the catalogues; whether they come is seen by those who need them. */
  begin(): void {
    for (const segment of this.#live) segment.load().catch(() => undefined);
  }

  /** Loads the leaves of these words; a segment that fails is missing from here on. */
  loadWords(terms: readonly string[]): Promise<void> {
    return this.#load((segment) => terms.flatMap((term) => segment.leavesFor("words", term, true)));
  }

  /** Loads where terms stand, each with what follows it, where that is known. */
  loadSpots(wanted: readonly WantedSpots[]): Promise<void> {
    return this.#load((segment) =>
      wanted.flatMap(({ term, follower }) => segment.spotsLeaves(term, follower)),
    );
  }

  /** The same where only advice depends on it: a failure is no matter. */
  async tryWords(terms: readonly string[]): Promise<void> {
    const all = this.#live.map((segment) =>
      segment
        .load(terms.flatMap((term) => segment.leavesFor("words", term, true)))
        .catch(() => undefined),
    );
    await Promise.all(all);
  }

  /** Loads the leaves of all words that begin so. */
  loadBeginnings(beginnings: readonly string[]): Promise<void> {
    return this.#load((segment) =>
      beginnings.flatMap((beginning) => segment.leavesFor("words", beginning)),
    );
  }

  /** Loads and gives the spellings that begin so (`ends`: read backwards), with their briefings. Without them nothing is missing but advice. */
  async spellings(
    kind: Exclude<LeafKind, "words">,
    beginning: string,
  ): Promise<ReadonlyMap<string, number>> {
    const isOf = (word: string) =>
      kind === "near" ? word.startsWith(beginning) : word.endsWith(backwards(beginning));
    const counts = new Map<string, number>();
    const all = this.#live.map(async (segment) => {
      const leaves = segment.leavesFor(kind, beginning);
      await segment.load(leaves).catch(() => undefined);
      for (const [word, count] of segment.lines(leaves))
        if (isOf(word)) counts.set(word, (counts.get(word) ?? 0) + Number(count));
    });
    await Promise.all(all);
    return counts;
  }

  /** The pairs of terms that some briefing writes as one piece, which is this term. */
  pairs(term: string): string[] {
    return [...new Set(this.#live.flatMap((segment) => segment.pairs(term)))].sort();
  }

  holds(term: string): boolean {
    return this.#live.some((segment) => segment.postings(term).places.length > 0);
  }

  postings(term: string): Postings[] {
    return this.#live.map((segment) => segment.postings(term));
  }

  async #load(leavesOf: (segment: Segment) => readonly string[]): Promise<void> {
    const failed = new Set<Segment>();
    const all = this.#live.map(async (segment) => {
      try {
        await segment.load(leavesOf(segment));
      } catch (error) {
        if (error instanceof NoSuchFile && this.#isSign(error.path)) throw new Rebuilt();
        failed.add(segment);
      }
    });
    await Promise.all(all);
    this.#missing.push(...failed);
    this.#live = this.#live.filter((segment) => !failed.has(segment));
  }
}
