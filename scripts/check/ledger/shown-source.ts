/** What readers see of a source: who told whom, and how far each is trusted, as one text that the ledger keeps. */
import { chainOf, labelOf, type Sources } from "../schema/provenance.ts";

const VIA = " ← ";
/** Between two sources of a list; in a label it is written otherwise. */
export const BETWEEN = " | ";
const RATING = / \[[A-F][1-6]\](?= ← |$)/g;

/** "an Omani official [C3] ← Axios" for every key of some sources. */
export function shownSources(sources: Sources): Map<string, string> {
  return new Map(
    [...sources.keys()].map((key) => [
      key,
      chainOf(key, sources)
        .map(({ source }) => {
          const label = labelOf(source).replaceAll(/\s+/g, " ").replaceAll("|", "¦");
          return source.rating === undefined ? label : `${label} [${source.rating}]`;
        })
        .join(VIA),
    ]),
  );
}

export interface SourceDifference {
  readonly gone: readonly string[];
  readonly come: readonly string[];
  /** True where nothing but ratings differs. */
  readonly isRating: boolean;
}

/** What differs between two lists of sources, as briefly as it can be said: labels, or ratings, or whole chains. */
export function sourcesApart(gone: readonly string[], come: readonly string[]): SourceDifference {
  const before = partsOf(gone);
  const after = partsOf(come);
  for (const part of ["labels", "ratings"] as const) {
    const lost = [...before[part]].filter((word) => !after[part].has(word));
    const won = [...after[part]].filter((word) => !before[part].has(word));
    const isExchange = part === "labels" ? lost.length > 0 && won.length > 0 : true;
    const isSaid = isExchange && Math.max(lost.length, won.length) === 1;
    if (isSaid) return { gone: lost, come: won, isRating: part === "ratings" };
    if (lost.length + won.length > 0) break;
  }
  const said = (words: readonly string[], isBare: boolean) =>
    words.map((word) => (isBare ? word.replaceAll(RATING, "") : word).replaceAll(VIA, ", via "));
  // Ratings are left out where the names alone tell the two apart.
  const isBare = said(gone, true).join(BETWEEN) !== said(come, true).join(BETWEEN);
  return { gone: said(gone, isBare), come: said(come, isBare), isRating: false };
}

/** The rating that one source lost and the one that it won, where both are one. */
export function ratingsApart(
  gone: readonly string[],
  come: readonly string[],
): readonly [string, string] | undefined {
  const before = partsOf(gone).ratings;
  const after = partsOf(come).ratings;
  const lost = [...before].join();
  const won = [...after].join();
  return before.size === 1 && after.size === 1 && lost !== won ? [lost, won] : undefined;
}

function partsOf(shown: readonly string[]): Record<"labels" | "ratings", Set<string>> {
  const parts = { labels: new Set<string>(), ratings: new Set<string>() };
  for (const step of shown.flatMap((chain) => chain.split(VIA))) {
    const [, label = step, rating] = /^(.*) \[([A-F][1-6])\]$/.exec(step) ?? [];
    parts.labels.add(label);
    if (rating !== undefined) parts.ratings.add(rating);
  }
  return parts;
}
