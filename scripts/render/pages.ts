/** Builds the view of every page that an archive has: those of its volumes, and those of the site. */
import { type Archive, groupBy, type Related } from "../relate/relate.ts";
import type { Volume } from "../relate/volumes.ts";
import { fileOf, href, PATHS, pathOfGroup } from "./address.ts";
import { briefingView } from "./briefing-view.ts";
import {
  asInstant,
  type Cards,
  cardOf,
  type Frame,
  lastChange,
  latest,
  newFrame,
  notesOf,
} from "./cards.ts";
import { changesView } from "./changes.ts";
import { correctionsViews } from "./corrections.ts";
import { headersOf } from "./headers/headers.ts";
import { netlifyHeaders } from "./headers/netlify.ts";
import { groupViews, periodViews, threadViews } from "./lists.ts";
import { type PlannedPage, plannedOf, textOf } from "./planned-page.ts";
import { type SearchScripts, searchView } from "./search-page.ts";
import { lookedAt, type Surroundings, surroundingsOf } from "./surroundings.ts";
import { TermNames } from "./terms.ts";
import type { FeedView, HomeView, RedirectView, Site, SitemapView, View } from "./views.ts";

/** How many briefings the home page and the feed hold. */
const NEWEST = 15;
const IN_FEED = 30;
/** Addresses in one sitemap: the protocol allows 50,000 (sitemaps.org). */
const IN_SITEMAP = 40_000;

/** The pages of an archive, planned when they are asked for: those of one volume are in memory at a time. */
export class Pages {
  readonly #archive: Archive;
  readonly #site: Site;
  readonly #scripts: SearchScripts;
  readonly #frame: Frame;
  /** Names of all that briefings are filed under. */
  readonly terms: TermNames;
  readonly #related: ReadonlyMap<string, Related>;

  /** `cards` are those that were made before in this language. */
  constructor(archive: Archive, site: Site, scripts: SearchScripts, cards: Cards = new Map()) {
    this.#archive = archive;
    this.#site = site;
    this.#scripts = scripts;
    this.#frame = newFrame(archive.settings, site.prefix, cards);
    this.terms = new TermNames(archive, site.prefix);
    this.#related = new Map(archive.briefings.map((related) => [related.briefing.id, related]));
  }

  /** The pages of a volume's briefings, oldest first. */
  ofVolume({ members }: Volume): PlannedPage[] {
    return members.map(({ id }) => {
      const related = this.#related.get(id);
      if (related === undefined) throw new Error(`${id} is in a volume and not in the archive.`);
      return this.#ofBriefing(related);
    });
  }

