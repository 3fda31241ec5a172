/** Builds the page of a month: its days, newest first, each with its briefings. */
import type { Briefing } from "../../check/briefing.ts";
import { formatDay, formatMonth } from "../../read/spoken.ts";
import { href } from "../../site-plan.ts";
import { at, pathOfPeriod } from "../address.ts";
import { type CardsOfDay, daysOf } from "../briefing-list.ts";
import type { Frame } from "../cards.ts";
import { byPeriod, cutParts, type ListPart } from "../list-parts.ts";
import type { PageKind } from "../page-kind.ts";
import type { CountedLink, Link } from "../page-view.ts";
import { pathOfPart, spokenPart } from "../part-ways.ts";
import type { View } from "../views.ts";

/** A month, or of one that is too long for a page a day of it. */
export interface MonthView extends View {
  readonly kind: "month";
  readonly count: number;
  /** The anchor of a day is `_d` and its two digits. */
  readonly days: readonly CardsOfDay[];
  /** Whether briefings show their summaries: not where they are many. */
  readonly isSummed: boolean;
  /** Days of this month that have a page of their own; the first of each day has the day's anchor. */
  readonly apart: readonly (CountedLink & { readonly id: string | undefined })[];
  /** The month of a day; the months before and after. */
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

/** The page of a month; of one with more briefings than a page takes, its newest days, and pages of the others. */
export function monthViews({ month, briefings, older, newer }: MonthOf, frame: Frame): MonthView[] {
  const { newest, older: apart } = cutParts(briefings, { isOfMonth: true });
  const linkTo = (period: string | undefined): Link | undefined =>
    period === undefined
      ? undefined
      : {
          href: href(frame.prefix, pathOfPeriod(period)),
          text: formatMonth(period, "en"),
        };
  const viewOf = (members: readonly Briefing[]) => ({
    kind: "month" as const,
    days: daysOf(members.toReversed(), frame, (day) => formatDay(day, "en")),
    isSummed: briefings.length <= MOST_SUMMED,
  });
  const pathOf = ({ period }: ListPart<Briefing>) => pathOfPart("/", period);
  const whole: MonthView = {
    ...viewOf(newest.toReversed().flatMap(({ members }) => members)),
    ...at(pathOfPeriod(month)),
    title: formatMonth(month, "en"),
    count: briefings.length,
    apart: apart.map((part) => ({
      href: href(frame.prefix, pathOf(part)),
      text: spokenPart(part.period),
      id: /\.(?!1$)/.test(part.period) ? undefined : `_d${part.period.slice(8, 10)}`,
      count: part.members.length,
    })),
    whole: undefined,
    older: linkTo(older),
    newer: linkTo(newer),
  };
  const days = apart.map(
    (part): MonthView => ({
      ...viewOf(part.members),
      ...at(pathOf(part)),
      title: spokenPart(part.period),
      count: part.members.length,
      apart: [],
      whole: linkTo(month),
      older: undefined,
      newer: undefined,
    }),
  );
  return [whole, ...days];
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
