/** Builds what tells readers of corrections: the page by month, and the feed. */
import { firstPublic } from "../check/schema/released.ts";
import { byCodeUnit } from "../diagnostics/order.ts";
import { toMillis } from "../read/dates.ts";
import { instantOf, latestOf } from "../read/instants.ts";
import { formatMonth } from "../read/spoken.ts";
import type { Archive } from "../relate/relate.ts";
import { PATHS } from "../site-plan.ts";
import { fileOf } from "./address.ts";
import { cardOf, type Frame, notesOf } from "./cards.ts";
import { NEVER } from "./feed.ts";
import type { CorrectionsFeedView, CorrectionsView, TimedNote } from "./views.ts";

/** How many corrections the feed holds. */
const IN_FEED = 50;

/** The page of all corrections and their feed. */
export function correctionsViews(
  archive: Archive,
  frame: Frame,
): [CorrectionsView, CorrectionsFeedView] {
  const notes = allNotes(archive, frame);
  const months = [...new Set(notes.map(({ day }) => day.slice(0, 7)))];
  const told = [...notes].sort((a, b) => toMillis(b.instant) - toMillis(a.instant));
  return [
    {
      kind: "corrections",
      ...at(PATHS.corrections),
      title: "Corrections",
      months: months.map((month) => ({
        month,
        name: formatMonth(month, "en"),
        notes: notes.filter(({ day }) => day.startsWith(month)),
      })),
    },
    {
      kind: "corrections-feed",
      ...at(PATHS.correctionsFeed),
      title: "Corrections",
      updated: told[0]?.instant ?? NEVER,
      notes: told.slice(0, IN_FEED),
    },
  ];
}

/** Newest day first; of one day, the last released first: a total order, since a sort keeps what a briefing has in its order. */
function allNotes({ byRelease, settings }: Archive, frame: Frame): TimedNote[] {
  const corrected = byRelease.filter(({ meta }) => meta.corrections.length > 0).reverse();
  const notes = corrected.flatMap((briefing) => {
    const released = firstPublic(briefing.meta, settings.zone);
    return notesOf(briefing).map((note) => ({
      ...note,
      briefing: cardOf(briefing, frame),
      address: briefing.address,
      // Nobody could be told of it before.
      instant: latestOf(released, instantOf(note.day, settings.zone)),
    }));
  });
  return notes.sort((a, b) => byCodeUnit(b.day, a.day));
}

function at(path: string): { file: string; path: string } {
  return { file: fileOf(path), path };
}
