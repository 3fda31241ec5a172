/** What a page's head says to others than its reader's eyes: to who links to it, to search engines, to the browser's frame. */
import type { JSX } from "preact";
import type { BriefingView, InLanguage } from "../../scripts/render/briefing-views.ts";
import { localeOf } from "../../scripts/render/language.ts";
import type { Site } from "../../scripts/render/views.ts";
import { hostOfSite } from "../../scripts/site-plan.ts";

/** What Open Graph asks of an article. */
export interface ArticleHead {
  readonly published: string;
  readonly modified: string;
  readonly authors: readonly string[];
  /** What it is about, first and above all. */
  readonly section: string | undefined;
  readonly tags: readonly string[];
}

interface SharedProps {
  readonly site: Site;
  readonly title: string;
  readonly path: string;
  readonly description: string;
  readonly lang: string;
  readonly inLanguages: readonly InLanguage[];
  readonly article?: ArticleHead | undefined;
  readonly card?: BriefingView["shareCard"] | undefined;
}

/** How a link to the page is shown elsewhere (Open Graph), and where the same is said in other languages. */
export function Shared(props: SharedProps): JSX.Element | null {
  const { site, title, path, description, lang, inLanguages, article } = props;
  // Nobody shares a preview.
  if (site.card === undefined) return null;
  const card = props.card ?? { src: site.card.src, alt: site.title };
  const others = [...new Set(inLanguages.map((one) => localeOf(one.lang)))];
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:type" content={article === undefined ? "website" : "article"} />
      <meta property="og:url" content={`${site.origin}${path}`} />
      <meta property="og:site_name" content={site.title} />
      <meta property="og:locale" content={localeOf(lang)} />
      {others
        .filter((locale) => locale !== localeOf(lang))
        .map((locale) => (
          <meta key={locale} property="og:locale:alternate" content={locale} />
        ))}
      <meta property="og:description" content={description} />
      <meta property="og:image" content={absolute(site, card.src)} />
      <meta property="og:image:type" content={site.card.type} />
      <meta property="og:image:width" content={`${site.card.width}`} />
      <meta property="og:image:height" content={`${site.card.height}`} />
      <meta property="og:image:alt" content={card.alt} />
      <meta name="twitter:card" content="summary_large_image" />
      {article === undefined ? null : <Article article={article} />}
      <Alternates site={site} inLanguages={inLanguages} />
    </>
  );
}

function Article({ article }: { article: ArticleHead }): JSX.Element {
  const { published, modified, authors, section, tags } = article;
  return (
    <>
      <meta property="article:published_time" content={published} />
      <meta property="article:modified_time" content={modified} />
      {section === undefined ? null : <meta property="article:section" content={section} />}
      {tags.map((tag) => (
        <meta key={tag} property="article:tag" content={tag} />
      ))}
      {authors.map((author) => (
        <meta key={author} name="author" content={author} />
      ))}
    </>
  );
}

/** Each language once, with the page itself; who reads none of them is led to the original. */
function Alternates({
  site,
  inLanguages,
}: {
  site: Site;
  inLanguages: readonly InLanguage[];
}): JSX.Element | null {
  const [original] = inLanguages;
  if (original === undefined) return null;
  const byLang = new Map([...inLanguages].reverse().map(({ lang, path }) => [lang, path]));
  const all = [...[...byLang].reverse(), ["x-default", original.path] as const];
  return (
    <>
      {all.map(([lang, path]) => (
        <link key={lang} rel="alternate" hreflang={lang} href={`${site.origin}${path}`} />
      ))}
    </>
  );
}

/** What the browser puts around the page, and the terms under which its words may be used. */
export function Dressed({ site }: { site: Site }): JSX.Element {
  return (
    <>
      <meta name="theme-color" content={site.paper.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={site.paper.dark} media="(prefers-color-scheme: dark)" />
      {site.icon === undefined ? null : (
        <link rel="icon" type={site.icon.type} href={site.icon.src} />
      )}
      {site.license === undefined ? null : <link rel="license" href={site.license.url} />}
    </>
  );
}

/** An address of this site with its host. */
export function absolute(site: Site, href: string): string {
  return hostOfSite(site) + href;
}
