/** What changed since the briefing before: nothing where nothing did. */
import type { JSX } from "preact";
import type { StoryChanges } from "../../scripts/render/group-views.ts";

interface Props {
  readonly changes: StoryChanges;
  /** Of the briefing whose words they are. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
}

export function Changes({ changes: all, lang, dir }: Props): JSX.Element | null {
  const { newOrigins, changes } = all;
  if (newOrigins.length + changes.length === 0) return null;
  return (
    <dl class="changes">
      <Names label="New sources" names={newOrigins} />
      {changes.map(({ text, from, to }) => (
        <div key={`${text} ${to}`}>
          <dt lang={lang} dir={dir}>
            {text}
          </dt>
          <dd>
            was {from}, now {to}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** More names than this are told by their number. */
const MOST = 4;

function Names({ label, names }: { label: string; names: readonly string[] }): JSX.Element | null {
  if (names.length === 0) return null;
  const more = names.length - MOST;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {names.slice(0, MOST).join(", ")}
        {more > 0 ? ` and ${more} more` : ""}
      </dd>
    </div>
  );
}
