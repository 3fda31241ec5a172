/** Builds the home page: what is new to readers, the threads that run, the largest topics. */
import type { Briefing } from "../check/briefing.ts";
import type { Archive } from "../relate/relate.ts";
import { href, PATHS } from "../site-plan.ts";
import { fileOf, pathOfGroup } from "./address.ts";
import { cardOf, type Frame } from "./cards.ts";
import type { TermNames } from "./terms.ts";
import type { HomeView } from "./views.ts";

/** How many briefings, threads and topics it holds. */
const NEWEST = 15;
const RUNNING = 5;
const LARGEST = 12;

/** The home page of an archive. */
export function homeView(archive: Archive, terms: TermNames, frame: Frame): HomeView {
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
    file: fileOf(PATHS.home),
    path: PATHS.home,
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
