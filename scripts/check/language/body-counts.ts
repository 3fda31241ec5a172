/** Finds in a body what it says of how many independent voices there are, for the archive to hold against them. */
import { offsetIn, type Passage } from "../body/passage.ts";
import { type SaidCount, saidCounts } from "./said-counts.ts";

export interface BodyCount extends Pick<SaidCount, "words" | "says" | "length"> {
  readonly offset: number;
  /** Those cited in the same passage. */
  readonly keys: readonly string[];
}

/** The counts of a body in a language: a quotation's are another's words. */
export function countsIn(passages: readonly Passage[], lang: string): BodyCount[] {
  return passages
    .filter(({ kind }) => kind !== "quotation" && kind !== "speaker")
    .flatMap((passage) =>
      saidCounts(passage.text, lang).map(({ at, ...said }) => ({
        ...said,
        offset: offsetIn(passage, at),
        keys: passage.marks.flatMap(({ kind, targets }) => (kind === "citation" ? targets : [])),
      })),
    );
}
