/** The archive as a map of its months; one year of it as twelve calendars. */

import type { CalendarView } from "../../scripts/render/pages/calendar.ts";
import { wordsFor } from "../parts/in-words.tsx";
import { linkedList } from "../parts/linked-lists.ts";
import { framedBy, Page } from "../parts/page.tsx";
import { CalendarMonths } from "../parts/pictures/calendar-months.tsx";
import { HeatMap } from "../parts/pictures/heat-map.tsx";
import { Steps } from "../parts/steps.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<CalendarView>("calendar");

export function render({ site, view }: PageData<CalendarView>): string {
  const { words } = wordsFor(view, site);
  const { lists } = words;
  return renderDocument(
    <Page site={site} {...framedBy(view)} linked={[linkedList(site, view, [])]}>
      <h1>{view.title}</h1>
      {view.count === 0 ? <p>{lists.none}</p> : null}
      {view.map === undefined ? null : <HeatMap map={view.map} />}
      {view.months === undefined ? null : (
        <>
          <p class="count">
            <bdi>{lists.briefings(view.count)}</bdi>
          </p>
          <Steps label={lists.years} older={view.older} newer={view.newer} />
          <CalendarMonths year={view.months} />
        </>
      )}
    </Page>,
  );
}
