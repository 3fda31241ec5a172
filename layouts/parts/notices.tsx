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

export function Notices({ view }: { view: BriefingView }): JSX.Element | null {
  if (view.status === "withdrawn") {
    return (
      <div class="notice">
        <p>
          <strong>This briefing is withdrawn.</strong> Its text is no longer published. The address
          stays, so that nobody who cited it is left without an answer. What is noted below says
          when and why.
        </p>
      </div>
    );
  }
  if (view.supersededBy.length === 0) return null;
  return (
    <div class="notice">
      <p>
        <strong>Superseded.</strong> Read instead:{" "}
        {view.supersededBy.map((card) => (
          <a key={card.href} href={card.href} lang={card.lang} dir={card.dir}>
            {card.title}
          </a>
        ))}
        . What follows is kept as it was published.
      </p>
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
  /** True on the briefing's own page, where the note has its address. */
  readonly isAnchor?: boolean;
}

export function NoteItem({ note, lang, dir, isAnchor = false }: NoteProps): JSX.Element {
  return (
    <div class="note" {...(isAnchor ? { id: note.id } : {})}>
      <p>
        <strong>{kindOfNote(note)}</strong>, <time dateTime={note.day}>{note.date}</time>.{" "}
        <span lang={lang} dir={dir}>
          {note.text}
        </span>
      </p>
      {note.was === "" ? null : (
        <p>
          It said:{" "}
          <q lang={lang} dir={dir}>
            {note.was}
          </q>
        </p>
      )}
    </div>
  );
}
