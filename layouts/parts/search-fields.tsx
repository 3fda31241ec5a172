/** What Pagefind reads of a briefing beside its text. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import type { Site } from "../../scripts/render/views.ts";

/**
 * What the search index keeps of a briefing beside its words; in attributes, so that any text is safe.
 * Pagefind finds the words of such fields too, so what the browser can tell from the address (the day) or
 * from the site (the usual language) is not among them: nobody means every briefing when they type "ltr".
 */
export function SearchFields({ site, view }: { site: Site; view: BriefingView }): JSX.Element {
  const fields = {
    title: view.title,
    ...(view.summary === "" ? {} : { summary: view.summary }),
    ...(view.lang === site.lang ? {} : { lang: view.lang }),
    ...(view.kept === undefined ? {} : { kept: view.kept }),
    ...(["published", "draft", "review"].includes(view.status) ? {} : { mark: view.status }),
  };
  const attributes = Object.entries(fields).map(([name, value]) => [`data-${name}`, value]);
  return (
    <div hidden data-pagefind-ignore>
      <span
        data-pagefind-meta={Object.keys(fields)
          .map((name) => `${name}[data-${name}]`)
          .join(", ")}
        {...Object.fromEntries(attributes)}
      />
    </div>
  );
}
