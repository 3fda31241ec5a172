/** Builds the archive by year and month: the calendar, each year, and the list of each month. */
import { formatMonth } from "../../read/spoken.ts";
import { type Archive, type Group, groupBy } from "../../relate/relate.ts";
import { href, PATHS } from "../../site-plan.ts";
import { at, pathOfPeriod } from "../address.ts";
import type { Frame } from "../cards.ts";
import type { PageKind } from "../page-kind.ts";
import type { CountedLink } from "../page-view.ts";
import type { View } from "../views.ts";
import { monthsOf as monthsIn, monthViews } from "./month.ts";

export interface CalendarView extends View {
  readonly kind: "calendar";
  readonly years: readonly {
    readonly year: CountedLink;
    readonly months: readonly CountedLink[];
  }[];
}

export const page: PageKind = {
  kind: "calendar",
  isListed: true,
  place: 20,
  views: ({ archive, frame }) => periodViews(archive, frame),
};

/** The archive by year and month: the calendar, each year, each month. */
function periodViews(archive: Archive, frame: Frame): View[] {
  const months = groupByPeriod(archive, 7);
  const years = groupByPeriod(archive, 4);
  const monthsOf = (year: string): CountedLink[] =>
    months.flatMap(({ id: month, briefings }) =>
      month.startsWith(year)
        ? [counted(month, formatMonth(month, "en"), briefings.length, frame)]
        : [],
    );
  const calendar: CalendarView = {
    kind: "calendar",
    ...at(PATHS.archive),
    title: "Archive",
    years: years.map(({ id: year, briefings }) => ({
      year: counted(year, year, briefings.length, frame),
      months: monthsOf(year),
    })),
  };
  const yearPages = years.map(
    ({ id: year, briefings }): CalendarView => ({
      ...calendar,
      ...at(pathOfPeriod(year)),
      title: year,
      years: [{ year: counted(year, year, briefings.length, frame), months: monthsOf(year) }],
    }),
  );
  const monthPages = monthsIn(archive.briefings.map(({ briefing }) => briefing))
    .reverse()
    .flatMap((month) => monthViews(month, frame));
  return [calendar, ...yearPages, ...monthPages];
}

function counted(period: string, text: string, count: number, { prefix }: Frame): CountedLink {
  return { href: href(prefix, pathOfPeriod(period)), text, count };
}

/** Newest period first; its briefings oldest first. `length` of an ISO day: 4 for years, 7 for months. */
function groupByPeriod({ briefings }: Archive, length: 4 | 7): Group[] {
  const all = briefings.map(({ briefing }) => briefing);
  return groupBy(all, ({ day }) => [day.slice(0, length)]).reverse();
}
