/** Builds the pages that list briefings: groups in parts, their directories, periods and threads. */

import type { Briefing } from "../check/briefing.ts";
import { byCodeUnit } from "../diagnostics/order.ts";
import { formatMonth } from "../read/spoken.ts";
import { type Archive, type Group, groupBy } from "../relate/relate.ts";
import { GROUP_SORTS, GROUPS, href, PATHS } from "../site-plan.ts";
import { fileOf, hrefOfSearch, pathOfGroup, pathOfPeriod, queryOfGroup } from "./address.ts";
import { cardOf, type Frame } from "./cards.ts";
import type { Worded } from "./page-view.ts";
import { cutParts, type Part } from "./parts.ts";
import type { TermNames } from "./terms.ts";
import type { CalendarView, Counted, DirectoryView, ListView, ThreadView, View } from "./views.ts";

interface ListOf {
  readonly path: string;
  readonly title: string;
  readonly of: string;
  readonly notes: readonly Worded[];
  /** Oldest first. */
  readonly briefings: readonly Briefing[];
  /** Address of a search in them, or empty. */
  readonly search: string;
}

/** Parts that the newest one lists one by one; of more it lists the last and one for each year. */
const MOST_PARTS = 48;
const LAST_PARTS = 12;

/**
 * A list as one page, or as parts that stay as they are while it grows (see `parts.ts`): an older part names
 * its neighbours and both ends, in words that a new briefing does not change.
 */
function listViews(list: ListOf, frame: Frame): ListView[] {
  const { path, title, of, notes, briefings, search } = list;
  const parts = cutParts(briefings);
  const pathOf = (number: number | undefined) =>
    number === undefined ? path : `${path}${number}/`;
  const nameOf = (members: readonly Briefing[]) =>
    `${members[0]?.day ?? ""} to ${members.at(-1)?.day ?? ""}`;
  const listed = (here: number | undefined) => (here === undefined ? index(parts) : around(here));
  const around = (here: number) =>
    parts.filter(
      ({ number }) =>
        number === undefined || number === 1 || (number >= here - 1 && number <= here + 1),
    );
  return parts.map(({ number, members }) => ({
    kind: "list",
    file: fileOf(pathOf(number)),
    path: pathOf(number),
    title: number === undefined ? title : `${title}, ${nameOf(members)}`,
    of,
    notes,
    count: number === undefined ? briefings.length : members.length,
    cards: [...members].reverse().map((briefing) => cardOf(briefing, frame)),
    parts:
      parts.length === 1
        ? []
        : listed(number).map((part) => ({
            href: href(frame.prefix, pathOf(part.number)),
            text: part.number === undefined ? "Newest" : nameOf(part.members),
            isHere: part.number === number,
          })),
    isNewest: number === undefined,
    search,
  }));
}

/** What the newest part lists: every part while they are few, else the last ones and where each year begins. */
function index(parts: readonly Part<Briefing>[]): Part<Briefing>[] {
  if (parts.length <= MOST_PARTS) return [...parts];
  const yearOf = (part: Part<Briefing> | undefined) => part?.members[0]?.day.slice(0, 4);
  return parts.filter(
    (part, place) => place < LAST_PARTS || yearOf(part) !== yearOf(parts[place + 1]),
  );
}

/** Topic, place, name and source pages with their directories. */
export function groupViews(archive: Archive, terms: TermNames, frame: Frame): View[] {
  return GROUP_SORTS.filter((sort) => sort !== "threads").flatMap((sort) => {
    const { title, of, intro } = GROUPS[sort];
    const groups: readonly Group[] = archive[sort];
    const outlets = new Map(archive.sources.map(({ id, outlet }) => [id, outlet.name]));
    const nameOf = (id: string) =>
      sort === "sources" ? (outlets.get(id) ?? id) : terms.nameOf(sort, id);
    const lists = groups.flatMap((group) =>
      listViews(
        {
          path: pathOfGroup(sort, group.id),
          title: nameOf(group.id),
          of,
          notes: terms.notes(sort, group),
          briefings: group.briefings,
          search: hrefOfSearch(frame.prefix, queryOfGroup(sort, group.id)),
        },
        frame,
      ),
    );
    const counted = groups.map((group) => ({
      href: href(frame.prefix, pathOfGroup(sort, group.id)),
      text: nameOf(group.id),
      count: group.briefings.length,
    }));
    return [directory(PATHS[sort], title, intro, counted), ...lists];
  });
}

/** A page for each thread, oldest first as it was told, and the list of threads. */
export function threadViews({ threads }: Archive, frame: Frame): View[] {
  const titleOf = (thread: Group) => thread.briefings[0]?.meta.title ?? thread.id;
  const pages = threads.map((thread): ThreadView => {
    const path = pathOfGroup("threads", thread.id);
    return {
      kind: "thread",
      file: fileOf(path),
      path,
      title: titleOf(thread),
      search: hrefOfSearch(frame.prefix, queryOfGroup("threads", thread.id)),
      cards: thread.briefings.map((briefing) => cardOf(briefing, frame)),
    };
  });
  const counted = threads.map((thread) => ({
    href: href(frame.prefix, pathOfGroup("threads", thread.id)),
    text: titleOf(thread),
    count: thread.briefings.length,
  }));
  return [directory(PATHS.threads, GROUPS.threads.title, GROUPS.threads.intro, counted), ...pages];
}

/** The archive by year and month: the calendar, each year, each month. */
export function periodViews(archive: Archive, frame: Frame): View[] {
  const months = groupByPeriod(archive, 7);
  const years = groupByPeriod(archive, 4);
  const monthsOf = (year: string): Counted[] =>
    months.flatMap(({ id: month, briefings }) =>
      month.startsWith(year)
        ? [counted(month, formatMonth(month, "en"), briefings.length, frame)]
        : [],
    );
  const calendar: CalendarView = {
    kind: "calendar",
    file: fileOf(PATHS.archive),
    path: PATHS.archive,
    title: "Archive",
    years: years.map(({ id: year, briefings }) => ({
      year: counted(year, year, briefings.length, frame),
      months: monthsOf(year),
    })),
  };
  const yearPages = years.map(({ id: year, briefings }): CalendarView => {
    const path = pathOfPeriod(year);
    return {
      ...calendar,
      file: fileOf(path),
      path,
      title: year,
      years: [{ year: counted(year, year, briefings.length, frame), months: monthsOf(year) }],
    };
  });
  const monthPages = months.flatMap(({ id: month, briefings }) =>
    listViews(
      {
        path: pathOfPeriod(month),
        title: formatMonth(month, "en"),
        of: "Month",
        notes: [],
        briefings,
        search: "",
      },
      frame,
    ),
  );
  return [calendar, ...yearPages, ...monthPages];
}

function directory(
  path: string,
  title: string,
  intro: string,
  groups: readonly Counted[],
): DirectoryView {
  const sorted = [...groups].sort(
    (a, b) => byCodeUnit(a.text.toLowerCase(), b.text.toLowerCase()) || byCodeUnit(a.href, b.href),
  );
  return { kind: "directory", file: fileOf(path), path, title, intro, groups: sorted };
}

function counted(period: string, text: string, count: number, { prefix }: Frame): Counted {
  return { href: href(prefix, pathOfPeriod(period)), text, count };
}

/** Newest period first; its briefings oldest first. `length` of an ISO day: 4 for years, 7 for months. */
function groupByPeriod({ briefings }: Archive, length: 4 | 7): Group[] {
  const all = briefings.map(({ briefing }) => briefing);
  return groupBy(all, ({ day }) => [day.slice(0, length)]).reverse();
}
