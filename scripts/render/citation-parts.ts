/** What stands between one pair of brackets: each name once, and no more than a reader has not read just before. */
import type { Citation } from "../check/body/dialect.ts";
import { groupedBy } from "../diagnostics/grouped-by.ts";
import { areDaysSaid, isRelaySaid, type OfName, type Words } from "./already-said.ts";
import type { Citations, CitationView } from "./citation-view.ts";

/** One source in brackets, and which of its words need not be said beside its neighbours'. */
export interface CitedPart {
  readonly key: string;
  readonly chain: string;
  readonly locator: string;
  /** `; ` where something else begins, `, ` where a name or a relay is shared. */
  readonly before: string;
  readonly name: string;
  readonly mark: string;
  readonly via: string;
  /** False where the arrow stands before its neighbour already. */
  readonly hasArrow: boolean;
}

/** What readers of a text know where a citation stands. */
export interface Known {
  /** The keys of which brackets, and of which any words, have said where they were read: those here are added. */
  readonly told: Set<string>;
  readonly heard: Set<string>;
  /** The words that it closes. */
  readonly words: Words;
  /** What each name stood for when the section cited it last. */
  readonly last: ReadonlyMap<string, string>;
  /** All that are cited, by the name that they share. */
  readonly named: ReadonlyMap<string, readonly CitationView[]>;
}

const UNKNOWN = { mark: "", day: "", via: "", relayNames: [], isAlone: false, chain: "" };

/** The same for the same sources, at the same places. */
export function standsFor(cited: readonly Citation[]): string {
  return JSON.stringify(cited.map(({ key, locator }) => [key, locator]));
}

/** Several sources in one pair of brackets: a name, and a relay, that they share is said once. */
export function partsOf(
  cited: readonly Citation[],
  views: Citations,
  { told, heard, last: lastOf, words, named }: Known,
): CitedPart[] {
  const met = cited.map(({ key, locator }) => ({
    ...(views[key] ?? { ...UNKNOWN, name: key, entry: key }),
    ...{ key, locator },
  }));
  // Texts of one name stand together, where the first of them is.
  const all = [...groupedBy(met, ({ name }) => name)].flatMap(([name, ofName]) => {
    const isLast = lastOf.get(name) === standsFor(ofName);
    const others: OfName = { known: named.get(name) ?? [], isLast };
    // Of one report that was read in several places it is enough that each was named.
    const known = ofName.length > 1 ? heard : told;
    const isDaySaid = areDaysSaid(ofName, others, words);
    const said = ofName.map((one) => ({
      ...one,
      mark: isDaySaid ? "" : one.mark,
      via: (one.isAlone && known.has(one.key)) || isRelaySaid(one, others, words) ? "" : one.via,
    }));
    for (const { key, via } of said) {
      heard.add(key);
      if (via !== "" || views[key]?.via === "") told.add(key);
    }
    // Where the name is enough, it is said once.
    const [first] = said;
    const isEnough = said.every(({ via, locator }) => via === first?.via && locator === "");
    return first !== undefined && isDaySaid && isEnough
      ? [{ ...first, chain: said.map(({ chain }) => chain).join("; ") }]
      : said;
  });
  // One that stands in the list once, read in several places that were all said before, is one.
  const shown = all.filter((one, at) => {
    const isKnown = (other: (typeof all)[number]) =>
      other.entry === one.entry && other.via === one.via && other.locator === one.locator;
    return !all.slice(0, at).some(isKnown);
  });
  return shown.map(({ key, locator, name, mark, via, chain }, at) => {
    const [last, next] = [shown[at - 1], shown[at + 1]];
    const isFree = locator === "" && (last?.locator ?? "") === "";
    const isNamed = isFree && last?.name === name;
    const isRelayed = via !== "" && isFree && last?.via === via;
    const goesOn = via !== "" && locator === "" && next?.via === via;
    // "Blinken 16 June, 6 July", and "Axios → Newsmax, Belaaz".
    const isOfName = isNamed && mark !== "" && last?.via === via;
    const isOfRelay =
      isNamed && !isRelayed && !goesOn && via !== "" && last?.via !== "" && mark === last?.mark;
    return {
      ...{ key, chain, locator },
      before: last === undefined ? "" : isRelayed || isOfName || isOfRelay ? ", " : "; ",
      name: isOfName || isOfRelay ? "" : name,
      mark: isOfRelay ? "" : mark,
      via: goesOn ? "" : via,
      hasArrow: !isOfRelay,
    };
  });
}
