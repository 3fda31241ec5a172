/** The sources of a briefing as its page lists them: by origin, each once, with all that is known of it. */
import { labelOf, type Sources } from "../check/schema/provenance.ts";
import type { Source } from "../check/schema/source-schema.ts";
import type { Entry, Origin } from "../check/voices/origins.ts";
import { groupedBy } from "../diagnostics/grouped-by.ts";
import { dayIn } from "../words/gregorian.ts";
import type { Words } from "../words/words.ts";
import type { OriginView, SourceView } from "./briefing-views.ts";
import { spokenDate } from "./cards.ts";
import { languageIn } from "./language.ts";
import type { Link } from "./page-view.ts";
import { basisInWords, quotesInWords, ratingInWords } from "./source-words.ts";

/** What the archive says of the sources, in their order. */
interface Around {
  readonly origins: readonly Origin[];
  /** The page of each outlet, where it has one. */
  readonly outlets: readonly (Link | null)[];
  /** For whom each speaks; empty where nobody knows, or where it speaks for itself. */
  readonly parties: readonly string[];
}

/** The list of sources: a block for each origin, and each source in one place. */
export function originViews(sources: Sources, around: Around, words: Words): OriginView[] {
  const places = new Map([...sources.keys()].map((key, at): [string, number] => [key, at]));
  const readIn = readersOf(sources);
  const ratings = new Set<Source["rating"]>();
  return around.origins.map(({ report, speakers, relays, relaysElsewhere }) => {
    const own = new Set([...report, ...speakers].flat());
    const view = (through: (key: string) => readonly string[]) => (entry: Entry) => {
      const keys = entry.flatMap(through).filter((key) => !own.has(key));
      const links = [
        ...new Map(keys.map((key) => [nameOf(key), linkTo(key, nameOf(key))])).values(),
      ];
      const seen = entryView(entry, links, { factsOf, words });
      for (const key of entry) ratings.add(sources.get(key as never)?.rating);
      return seen;
    };
    const nameOf = (key: string) => labelOf(sources.get(key as never) ?? {});
    const factsOf = (key: string): SourceFacts => {
      const at = places.get(key) ?? -1;
      const source = sources.get(key as never) ?? {};
      return {
        ...{
          source,
          words,
          party: around.parties[at] ?? "",
          outlet: around.outlets[at] ?? undefined,
          ratings,
        },
      };
    };
    return {
      report: report.map(view(() => [])),
      speakers: speakers.map(view((key) => [sources.get(key as never)?.via ?? []].flat())),
      relays: relays.map(
        view((key) => {
          const told = readIn.get(key) ?? [];
          return told.some((one) => own.has(one)) ? [] : told;
        }),
      ),
      relaysElsewhere: relaysElsewhere.map(([key = ""]) => linkTo(key, nameOf(key))),
    };
  });
}

/** By the key of a source, the keys of those that were read in it. */
function readersOf(sources: Sources): ReadonlyMap<string, readonly string[]> {
  const read = [...sources].flatMap(([key, { via }]) => (via === undefined ? [] : { key, via }));
  return new Map(
    [...groupedBy(read, ({ via }) => via)].map(([via, all]) => [via, all.map(({ key }) => key)]),
  );
}

interface SourceFacts {
  readonly source: Source;
  readonly words: Words;
  readonly party: string;
  readonly outlet: Link | undefined;
  /** Those that an entry above it bears: what they mean is said once a list. */
  readonly ratings: ReadonlySet<Source["rating"]>;
}

function entryView(
  entry: Entry,
  through: readonly Link[],
  { factsOf, words }: { readonly factsOf: (key: string) => SourceFacts; readonly words: Words },
): SourceView {
  const all = entry.map(factsOf);
  const first = <T>(read: (source: Source) => T | undefined): T | undefined =>
    all.map(({ source }) => read(source)).find((value) => value !== undefined);
  const each = (read: (facts: SourceFacts) => readonly string[]) =>
    [...new Set(all.flatMap(read))].filter((fact) => fact !== "");
  const archivedAt = first(({ archived_at }) => archived_at);
  return {
    ids: entry.map((key) => `source_${key}`),
    label: first((source) => labelOf(source)) ?? "",
    url: first(({ url }) => url) ?? "",
    date: each(({ source: { date } }) =>
      date === undefined ? [] : [spokenDate(date, words)],
    ).join(words.comma),
    through,
    facts: each(standingOf),
    record: each(({ source }) => recordOf(source, words)),
    outlet: all.find(({ outlet }) => outlet !== undefined)?.outlet,
    archived: first(({ archived }) => archived) ?? "",
    archivedAt: archivedAt === undefined ? "" : spokenDate(archivedAt, words),
    sha256: first(({ sha256 }) => sha256) ?? "",
  };
}

/** For whom it speaks, how it knows, on what terms, how its words came, how far it is trusted. */
function standingOf({ source, party, words, ratings }: SourceFacts): string[] {
  const { belongsTo, unnamed } = words.briefing.sources;
  return [
    party === "" ? "" : belongsTo(party),
    source.access ?? "",
    basisInWords(source.basis, words),
    source.why_unnamed === undefined ? "" : unnamed(source.why_unnamed),
    quotesInWords(source.quotes, words),
    ratingInWords(source.rating, words, ratings),
    source.descriptor ?? "",
  ];
}

function recordOf({ title, lang, accessed }: Source, words: Words): string[] {
  const { inLanguage, read } = words.briefing.sources;
  return [
    title === undefined ? "" : words.quoted(title),
    lang === undefined ? "" : inLanguage(languageIn(words.lang, lang)),
    accessed === undefined ? "" : read(dayIn(words, accessed)),
  ];
}

function linkTo(key: string, text: string): Link {
  return { href: `#source_${key}`, text };
}
