/** Builds the page of a month: its days, newest first, each with its briefings. */
import type { Briefing } from "../../check/briefing.ts";
import { href } from "../../site-plan.ts";
import { at, pathOfPeriod } from "../address.ts";
import { type CardsOfDay, daysOf } from "../briefing-list.ts";
import type { Frame } from "../cards.ts";
import { byPeriod, cutParts, type ListPart } from "../list-parts.ts";
import type { PageKind } from "../page-kind.ts";
import type { CountedLink, Link } from "../page-view.ts";
import { spokenPart } from "../part-ways.ts";
import { formatDayOfYear, formatMonth } from "../spoken-dates.ts";
import type { View } from "../views.ts";

/** A month, or of one that is too long for a page a part of it. */
export interface MonthView extends View {
  readonly kind: "month";
  readonly count: number;
  /** The anchor of a day is `_d` and its two digits. */
  readonly days: readonly CardsOfDay[];
  /** Whether briefings show their summaries: not where they are many. */
  readonly isSummed: boolean;
  /** Days of this month that stand on other pages; the first of each day has the day's anchor. */
  readonly apart: readonly (CountedLink & { readonly id: string | undefined })[];
  /** The month of a part; the months before and after. */
  readonly whole: Link | undefined;
  readonly older: Link | undefined;
  readonly newer: Link | undefined;
}

/** The calendar brings the months that it leads to. */
export const page: PageKind = {
  kind: "month",
  isListed: true,
  place: 21,
  views: () => [],
};

/** More briefings than this are shown by their titles alone. */
const MOST_SUMMED = 30;

export interface MonthOf {
  /** `2022-06`. */
  readonly month: string;
  /** Oldest first. */
  readonly briefings: readonly Briefing[];
  /** The months before and after it that have briefings. */
  readonly older: string | undefined;
  readonly newer: string | undefined;
}

/** The page of a month; of one with more briefings than a page takes, its newest part, and pages of the others. */
export function monthViews(of: MonthOf, frame: Frame): MonthView[] {
  const { month, briefings } = of;
  const { lang } = frame;
  const { newest, older: apart } = cutParts(briefings, { isOfMonth: true });
  const linkTo = (period: string | undefined): Link | undefined =>
    period === undefined
      ? undefined
      : { href: href(frame.prefix, pathOfPeriod(period)), text: formatMonth(period, lang) };
  const viewOf = (members: readonly Briefing[]) => ({
    kind: "month" as const,
    // Under a month that is named over them.
    days: daysOf(members.toReversed(), frame, (day) => formatDayOfYear(day, lang)),
    isSummed: briefings.length <= MOST_SUMMED,
  });
  const whole: MonthView = {
    ...viewOf(newest.toReversed().flatMap(({ members }) => members)),
    ...at(pathOfPeriod(month)),
    title: formatMonth(month, lang),
    count: briefings.length,
    apart: daysApart(apart, frame),
    whole: undefined,
    older: linkTo(of.older),
    newer: linkTo(of.newer),
  };
  const parts = apart.map(
    ({ period, members }): MonthView => ({
      ...viewOf(members),
      ...at(`/${period}/`),
      title: spokenPart(period, lang),
      count: members.length,
      apart: [],
      whole: linkTo(month),
      ...{ older: undefined, newer: undefined },
    }),
  );
  return [whole, ...parts];
}

/** The days of these parts, each with its way there and its place on the page of the month. */
function daysApart(
  parts: readonly ListPart<Briefing>[],
  { prefix, lang }: Frame,
): MonthView["apart"] {
  const days = parts.flatMap(({ period, members }) =>
    byPeriod(members, 10)
      .reverse()
      .map(({ period: day, members: { length } }) => ({ period, day, length })),
  );
  return days.map(({ period, day, length }, place) => {
    const anchor = `_d${day.slice(8)}`;
    return {
      href: href(prefix, `/${period}/#${anchor}`),
      text: formatDayOfYear(day, lang),
      count: length,
      id: days[place - 1]?.day === day ? undefined : anchor,
    };
  });
}

/** Months from the oldest, each with its neighbours. */
export function monthsOf(oldestFirst: readonly Briefing[]): MonthOf[] {
  const months = byPeriod(oldestFirst, 7);
  return months.map(({ period, members }, index) => ({
    month: period,
    briefings: members,
    older: months[index - 1]?.period,
    newer: months[index + 1]?.period,
  }));
}
