/** What a reader must know before the text: withdrawn, superseded, corrected; and the notes themselves. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import type { Note } from "../../scripts/render/page-view.ts";
import { useWords } from "./in-words.tsx";
import { Sentence, Several } from "./sentence.tsx";

/** What stands above all else: that a briefing is withdrawn, superseded, or out of date. */
export function Notices({
  view,
}: {
  view: Pick<BriefingView, "status" | "supersededBy" | "past">;
}): JSX.Element | null {
  const { words, said } = useWords();
  const { notices } = words.briefing;
  const { status, supersededBy, past } = view;
  const isWithdrawn = status === "withdrawn";
  if (!isWithdrawn && supersededBy.length === 0 && past.length === 0) return null;
  const instead = supersededBy.map((card) => (
    <a key={card.href} href={card.href} lang={card.lang} dir={card.dir}>
      {card.title}
    </a>
  ));
  return (
    <div class="notice" {...said} data-pagefind-ignore="all">
      {isWithdrawn ? (
        <p>
          <strong>{notices.withdrawn}</strong> {notices.withdrawnMore}
        </p>
      ) : null}
      {isWithdrawn || supersededBy.length === 0 ? null : (
        <p>
          <strong>{notices.superseded}</strong>{" "}
          <Sentence
            words={notices.readInstead}
            with={{ briefings: <Several words={words} all={instead} /> }}
          />
        </p>
      )}
      {past.map((words) => (
        <p key={words}>
          <strong>{words}</strong>
        </p>
      ))}
    </div>
  );
}

export interface NoteProps {
  readonly note: Note;
  /** Language of the briefing, for the note and for what it said before. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
}

export function NoteItem(props: NoteProps): JSX.Element {
  return (
    <div class="note">
      <p>
        <NoteWords {...props} />
      </p>
      <WordsBefore {...props} />
    </div>
  );
}

/** The notes of a briefing on its own page: each a line that opens, at its address. Why one was withdrawn is read whole. */
export function FoldedNotes({ view }: { view: BriefingView }): JSX.Element | null {
  const { words, said } = useWords();
  const { notes, lang, dir, status } = view;
  if (notes.length === 0) return null;
  return (
    <div class="notes" lang={said.lang} data-pagefind-ignore="all">
      {notes.map((note) => (
        <details key={note.id} id={note.id} open={status === "withdrawn"}>
          <summary>
            <NoteWords note={note} lang={lang} dir={dir} />
          </summary>
          <WordsBefore note={note} lang={lang} dir={dir} />
          {note.changes === undefined ? null : (
            <p>
              <a href={note.changes}>{words.history.whatChanged}</a>
            </p>
          )}
        </details>
      ))}
    </div>
  );
}

/** "Correction, 12 June 2025. The barn has two doors." */
function NoteWords({ note, lang, dir }: NoteProps): JSX.Element {
  const { notes, comma, stop } = useWords().words;
  return (
    <>
      <strong>{notes[note.kind]}</strong>
      {comma}
      <time dateTime={note.day}>{note.date}</time>
      {stop}{" "}
      <span lang={lang} dir={dir}>
        {note.text}
      </span>
    </>
  );
}

/** What stood there before, in the briefing's language. */
function WordsBefore({ note, lang, dir }: NoteProps): JSX.Element | null {
  const { notices } = useWords().words.briefing;
  if (note.was === "") return null;
  const was = (
    <q lang={lang} dir={dir}>
      {note.was}
    </q>
  );
  return (
    <p>
      <Sentence words={notices.itSaid} with={{ words: was }} />
    </p>
  );
}
