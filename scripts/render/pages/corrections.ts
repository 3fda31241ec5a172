/** Builds the page of all corrections, by month. */
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import type { Instant } from "../../read/dates.ts";
import type { BriefingId } from "../../read/identity.ts";
import { instantOf, latestOf } from "../../read/instants.ts";
import type { Archive } from "../../relate/relate.ts";
import { PATHS } from "../../site-plan.ts";
import { monthIn } from "../../words/gregorian.ts";
import { at } from "../address.ts";
import { cardOf, type Frame, notesOf } from "../cards.ts";
import { publishedAt } from "../last-change.ts";
import type { PageKind } from "../page-kind.ts";
import type { Card, Note } from "../page-view.ts";
import type { View } from "../views.ts";

/** A correction beside the briefing that it is of. */
export interface CardNote extends Note {
  readonly briefing: Card;
  readonly of: BriefingId;
  /** The briefing's address, without prefix. */
  readonly address: string;
}

/** A correction with the instant at which readers were first told of it. */
export interface TimedNote extends CardNote {
  readonly instant: Instant;
}

export interface CorrectionsView extends View {
  readonly kind: "corrections";
  /** Newest month first, and the newest first in each. */
  readonly months: readonly {
    readonly month: string;
    readonly name: string;
    readonly notes: readonly CardNote[];
  }[];
}

export const page: PageKind = {
  kind: "corrections",
  isListed: true,
  place: 60,
  views: ({ archive, frame }) => [correctionsView(archive, frame)],
};

function correctionsView(archive: Archive, frame: Frame): CorrectionsView {
  const notes = correctionsOf(archive, frame);
  const months = [...new Set(notes.map(({ day }) => day.slice(0, 7)))];
  return {
    kind: "corrections",
    ...at(PATHS.corrections),
    title: frame.words.lists.corrections.title,
    months: months.map((month) => ({
      month,
      name: monthIn(frame.words, month),
      notes: notes.filter(({ day }) => day.startsWith(month)),
    })),
  };
}

/** Newest day first; of one day, the last released first: a total order, since a sort keeps what a briefing has in its order. */
export function correctionsOf(archive: Archive, frame: Frame): TimedNote[] {
  const { byRelease, settings } = archive;
  const corrected = byRelease.filter(({ meta }) => meta.corrections.length > 0).reverse();
  const notes = corrected.flatMap((briefing) => {
    const released = publishedAt(briefing, archive);
    return notesOf(briefing, frame.words).map((note) => ({
      ...note,
      briefing: cardOf(briefing, frame),
      of: briefing.id,
      address: briefing.address,
      // A note that was written under an embargo reaches readers with the release, and not on its own day.
      instant: latestOf(released, instantOf(note.day, settings.zone)),
    }));
  });
  return notes.sort((a, b) => byCodeUnit(b.day, a.day));
}
