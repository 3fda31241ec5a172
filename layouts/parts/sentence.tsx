/** A sentence of the frame, with what the page draws in the places that its language leaves for it; lists of names. */
import { type ComponentChildren, Fragment, type JSX } from "preact";
import type { Words } from "../../scripts/words/words.ts";

interface SentenceProps {
  /** With `{name}` for each of `with`. */
  readonly words: string;
  readonly with: Readonly<Record<string, ComponentChildren>>;
}

export function Sentence({ words, with: drawn }: SentenceProps): JSX.Element {
  return (
    <>
      {words
        .split(/\{(\w+)\}/)
        .map((piece, place) => (place % 2 === 0 ? piece : (drawn[piece] ?? `{${piece}}`)))}
    </>
  );
}

interface SeveralProps {
  readonly words: Pick<Words, "comma" | "and">;
  readonly all: readonly JSX.Element[];
  /** Before the last: "and" if this says nothing else. */
  readonly last?: string;
}

/** "Ada Miller (Editor) and Tom Baker": what is drawn of each, joined as the language joins names. */
export function Several({ words: { comma, and }, all, last = and }: SeveralProps): JSX.Element {
  const joint = (place: number) => (place === 0 ? null : place === all.length - 1 ? last : comma);
  return (
    <>
      {all.map((one, place) => (
        <Fragment key={one.key}>
          {joint(place)}
          {one}
        </Fragment>
      ))}
    </>
  );
}
