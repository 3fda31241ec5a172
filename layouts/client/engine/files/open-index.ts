/** The archive as `search/index.json` describes it: its segments, and which of them a range of days touches. */
import type { SearchIndex } from "../../../../scripts/search/format/search-files.ts";
import type { Files } from "./files.ts";
import { Segment } from "./segment.ts";

/** Days as YYYY-MM-DD: the first that counts, and the first that no longer does. */
export interface DayRange {
  readonly after: string | undefined;
  readonly before: string | undefined;
}

export class OpenIndex {
  /** The site's language first, then the briefings' others. */
  readonly langs: readonly string[];
  readonly segments: readonly Segment[];
  /** Briefings. */
  readonly size: number;
  /** What it was made of: two builds of the same archive have the same. */
  readonly text: string;

  /** @throws for a text that is no index. */
  constructor(text: string, files: Files) {
    const { lang, langs, segments } = JSON.parse(text) as SearchIndex;
    this.text = text;
    this.langs = [...new Set([lang, ...langs])];
    let size = 0;
    this.segments = segments.map((entry) => {
      const segment = new Segment(entry, size, files);
      size += entry.count;
      return segment;
    });
    this.size = size;
  }

  get lang(): string {
    return this.langs[0] ?? "en";
  }

  touched({ after, before }: DayRange): Segment[] {
    return this.segments.filter(({ entry }) => overlaps(entry, { after, before }));
  }
}

/** Whether any day from `first` to `last` lies in the range. */
export function overlaps(
  { first, last }: { readonly first: string; readonly last: string },
  { after, before }: DayRange,
): boolean {
  return (after === undefined || last >= after) && (before === undefined || first < before);
}
