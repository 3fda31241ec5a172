/** What stands between one pair of brackets: each name once, and no more than a reader has not read just before. */
import type { Citation, CitationMeta } from "../check/body/dialect.ts";
import { groupedBy } from "../diagnostics/grouped-by.ts";
import type { Words } from "../words/words.ts";
import { wordsIn } from "../words/words-of.ts";
import type { Citations } from "./citation-view.ts";
import { isSame } from "./once-a-paragraph.ts";

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

/**
 * Several sources in one pair of brackets: a name, and a relay, that they share is said once.
 * @param seen the keys that the text has cited before: the relay of one whose name is nobody else's was said then.
 */
export function partsOf(
  cited: readonly Citation[],
  views: Citations,
  seen: ReadonlySet<string>,
  { comma, semicolon }: Pick<Words, "comma" | "semicolon">,
): CitedPart[] {
  const all = cited.map(({ key, locator }) => {
    const view = views[key] ?? {
      name: key,
      mark: "",
      via: "",
      isAlone: false,
      entry: key,
      chain: "",
    };
    const via = view.isAlone && seen.has(key) ? "" : view.via;
    return { ...view, key, locator, via };
  });
  // One that stands in the list once, read in several places that were all said before, is one.
  const shown = all.filter((one, at) => {
    const isKnown = (other: (typeof all)[number]) =>
      other.entry === one.entry && other.via === one.via && other.locator === one.locator;
    return !all.slice(0, at).some(isKnown);
  });
  // Texts of one name stand together, where the first of them is.
  const together = [...groupedBy(shown, ({ name, via }) => `${name}\0${via}`).values()].flat();
  return together.map(({ key, locator, name, mark, via, chain }, at) => {
    const [last, next] = [together[at - 1], together[at + 1]];
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
      before: last === undefined ? "" : isRelayed || isOfName || isOfRelay ? comma : semicolon,
      name: isOfName || isOfRelay ? "" : name,
      mark: isOfRelay ? "" : mark,
      via: goesOn ? "" : via,
      hasArrow: !isOfRelay,
    };
  });
}

/** Where we have no words of the language. */
const LATIN = { same: "ibid.", sameTwo: undefined };

/**
 * The words for what was just cited, where a citation is that: the citation before it, or the two before it together.
 * @param before what was cited in this section, in order.
 */
export function sameAs(
  meta: CitationMeta,
  before: readonly CitationMeta[],
  lang: string,
): string | undefined {
  const { citations = [] } = meta;
  const { same: one, sameTwo: two } = wordsIn(lang)?.briefing ?? LATIN;
  if (isSame(meta, before.at(-1))) return citations.length === 2 ? (two ?? one) : one;
  const [first, second] = before.slice(-2).map((last) => last.citations ?? []);
  const isOfBoth =
    citations.length === 2 &&
    first?.length === 1 &&
    second?.length === 1 &&
    isSame(meta, { citations: [...first, ...second] });
  return isOfBoth ? two : undefined;
}
