/** The frame of every page: head, header, main, footer, and the TLP mark where there is one. */
import type { ComponentChildren, JSX } from "preact";
import type { BriefingView, InLanguage } from "../../scripts/render/briefing-views.ts";
import type { FeedLink } from "../../scripts/render/feed-views.ts";
import { POLICIES, REFERRER } from "../../scripts/render/policy.ts";
import type { Site, View } from "../../scripts/render/views.ts";
import { href, PATHS } from "../../scripts/site-plan.ts";
import { Foot } from "./foot.tsx";
import { type ArticleHead, Dressed, Shared } from "./head.tsx";
import { InWords, wordsFor } from "./in-words.tsx";
import type { LinkedThing } from "./linked-data.ts";
import { MenuLinks } from "./links.tsx";
import { PreviewLine } from "./preview.tsx";
import { LinkedData } from "./raw.tsx";
import { SearchField } from "./search-field.tsx";
import { tlpClass } from "./tlp.tsx";

export interface PageProps {
  readonly site: Site;
  readonly title: string;
  readonly path: string;
  readonly description?: string;
  readonly lang?: string | undefined;
  readonly dir?: "ltr" | "rtl" | undefined;
  /** True for the home of the site, or of a language: it bears the archive's title alone. */
  readonly isHome?: boolean;
  /** A label of this page's own, beyond the site's. */
  readonly tlp?: string;
  /** What keeps this page from readers: in a preview alone. */
  readonly kept?: string | undefined;
  readonly noindex?: boolean;
  /** Address of a style sheet of its own, which is all of its look. */
  readonly styles?: string;
  /** The same page in each of its languages, the original first. */
  readonly inLanguages?: readonly InLanguage[];
  /** What it is as an article: of a briefing alone. */
  readonly article?: ArticleHead;
  /** A share card of its own. */
  readonly card?: BriefingView["shareCard"] | undefined;
  /** What it is to machines. */
  readonly linked?: readonly LinkedThing[];
  /** Feeds of this page's own: a reader takes the first. */
  readonly feeds?: readonly FeedLink[] | undefined;
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What a page takes from its view as it is. */
export function framedBy({
  title,
  path,
  lang,
  dir,
}: View): Pick<PageProps, "title" | "path" | "lang" | "dir"> {
  return { title, path, lang, dir };
}

export function Page({
  site,
  title,
  path,
  description = site.description,
  lang,
  dir,
  isHome = false,
  tlp,
  kept,
  noindex,
  styles,
  inLanguages = [],
  article,
  card,
  linked = [],
  feeds = [],
  head,
  children,
}: PageProps): JSX.Element {
  const mark = tlp ?? site.mark;
  const own = { lang: lang ?? site.lang, dir: dir ?? site.dir };
  const spoken = wordsFor(own, site);
  const { said, archive, of } = spoken;
  const { frame } = spoken.words;
  return (
    <html {...own}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICIES.page} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{isHome ? site.title : `${title} · ${site.title}`}</title>
        <meta name="description" content={description} />
        <meta name="referrer" content={REFERRER} />
        <meta name="color-scheme" content="light dark" />
        {site.preview === undefined ? null : <meta name="dateline" content="preview" />}
        {noindex || site.preview !== undefined ? (
          <meta name="robots" content="noindex" />
        ) : (
          <link rel="canonical" href={`${site.origin}${path}`} />
        )}
        <link rel="stylesheet" href={styles ?? site.styles} />
        {site.theme === undefined ? null : <link rel="stylesheet" href={site.theme} />}
        {feeds.map(({ path: to, type, title: of }) => (
          <link
            key={to}
            rel="alternate"
            type={`application/${type === "atom" ? "atom+xml" : "feed+json"}`}
            title={of}
            href={href(site.prefix, to)}
          />
        ))}
        <link
          rel="alternate"
          type="application/atom+xml"
          title={site.title}
          href={href(of.prefix, PATHS.feed)}
        />
        <link
          rel="alternate"
          type="application/atom+xml"
          title={frame.correctionsOf(site.title)}
          href={href(site.prefix, PATHS.correctionsFeed)}
        />
        <Dressed site={site} />
        <Shared
          {...{ site, path, inLanguages, article, card }}
          title={isHome ? site.title : title}
          description={description}
          lang={lang ?? site.lang}
        />
        {linked.map((thing) => (
          <LinkedData key={thing["@type"]} value={thing} />
        ))}
        {head}
      </head>
      <body>
        <InWords in={spoken}>
          <a class="skip" href="#_main" {...said}>
            {frame.skip}
          </a>
          <PreviewLine site={site} kept={kept} />
          <header class="site" {...said}>
            <a class="name" href={of.prefix}>
              {site.logo === undefined ? null : (
                <img src={site.logo.src} width={site.logo.width} height={site.logo.height} alt="" />
              )}
              {archive.lang === undefined ? site.title : <bdi {...archive}>{site.title}</bdi>}
            </a>
            <nav aria-label={frame.site}>
              <MenuLinks
                links={of.menu.head}
                at={{ here: href(site.prefix, path), home: of.prefix }}
              />
            </nav>
            {path === PATHS.search ? null : <SearchField site={site} />}
            {mark === undefined ? null : <p class={tlpClass(mark)}>{mark}</p>}
          </header>
          <main id="_main">{children}</main>
          <Foot site={site} path={path} mark={mark} />
        </InWords>
      </body>
    </html>
  );
}
