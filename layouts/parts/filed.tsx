/** Under what else than its label says a briefing is filed, and its file card. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import { useWords } from "./in-words.tsx";
import { LinkList } from "./links.tsx";

/** The first topic and the first place stand over the title. */
export function Filed({ view }: { view: BriefingView }): JSX.Element | null {
  const { briefing: says } = useWords().words;
  const [topics, places] = [view.topics.slice(1), view.places.slice(1)];
  if (topics.length + places.length + view.names.length === 0) return null;
  return (
    <section aria-labelledby="_filed">
      <h2 id="_filed">{says.alsoFiled}</h2>
      <dl>
        <LinkList label={says.topics} links={topics} />
        <LinkList label={says.places} links={places} />
        <LinkList label={says.names} links={view.names} />
      </dl>
    </section>
  );
}

/** What a file card says: dates, numbers, and who answers for the text. */
export function FileCard({ view: { facts } }: { view: BriefingView }): JSX.Element | null {
  const { words, said } = useWords();
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="_card" lang={said.lang} data-pagefind-ignore="all">
      <h2 id="_card">{words.briefing.card}</h2>
      <dl>
        {facts.map(({ term, text }) => (
          <div class="links" key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
