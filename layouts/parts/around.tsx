/** What stands around a briefing in the archive: its thread, what it replaces, what is related, its neighbours. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import { CardList } from "./card.tsx";
import { Kept } from "./preview.tsx";

export function Around({ view }: { view: BriefingView }): JSX.Element {
  return (
    <>
      {view.thread === undefined ? null : (
        <section aria-labelledby="_thread">
          <h2 id="_thread">
            <a href={view.thread.href}>The thread so far</a>
          </h2>
          <ol class="thread">
            {view.thread.cards.map((card) => (
              <li key={card.href} aria-current={card.isHere ? "true" : undefined}>
                <time dateTime={card.day}>{card.day}</time>{" "}
                {card.isHere ? (
                  <span lang={card.lang} dir={card.dir}>
                    {card.title}
                  </span>
                ) : (
                  <a href={card.href} lang={card.lang} dir={card.dir}>
                    {card.title}
                  </a>
                )}
                <Kept kept={card.kept} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {view.supersedes.length === 0 ? null : (
        <section aria-labelledby="_supersedes">
          <h2 id="_supersedes">This replaces</h2>
          <CardList cards={view.supersedes} />
        </section>
      )}
      {view.related.length === 0 ? null : (
        <section aria-labelledby="_related">
          <h2 id="_related">Related</h2>
          <CardList cards={view.related} />
        </section>
      )}
      <nav class="neighbours" aria-label="Neighbours in the archive">
        {view.older === undefined ? (
          <span />
        ) : (
          <a rel="prev" href={view.older.href}>
            ← <bdi lang={view.older.lang}>{view.older.text}</bdi>
          </a>
        )}
        {view.newer === undefined ? (
          <span />
        ) : (
          <a rel="next" href={view.newer.href}>
            <bdi lang={view.newer.lang}>{view.newer.text}</bdi> →
          </a>
        )}
      </nav>
    </>
  );
}
