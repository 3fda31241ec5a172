/** What search engines and citation managers read of a briefing, in the words of schema.org. */
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import type { Subject } from "../../scripts/render/page-view.ts";
import type { Site } from "../../scripts/render/views.ts";
import { PATHS } from "../../scripts/site-plan.ts";
import { wordsOf } from "../../scripts/words/words-of.ts";
import { absolute } from "./head.tsx";
import { entriesOf } from "./sources.tsx";

/** A thing of schema.org as JSON. */
export type LinkedThing = Readonly<Record<string, unknown>> & { readonly "@type": string };
export const CONTEXT = { "@context": "https://schema.org" } as const;

/** The briefing as an article, with the picture that its head names. */
export function linkedData(site: Site, view: BriefingView): LinkedThing {
  const type = typeOf(view);
  const { src } = view.shareCard ?? site.card ?? {};
  const cited = entriesOf(view).flatMap(({ url }) => (url === "" ? [] : [url]));
  const [original, ...translations] = view.inLanguages.map(({ path, lang }) => ({
    path,
    thing: { "@type": type, url: `${site.origin}${path}`, inLanguage: lang },
  }));
  const isOriginal = original?.path === view.path;
  return {
    ...CONTEXT,
    "@type": type,
    headline: view.title,
    ...(view.summary === "" ? {} : { description: view.summary }),
    inLanguage: view.lang,
    datePublished: view.published,
    dateModified: view.modified,
    url: `${site.origin}${view.path}`,
    mainEntityOfPage: `${site.origin}${view.path}`,
    ...some("author", authorsOf(site, view)),
    publisher: publisherOf(site),
    ...(src === undefined ? {} : { image: pictureOf(site, src) }),
    // IPTC's code for what a trained model made. It has none for a translation.
    ...(view.machine?.did === "generated"
      ? { digitalSourceType: "https://schema.org/TrainedAlgorithmicMediaDigitalSource" }
      : {}),
    ...(site.license === undefined ? {} : { license: site.license.url }),
    ...some("about", aboutOf(site, view)),
    isPartOf: [siteOf(site), ...storyOf(site, view)],
    ...some("citation", cited),
    ...some("workTranslation", isOriginal ? translations.map(({ thing }) => thing) : []),
    ...(original === undefined || isOriginal ? {} : { translationOfWork: original.thing }),
    ...some(
      "correction",
      view.notes.map(({ text, day }) => ({
        ...{ "@type": "CorrectionComment", text },
        datePublished: day,
      })),
    ),
  };
}

/** The way to a briefing by its first topic. */
export function breadcrumbs(site: Site, view: BriefingView): LinkedThing {
  const [topic] = view.topics;
  const topics = {
    name: wordsOf(site.lang).groups.topics.title,
    item: `${site.origin}${PATHS.topics}`,
  };
  const steps = [
    { name: site.title, item: `${site.origin}${PATHS.home}` },
    ...(topic === undefined
      ? []
      : [topics, { name: topic.text, item: absolute(site, topic.href) }]),
    { name: view.title, item: `${site.origin}${view.path}` },
  ];
  return {
    ...CONTEXT,
    "@type": "BreadcrumbList",
    itemListElement: steps.map((step, index) => ({
      "@type": "ListItem",
      position: index + 1,
      ...step,
    })),
  };
}

/** The archive as every page names it. */
export function siteOf({ title, origin }: Site): LinkedThing {
  return { "@type": "WebSite", name: title, url: `${origin}/` };
}

export function publisherOf(site: Site): LinkedThing {
  const { publisher, logo } = site;
  const picture = logo && { logo: pictureOf(site, logo.src) };
  return { "@type": "Organization", name: publisher, ...picture };
}

/** The address of a search, with a place for its words. */
export function searchTemplate({ origin }: Site): string {
  return `${origin}${PATHS.search}?q={search_term_string}`;
}

function pictureOf(site: Site, src: string): LinkedThing {
  return { "@type": "ImageObject", url: absolute(site, src) };
}

function typeOf({ type }: BriefingView): "AnalysisNewsArticle" | "NewsArticle" {
  return type === "analysis" || type === "assessment" ? "AnalysisNewsArticle" : "NewsArticle";
}

/** A desk that signs as a whole is no person, and whoever had a machine write or translate is not said to be one. */
function authorsOf({ publisher, title }: Site, { authors, machine }: BriefingView): LinkedThing[] {
  const isByMachine = machine !== undefined && machine.did !== "assisted";
  return authors.map((name) => ({
    "@type": isByMachine || name === publisher || name === title ? "Organization" : "Person",
    name,
  }));
}

function aboutOf(site: Site, { topics, places, names }: BriefingView): LinkedThing[] {
  const things = (type: (subject: Subject) => string, subjects: readonly Subject[]) =>
    subjects.map((subject) => ({
      "@type": type(subject),
      name: subject.text,
      url: absolute(site, subject.href),
      ...some("sameAs", subject.sameAs ?? []),
    }));
  return [
    ...things(() => "Thing", topics),
    ...things(() => "Place", places),
    ...things(({ isPerson }) => (isPerson ? "Person" : "Organization"), names),
  ];
}

function storyOf(site: Site, { story, storyTitle }: BriefingView): LinkedThing[] {
  if (story === undefined) return [];
  return [{ "@type": "CreativeWorkSeries", name: storyTitle, url: absolute(site, story.href) }];
}

/** A property with its values; none where there is none. */
function some(property: string, values: readonly unknown[]): Readonly<Record<string, unknown>> {
  return values.length === 0 ? {} : { [property]: values };
}
