/** A piece of a text that changed, with the words that were added and taken out marked for eyes and for ears. */
import type { JSX } from "preact";
import type { DiffPart, PieceChange } from "../../scripts/render/page-view.ts";
import type { ChangedField } from "../../scripts/words/history-page-words.ts";
import { useWords } from "./in-words.tsx";

export function Changed({ change: { kind, parts } }: { change: PieceChange }): JSX.Element {
  const { words, text } = useWords();
  // The body has no name.
  const name = words.history.fields[kind as ChangedField];
  return (
    <div class="changed">
      {name === undefined ? null : <p class="label">{name}</p>}
      <p {...text}>
        {parts.map((part) => (
          <Part key={part} part={part} />
        ))}
      </p>
    </div>
  );
}

function Part({ part: { text, is } }: { part: DiffPart }): JSX.Element {
  const { words, said } = useWords();
  if (is === "same") return <>{text}</>;
  const unseen = (spoken: string) => (
    <span class="unseen" lang={said.lang}>
      {spoken}
    </span>
  );
  const Mark = is === "added" ? "ins" : "del";
  return (
    <Mark>
      {unseen(words.history[is])}
      {text}
      {unseen(`${words.stop} `)}
    </Mark>
  );
}
