/** What stands around a briefing in the archive: its story, what it replaces, what is related, its neighbours. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import type { Card } from "../../scripts/render/page-view.ts";
import { useWords } from "./in-words.tsx";
import { StoryLine } from "./pictures/story-line.tsx";
import { Kept } from "./preview.tsx";

export function Story({ view: { story } }: { view: BriefingView }): JSX.Element | null {
  const { words } = useWords();
  if (story === undefined) return null;
  const { href, line, steps, left } = story;
  return (
    <section aria-labelledby="_thread">
      <h2 id="_thread">
        <a href={href}>{words.briefing.story}</a>
      </h2>
      {line === undefined ? null : <StoryLine line={line} />}
      <ol class="titles">
        {steps.map(({ card, isHere, isAfterGap }) => (
          <li
            key={card.href}
            class={isAfterGap ? "later" : undefined}
            aria-current={isHere ? "true" : undefined}
          >
            <Title card={card} isHere={isHere} />
          </li>
        ))}
      </ol>
      {left === 0 ? null : (
        <p class="small">
          <a href={href}>{words.briefing.wholeStory(steps.length + left)}</a>
        </p>
      )}
    </section>
  );
}

export function Titles({
  id,
  title,
  cards,
}: {
  id: string;
  title: string;
  cards: readonly Card[];
}): JSX.Element | null {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="titles">
        {cards.map((card) => (
          <li key={card.href}>
            <Title card={card} isHere={false} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Title({ card, isHere }: { card: Card; isHere: boolean }): JSX.Element {
  const { href, title, day, date, lang, dir, kept } = card;
  return (
    <>
      <time dateTime={day}>
        <bdi lang={lang} dir={dir}>
          {date}
        </bdi>
      </time>{" "}
      {isHere ? (
        <span lang={lang} dir={dir}>
          {title}
        </span>
      ) : (
        <a href={href} lang={lang} dir={dir}>
          {title}
        </a>
      )}
      <Kept kept={kept} />
    </>
  );
}

export function Neighbours({ view: { older, newer } }: { view: BriefingView }): JSX.Element | null {
  const { words, said } = useWords();
  if (older === undefined && newer === undefined) return null;
  const [back, on] = words.dir === "rtl" ? ["→", "←"] : ["←", "→"];
  return (
    <nav class="neighbours" aria-label={words.briefing.neighbours} {...said}>
      {older === undefined ? (
        <span />
      ) : (
        <a rel="prev" href={older.href}>
          {back} <bdi lang={older.lang}>{older.text}</bdi>
        </a>
      )}
      {newer === undefined ? (
        <span />
      ) : (
        <a rel="next" href={newer.href}>
          <bdi lang={newer.lang}>{newer.text}</bdi> {on}
        </a>
      )}
    </nav>
  );
}
