/** How the sources of a briefing are shown: in brackets in the text, and in the list below it. */
import { chainOf, hostOf, labelOf } from "../check/schema/provenance.ts";
import type { Source } from "../check/schema/source-schema.ts";
import { formatDay } from "../read/spoken.ts";
import type { SourceView } from "./briefing-views.ts";
import { spokenDate } from "./cards.ts";
import { nameOfLanguage } from "./language.ts";
import type { CitationView } from "./markdown.ts";
import type { Link } from "./page-view.ts";
import { basisInWords, quotesInWords, ratingInWords } from "./source-words.ts";

/** What `[@key]` shows, for every source of a briefing. */
export function citationsOf(sources: ReadonlyMap<string, Source>): Record<string, CitationView> {
  const views: Record<string, CitationView> = Object.create(null);
  for (const key of sources.keys()) {
    const chain = chainOf(key, sources);
    const spoken = chain.map(
      ({ source }) =>
        `${labelOf(source)}${source.date === undefined ? "" : `, ${spokenDate(source.date, "en")}`}`,
    );
    views[key] = {
      // Where it was read follows as "via".
      names: chain
        .slice(0, 2)
        .map(({ source }) => (chain.length === 1 ? nameAmong : datedAmong)(source, sources)),
      chain: spoken.join(", via "),
    };
  }
  return views;
}

/** A source's label; with its date, else with where it was read, where that tells it from its namesakes in the briefing. */
export function nameAmong(source: Source, sources: ReadonlyMap<string, Source>): string {
  const label = labelOf(source);
  const dated = datedAmong(source, sources);
  const isAlone = [...sources.values()].every(
    (other) => other === source || datedAmong(other, sources) !== dated,
  );
  const place = isAlone ? undefined : placeOf(source, sources);
  return place === undefined || place === label ? dated : `${dated}, in ${place}`;
}

/** A source's label; with its date where that tells it from a namesake. */
function datedAmong(source: Source, sources: ReadonlyMap<string, Source>): string {
  const label = labelOf(source);
  const namesakes = [...sources.values()].filter((other) => labelOf(other) === label);
  const isTold = new Set(namesakes.map(({ date }) => date)).size > 1;
  return isTold && source.date !== undefined ? `${label}, ${spokenDate(source.date, "en")}` : label;
}

/** Where a source was read: in another, or at a host. */
function placeOf(source: Source, sources: ReadonlyMap<string, Source>): string | undefined {
  const above = source.via === undefined ? undefined : sources.get(source.via);
  return above === undefined ? hostOf(source) : labelOf(above);
}

/** What the archive says of a source. */
interface SourceContext {
  /** The page of its outlet, where it has one. */
  readonly outlet: Link | undefined;
  /** For whom it speaks; empty where nobody knows, or where it speaks for itself. */
  readonly party: string;
}

/** A source in the list below the text. */
export function sourceView(
  key: string,
  source: Source,
  sources: ReadonlyMap<string, Source>,
  { outlet, party }: SourceContext,
): SourceView {
  const facts = [
    party === "" ? "" : `Belongs to ${party}`,
    source.title === undefined ? "" : `“${source.title}”`,
    source.date === undefined ? "" : spokenDate(source.date, "en"),
    source.access ?? "",
    basisInWords(source.basis),
    source.why_unnamed === undefined ? "" : `Unnamed: ${source.why_unnamed}`,
    quotesInWords(source.quotes),
    source.lang === undefined ? "" : `In ${nameOfLanguage(source.lang)}`,
    ratingInWords(source.rating),
    source.descriptor ?? "",
    source.accessed === undefined ? "" : `Read ${formatDay(source.accessed, "en")}`,
  ];
  return {
    id: `source_${key}`,
    label: labelOf(source),
    chain: chainOf(key, sources)
      .slice(1)
      .map((step) => ({ href: `#source_${step.key}`, text: labelOf(step.source) })),
    url: source.url ?? "",
    facts: facts.filter((fact) => fact !== ""),
    outlet,
    archived: source.archived ?? "",
    archivedAt: source.archived_at === undefined ? "" : spokenDate(source.archived_at, "en"),
    sha256: source.sha256 ?? "",
  };
}
