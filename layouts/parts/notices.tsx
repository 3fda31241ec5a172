/** What a reader must know before the text: withdrawn, superseded, corrected; and the notes themselves. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import type { Note } from "../../scripts/render/page-view.ts";

const KINDS: Readonly<Record<string, string>> = {
  correction: "Correction",
  clarification: "Clarification",
  update: "Update",
  retraction: "Withdrawn",
  redaction: "Name withheld",
};

/** What stands above all else: that a briefing is withdrawn, superseded, or out of date. */
export function Notices({
  view,
}: {
  view: Pick<BriefingView, "status" | "supersededBy" | "past">;
}): JSX.Element | null {
  const { status, supersededBy, past } = view;
  const isWithdrawn = status === "withdrawn";
  if (!isWithdrawn && supersededBy.length === 0 && past.length === 0) return null;
  return (
    <div class="notice" lang="en" dir="ltr" data-pagefind-ignore="all">
      {isWithdrawn ? (
        <p>
          <strong>This briefing is withdrawn.</strong> Its text is no longer published. The address
          stays, so that nobody who cited it is left without an answer. What is noted below says
          when and why.
        </p>
      ) : null}
      {isWithdrawn || supersededBy.length === 0 ? null : (
        <p>
          <strong>Superseded.</strong> Read instead:{" "}
          {supersededBy.map((card) => (
            <a key={card.href} href={card.href} lang={card.lang} dir={card.dir}>
              {card.title}
            </a>
          ))}
          . What follows is kept as it was published.
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

/** What kind of correction a note is, as readers are told. */
export function kindOfNote({ kind }: Pick<Note, "kind">): string {
  return KINDS[kind] ?? kind;
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
  const { notes, lang, dir, status } = view;
  if (notes.length === 0) return null;
  return (
    <div class="notes" lang="en" data-pagefind-ignore="all">
      {notes.map((note) => (
        <details key={note.id} id={note.id} open={status === "withdrawn"}>
          <summary>
            <NoteWords note={note} lang={lang} dir={dir} />
          </summary>
          <WordsBefore note={note} lang={lang} dir={dir} />
        </details>
      ))}
    </div>
  );
}

/** "Correction, 12 June 2025. The barn has two doors." */
function NoteWords({ note, lang, dir }: NoteProps): JSX.Element {
  return (
    <>
      <strong>{kindOfNote(note)}</strong>, <time dateTime={note.day}>{note.date}</time>.{" "}
      <span lang={lang} dir={dir}>
        {note.text}
      </span>
    </>
  );
}

/** What stood there before, in the briefing's language. */
function WordsBefore({ note, lang, dir }: NoteProps): JSX.Element | null {
  if (note.was === "") return null;
  return (
    <p>
      It said:{" "}
      <q lang={lang} dir={dir}>
        {note.was}
      </q>
    </p>
  );
}
