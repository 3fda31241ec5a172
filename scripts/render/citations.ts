/** What stands in brackets in the text: who says it, by a short name, and through whom we have it. */
import { chainOf, hostOf, labelOf, type Sources } from "../check/schema/provenance.ts";
import type { Source } from "../check/schema/source-schema.ts";
import { entriesOf, type Origin } from "../check/voices/origins.ts";
import { groupedBy } from "../diagnostics/grouped-by.ts";
import type { Words } from "../words/words.ts";
import { spokenDate } from "./cards.ts";
import type { Citations, CitationView } from "./citation-view.ts";
import { type DateContext, shortDate } from "./short-dates.ts";
import type { ShortName } from "./short-names.ts";

/** What the archive and the briefing say of how its sources are cited. */
export interface CitationContext {
  /** What each source is called, in their order. */
  readonly names: readonly ShortName[];
  readonly origins: readonly Origin[];
  /** The keys of the sources that are cited. */
  readonly heard: readonly string[];
  /** Of the text. */
  readonly dates: DateContext;
  /** Of the page. */
  readonly words: Words;
}

/** How `[@key]` is shown, for every source of a briefing. */
export function citationsOf(
  sources: Sources,
  { names, origins, heard, dates, words }: CitationContext,
): Citations {
  const entryOf = new Map(
    entriesOf(origins).flatMap((keys) =>
      keys.map((key): [string, string] => [key, keys[0] ?? key]),
    ),
  );
  const all = [...sources].map(([key, source], at) => ({
    ...{ key, source, entry: entryOf.get(key) ?? key },
    ...(names[at] ?? { name: key, via: "", relayNames: [] }),
  }));
  const isHeard = new Set(heard);
  const cited = all.filter(({ key }) => isHeard.has(key));
  const named = groupedBy(cited, ({ name }) => name);
  const alike = groupedBy(cited, ({ name, via }) => `${name}\0${via}`);
  const entriesIn = (group: readonly { readonly entry: string }[] = []) =>
    new Set(group.map(({ entry }) => entry)).size;
  const views: Record<string, CitationView> = Object.create(null);
  for (const { key, source, entry, name, via, relayNames } of all) {
    const others = alike.get(`${name}\0${via}`);
    const marked =
      entriesIn(others) < 2
        ? NO_MARK
        : markAmong(source, others?.map((other) => other.source) ?? [], dates);
    const isAlone = entriesIn(named.get(name)) < 2;
    const chain = wholeChain(key, sources, words);
    views[key] = { name, ...marked, via, relayNames, isAlone, entry, chain };
  }
  return views;
}

/** "a US official, via Axios, 12 June 2025". */
function wholeChain(key: string, sources: Sources, words: Words): string {
  const names = chainOf(key, sources).map(({ source }) =>
    source.date === undefined
      ? labelOf(source)
      : labelOf(source) + words.comma + spokenDate(source.date, words),
  );
  return words.briefing.sources.chain(names);
}

const NO_MARK = { mark: "", day: "" };

/** What tells a source from others that would be cited alike: its date, else the host where it lies. */
function markAmong(
  source: Source,
  others: readonly Source[],
  dates: DateContext,
): Pick<CitationView, "mark" | "day"> {
  const differ = (read: (one: Source) => string | undefined) => new Set(others.map(read)).size > 1;
  if (differ(({ date }) => date))
    return source.date === undefined
      ? NO_MARK
      : { mark: shortDate(source.date, dates), day: source.date };
  return source.name !== undefined && differ(hostOf)
    ? { mark: hostOf(source) ?? "", day: "" }
    : NO_MARK;
}
