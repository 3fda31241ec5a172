/** A briefing in a list: the same on a built page and among the results that the browser draws. */
import type { JSX } from "preact";
import type { Card } from "../../scripts/render/page-view.ts";
import { Kept } from "./preview.tsx";

const MARKS: Readonly<Record<string, string>> = {
  corrected: "Corrected",
  superseded: "Superseded",
  withdrawn: "Withdrawn",
};

/** What is shown of a briefing's standing: "Corrected". */
export function markName(mark: string): string {
  return MARKS[mark] ?? mark;
}

/** The heading under which cards stand is one level above theirs. */
type HeadingLevel = "h2" | "h3";

function CardItem({ card, heading: Heading }: { card: Card; heading: HeadingLevel }): JSX.Element {
  return (
    <article class="card">
      <Kept kept={card.kept} />
      <p class="when">
        <time dateTime={card.day} lang={card.lang} dir={card.dir}>
          {card.date}
        </time>
        {card.mark === "" ? null : <span class={`mark ${card.mark}`}>{markName(card.mark)}</span>}
      </p>
      <Heading lang={card.lang} dir={card.dir}>
        <a href={card.href}>{card.title}</a>
      </Heading>
      {card.summary === "" ? null : (
        <p lang={card.lang} dir={card.dir}>
          {card.summary}
        </p>
      )}
    </article>
  );
}

export function CardList({
  cards,
  heading = "h3",
}: {
  cards: readonly Card[];
  heading?: HeadingLevel;
}): JSX.Element {
  return (
    <div class="cards">
      {cards.map((card) => (
        <CardItem key={card.href} card={card} heading={heading} />
      ))}
    </div>
  );
}
