/** Builds lists of briefings that share a topic, place, name, source or month, in parts where they are long. */
import type { Briefing } from "../../check/briefing.ts";
import { href } from "../../site-plan.ts";
import { at } from "../address.ts";
import { cardOf, type Frame } from "../cards.ts";
import { cutParts, type ListPart } from "../list-parts.ts";
import type { PageKind } from "../page-kind.ts";
import type { Card, Link, TextInLanguage } from "../page-view.ts";
import type { View } from "../views.ts";

/** A part of a group: briefings that share a month, topic, place, name or source. */
export interface ListView extends View {
  readonly kind: "list";
  /** What the group is: "Topic", "Place". */
  readonly of: string;
  /** Other spellings, names and roles. */
  readonly notes: readonly TextInLanguage[];
  /** Briefings of the whole list on its newest part, of this part on an older one. */
  readonly count: number;
  readonly cards: readonly Card[];
  /** Other parts and this one, newest first; empty when there is one. */
  readonly parts: readonly (Link & { readonly isHere: boolean })[];
  readonly isNewest: boolean;
  /** Address of a search in these alone; empty for a month, which the search page has bars for. */
  readonly search: string;
}

/** The directories and the calendar bring the lists that they lead to. */
export const page: PageKind = {
  kind: "list",
  isListed: true,
  place: 31,
  views: () => [],
};

export interface ListOf {
  readonly path: string;
  readonly title: string;
  readonly of: string;
  readonly notes: readonly TextInLanguage[];
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
export function listViews(list: ListOf, frame: Frame): ListView[] {
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
    ...at(pathOf(number)),
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
function index(parts: readonly ListPart<Briefing>[]): ListPart<Briefing>[] {
  if (parts.length <= MOST_PARTS) return [...parts];
  const yearOf = (part: ListPart<Briefing> | undefined) => part?.members[0]?.day.slice(0, 4);
  return parts.filter(
    (part, place) => place < LAST_PARTS || yearOf(part) !== yearOf(parts[place + 1]),
  );
}
