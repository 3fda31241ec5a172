/** A long list from A to Z, with a way to each letter. */
import type { JSX } from "preact";
import { type DirectoryEntry, NO_LETTER } from "../../scripts/render/group-views.ts";
import { useWords } from "./in-words.tsx";
import { CountedList } from "./links.tsx";

/** More than two screens of a phone: a reader looks for a letter then. */
const MANY = 60;

interface Letter {
  readonly letter: string;
  /** Its anchor. */
  readonly id: string;
  readonly groups: readonly DirectoryEntry[];
}

/** A list as it is while it is short, else under its letters. `of` keeps the anchors of two lists apart. */
export function ByLetter({
  groups,
  of,
}: {
  groups: readonly DirectoryEntry[];
  of: string;
}): JSX.Element {
  const { words } = useWords();
  const letters = groups.length > MANY ? byLetter(groups, of) : [];
  const shown = (letter: string) => (letter === NO_LETTER ? words.lists.digits : letter);
  if (letters.length < 2) return <CountedList groups={groups} />;
  return (
    <>
      <nav class="letters" aria-label={words.lists.letter(of)}>
        {letters.map(({ letter, id }) => (
          <a key={id} href={`#${id}`}>
            {shown(letter)}
          </a>
        ))}
      </nav>
      {letters.map(({ letter, id, groups: members }) => (
        <section key={id} aria-labelledby={id}>
          <h3 id={id}>{shown(letter)}</h3>
          <CountedList groups={members} />
        </section>
      ))}
    </>
  );
}

/** The anchor of a section by its title; `unnamed` for one without. */
export function anchorOfTitle(title: string, unnamed: string): string {
  return `_${title.toLowerCase().replaceAll(" ", "-") || unnamed}`;
}

/** In the order in which they come. */
function byLetter(groups: readonly DirectoryEntry[], of: string): Letter[] {
  const letters = new Map<string, DirectoryEntry[]>();
  for (const group of groups) {
    const others = letters.get(group.letter);
    if (others === undefined) letters.set(group.letter, [group]);
    else others.push(group);
  }
  const prefix = `${anchorOfTitle(of, "letter")}-`;
  return [...letters].map(([letter, members]) => ({
    letter,
    id: `${prefix}${letter === NO_LETTER ? "digits" : letter}`,
    groups: members,
  }));
}
