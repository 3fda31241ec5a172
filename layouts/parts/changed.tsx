/** A piece of a text that changed, with the words that were added and taken out marked for eyes and for ears. */
import type { JSX } from "preact";
import type { DiffPart, PieceChange } from "../../scripts/render/page-view.ts";

const WORDS = {
  added: "added: ",
  removed: "taken out: ",
  end: ". ",
  /** By the name of a field; the body has none. */
  kinds: {
    title: "Headline",
    summary: "Summary",
    dateline: "Dateline",
    sourcing: "Sourcing",
    source: "Source",
    event_date: "When it happened",
    state: "Claim",
    likelihood: "Likelihood",
    confidence: "Confidence",
    by: "Judged until",
    alternatives: "Alternative",
    gaps: "What is missing",
    label: "Figure",
    value: "Figure",
    unit: "Figure",
    as_of: "Figure, as of",
    number: "Report number",
    period: "Period",
  } as Readonly<Record<string, string>>,
};

interface ChangedProps {
  readonly change: PieceChange;
  /** Of the briefing. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
}

export function Changed({ change: { kind, parts }, lang, dir }: ChangedProps): JSX.Element {
  const name = WORDS.kinds[kind];
  return (
    <div class="changed">
      {name === undefined ? null : <p class="label">{name}</p>}
      <p lang={lang} dir={dir}>
        {parts.map((part) => (
          <Part key={part} part={part} />
        ))}
      </p>
    </div>
  );
}

function Part({ part: { text, is } }: { part: DiffPart }): JSX.Element {
  if (is === "same") return <>{text}</>;
  const said = (words: string) => (
    <span class="unseen" lang="en">
      {words}
    </span>
  );
  const Mark = is === "added" ? "ins" : "del";
  return (
    <Mark>
      {said(WORDS[is])}
      {text}
      {said(WORDS.end)}
    </Mark>
  );
}
