/** Builds what a list of briefings shows: the newest with their summaries, the others by title, under their dates. */
import type { Briefing } from "../check/briefing.ts";
import { cardOf, type Frame } from "./cards.ts";
import { byPeriod } from "./list-parts.ts";
import type { Card, Link } from "./page-view.ts";
import {
  formatDate,
  formatDay,
  formatDayOf,
  formatDayOfYear,
  formatMonth,
} from "./spoken-dates.ts";

export interface CardsOfDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** "15 June 2022", or "15" under its month. */
  readonly date: string;
  readonly cards: readonly Card[];
}

/** A way to a part of a list. */
export interface WayToPart extends Link {
  readonly isHere: boolean;
}

/** Every date once, newest first. */
export interface BriefingListView {
  readonly newest: readonly CardsOfDay[];
  readonly months: readonly {
    /** `2022-06`: its anchor is `_2022-06`. */
    readonly month: string;
    readonly name: string;
    readonly days: readonly CardsOfDay[];
  }[];
  /** Where the whole list begins, on a part of it. */
  readonly whole: Link | undefined;
  /** Ways to parts, by the year over them (empty where that needs no word); none of a list of one part. */
  readonly ways: readonly { readonly year: string; readonly parts: readonly WayToPart[] }[];
}

/** With their summaries at the head of a list. */
const NEWEST = 10;

/** The dates of a list; `oldestFirst` are all of a page. An older part has titles alone. */
export function underDates(
  oldestFirst: readonly Briefing[],
  frame: Frame,
  isNewest: boolean,
): Pick<BriefingListView, "newest" | "months"> {
  const all = [...oldestFirst].reverse();
  const { lang, settings } = frame;
  const summed = isNewest ? NEWEST : 0;
  return {
    newest: daysOf(all.slice(0, summed), frame, (day) => formatDayOf(day, lang, settings)),
    months: byPeriod(all.slice(summed), 7).map(({ period, members }) => ({
      month: period,
      name: formatMonth(period, lang),
      days: daysOf(members, frame, (day) => formatDate(day, lang)),
    })),
  };
}

/** Briefings, which are in order, under their days. */
export function daysOf(
  inOrder: readonly Briefing[],
  frame: Frame,
  spoken: (day: string) => string,
): CardsOfDay[] {
  return byPeriod(inOrder, 10).map(({ period, members }) => ({
    day: period,
    date: spoken(period),
    cards: members.map((briefing) => listed(briefing, frame)),
  }));
}

/** A translation into another language than the site's: its original has its say beside it. */
function listed(briefing: Briefing, frame: Frame): Card {
  const card = cardOf(briefing, frame);
  const isTold = briefing.meta.translation_of !== undefined && card.lang !== frame.settings.lang;
  return isTold ? { ...card, summary: "" } : card;
}

/** "15 June" beside another day of its year, else "15 June 2022". */
export function besideDay(day: string, other: string, lang: string): string {
  return day.slice(0, 4) === other.slice(0, 4) ? formatDayOfYear(day, lang) : formatDay(day, lang);
}
