/** What a feed says of an entry in words, in whichever format: in the archive's language. */
import type { FeedEntry, FeedView } from "../../scripts/render/feed-views.ts";
import type { Site } from "../../scripts/render/views.ts";
import type { BriefingMark, Words } from "../../scripts/words/words.ts";

/** A feed is called by its page, and says for whom it is where that is not everybody. */
export function titleOfFeed({ mark }: Site, { title }: FeedView): string {
  return mark === undefined ? title : `${title} (${mark})`;
}

export function titleOf({ card, notes: [note], isCorrection }: FeedEntry, words: Words): string {
  const { notes, marks, lists } = words;
  if (isCorrection && note !== undefined) return lists.corrections.of(notes[note.kind], card.title);
  const { kept, title, mark } = card;
  return [
    ...(kept === undefined ? [] : [`[${kept}]`]),
    title,
    ...(mark === "" ? [] : [`(${(marks[mark as BriefingMark] ?? mark).toLowerCase()})`]),
  ].join(" ");
}

/** The corrections and the summary; of what has neither, its title. */
export function summaryOf({ card, notes, isCorrection }: FeedEntry, words: Words): string {
  const { corrections } = words.lists;
  if (isCorrection)
    return notes
      .map(({ text, was }) => (was === "" ? text : corrections.said(text, was)))
      .join(" ");
  const told = notes.map(({ kind, date, text }) => corrections.told(words.notes[kind], date, text));
  return [...told, card.summary].filter((text) => text !== "").join(" ") || card.title;
}
