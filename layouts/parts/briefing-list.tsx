/** A list of briefings under its dates, with the ways to its parts above and below: the one way to show a long list. */
import type { JSX } from "preact";
import type { BriefingListView, CardsOfDay } from "../../scripts/render/briefing-list.ts";
import { CardItem, TitleItem } from "./card.tsx";
import { useWords } from "./in-words.tsx";

/** `of` keeps the anchors of two lists on one page apart. */
export function BriefingList({
  list,
  of = "",
}: {
  list: BriefingListView;
  of?: string;
}): JSX.Element {
  const { lists } = useWords().words;
  return (
    <>
      <Ways list={list} label={lists.parts} />
      {list.newest.map((day) => (
        <DayOfCards key={day.day} day={day} of={of} />
      ))}
      {list.months.map(({ month, name, days }) => (
        <section key={month} class="dated" aria-labelledby={`_${of}${month}`}>
          <h2 id={`_${of}${month}`}>{name}</h2>
          <dl class="titles">
            {days.map(({ day, date, cards }) => (
              <>
                <dt>
                  <time dateTime={day}>{date}</time>
                </dt>
                {cards.map((card) => (
                  <dd key={card.href}>
                    <TitleItem card={card} />
                  </dd>
                ))}
              </>
            ))}
          </dl>
        </section>
      ))}
      <Ways list={list} label={lists.partsAgain} />
    </>
  );
}

/** The briefings of one day, with their summaries, under its date. */
function DayOfCards({
  day: { day, date, cards },
  of,
}: {
  day: CardsOfDay;
  of: string;
}): JSX.Element {
  return (
    <section class="dated" aria-labelledby={`_${of}${day}`}>
      <h2 id={`_${of}${day}`}>
        <time dateTime={day}>{date}</time>
      </h2>
      <div class="cards">
        {cards.map((card) => (
          <CardItem key={card.href} card={card} heading="h3" isDated={false} />
        ))}
      </div>
    </section>
  );
}

function Ways({ list, label }: { list: BriefingListView; label: string }): JSX.Element | null {
  if (list.ways.length === 0) return null;
  return (
    <nav class="ways" aria-label={label}>
      {list.whole === undefined ? null : <a href={list.whole.href}>{list.whole.text}</a>}
      {list.ways.map(({ year, parts }) => (
        <p key={year + parts[0]?.href}>
          {year === "" ? null : <b>{year}</b>}
          {parts.map(({ href, text, isHere }) =>
            isHere ? (
              <span key={href} aria-current="page">
                {text}
              </span>
            ) : (
              <a key={href} href={href}>
                {text}
              </a>
            ),
          )}
        </p>
      ))}
    </nav>
  );
}
