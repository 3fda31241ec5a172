/** What a feed says of an entry in words, in whichever format. */
import type { FeedEntry, FeedView } from "../../scripts/render/feed-views.ts";
import type { Note } from "../../scripts/render/page-view.ts";
import type { Site } from "../../scripts/render/views.ts";
import { kindOfNote } from "./notices.tsx";

const WORDS = { itSaid: (was: string) => `It said: “${was}”` } as const;

/** A feed is called by its page, and says for whom it is where that is not everybody. */
export function titleOfFeed({ mark }: Site, { title }: FeedView): string {
  return mark === undefined ? title : `${title} (${mark})`;
}

export function titleOf({ card, notes: [note], isCorrection }: FeedEntry): string {
  if (isCorrection && note !== undefined) return `${kindOfNote(note)}: ${card.title}`;
  return [
    ...(card.kept === undefined ? [] : [`[${card.kept}]`]),
    card.title,
    ...(card.mark === "" ? [] : [`(${card.mark})`]),
  ].join(" ");
}

/** The corrections and the summary; of what has neither, its title. */
export function summaryOf({ card, notes, isCorrection }: FeedEntry): string {
  if (isCorrection)
    return notes
      .map(({ text, was }) => (was === "" ? text : `${text} ${WORDS.itSaid(was)}`))
      .join(" ");
  return [...notes.map(spoken), card.summary].filter((text) => text !== "").join(" ") || card.title;
}

function spoken(note: Note): string {
  return `${kindOfNote(note)}, ${note.date}: ${note.text}`;
}
