/** Builds the list of all stories, and brings the page of each. */
import type { Day } from "../../read/dates.ts";
import type { Group } from "../../relate/groups.ts";
import type { Archive } from "../../relate/relate.ts";
import { storyOf } from "../../relate/stories.ts";
import { href, PATHS } from "../../site-plan.ts";
import { at, pathOfGroup } from "../address.ts";
import { directionOf } from "../language.ts";
import type { PageContext, PageKind } from "../page-kind.ts";
import type { TextInLanguage } from "../page-view.ts";
import { type SparklineView, sparkline } from "../pictures/sparkline.ts";
import type { View } from "../views.ts";
import { threadView } from "./thread.ts";

/** A story in a list, in the language of its first briefing. */
export interface ListedStory extends TextInLanguage {
  readonly href: string;
  readonly about: string;
  readonly line: SparklineView | undefined;
}

export interface StoryListView extends View {
  readonly kind: "story-list";
  readonly intro: string;
  /** The one that was last gone on with first. */
  readonly stories: readonly ListedStory[];
}

export const page: PageKind = {
  kind: "story-list",
  isListed: true,
  isInLanguages: true,
  place: 32,
  views: (context) => {
    const { title, intro } = context.frame.words.groups.threads;
    const stories = byLast(context.archive).map((thread) => listedStory(thread, context));
    return [
      { kind: "story-list", ...at(PATHS.threads), title, intro, stories } satisfies StoryListView,
      ...context.archive.threads.map((thread) => threadView(thread, context)),
    ];
  },
};

/** Stories, the one that was last gone on with in the archive's order first. */
export function byLast(archive: Archive): Group[] {
  const places = new Map(archive.briefings.map(({ briefing }, place) => [briefing, place]));
  const lastOf = ({ briefings }: Group) => {
    const last = briefings.at(-1);
    return last === undefined ? -1 : (places.get(last) ?? -1);
  };
  return [...archive.threads].sort((a, b) => lastOf(b) - lastOf(a));
}

/** A story as a list shows it. */
export function listedStory(thread: Group, { frame, site }: PageContext): ListedStory {
  const { title, about } = storyOf(thread);
  const lang = thread.briefings[0]?.meta.lang ?? frame.settings.lang;
  const days: Day[] = thread.briefings.map(({ day }) => day);
  return {
    href: href(frame.prefix, pathOfGroup("threads", thread.id)),
    ...{ text: title, about, lang, dir: directionOf(lang) },
    line: sparkline(days, { dir: site.dir, words: frame.words }),
  };
}
