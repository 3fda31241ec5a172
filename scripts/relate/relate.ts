/** Relates what an audience may see: order, volumes, topics, places, names, sources, threads, backlinks. */
import type { Briefing } from "../check/briefing.ts";
import type { Vocabulary } from "../check/schema/terms.ts";
import { Parties } from "../check/voices/parties.ts";
import type { Settings } from "../config.ts";
import type { BriefingId } from "../read/identity.ts";
import type { KeptFrom, Previewed } from "../withhold/previewed.ts";
import type { Stale } from "../withhold/stale.ts";
import type { Visible } from "../withhold/withhold.ts";
import { LANGUAGES } from "../words/languages.ts";
import { primaryOf } from "../words/primary.ts";
import { backlinksOf } from "./backlinks.ts";
import { type Group, groupBy } from "./groups.ts";
import { Kindred } from "./kindred.ts";
import { namesOf, outletsOf, placesOf } from "./named-in-text.ts";
import { type Neighbours, neighboursOf } from "./neighbours.ts";
import { inOrder, inOrderOfRelease } from "./order.ts";
import { type Outlet, Outlets } from "./sources.ts";
import { threadsOf } from "./stories.ts";
import { cutVolumes, type Volume } from "./volumes.ts";

/** A briefing with what the rest of the archive says about it. */
export interface Related extends Neighbours {
  readonly briefing: Briefing;
  /** The whole thread, oldest first, when it has more than one. */
  readonly thread: readonly Briefing[];
  readonly supersededBy: readonly Briefing[];
  readonly translations: readonly Briefing[];
  /** The same text in each of its languages, this one included, the original first; empty where it has one alone. */
  readonly inLanguages: readonly Briefing[];
  readonly related: readonly Briefing[];
  /** Briefings that link here from their text. */
  readonly backlinks: readonly Briefing[];
}

export interface Archive
  extends Pick<Visible, "pages" | "statics" | "versions" | "anchors" | "seenSince"> {
  readonly settings: Settings;
  readonly vocabulary: Vocabulary;
  /** Oldest first: by day; of one day, what follows, replaces or translates another after it, then by time, then by slug. */
  readonly briefings: readonly Related[];
  /** Those with `listed: false`: each has its page and address, and stands in nothing else of this. */
  readonly unlisted: readonly Related[];
  /** The listed ones by the instant since which readers may see each, which an embargo makes later than its date. */
  readonly byRelease: readonly Briefing[];
  /** The same by the instant since which readers see each: the ledger's, where it knows one. */
  readonly byPublication: readonly Briefing[];
  /** Every briefing that has a page. */
  readonly byId: ReadonlyMap<BriefingId, Briefing>;
  readonly volumes: readonly Volume[];
  readonly topics: readonly Group[];
  readonly places: readonly Group[];
  readonly names: readonly Group[];
  readonly sources: readonly (Group & { readonly outlet: Outlet })[];
  /** What each outlet among the sources is called, by id. */
  readonly outletNames: ReadonlyMap<string, string>;
  /** By the id of the first briefing of each. */
  readonly threads: readonly Group[];
  /** Ids under which a body is both named and a source: it has one page, that of its name. */
  readonly bodies: ReadonlySet<string>;
  readonly outlets: Outlets;
  /** For whom each voice speaks. */
  readonly parties: Parties;
  /** For each briefing those that share most with it. */
  readonly kindred: Kindred;
  /**
   * By language, without a region: the listed briefings of each language other than the archive's that has words for a
   * frame, related among themselves.
   */
  readonly otherLanguages: ReadonlyMap<string, Archive>;
  /** What of the briefings was announced for a time that is past. */
  readonly stale: Stale;
  /** What keeps briefings from readers: in a preview alone. */
  readonly keptFrom?: KeptFrom | undefined;
}

