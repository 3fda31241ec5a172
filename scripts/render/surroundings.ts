/** What the archive says around a briefing: all that its page shows and its own file does not say. */
import type { Briefing } from "../check/briefing.ts";
import type { FrontMatter } from "../check/schema/schema.ts";
import type { BriefingId } from "../read/identity.ts";
import { namesOf, placesOf } from "../relate/named-in-text.ts";
import { type Archive, isListed, type Related } from "../relate/relate.ts";
import { storyOf } from "../relate/stories.ts";
import { href } from "../site-plan.ts";
import type { PastField } from "../withhold/stale.ts";
import { hrefOf, pathOfGroup } from "./address.ts";
import type { BriefingView } from "./briefing-views.ts";
import { cardOf, type Frame, frameOf, titleOf } from "./cards.ts";
import { type HistoryLinks, historyLinks } from "./known-versions.ts";
import { nameOfLanguage } from "./language.ts";
import type { Card, Link } from "./page-view.ts";
import { type Standings, sourcesIn, standingIn } from "./standing-in.ts";
import type { TermNames } from "./term-names.ts";

/**
 * The page of a briefing is drawn from its file, from this, and from nothing else: so a page whose file and
 * surroundings are as they were need not be drawn again.
 */
export interface Surroundings
  extends Standings,
    Pick<
      BriefingView,
      | "topics"
      | "places"
      | "names"
      | "translations"
      | "inLanguages"
      | "storyTitle"
      | "older"
      | "newer"
      | "anchors"
    > {
  /** The outlet of each source, in their order. */
  readonly outlets: readonly (Link | null)[];
  /** What was announced for a time that is past, and has not come since. */
  readonly past: readonly PastField[];
  /** The report before this one of its series. */
  readonly reportBefore: FrontMatter["sitrep"];
  readonly supersedes: readonly Card[];
  readonly supersededBy: readonly Card[];
  readonly related: readonly Card[];
  /** Where its history stands, if readers saw it otherwise before. */
  readonly history: HistoryLinks | undefined;
  /** The thread's address and everything in it, oldest first. */
  readonly thread: { readonly href: string; readonly cards: readonly Card[] } | undefined;
}

/** Looks around a briefing. A withdrawn one keeps its topics and its kin; its places, names and sources go. */
export function surroundingsOf(
  related: Related,
  archive: Archive,
  terms: TermNames,
  ofSite: Frame,
): Surroundings {
  const { briefing } = related;
  const frame = frameOf(briefing, ofSite);
  const { meta } = briefing;
  const cards = (others: readonly Briefing[]) => others.map((other) => cardOf(other, frame));
  return {
    ...filedUnder(briefing, archive, terms.in(frame.words.lang)),
    ...standingIn(briefing, archive, frame),
    ...sourcesIn(briefing, archive),
    ...seriesOf(related, archive),
    supersedes: cards(meta.supersedes.flatMap((id) => archive.byId.get(id) ?? [])),
    supersededBy: cards(related.supersededBy),
    translations: [...related.translations, ...originalOf(briefing, archive)].map((other) =>
      translation(other, frame),
    ),
    inLanguages: related.inLanguages.map((one) => ({
      path: one.address,
      lang: one.meta.lang ?? frame.settings.lang,
    })),
    ...threadOf(related, frame),
    related: cards(relatedTo(related, archive)),
    history: historyLinks(briefing, archive, frame.prefix),
    anchors: archive.anchors.get(briefing.id) ?? "",
    older: related.older && titleOf(related.older, frame),
    newer: related.newer && titleOf(related.newer, frame),
  };
}

/** Topics, places, names and sources as links to their lists. Those of an unlisted one may have none. */
function filedUnder(
  briefing: Briefing,
  archive: Archive,
  terms: TermNames,
): Pick<Surroundings, "topics" | "places" | "names" | "outlets"> {
  const { meta } = briefing;
  if (!isListed(briefing)) return { topics: [], places: [], names: [], outlets: [] };
  return {
    topics: meta.topics.map((topic) => terms.link("topics", topic)),
    places: placesOf(briefing).map((place) => terms.link("places", place)),
    names: namesOf(briefing).map((name) => terms.link("names", name)),
    outlets: outletsOf(briefing, archive, terms),
  };
}

