/** What search engines read of the archive as a whole and of its lists, in the words of schema.org. */
import type { CardsOfDay } from "../../scripts/render/briefing-list.ts";
import type { Site, View } from "../../scripts/render/views.ts";
import { absolute } from "./head.tsx";
import { CONTEXT, type LinkedThing, publisherOf, searchTemplate, siteOf } from "./linked-data.ts";

/** The first of a list: who wants all of them follows their links. */
const MOST = 30;

/** The archive, with the way to search it. */
export function linkedSite(site: Site): LinkedThing {
  return {
    ...CONTEXT,
    ...siteOf(site),
    description: site.description,
    inLanguage: site.lang,
    publisher: publisherOf(site),
    ...(site.license === undefined ? {} : { license: site.license.url }),
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: searchTemplate(site) },
      "query-input": "required name=search_term_string",
    },
  };
}

/** A page that lists others, in their order: those at these addresses of the site. */
export function linkedList(
  site: Site,
  { title, path }: Pick<View, "title" | "path">,
  listed: readonly { readonly href: string }[],
): LinkedThing {
  return {
    ...CONTEXT,
    "@type": "CollectionPage",
    name: title,
    url: `${site.origin}${path}`,
    isPartOf: siteOf(site),
    ...(listed.length === 0
      ? {}
      : {
          mainEntity: {
            "@type": "ItemList",
            itemListElement: listed.slice(0, MOST).map(({ href }, index) => ({
              "@type": "ListItem",
              position: index + 1,
              url: absolute(site, href),
            })),
          },
        }),
  };
}

/** The briefings of some days, in their order. */
export function cardsIn(days: readonly CardsOfDay[]): CardsOfDay["cards"] {
  return days.flatMap(({ cards }) => cards);
}
