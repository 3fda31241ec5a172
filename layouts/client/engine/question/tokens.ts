/** The words of a briefing's text, taken apart as the build took them: remembered, for texts say the same again. */
import { Chunks } from "../../../../scripts/search/format/chunks.ts";
import type { Stem } from "../../../../scripts/search/format/stem.ts";
import { tokensOf, type WordToken } from "../../../../scripts/search/format/words.ts";

/** Chunks of one language that are remembered. */
const MOST_KNOWN = 20_000;
const known = new Map<Stem, Chunks<readonly WordToken[]>>();

/** The words of what stands between two spaces. */
export function tokensOfChunk(chunk: string, stem: Stem): readonly WordToken[] {
  let chunks = known.get(stem);
  if (chunks === undefined) {
    chunks = new Chunks((text) => [...tokensOf(text, stem)], MOST_KNOWN);
    known.set(stem, chunks);
  }
  return chunks.of(chunk);
}
