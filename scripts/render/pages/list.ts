/** Builds lists of briefings that share a topic, place, name or source, in parts by the calendar where they are long. */
import type { Briefing } from "../../check/briefing.ts";
import { at } from "../address.ts";
import { type BriefingListView, underDates } from "../briefing-list.ts";
import type { Frame } from "../cards.ts";
import { cutParts } from "../list-parts.ts";
import type { PageKind } from "../page-kind.ts";
import type { TextInLanguage } from "../page-view.ts";
import { pathOfPart, spokenPart, waysFrom, waysOfList } from "../part-ways.ts";
import type { View } from "../views.ts";

/** A part of a group: briefings that share a topic, place, name or source. */
export interface ListView extends View {
  readonly kind: "list";
  /** What the group is: "Topic", "Place". */
  readonly of: string;
  /** Other spellings, names and roles. */
  readonly notes: readonly TextInLanguage[];
  /** Briefings of the whole list on its newest part, of this part on an older one. */
  readonly count: number;
  readonly list: BriefingListView;
  /** True at the list's own address. */
  readonly isNewest: boolean;
  /** Address of a search in these alone, or empty. */
  readonly search: string;
}

/** The directories bring the lists that they lead to. */
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

/** A list as one page, or as its newest part with older ones that stay as they are while it grows. */
export function listViews(list: ListOf, frame: Frame): ListView[] {
  const { path, title, of, notes, briefings, search } = list;
  const cut = cutParts(briefings);
  const shared = { kind: "list" as const, of, notes, search };
  const place = { path, prefix: frame.prefix };
  const newest: ListView = {
    ...shared,
    ...at(path),
    title,
    count: briefings.length,
    list: {
      ...underDates(
        cut.newest.toReversed().flatMap(({ members }) => members),
        frame,
        true,
      ),
      whole: undefined,
      ways: waysOfList(cut, place),
    },
    isNewest: true,
  };
  const older = cut.older.map(
    (part, index): ListView => ({
      ...shared,
      ...at(pathOfPart(path, part.period)),
      title: `${title}, ${spokenPart(part.period)}`,
      count: part.members.length,
      list: { ...underDates(part.members, frame, false), ...waysFrom(index, cut, place) },
      isNewest: false,
    }),
  );
  return [newest, ...older];
}
