/** Loads the texts of the briefings that are shown, all at once, and makes results of them. */
import type { Result } from "../../search-api.ts";
import { NoSuchFile } from "../files/files.ts";
import type { OpenIndex } from "../files/open-index.ts";
import type { Segment } from "../files/segment.ts";
import { type IsSignOfRebuild, Rebuilt } from "../files/segments-in-range.ts";
import type { BriefingTexts } from "../files/texts.ts";
import type { Clause } from "../question/clauses.ts";
import type { Stems } from "../question/query-terms.ts";
import type { WantedTerms } from "./mark-words.ts";
import { missingResult, resultOf } from "./result.ts";

export interface Showing {
  readonly segments: readonly Segment[];
  readonly clauses: readonly Clause[];
  readonly index: OpenIndex;
  readonly root: string;
  readonly texts: BriefingTexts;
  readonly stems: Stems;
  readonly isSign: IsSignOfRebuild;
}

export function showResults(places: readonly number[], showing: Showing): Promise<Result[]> {
  const { index, root, stems } = showing;
  const wanted = wantedBy(showing.clauses);
  const context = { root, lang: index.lang, wanted, stems };
  return Promise.all(
    places.map(async (place) => {
      const { day, volume, name } = whereIs(place, showing.segments);
      try {
        return resultOf(await showing.texts.fragment(volume, name), day, context);
      } catch (error) {
        if (error instanceof NoSuchFile && showing.isSign(error.path)) throw new Rebuilt();
        return missingResult(day, index.lang);
      }
    }),
  );
}

function whereIs(place: number, segments: readonly Segment[]) {
  const catalogue = segments.findLast(({ base }) => base <= place)?.catalogue;
  const volume = catalogue?.volumes.findLast(({ start }) => start <= place);
  return {
    day: catalogue?.days.findLast(({ start }) => start <= place)?.day ?? "",
    volume: volume?.name ?? "",
    name: volume?.fragments[place - volume.start] ?? "",
  };
}

/** Other names of the same count as the words that they stand for, as far as they go. */
function wantedBy(clauses: readonly Clause[]): WantedTerms {
  const wanted = new Map<string, number>();
  let base = 0;
  for (const { isExcluded, ways } of clauses) {
    if (isExcluded) continue;
    for (const { parts } of ways)
      for (const [index, { choices }] of parts.entries())
        for (const { term } of choices) if (!wanted.has(term)) wanted.set(term, base + index);
    base += ways[0]?.parts.length ?? 0;
  }
  return wanted;
}
