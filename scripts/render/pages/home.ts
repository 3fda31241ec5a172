/** Builds the home page: what is new to readers, the threads that run, the largest topics. */
import type { Briefing } from "../../check/briefing.ts";
import type { Archive } from "../../relate/relate.ts";
import { href, PATHS } from "../../site-plan.ts";
import { at, pathOfGroup } from "../address.ts";
import { cardOf, type Frame } from "../cards.ts";
import type { PageKind } from "../page-kind.ts";
import type { Card, CountedLink } from "../page-view.ts";
import type { TermNames } from "../term-names.ts";
import type { View } from "../views.ts";

export interface HomeView extends View {
  readonly kind: "home";
  readonly cards: readonly Card[];
  readonly count: number;
  readonly threads: readonly {
    readonly href: string;
    readonly text: string;
    readonly count: number;
    readonly date: string;
  }[];
  readonly topics: readonly CountedLink[];
}

export const page: PageKind = {
  kind: "home",
  isListed: true,
  place: 10,
  views: ({ archive, terms, frame }) => [homeView(archive, terms, frame)],
};

/** How many briefings, threads and topics it holds. */
const NEWEST = 15;
const RUNNING = 5;
const LARGEST = 12;

/** The home page of an archive. */
function homeView(archive: Archive, terms: TermNames, frame: Frame): HomeView {
  const threads = running(archive).map((thread) => ({
    href: href(frame.prefix, pathOfGroup("threads", thread[0]?.id ?? "")),
    text: thread[0]?.meta.title ?? "",
    count: thread.length,
    date: thread.at(-1)?.day ?? "",
  }));
  const topics = archive.topics.map(({ id, briefings }) => ({
    ...terms.link("topics", id),
    count: briefings.length,
  }));
  return {
    kind: "home",
    ...at(PATHS.home),
    title: archive.settings.title,
    // News to readers is what they could not see before, whatever its date.
    cards: archive.byRelease
      .slice(-NEWEST)
      .reverse()
      .map((briefing) => cardOf(briefing, frame)),
    count: archive.briefings.length,
    threads,
    topics: topics
      .sort((a, b) => b.count - a.count || (a.href < b.href ? -1 : 1))
      .slice(0, LARGEST),
  };
}

/** The threads that were last gone on with, the last one first. */
function running({ briefings }: Archive): (readonly Briefing[])[] {
  const threads = new Map<string, readonly Briefing[]>();
  for (let place = briefings.length - 1; place >= 0 && threads.size < RUNNING; place--) {
    const thread = briefings[place]?.thread ?? [];
    if (thread[0] !== undefined) threads.set(thread[0].id, thread);
  }
  return [...threads.values()];
}
