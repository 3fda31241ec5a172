/** One story in several briefings, as it was told, with what changed from one to the next. */

import type { JSX } from "preact";
import type { InstalmentView, ThreadView } from "../../scripts/render/pages/thread.ts";
import { CardItem } from "../parts/card.tsx";
import { Changes } from "../parts/changes.tsx";
import { useWords, wordsFor } from "../parts/in-words.tsx";
import { linkedList } from "../parts/linked-lists.ts";
import { FeedsHere, SearchIn } from "../parts/links.tsx";
import { Page } from "../parts/page.tsx";
import { StoryStep, StorySteps } from "../parts/pictures/story-line.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<ThreadView>("thread");

export function render({ site, view }: PageData<ThreadView>): string {
  const { words } = wordsFor(view, site);
  const { groups, lists } = words;
  const { title, about, lang, dir, span, instalments } = view;
  return renderDocument(
    <Page
      site={site}
      title={title}
      path={view.path}
      lang={view.lang}
      dir={view.dir}
      description={about === "" ? site.description : about}
      linked={[
        linkedList(
          site,
          view,
          instalments.map(({ card }) => card),
        ),
      ]}
      feeds={view.feeds}
    >
      <p class="label">{groups.threads.of}</p>
      <h1 lang={lang} dir={dir}>
        {title}
      </h1>
      {about === "" ? null : (
        <p class="lede" lang={lang} dir={dir}>
          {about}
        </p>
      )}
      <p class="count">
        <bdi>{lists.over(instalments.length, span)}</bdi>
        <SearchIn href={view.search} />
        <FeedsHere site={site} feeds={view.feeds} />
      </p>
      <StorySteps>
        {instalments.map((instalment) => (
          <StoryStep key={instalment.card.href} gap={instalment.gap} mark={instalment.card.mark}>
            <Told instalment={instalment} />
          </StoryStep>
        ))}
      </StorySteps>
    </Page>,
  );
}

function Told({ instalment }: { instalment: InstalmentView }): JSX.Element {
  const { story } = useWords().words.lists;
  const { card, from, branches, changes, mended } = instalment;
  return (
    <>
      {from === undefined ? null : (
        <p class="small">
          <bdi>{story.goesOnFrom}</bdi>{" "}
          <a href={from.href} lang={from.lang} dir={from.dir}>
            {from.text}
          </a>
        </p>
      )}
      <CardItem card={card} heading="h2" />
      {changes === undefined ? null : <Changes changes={changes} lang={card.lang} dir={card.dir} />}
      {mended === undefined ? null : (
        <p class="small">
          <a href={mended.href}>
            <bdi>{mended.text}</bdi>
          </a>
        </p>
      )}
      {branches.length === 0 ? null : (
        <div class="small">
          <bdi>{story.branches(branches.length)}</bdi>
          <ul>
            {branches.map(({ href, text, lang, dir }) => (
              <li key={href}>
                <a href={href} lang={lang} dir={dir}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
