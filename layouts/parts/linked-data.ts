/** What search engines and citation managers read of a briefing. */
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import type { Site } from "../../scripts/render/views.ts";
import { entriesOf } from "./sources.tsx";

/** schema.org: what a search engine or a citation manager reads. */
export function linkedData(site: Site, view: BriefingView): object {
  const cited = entriesOf(view).flatMap(({ url }) => (url === "" ? [] : [url]));
  return {
    "@context": "https://schema.org",
    "@type":
      view.type === "analysis" || view.type === "assessment"
        ? "AnalysisNewsArticle"
        : "NewsArticle",
    headline: view.title,
    ...(view.summary === "" ? {} : { description: view.summary }),
    inLanguage: view.lang,
    datePublished: view.published,
    dateModified: view.modified,
    url: `${site.origin}${view.path}`,
    // IPTC's code for what a trained model made. It has none for a translation.
    ...(view.machine?.did === "generated"
      ? { digitalSourceType: "https://schema.org/TrainedAlgorithmicMediaDigitalSource" }
      : {}),
    publisher: { "@type": "Organization", name: site.publisher },
    ...(site.license === undefined ? {} : { license: site.license.url }),
    ...(cited.length === 0 ? {} : { citation: cited }),
    ...(view.notes.length === 0
      ? {}
      : {
          correction: view.notes.map(({ text, day }) => ({
            "@type": "CorrectionComment",
            text,
            datePublished: day,
          })),
        }),
  };
}
