/** The briefings of a month, under its days. */
import type { JSX } from "preact";
import type { Link } from "../../scripts/render/page-view.ts";
import type { MonthView } from "../../scripts/render/pages/month.ts";
import { CardItem, TitleItem } from "../parts/card.tsx";
import { briefings } from "../parts/links.tsx";
import { Page } from "../parts/page.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<MonthView>("month");

export function render({ site, view }: PageData<MonthView>): string {
  return renderDocument(
    <Page site={site} title={view.title} path={view.path}>
      <h1>{view.title}</h1>
      <p class="count">{briefings(view.count)}</p>
      <Neighbours view={view} label="Months" />
      {view.days.map(({ day, date, cards }) => {
        const id = `_d${day.slice(8)}`;
        return (
          <section key={day} class="dated" aria-labelledby={id}>
            <h2 id={id}>
              <time dateTime={day}>{date}</time>{" "}
              {cards.length > 1 ? <span class="count">{briefings(cards.length)}</span> : null}
            </h2>
            {view.isSummed ? (
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
      })}
      {view.apart.length === 0 ? null : (
        <ul class="counted">
          {view.apart.map(({ href, text, count }) => (
            <li key={href}>
              <a href={href}>{text}</a> <span class="count">{count}</span>
            </li>
          ))}
        </ul>
      )}
      <Neighbours view={view} label="Months, again" />
    </Page>,
  );
}

function Neighbours({ view, label }: { view: MonthView; label: string }): JSX.Element {
  const { whole, older, newer } = view;
  return (
    <nav class="ways" aria-label={label}>
      <p>
        {step(older, "prev", "← ")}
        {step(whole, "up", "")}
        {step(newer, "next", "", " →")}
      </p>
    </nav>
  );
}

function step(link: Link | undefined, rel: string, before: string, after = ""): JSX.Element | null {
  if (link === undefined) return null;
  return (
    <a href={link.href} rel={rel}>
      {before}
      {link.text}
      {after}
    </a>
  );
}
