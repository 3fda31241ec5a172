/** Names the parts of a list and the ways between them, so that a part of the past need not be drawn again. */
import { formatDay, formatMonth } from "../read/spoken.ts";
import { href } from "../site-plan.ts";
import type { BriefingListView, Way } from "./briefing-list.ts";
import type { CutList, ListPart } from "./list-parts.ts";

type Part = Pick<ListPart<unknown>, "period">;
type Cut = CutList<unknown>;

/** Where a list stands. */
interface Place {
  readonly path: string;
  readonly prefix: string;
}

/** More parts than this are too many to name one by one: then each year's newest part leads to its others. */
const MOST_WAYS = 120;

/** `/topics/sanctions/2022/06/` for `2022-06`. */
export function pathOfPart(path: string, period: string): string {
  // A dot: no briefing's address has one, so that the part of a day in a month stands beside these.
  return `${path}${period.replaceAll("-", "/").replace(".", "/part.")}/`;
}

/** "2022", "June 2022", "15 June 2022", "15 June 2022, part 1". */
export function spokenPart(period: string): string {
  const [day = "", number] = period.split(".");
  if (number !== undefined) return `${formatDay(day, "en")}, part ${number}`;
  if (day.length === 10) return formatDay(day, "en");
  return day.length === 7 ? formatMonth(day, "en") : day;
}

/** What the list's own page leads to: its older parts by year, newest first. */
export function waysOfList({ older }: Cut, place: Place): BriefingListView["ways"] {
  const years = new Map<string, Part[]>();
  for (const part of older) {
    const year = part.period.slice(0, 4);
    const parts = years.get(year);
    if (parts === undefined) years.set(year, [part]);
    else if (older.length <= MOST_WAYS) parts.push(part);
  }
  return [...years].map(([year, parts]) => ({
    year: parts[0]?.period === year ? "" : year,
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
  place: Place,
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
    whole: { href: href(place.prefix, place.path), text: "Newest" },
    ways: [
      {
        year: "",
        parts: parts.map((part) => ({ ...wayTo(part, place), isHere: part === here })),
      },
    ],
  };
}

/** Within a year that is named beside it, a month needs no year. */
function wayTo({ period }: Part, { path, prefix }: Place, year?: string): Way {
  const text = spokenPart(period);
  const isUnderYear = year !== undefined && period !== year;
  return {
    href: href(prefix, pathOfPart(path, period)),
    text: isUnderYear ? text.replace(` ${year}`, "") : text,
    isHere: false,
  };
}
