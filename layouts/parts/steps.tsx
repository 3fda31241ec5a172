/** The way to what comes before and after a page in time, and to the whole that it is of. */
import type { JSX } from "preact";
import type { Link } from "../../scripts/render/page-view.ts";

import { useWords } from "./in-words.tsx";

interface StepsProps {
  readonly label: string;
  readonly older: Link | undefined;
  readonly newer: Link | undefined;
  readonly whole?: Link | undefined;
}

export function Steps({ label, older, newer, whole }: StepsProps): JSX.Element | null {
  const { words } = useWords();
  if (older === undefined && newer === undefined && whole === undefined) return null;
  const [back, on] = words.dir === "rtl" ? ["→", "←"] : ["←", "→"];
  return (
    <nav class="ways" aria-label={label}>
      <p>
        {older === undefined ? null : (
          <a href={older.href} rel="prev">
            {back} {older.text}
          </a>
        )}
        {whole === undefined ? null : <a href={whole.href}>{whole.text}</a>}
        {newer === undefined ? null : (
          <a href={newer.href} rel="next">
            {newer.text} {on}
          </a>
        )}
      </p>
    </nav>
  );
}
