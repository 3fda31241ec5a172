/** Under what a briefing is filed: topics, places, names, facts and its other languages. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import { LinkList } from "./links.tsx";

export function Filed({ view }: { view: BriefingView }): JSX.Element {
  return (
    <section aria-labelledby="_filed">
      <h2 id="_filed">Filed under</h2>
      <dl>
        <LinkList label="Topics" links={view.topics} />
        <LinkList label="Places" links={view.places} />
        <LinkList label="Names" links={view.names} />
        {view.facts.map(({ term, text }) => (
          <div class="links" key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {view.translations.length === 0 ? null : (
          <div class="links">
            <dt>In other languages</dt>
            <dd>
              {view.translations.map((other) => (
                <p key={other.href}>
                  <a href={other.href} hreflang={other.lang} lang={other.lang}>
                    {other.language}: {other.text}
                  </a>
                </p>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
