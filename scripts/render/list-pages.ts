/** Builds the pages of a list: its newest part, and older ones by the calendar where it is long. */
import type { Briefing } from "../check/briefing.ts";
import { at } from "./address.ts";
import { type BriefingListView, underDates } from "./briefing-list.ts";
import type { Frame } from "./cards.ts";
import { cutParts } from "./list-parts.ts";
import { spokenPart, waysFrom, waysOfList } from "./part-ways.ts";
import type { View } from "./views.ts";

/** A part of a list where it stands. */
export interface ListPage extends Omit<View, "kind"> {
  /** Briefings of the whole list on its newest part, of this part on an older one. */
  readonly count: number;
  readonly list: BriefingListView;
}

export interface ListOf {
  readonly path: string;
  readonly title: string;
  /** Oldest first. */
  readonly briefings: readonly Briefing[];
  /** True where the newest have their summaries too, and not their titles alone. */
  readonly isSummed: boolean;
}

/** A list as one page, or as its newest part with older ones that stay as they are while it grows. */
export function listPages(
  { path, title, briefings, isSummed }: ListOf,
  frame: Frame,
): [newest: ListPage, ...older: ListPage[]] {
  const cut = cutParts(briefings);
  const { lang } = frame;
  const place = { path, prefix: frame.prefix, lang, words: frame.words };
  const members = cut.newest.toReversed().flatMap((part) => part.members);
  const newest: ListPage = {
    ...at(path),
    title,
    count: briefings.length,
    list: {
      ...underDates(members, frame, isSummed),
      whole: undefined,
      ways: waysOfList(cut, place),
    },
  };
  const older = cut.older.map(
    (part, index): ListPage => ({
      ...at(`${path}${part.period}/`),
      title: frame.words.lists.group.part(title, spokenPart(part.period, lang)),
      count: part.members.length,
      list: { ...underDates(part.members, frame, false), ...waysFrom(index, cut, place) },
    }),
  );
  return [newest, ...older];
}
