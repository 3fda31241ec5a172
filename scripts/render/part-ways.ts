/** Names the parts of a list and the ways between them, so that a part of the past need not be drawn again. */
import { daysOfMonth } from "../read/dates.ts";
import { href } from "../site-plan.ts";
import type { Words } from "../words/words.ts";
import type { BriefingListView, WayToPart } from "./briefing-list.ts";
import type { CutList, ListPart } from "./list-parts.ts";
import {
  formatDay,
  formatDayOfYear,
  formatDays,
  formatDaysOfYear,
  formatMonth,
  formatMonthOfYear,
  formatYear,
} from "./spoken-dates.ts";

type Part = Pick<ListPart<unknown>, "period">;
type Cut = CutList<unknown>;

/** Where a list stands. */
interface ListPlace {
  readonly path: string;
  readonly prefix: string;
  /** In which dates are written. */
  readonly lang: string;
  readonly words: Words;
}

/** More parts than this are too many to name one by one: then each year's newest part leads to its others. */
const MOST_WAYS = 120;

/**
 * "2022", "June 2022", "11–20 June 2022", "15 June 2022", "15 June 2022, 1", in the language given. `isUnderYear` where
 * the year is named beside it: then it is not said again.
 */
export function spokenPart(period: string, lang: string, isUnderYear = false): string {
  const [year = "", month, days, part] = period.split("/");
  const say = isUnderYear ? IN_YEAR : WHOLE;
  if (month === undefined) return formatYear(year, lang);
  if (days === undefined) return say.month(`${year}-${month}`, lang);
  const [from = "", to] = days.split("-");
  if (to !== undefined) {
    const last = Math.min(Number(to), daysOfMonth(Number(year), Number(month)));
    return say.days(`${year}-${month}-${from}`, `${year}-${month}-${last}`, lang);
  }
  const day = say.day(`${year}-${month}-${from}`, lang);
  return part === undefined ? day : `${day}, ${formatYear(part.slice("part.".length), lang)}`;
}

const WHOLE = { day: formatDay, days: formatDays, month: formatMonth };
const IN_YEAR = { day: formatDayOfYear, days: formatDaysOfYear, month: formatMonthOfYear };

/** What the list's own page leads to: its older parts by year, newest first. */
export function waysOfList({ older }: Cut, place: ListPlace): BriefingListView["ways"] {
  const years = new Map<string, Part[]>();
  for (const part of older) {
    const year = part.period.slice(0, 4);
    const parts = years.get(year);
    if (parts === undefined) years.set(year, [part]);
    else if (older.length <= MOST_WAYS) parts.push(part);
  }
  return [...years].map(([year, parts]) => ({
    year: parts[0]?.period === year ? "" : formatYear(year, place.lang),
    parts: parts.map((part) => wayTo(part, place, part.period.slice(0, 4))),
  }));
}

/**
 * What an older part leads to: the whole list, the newest part of the year before, the older ones of its own year, and
 * the next newer one. None of these changes with a new briefing, but for the next newer one, once.
 */
export function waysFrom(
  index: number,
  { older }: Cut,
  place: ListPlace,
): Pick<BriefingListView, "whole" | "ways"> {
  const here = older[index];
  const year = here?.period.slice(0, 4) ?? "";
  const earlier = older.slice(index + 1);
  const before = earlier.find(({ period }) => !period.startsWith(year));
  const parts = [
    ...older.slice(Math.max(0, index - 1), index + 1),
    ...earlier.filter(({ period }) => period.startsWith(year)),
    ...(before === undefined ? [] : [before]),
  ];
  return {
    whole: { href: href(place.prefix, place.path), text: place.words.lists.newest },
    ways: [
      {
        year: "",
        parts: parts.map((part) => ({ ...wayTo(part, place), isHere: part === here })),
      },
    ],
  };
}

/** Within a year that is named beside it, a month needs no year. */
function wayTo({ period }: Part, { path, prefix, lang }: ListPlace, year?: string): WayToPart {
  const text = spokenPart(period, lang, year !== undefined && period !== year);
  return { href: href(prefix, `${path}${period}/`), text, isHere: false };
}
