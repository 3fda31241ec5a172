/** A source as a text cites it, and its words on one line. */

export interface CitationView {
  readonly name: string;
  /** The day, or the place, that tells it from another that would be cited alike; else empty. */
  readonly mark: string;
  /** The day of the text, where its mark tells it; else empty. */
  readonly day: string;
  /** Where it was read; empty where that need not be said. */
  readonly via: string;
  /** All that a text may call it. */
  readonly relayNames: readonly string[];
  /** True where its name is that of no other entry that is cited. */
  readonly isAlone: boolean;
  /** The first key of the entry in which it stands in the list. */
  readonly entry: string;
  /** The whole chain in words, with dates. */
  readonly chain: string;
}

export type Citations = Readonly<Record<string, CitationView>>;

/** "US official → Axios": all that is said of a source where no other stands beside it. */
export function inOneLine(view: CitationView, arrow: string): string {
  return view.via === "" ? byName(view) : `${byName(view)} ${arrow} ${view.via}`;
}

/** "US official": of a source of which the text has said through whom we have it. */
export function byName({ name, mark }: CitationView): string {
  return mark === "" ? name : `${name} ${mark}`;
}

/** The arrow that leads from who says it to where we read it, in the direction of the text. */
export function arrowOf(dir: "ltr" | "rtl"): string {
  return dir === "rtl" ? "←" : "→";
}
