/** What changed since the briefing before: nothing where nothing did. */
import type { JSX } from "preact";
import type { StoryChanges } from "../../scripts/render/group-views.ts";

import { useWords } from "./in-words.tsx";

interface Props {
  readonly changes: StoryChanges;
  /** Of the briefing whose words they are. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
}

export function Changes({ changes: all, lang, dir }: Props): JSX.Element | null {
  const { lists } = useWords().words;
  const { newOrigins, changes } = all;
  if (newOrigins.length + changes.length === 0) return null;
  return (
    <dl class="changes">
      <Names label={lists.story.newSources} names={newOrigins} />
      {changes.map(({ text, from, to }) => (
        <div key={`${text} ${to}`}>
          <dt lang={lang} dir={dir}>
            {text}
          </dt>
          <dd>{lists.story.changed(from, to)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** More names than this are told by their number. */
const MOST = 4;

function Names({ label, names }: { label: string; names: readonly string[] }): JSX.Element | null {
  const { story } = useWords().words.lists;
  if (names.length === 0) return null;
  const more = Math.max(0, names.length - MOST);
  return (
    <div>
      <dt>{label}</dt>
      <dd>{story.andMore(names.slice(0, MOST), more)}</dd>
    </div>
  );
}