  /** What the pages of all briefings are made of besides these, as a text. */
  get context(): string {
    const { lang, tlp, zone } = this.#archive.settings;
    return JSON.stringify([lang, tlp, zone, this.#site]) + this.terms.text;
  }

  #ofBriefing(related: Related): PlannedPage {
    const { briefing } = related;
    let seen: Surroundings | undefined;
    const around = () => {
      seen ??= surroundingsOf(related, this.#archive, this.terms, this.#frame);
      return seen;
    };
    const { lang, tlp, zone } = this.#archive.settings;
    const own = [briefing.path, briefing.sha256, lang, tlp, zone];
    return {
      kind: "briefing",
      file: fileOf(briefing.address),
      shows: () => JSON.stringify(own) + textOf(around()),
      view: () => briefingView(briefing, around(), this.#frame),
      of: [briefing, lookedAt(related, this.#archive)],
    };
  }

  /** Every other page of the site. */
  ofSite(): PlannedPage[] {
    return this.#viewsOfSite().map(plannedOf);
  }

  #viewsOfSite(): View[] {
    const archive = this.#archive;
    const frame = this.#frame;
    const { origin, mark } = this.#site;
    const views: View[] = [
      homeView(archive, this.terms, frame),
      ...periodViews(archive, frame),
      ...groupViews(archive, this.terms, frame),
      ...threadViews(archive, frame),
      searchView(archive, this.#scripts, frame),
      {
        kind: "about",
        ...at(PATHS.about),
        title: "About",
        about: archive.settings.about,
        count: archive.briefings.length,
      },
      ...correctionsViews(archive, frame),
      changesView(archive, origin),
      { kind: "not-found", ...at(PATHS.notFound), title: "Not found" },
      ...redirectViews(archive, frame),
      feedView(archive, frame),
      {
        kind: "robots",
        ...at(PATHS.robots),
        title: "robots.txt",
        sitemap: `${origin}${PATHS.sitemap}`,
        isPublic: mark === undefined,
      },
      {
        kind: "headers",
        ...at(PATHS.headers),
        title: "_headers",
        text: netlifyHeaders(headersOf(this.#site), this.#site.prefix),
      },
    ];
    return [...views, ...sitemapViews(archive, views, origin)];
  }
}

function at(path: string): { file: string; path: string } {
  return { file: fileOf(path), path };
}

function newest(archive: Archive, count: number): Related[] {
  return archive.briefings.slice(-count).reverse();
}

function homeView(archive: Archive, terms: TermNames, frame: Frame): HomeView {
  const threads = archive.threads.map(({ id, briefings }) => ({
    href: href(frame.prefix, pathOfGroup("threads", id)),
    text: briefings[0]?.meta.title ?? id,
    count: briefings.length,
    date: briefings.at(-1)?.day ?? "",
  }));
  const topics = archive.topics.map(({ id, briefings }) => ({
    ...terms.link("topics", id),
    count: briefings.length,
  }));
  return {
    kind: "home",
    ...at(PATHS.home),
    title: archive.settings.title,
    cards: newest(archive, NEWEST).map(({ briefing }) => cardOf(briefing, frame)),
    count: archive.briefings.length,
    threads: threads.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).slice(0, 5),
    topics: topics.sort((a, b) => b.count - a.count || (a.href < b.href ? -1 : 1)).slice(0, 12),
  };
}

function redirectViews(archive: Archive, frame: Frame): RedirectView[] {
  return archive.briefings.flatMap(({ briefing }) =>
    briefing.meta.aliases.map(
      (alias): RedirectView => ({
        kind: "redirect",
        ...at(alias),
        title: briefing.meta.title,
        to: cardOf(briefing, frame).href,
      }),
    ),
  );
}

/** The newest briefings and the newest corrections: a reader of the feed learns of both. */
function feedView(archive: Archive, frame: Frame): FeedView {
  const changed = [...archive.briefings].map(({ briefing }) => ({
    briefing,
    updated: lastChange(briefing),
  }));
  changed.sort((a, b) =>
    a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : a.briefing.id < b.briefing.id ? 1 : -1,
  );
  const entries = changed.slice(0, IN_FEED).map(({ briefing, updated }) => ({
    card: cardOf(briefing, frame),
    id: briefing.address,
    published: asInstant(briefing.meta.date),
    updated: asInstant(updated),
    notes: notesOf(briefing),
  }));
  return {
    kind: "feed",
    ...at(PATHS.feed),
    title: archive.settings.title,
    updated: entries[0]?.updated ?? "1970-01-01T00:00:00Z",
    entries,
  };
}

/** One map for the site's own pages and one for each year, so that a new briefing changes one of them. */
function sitemapViews(archive: Archive, views: readonly View[], origin: string): SitemapView[] {
  const byYear = groupBy(
    archive.briefings.map(({ briefing }) => briefing),
    ({ day }) => [day.slice(0, 4)],
  );
  const own = views.filter(
    ({ kind }) =>
      ![
        "not-found",
        "redirect",
        "feed",
        "corrections-feed",
        "changes",
        "robots",
        "headers",
      ].includes(kind),
  );
  const parts = [
    ...byYear.flatMap(({ id: year, briefings }) =>
      sitemapParts(
        year,
        briefings.map((briefing) => ({
          loc: `${origin}${briefing.address}`,
          lastmod: lastChange(briefing),
        })),
      ),
    ),
    ...sitemapParts(
      "pages",
      own.map(({ path }) => ({ loc: `${origin}${path}`, lastmod: "" })),
    ),
  ];
  const index = parts.map(({ path, urls }) => ({
    loc: `${origin}${path}`,
    lastmod: latest(urls.map((url) => url.lastmod)),
  }));
  return [
    ...parts,
    { kind: "sitemap", ...at(PATHS.sitemap), title: "sitemap", urls: index, isIndex: true },
  ];
}

/** As many site maps as the protocol's limit asks for: `2025-1`, `2025-2`. */
function sitemapParts(of: string, urls: SitemapView["urls"]): SitemapView[] {
  return Array.from({ length: Math.ceil(urls.length / IN_SITEMAP) }, (_, part) => ({
    kind: "sitemap",
    ...at(`/sitemaps/${of}-${part + 1}.xml`),
    title: `${of}-${part + 1}`,
    urls: urls.slice(part * IN_SITEMAP, (part + 1) * IN_SITEMAP),
    isIndex: false,
  }));
}
