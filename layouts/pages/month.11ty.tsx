/** The briefings of a month, under its days. */

import type { JSX } from "preact";
import type { CardsOfDay } from "../../scripts/render/briefing-list.ts";
import type { MonthView } from "../../scripts/render/pages/month.ts";
import { CardItem, TitleItem } from "../parts/card.tsx";
import { useWords, wordsFor } from "../parts/in-words.tsx";
import { cardsIn, linkedList } from "../parts/linked-lists.ts";
import { framedBy, Page } from "../parts/page.tsx";
import { Steps } from "../parts/steps.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<MonthView>("month");

export function render({ site, view }: PageData<MonthView>): string {
  const { words } = wordsFor(view, site);
  const { lists, number } = words;
  return renderDocument(
    <Page site={site} {...framedBy(view)} linked={[linkedList(site, view, cardsIn(view.days))]}>
      <h1>{view.title}</h1>
      <p class="count">
        <bdi>{lists.briefings(view.count)}</bdi>
      </p>
      <Steps label={lists.months} {...view} />
      <Days {...view} />
      {view.apart.length === 0 ? null : (
        <section aria-labelledby="_apart">
          <h2 id="_apart">{lists.earlier}</h2>
          <ul class="counted">
            {view.apart.map(({ id, href, text, count }) => (
              <li key={href} id={id}>
                <a href={href}>{text}</a> <span class="count">{number(count)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Steps label={lists.monthsAgain} {...view} />
    </Page>,
  );
}

export function Days({ days, isSummed }: Pick<MonthView, "days" | "isSummed">): JSX.Element {
  return (
    <>
      {isSummed ? null : <WaysToDays days={days} />}
      {days.map((day) => (
        <DaySection key={day.day} day={day} isSummed={isSummed} />
      ))}
    </>
  );
}

/** A full month is longer than anybody scrolls: its days are above it. */
function WaysToDays({ days }: { days: readonly CardsOfDay[] }): JSX.Element {
  const { lists, number } = useWords().words;
  return (
    <nav class="letters" aria-label={lists.parts}>
      {days.map(({ day }) => (
        <a key={day} href={`#${anchorOf(day)}`}>
          {number(Number(day.slice(8)))}
        </a>
      ))}
    </nav>
  );
}

function anchorOf(day: string): string {
  return `_d${day.slice(8)}`;
}

function DaySection({
  day: { day, date, cards },
  isSummed,
}: {
  day: CardsOfDay;
  isSummed: boolean;
}): JSX.Element {
  const { lists } = useWords().words;
  const id = anchorOf(day);
  return (
    <section class="dated" aria-labelledby={id}>
      <h2 id={id}>
        <time dateTime={day}>{date}</time>
        {cards.length > 1 ? (
          <>
            {" "}
            <bdi class="count">{lists.briefings(cards.length)}</bdi>
          </>
        ) : null}
      </h2>
      {isSummed ? (
        <div class="cards">
          {cards.map((card) => (
            <CardItem key={card.href} card={card} heading="h3" isDated={false} />
          ))}
        </div>
      ) : (
        <ul class="titles">
          {cards.map((card) => (
            <li key={card.href}>
              <TitleItem card={card} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