/** Relates the visible briefings. Pure: the same briefings give the same archive. */
export function relate(given: Visible | Previewed): Archive {
  const { settings, vocabulary, briefings: visible, versions, stale, anchors, keptFrom } = given;
  const { seenSince } = given;
  const all = inOrder(visible);
  const briefings = all.filter(isListed);
  const neighbours = neighboursOf(briefings, settings.lang);
  const parties = new Parties(vocabulary);
  const outlets = new Outlets(vocabulary.organisations, parties);
  const byId = new Map(all.map((briefing) => [briefing.id, briefing]));
  const places = new Map(all.map(({ id }, place) => [id, place]));
  const placeOf = (id: BriefingId) => places.get(id) ?? -1;
  const threads = threadsOf(briefings);
  const threadOf = new Map(
    threads.flatMap((thread) => thread.briefings.map(({ id }) => [id, thread.briefings] as const)),
  );
  const back = backlinksOf(briefings);
  const pick = (ids: Iterable<BriefingId> | undefined): Briefing[] =>
    [...new Set(ids ?? [])]
      .sort((a, b) => placeOf(a) - placeOf(b))
      .flatMap((id) => byId.get(id) ?? []);
  const inLanguagesOf = ({ id, meta }: Briefing): Briefing[] => {
    const original = meta.translation_of ?? id;
    const found = [original, ...(back.translations.get(original) ?? [])];
    const versions = found.flatMap((other) => byId.get(other) ?? []).filter(isListed);
    return versions.length > 1 ? versions : [];
  };
  const sources = groupBy(briefings, (briefing) =>
    outletsOf(briefing, outlets).map(({ id }) => id),
  );
  const names = new Map<string, Outlet>();
  for (const briefing of briefings)
    for (const outlet of outletsOf(briefing, outlets)) names.set(outlet.id, outlet);
  const groups = {
    topics: groupBy(briefings, ({ meta }) => meta.topics),
    places: groupBy(briefings, placesOf),
    names: groupBy(briefings, namesOf),
  };
  const byRelease = inOrderOfRelease(visible.filter(isListed), settings.zone);
  return {
    settings,
    vocabulary,
    keptFrom,
    seenSince,
    bodies: bodiesAmong(groups.names, names, vocabulary),
    stale,
    anchors,
    kindred: new Kindred(
      briefings,
      [...Object.values(groups), sources].flat().map((group) => group.briefings),
      settings.lang,
    ),
    outlets,
    pages: given.pages,
    statics: given.statics,
    versions,
    parties,
    byId,
    otherLanguages: relatedByLanguage(given, briefings),
    volumes: cutVolumes(briefings),
    ...groups,
    sources: sources.map((group) => ({
      ...group,
      outlet: names.get(group.id) ?? { id: group.id, name: group.id },
    })),
    outletNames: new Map([...names].map(([id, { name }]) => [id, name])),
    threads,
    byRelease,
    byPublication:
      seenSince.size === 0
        ? byRelease
        : inOrderOfRelease(visible.filter(isListed), settings.zone, seenSince),
    briefings: briefings.map((briefing, index) => ({
      briefing,
      older: neighbours[index]?.older,
      newer: neighbours[index]?.newer,
      thread: threadOf.get(briefing.id) ?? [],
      supersededBy: pick(back.supersededBy.get(briefing.id)),
      translations: pick(back.translations.get(briefing.id)),
      inLanguages: inLanguagesOf(briefing),
      related: pick([...briefing.meta.related, ...(back.related.get(briefing.id) ?? [])]),
      backlinks: pick(back.linked.get(briefing.id)),
    })),
    // What its own author names, and what listed ones say of it: no list of others leads here or is shown here.
    unlisted: all
      .filter((briefing) => !isListed(briefing))
      .map((briefing) => ({
        briefing,
        older: undefined,
        newer: undefined,
        thread: [],
        supersededBy: pick(back.supersededBy.get(briefing.id)),
        translations: pick(back.translations.get(briefing.id)),
        inLanguages: [],
        related: pick(briefing.meta.related),
        backlinks: [],
      })),
  };
}

/** A language has lists of its own unless the desk has put a page, or an old address, where they would stand. */
function relatedByLanguage(
  given: Visible | Previewed,
  listed: readonly Briefing[],
): ReadonlyMap<string, Archive> {
  const own = primaryOf(given.settings.lang);
  const taken = new Set(
    [
      ...given.pages.map(({ address }) => address),
      ...given.briefings.flatMap(({ meta }) => meta.aliases),
    ].map((address) => address.split("/")[1]),
  );
  const languages = groupBy(listed, ({ meta }) => [primaryOf(meta.lang ?? own)]).filter(
    ({ id }) => id !== own && LANGUAGES.has(id) && !taken.has(id),
  );
  return new Map(
    languages.map(({ id: lang, briefings }) => {
      const settings = { ...given.settings, lang };
      return [lang, relate({ ...given, settings, briefings, pages: [], statics: [] })];
    }),
  );
}

/** False for a briefing that its author keeps out of lists, feeds, search and engines. */
export function isListed({ meta }: Pick<Briefing, "meta">): boolean {
  return meta.listed !== false;
}

// A withdrawn briefing keeps its topics, so that a reader finds its notice; what its text named is no longer said.

/** Ids that text and sources share; one that no vocabulary has may be two bodies that only look alike. */
function bodiesAmong(
  named: readonly Group[],
  outlets: ReadonlyMap<string, Outlet>,
  { people, organisations }: Vocabulary,
): Set<string> {
  const isKnown = (id: string) => people.has(id as never) || organisations.has(id as never);
  return new Set(named.flatMap(({ id }) => (outlets.has(id) && isKnown(id) ? [id] : [])));
}
