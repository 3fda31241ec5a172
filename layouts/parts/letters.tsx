/** A long list from A to Z, with a way to each letter. */
import type { JSX } from "preact";
import type { CountedLink } from "../../scripts/render/page-view.ts";
import { CountedList } from "./links.tsx";

export interface Letter {
  readonly letter: string;
  /** Its anchor. */
  readonly id: string;
  readonly groups: readonly CountedLink[];
}

/** Groups by the first letter of their names, in the order in which they come. What begins with a digit or a sign is one group. */
export function byLetter(groups: readonly CountedLink[]): Letter[] {
  const letters = new Map<string, CountedLink[]>();
  for (const group of groups) {
    const [sign = ""] = group.text.toUpperCase();
    const letter = /\p{L}/u.test(sign) ? sign : "0–9";
    const others = letters.get(letter);
    if (others === undefined) letters.set(letter, [group]);
    else others.push(group);
  }
  return [...letters].map(([letter, members]) => ({
    letter,
    id: letter === "0–9" ? "_digits" : `_letter-${letter}`,
    groups: members,
  }));
}

export function LetterNav({ letters }: { letters: readonly Letter[] }): JSX.Element {
  return (
    <nav class="letters" aria-label="By first letter">
      {letters.map(({ letter, id }) => (
        <a key={id} href={`#${id}`}>
          {letter}
        </a>
      ))}
    </nav>
  );
}

export function LetterLists({ letters }: { letters: readonly Letter[] }): JSX.Element {
  return (
    <>
      {letters.map(({ letter, id, groups }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{letter}</h2>
          <CountedList groups={groups} />
        </section>
      ))}
    </>
  );
}
