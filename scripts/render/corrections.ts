/** Builds what tells readers of corrections: the page by month, and the feed. */
import { byCodeUnit } from "../diagnostics/diagnostic.ts";
import { formatMonth } from "../read/spoken.ts";
import type { Archive } from "../relate/relate.ts";
import { fileOf, PATHS } from "./address.ts";
import { asInstant, cardOf, type Frame, notesOf } from "./cards.ts";
import type { CardNote, CorrectionsFeedView, CorrectionsView } from "./views.ts";

/** How many corrections the feed holds. */
const IN_FEED = 50;

/** The page of all corrections and their feed. */
export function correctionsViews(
  archive: Archive,
  frame: Frame,
): [CorrectionsView, CorrectionsFeedView] {
  const notes = allNotes(archive, frame);
  const months = [...new Set(notes.map(({ day }) => day.slice(0, 7)))];
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
      updated: asInstant(notes[0]?.day ?? "1970-01-01"),
      notes: notes.slice(0, IN_FEED),
    },
  ];
}

/** Newest first; of one day, by briefing: a total order, since a sort keeps what a briefing has in its order. */
function allNotes({ briefings }: Archive, frame: Frame): CardNote[] {
  const corrected = briefings.filter(({ briefing }) => briefing.meta.corrections.length > 0);
  const notes = corrected.flatMap(({ briefing }) =>
    notesOf(briefing).map((note) => ({
      ...note,
      briefing: cardOf(briefing, frame),
      address: briefing.address,
    })),
  );
  return notes.sort((a, b) => byCodeUnit(b.day, a.day) || byCodeUnit(b.address, a.address));
}

function at(path: string): { file: string; path: string } {
  return { file: fileOf(path), path };
}
