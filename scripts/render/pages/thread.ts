/** Builds the page of a story: told in the order of `follows`, with what changed from one briefing to the next. */
import type { Briefing } from "../../check/briefing.ts";
import type { Day } from "../../read/dates.ts";
import type { Group } from "../../relate/groups.ts";
import { asTold, type Instalment, storyOf } from "../../relate/stories.ts";
import type { Words } from "../../words/words.ts";
import { at, pathOfGroup, queryOfGroup } from "../address.ts";
import { cardOf, notesOf, searchIn, titleOf } from "../cards.ts";
import type { FeedLink } from "../feed-views.ts";
import { feedOfGroup } from "../group-feeds.ts";
import type { StoryChanges } from "../group-views.ts";
import { directionOf } from "../language.ts";
import type { PageContext, PageKind } from "../page-kind.ts";
import type { Card, Link, NeighbourView } from "../page-view.ts";
import { spanWords } from "../pictures/sparkline.ts";
import { type StoryGap, storyGaps } from "../pictures/story-gaps.ts";
import { changesBetween } from "../story-changes.ts";
import type { View } from "../views.ts";

export interface InstalmentView {
  readonly card: Card;
  /** Since what it goes on from; none for the first. */
  readonly gap: StoryGap | undefined;
  /** What it goes on from, where that does not stand right above it. */
  readonly from: NeighbourView | undefined;
  /** All that go on from it, where the story branches here. */
  readonly branches: readonly NeighbourView[];
  readonly changes: StoryChanges | undefined;
  /** Its last correction, where that came on a later day: "Correction of 7 July 2022". */
  readonly mended: Link | undefined;
}

export interface ThreadView extends View {
  readonly kind: "thread";
  readonly about: string;
  /** Of its title and standing text. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** "11 to 14 June 2025". */
  readonly span: string;
  /** Address of a search in these alone. */
  readonly search: string;
  readonly instalments: readonly InstalmentView[];
  readonly feeds: readonly FeedLink[];
}

/** The list of stories brings them. */
export const page: PageKind = {
  kind: "thread",
  isListed: true,
  place: 33,
  views: () => [],
};

export function threadView(thread: Group, context: PageContext): ThreadView {
  const { frame } = context;
  const { title, about } = storyOf(thread);
  const [first] = thread.briefings;
  const lang = first?.meta.lang ?? frame.settings.lang;
  const told = asTold(thread);
  const gaps = gapsIn(told, frame.words);
  const path = pathOfGroup("threads", thread.id);
  return {
    kind: "thread",
    ...at(path),
    feeds: feedOfGroup(path, title, thread.briefings),
    ...{ title, about, lang, dir: directionOf(lang) },
    span: spanOf(thread.briefings, frame.words),
    search: searchIn(frame, queryOfGroup("threads", thread.id)),
    instalments: told.map((instalment, place) => ({
      ...instalmentView(instalment, context),
      gap: gaps[place],
      from:
        instalment.from === undefined || instalment.from === told[place - 1]?.briefing
          ? undefined
          : titleOf(instalment.from, frame),
    })),
  };
}

function instalmentView(
  { briefing, from, next }: Instalment,
  context: PageContext,
): Omit<InstalmentView, "gap" | "from"> {
  const { archive, frame } = context;
  return {
    card: cardOf(briefing, frame),
    branches: next.length > 1 ? next.map((one) => titleOf(one, frame)) : [],
    changes: from && changesBetween(from, briefing, { archive, words: frame.words }),
    mended: mendedSince(briefing, context),
  };
}

/** The time before each: of a run of briefings together, so that a line to scale can be drawn; a branch begins a new run. */
function gapsIn(told: readonly Instalment[], words: Words): (StoryGap | undefined)[] {
  const runs: Instalment[][] = [];
  for (const [place, instalment] of told.entries()) {
    const goesOn = place > 0 && instalment.from === told[place - 1]?.briefing;
    if (goesOn) runs.at(-1)?.push(instalment);
    else runs.push([instalment]);
  }
  return runs.flatMap((run) => {
    const before: Day[] = run.slice(0, 1).flatMap(({ from }) => from?.day ?? []);
    const gaps = storyGaps([...before, ...run.map(({ briefing }) => briefing.day)], words);
    return before.length === 0 ? [undefined, ...gaps] : gaps;
  });
}

function mendedSince(briefing: Briefing, { frame }: PageContext): Link | undefined {
  const [last] = notesOf(briefing, frame.words);
  if (last === undefined || last.day <= briefing.day) return undefined;
  const { notes, lists } = frame.words;
  const text = lists.story.mended(notes[last.kind], last.date);
  return { href: `${cardOf(briefing, frame).href}#${last.id}`, text };
}

function spanOf(briefings: readonly Briefing[], words: Words): string {
  const [first, last] = [briefings[0], briefings.at(-1)];
  return first === undefined || last === undefined ? "" : spanWords(first.day, last.day, words);
}
