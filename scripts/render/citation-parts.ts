/** What stands between one pair of brackets: each name once, and no more than a reader has not read just before. */
import type { Citation } from "../check/body/dialect.ts";
import { groupedBy } from "../diagnostics/grouped-by.ts";
import type { Words } from "../words/words.ts";
import { areDaysSaid, type ClosedWords, isRelaySaid, type OfName } from "./already-said.ts";
import type { Citations, CitationView } from "./citation-view.ts";

/** One source in brackets, and which of its words need not be said beside its neighbours'. */
export interface CitedPart {
  readonly key: string;
  readonly chain: string;
  readonly locator: string;
  /** A semicolon where something else begins, a comma where a name or a relay is shared. */
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
  readonly words: ClosedWords;
  /** What each name stood for when the section cited it last. */
  readonly last: ReadonlyMap<string, string>;
  /** All that are cited, by the name that they share. */
  readonly named: ReadonlyMap<string, readonly CitationView[]>;
}

const UNKNOWN = { mark: "", day: "", via: "", relayNames: [], isAlone: false, chain: "" };

/** A source in brackets, with what its own name leaves to say of it. */
interface SaidSource {
  readonly key: string;
  readonly locator: string;
  readonly view: CitationView;
  readonly mark: string;
  readonly via: string;
  readonly chain: string;
}

/** The same for the same sources, at the same places. */
export function standsFor(cited: readonly Citation[]): string {
  return cited.map(({ key, locator }) => `${key}\0${locator}`).join("\0");
}

/** Several sources in one pair of brackets: a name, and a relay, that they share is said once. */
export function partsOf(
  cited: readonly Citation[],
  views: Citations,
  { marks, ...known }: Known & { readonly marks: Pick<Words, "comma" | "semicolon"> },
): readonly CitedPart[] {
  const viewOf = (key: string) => views[key] ?? { ...UNKNOWN, name: key, entry: key };
  // Texts of one name stand together, where the first of them is.
  const all = [...groupedBy(cited, ({ key }) => viewOf(key).name).values()].flatMap((ofName) =>
    saidOf(ofName, viewOf, known),
  );
  // One that stands in the list once, read in several places that were all said before, is one.
  const shown = all.filter((one, at) => {
    const isKnown = (other: SaidSource) =>
      other.view.entry === one.view.entry && other.via === one.via && other.locator === one.locator;
    return all.findIndex(isKnown) === at;
  });
  return shown.map((one, at) => {
    const { isShared, ...part } = partBeside(one, shown[at - 1], shown[at + 1]);
    return { ...part, before: at === 0 ? "" : isShared ? marks.comma : marks.semicolon };
  });
}

/** Sources of one name, each with what a reader does not know of it. */
function saidOf(
  cited: readonly Citation[],
  viewOf: (key: string) => CitationView,
  { told, heard, last, words, named }: Known,
): SaidSource[] {
  const views = cited.map(({ key }) => viewOf(key));
  const name = views[0]?.name ?? "";
  const others: OfName = {
    known: named.get(name) ?? [],
    isLast: last.get(name) === standsFor(cited),
  };
  const areKnown = areDaysSaid(views, others, words);
  // Of one report that was read in several places it is enough that each was named.
  const before = cited.length > 1 ? heard : told;
  const said = cited.map(({ key, locator }): SaidSource => {
    const view = viewOf(key);
    const isRelayKnown = (view.isAlone && before.has(key)) || isRelaySaid(view, others, words);
    const via = isRelayKnown ? "" : view.via;
    return { key, locator, view, mark: areKnown ? "" : view.mark, via, chain: view.chain };
  });
  for (const { key, via, view } of said) {
    heard.add(key);
    if (via !== "" || view.via === "") told.add(key);
  }
  const [first, second] = said;
  if (first === undefined || second === undefined) return said;
  // Where the name is enough, it is said once.
  const isEnough =
    areKnown && said.every(({ via, locator }) => via === first.via && locator === "");
  return isEnough ? [{ ...first, chain: said.map(({ chain }) => chain).join("; ") }] : said;
}

/** A source as it stands between its neighbours. */
function partBeside(
  one: SaidSource,
  last: SaidSource | undefined,
  next: SaidSource | undefined,
): Omit<CitedPart, "before"> & { isShared: boolean } {
  const { key, locator, view, mark, via, chain } = one;
  const isFree = locator === "" && (last?.locator ?? "") === "";
  const isNamed = isFree && last?.view.name === view.name;
  const isRelayed = via !== "" && isFree && last?.via === via;
  const goesOn = via !== "" && locator === "" && next?.via === via;
  // "Blinken 16 June, 6 July", and "Axios → Newsmax, Belaaz".
  const isOfName = isNamed && mark !== "" && last?.via === via;
  const isOfRelay =
    isNamed && !isRelayed && !goesOn && via !== "" && last?.via !== "" && mark === last?.mark;
  return {
    key,
    chain,
    locator,
    isShared: isRelayed || isOfName || isOfRelay,
    name: isOfName || isOfRelay ? "" : view.name,
    mark: isOfRelay ? "" : mark,
    via: goesOn ? "" : via,
    hasArrow: !isOfRelay,
  };
}
