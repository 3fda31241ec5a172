/** The side of the front page: corrections with their reasons, judgements and reports by the day on which they are due. */
import type { JSX } from "preact";
import type { RailItem } from "../../scripts/render/front-rail.ts";
import type { HomeView } from "../../scripts/render/pages/home.ts";
import type { Site } from "../../scripts/render/views.ts";
import { href, PATHS } from "../../scripts/site-plan.ts";
import type { NoteKind } from "../../scripts/words/words.ts";
import { useWords } from "./in-words.tsx";
import { Kept } from "./preview.tsx";

export function Rail({ site, view }: { site: Site; view: HomeView }): JSX.Element {
  const { notes, lists } = useWords().words;
  const { corrected, judged, next } = lists.home;
  return (
    <>
      <RailSection
        id="_corrected"
        title={<a href={href(site.prefix, PATHS.corrections)}>{corrected}</a>}
        items={view.corrected.map((item) => ({ ...item, kind: notes[item.kind as NoteKind] }))}
      />
      <RailSection id="_judged" title={judged} items={view.judged} />
      <RailSection id="_next" title={next} items={view.next} />
    </>
  );
}

/** What the archive is, in its own words. */
export function About({ site }: { site: Site }): JSX.Element {
  const { home } = useWords().words.lists;
  return (
    <section aria-labelledby="_about">
      <h2 id="_about">
        <a href={href(site.prefix, PATHS.about)}>{home.about}</a>
      </h2>
      <p lang={site.lang} dir={site.dir}>
        {site.description}
      </p>
    </section>
  );
}

interface RailProps {
  readonly id: string;
  readonly title: JSX.Element | string;
  readonly items: readonly RailItem[];
}

function RailSection({ id, title, items }: RailProps): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="lines">
        {items.map((item) => (
          <li key={item.href + item.text}>
            <Kept kept={item.kept} />
            <p class="label">
              {item.kind === "" ? null : (
                <>
                  <span class="mark">{item.kind}</span>{" "}
                </>
              )}
              <bdi>{item.date}</bdi>
            </p>
            <h3 lang={item.lang} dir={item.dir}>
              <a href={item.href}>{item.text}</a>
            </h3>
            {item.more === "" ? null : (
              <p class="small" lang={item.lang} dir={item.dir}>
                {item.more}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