/** The briefings that `surroundingsOf` looks at: where they are the same, it sees the same. */
export function lookedAt(related: Related, archive: Archive): unknown[] {
  const { briefing, older, newer, thread, supersededBy, translations, inLanguages } = related;
  const { supersedes, translation_of: original } = briefing.meta;
  return [
    older,
    newer,
    ...supersedes.map((id) => archive.byId.get(id)),
    original && archive.byId.get(original),
    // Each list opens with its length: else a briefing that moves from one list to the next would change nothing.
    ...[thread, supersededBy, translations, inLanguages, relatedTo(related, archive)].flatMap(
      (list) => [list.length, ...list],
    ),
    ...(archive.stale.get(briefing.id) ?? []),
    archive.versions.get(briefing.id),
    archive.anchors.get(briefing.id),
  ];
}

function outletsOf({ meta }: Briefing, { outlets }: Archive, terms: TermNames): (Link | null)[] {
  if (meta.status === "withdrawn") return [];
  return [...meta.sources.values()].map((source) => {
    const outlet = outlets.of(source);
    return outlet === undefined ? null : terms.linkOf(outlet);
  });
}

/** Named here or linking here, and not shown on the page already; where there is none, what shares most with it. */
function relatedTo(from: Related, { kindred }: Archive): readonly Briefing[] {
  const { briefing, related, backlinks, thread, translations, supersededBy } = from;
  const { translation_of: original, supersedes } = briefing.meta;
  const shown = new Set<BriefingId | undefined>([briefing.id, original]);
  for (const { id } of [...thread, ...translations]) shown.add(id);
  const named = [...new Set([...related, ...backlinks])].filter(({ id }) => !shown.has(id));
  if (named.length > 0) return named;
  const linked = briefing.reading.links.flatMap(({ scheme, target }) =>
    scheme === "brief" ? [target as BriefingId] : [],
  );
  const others = [...shown, ...linked, ...supersedes, ...supersededBy.map(({ id }) => id)];
  return kindred.of(
    briefing,
    others.filter((id) => id !== undefined),
  );
}

/** Where a report stands in its series, by the numbers of its thread's reports. */
function seriesOf(
  { briefing, thread }: Related,
  { stale }: Archive,
): Pick<Surroundings, "past" | "reportBefore"> {
  const past = stale.get(briefing.id) ?? [];
  const own = briefing.meta.sitrep?.number;
  if (own === undefined) return { past, reportBefore: undefined };
  const reports = thread
    .flatMap(({ meta }) => (meta.status === "withdrawn" ? [] : (meta.sitrep ?? [])))
    .sort((a, b) => a.number - b.number);
  const hasCome = reports.some(({ number }) => number > own);
  return {
    past: past.filter((field) => field !== "next" || !hasCome),
    reportBefore: reports.findLast(({ number }) => number < own),
  };
}

function originalOf({ meta }: Briefing, archive: Archive): Briefing[] {
  const id: BriefingId | undefined = meta.translation_of;
  const original = id === undefined ? undefined : archive.byId.get(id);
  return original === undefined ? [] : [original];
}

function translation(other: Briefing, { settings, root }: Frame) {
  const lang = other.meta.lang ?? settings.lang;
  return {
    href: hrefOf(root, other.id),
    text: other.meta.title,
    lang,
    language: nameOfLanguage(lang),
  };
}

function threadOf(
  { thread: briefings }: Related,
  frame: Frame,
): Pick<Surroundings, "thread" | "storyTitle"> {
  const root = briefings[0];
  if (root === undefined) return { thread: undefined, storyTitle: "" };
  const { title } = storyOf({ id: root.id, briefings });
  const thread = {
    href: href(frame.prefix, pathOfGroup("threads", root.id)),
    cards: briefings.map((other) => cardOf(other, frame)),
  };
  return { thread, storyTitle: title };
}
