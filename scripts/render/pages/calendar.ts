/** Builds the archive by year and month: the map of all months, each year as calendars, and the months they lead to. */
import type { Briefing } from "../../check/briefing.ts";
import { href, PATHS } from "../../site-plan.ts";
import { at, pathOfPeriod } from "../address.ts";
import { byPeriod } from "../list-parts.ts";
import type { PageContext, PageKind } from "../page-kind.ts";
import type { Link } from "../page-view.ts";
import { type CalendarMonthsView, calendarMonths } from "../pictures/calendar-months.ts";
import { type HeatMapView, heatMap } from "../pictures/heat-map.ts";
import type { View } from "../views.ts";
import { monthsOf, monthViews } from "./month.ts";

/** The archive, or a year of it. */
export interface CalendarView extends View {
  readonly kind: "calendar";
  readonly count: number;
  /** Of the archive; undefined while it is empty. */
  readonly map: HeatMapView | undefined;
  /** Of a year. */
  readonly months: CalendarMonthsView | undefined;
  /** The years before and after that have briefings. */
  readonly older: Link | undefined;
  readonly newer: Link | undefined;
}

export const page: PageKind = {
  kind: "calendar",
  isListed: true,
  isInLanguages: true,
  place: 20,
  views: periodViews,
};

/** The archive, each year and each month, the newest first. */
function periodViews({ archive, frame }: PageContext): View[] {
  const { words } = frame;
  const briefings = archive.briefings.map(({ briefing }) => briefing);
  const years = byPeriod(briefings, 4);
  const hrefOf = (period: string) => href(frame.prefix, pathOfPeriod(period));
  const linkTo = (year: string | undefined): Link | undefined =>
    year === undefined ? undefined : { href: hrefOf(year), text: words.digits(year) };
  const whole: CalendarView = {
    kind: "calendar",
    ...at(PATHS.archive),
    title: words.lists.archive.title,
    count: briefings.length,
    map: heatMap(countsBy(briefings, 7), { hrefOf, words }),
    ...{ months: undefined, older: undefined, newer: undefined },
  };
  const ofYears = years.map(
    ({ period: year, members }, index): CalendarView => ({
      kind: "calendar",
      ...at(pathOfPeriod(year)),
      title: words.digits(year),
      count: members.length,
      map: undefined,
      months: calendarMonths(year, countsBy(members, 10), { hrefOf, words }),
      older: linkTo(years[index - 1]?.period),
      newer: linkTo(years[index + 1]?.period),
    }),
  );
  const ofMonths = monthsOf(briefings).map((month) => monthViews(month, frame));
  return [whole, ...ofYears.reverse(), ...ofMonths.reverse().flat()];
}

/** How many briefings, which are in order, each month (7) or day (10) has. */
export function countsBy(
  inOrder: readonly Briefing[],
  length: 7 | 10,
): ReadonlyMap<string, number> {
  return new Map(byPeriod(inOrder, length).map(({ period, members }) => [period, members.length]));
}
