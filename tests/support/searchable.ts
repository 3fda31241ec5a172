/** Small archives as the search page reads them: made of texts by the build's own functions, without Pagefind. */

import { encodeAscending } from "../../scripts/search/format/postings.ts";
import { facetsOf, type VolumeCatalogue } from "../../scripts/search/format/search-files.ts";
import { indexOf, type SegmentHead, segmentOf } from "../../scripts/search/write/segments.ts";
import { wordsOf } from "../../scripts/search/write/volume-words.ts";
import type { Facet } from "../../scripts/site-plan.ts";

export interface Searchable {
  readonly day: string;
  readonly title: string;
  readonly text: string;
  readonly summary?: string;
  readonly lang?: string;
  /** Facet → ids. */
  readonly filed?: Partial<Record<Facet, readonly string[]>>;
  readonly anchors?: readonly {
    readonly id: string;
    readonly text: string;
    readonly location: number;
  }[];
}

/** `place:IR` → its name, then its others. */
export type Vocabulary = Readonly<Record<string, readonly [string, ...string[]]>>;

export interface Cutting {
  /** Briefings of each volume, of each segment. */
  readonly segments: readonly (readonly number[])[];
  readonly vocabulary?: Vocabulary;
}

/** Files by path below the site's root, of briefings in order, oldest first. */
export async function searchable(
  briefings: readonly Searchable[],
  { segments, vocabulary = {} }: Cutting = { segments: [[briefings.length]] },
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const made: SegmentHead[] = [];
  let at = 0;
  for (const sizes of segments) {
    const volumes = [];
    for (const size of sizes) {
      volumes.push(await volumeOf(briefings.slice(at, at + size), at, { files, vocabulary }));
      at += size;
    }
    const segment = segmentOf(volumes);
    for (const [path, text] of segment.files) files.set(`search/${path}`, text);
    made.push(segment);
  }
  return files.set("search/index.json", indexOf(made));
}

interface Making {
  readonly files: Map<string, string>;
  readonly vocabulary: Vocabulary;
}

async function volumeOf(
  briefings: readonly Searchable[],
  at: number,
  { files, vocabulary }: Making,
) {
  const name = briefings[0]?.day ?? "";
  const fragments = briefings.map(({ title, summary, text, lang, anchors = [] }, index) => ({
    name: `en_${at + index}`,
    url: `/${at + index}/`,
    content: [title, summary, text].filter(Boolean).join(". "),
    blocks: [title, summary, text].filter((block) => block !== undefined),
    meta: { title, ...(lang ? { lang } : {}), ...(summary ? { summary } : {}) },
    anchors,
  }));
  for (const fragment of fragments)
    files.set(
      `pagefind/${name}/fragment/${fragment.name}.pf_fragment`,
      `pagefind_dcd${JSON.stringify(fragment)}`,
    );
  return {
    name,
    words: await wordsOf(fragments, "en"),
    catalogue: JSON.stringify(catalogueOf(briefings, vocabulary)),
  };
}

function catalogueOf(briefings: readonly Searchable[], vocabulary: Vocabulary): VolumeCatalogue {
  const days = new Map<string, number>();
  for (const { day } of briefings) days.set(day, (days.get(day) ?? 0) + 1);
  const facets = facetsOf((facet) => {
    const ids = new Set(briefings.flatMap(({ filed }) => filed?.[facet] ?? []));
    return [...ids].sort().map((id) => {
      const [called = id, ...aka] = vocabulary[`${facet}:${id}`] ?? [];
      const places = briefings.flatMap(({ filed }, place) =>
        filed?.[facet]?.includes(id) ? [place] : [],
      );
      return { id, name: called, ...(aka.length > 0 ? { aka } : {}), in: encodeAscending(places) };
    });
  });
  return { last: briefings.at(-1)?.day ?? "", days: [...days], facets };
}
