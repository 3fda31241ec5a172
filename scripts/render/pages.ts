/** Builds the view of every page that an archive has: those of its volumes, and those of the site. */
import { byCodeUnit } from "../diagnostics/order.ts";
import { type Archive, groupBy, type Related } from "../relate/relate.ts";
import type { Volume } from "../relate/volumes.ts";
import { FOLDERS, PATHS } from "../site-plan.ts";
import { fileOf } from "./address.ts";
import { briefingView } from "./briefing-view.ts";
import { type Cards, cardOf, type Frame, newFrame } from "./cards.ts";
import { changesView } from "./changes.ts";
import { correctionsViews } from "./corrections.ts";
import { feedView } from "./feed.ts";
import { headersOf } from "./headers/headers.ts";
import { netlifyHeaders } from "./headers/netlify.ts";
import { homeView } from "./home.ts";
import { dayOfLastChange } from "./last-change.ts";
import { groupViews, periodViews, threadViews } from "./lists.ts";
import { type PlannedPage, plannedOf, textOf } from "./planned-page.ts";
import { type SearchScripts, searchView } from "./search-page.ts";
import { lookedAt, type Surroundings, surroundingsOf } from "./surroundings.ts";
import { TermNames } from "./terms.ts";
import type { RedirectView, Site, SitemapView, View } from "./views.ts";

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
          lastmod: dayOfLastChange(briefing, archive.settings.zone),
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
    lastmod:
      urls
        .map(({ lastmod }) => lastmod)
        .sort(byCodeUnit)
        .at(-1) ?? "",
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
    ...at(`/${FOLDERS.sitemaps}${of}-${part + 1}.xml`),
    title: `${of}-${part + 1}`,
    urls: urls.slice(part * IN_SITEMAP, (part + 1) * IN_SITEMAP),
    isIndex: false,
  }));
}
