/** The archive by year and month; one year has a page of its own. */
import type { CalendarView } from "../../scripts/render/pages/calendar.ts";
import { CountedList } from "../parts/links.tsx";
import { Page } from "../parts/page.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<CalendarView>("calendar");

export function render({ site, view }: PageData<CalendarView>): string {
  return renderDocument(
    <Page site={site} title={view.title} path={view.path}>
      <h1>{view.title}</h1>
      {view.years.map(({ year, months }) => (
        <section key={year.href} aria-label={year.text}>
          <h2>
            <a href={year.href}>{year.text}</a> <span class="count">{year.count}</span>
          </h2>
          <CountedList groups={months} />
        </section>
      ))}
    </Page>,
  );
}
