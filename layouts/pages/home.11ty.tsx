/** The front page: a lead with its story, a rail of what was corrected and is due, stories, more news, ways into the archive. */

import type { JSX } from "preact";
import type { HomeView } from "../../scripts/render/pages/home.ts";
import { href, PATHS } from "../../scripts/site-plan.ts";
import { Mark } from "../parts/card.tsx";
import { useWords, wordsFor } from "../parts/in-words.tsx";
import { Lead } from "../parts/lead.tsx";
import { linkedSite } from "../parts/linked-lists.ts";
import { CountedList } from "../parts/links.tsx";
import { framedBy, Page } from "../parts/page.tsx";
import { HeatMap } from "../parts/pictures/heat-map.tsx";
import { Sparkline } from "../parts/pictures/sparkline.tsx";
import { Kept } from "../parts/preview.tsx";
import { About, Rail } from "../parts/rail.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<HomeView>("home");

export function render({ site, view }: PageData<HomeView>): string {
  const { words, of } = wordsFor(view, site);
  const { home } = words.lists;
  return renderDocument(
    <Page site={site} {...framedBy(view)} isHome linked={[linkedSite(site)]}>
      <h1 class="unseen" lang={site.lang} dir={site.dir}>
        {site.title}
      </h1>
      <div class="front">
        <div>
          {view.lead === undefined ? <p>{home.empty}</p> : <Lead lead={view.lead} />}
          <Stories view={view} />
        </div>
        <div class="rail">
          <Rail site={site} view={view} />
          <About site={site} />
        </div>
      </div>
      <More view={view} />
      <div class="thirds ways-in">
        {view.map === undefined ? null : (
          <section aria-labelledby="_archive">
            <h2 id="_archive">
              <a href={href(of.prefix, PATHS.archive)}>{home.archive}</a>
            </h2>
            <HeatMap map={view.map} />
          </section>
        )}
        {view.topics.length === 0 ? null : (
          <section aria-labelledby="_topics">
            <h2 id="_topics">
              <a href={href(of.prefix, PATHS.topics)}>{home.topics}</a>
            </h2>
            <CountedList groups={view.topics} />
          </section>
        )}
        {view.inOtherLanguages.length === 0 ? null : (
          <section aria-labelledby="_languages">
            <h2 id="_languages">{home.languages}</h2>
            <ul class="lines">
              {view.inOtherLanguages.map((card) => (
                <li key={card.href}>
                  <Kept kept={card.kept} />
                  <h3 lang={card.lang} dir={card.dir}>
                    <a href={card.href} hreflang={card.lang}>
                      {card.title}
                    </a>
                  </h3>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Page>,
  );
}

interface SectionProps {
  readonly view: HomeView;
}

function Stories({ view }: SectionProps): JSX.Element | null {
  const { words, of } = useWords();
  const { home } = words.lists;
  if (view.stories.length === 0) return null;
  return (
    <section aria-labelledby="_stories">
      <h2 id="_stories">
        <a href={href(of.prefix, PATHS.threads)}>
          {view.storyCount > view.stories.length ? home.storiesOf(view.storyCount) : home.stories}
        </a>
      </h2>
      <ul class="halves lines">
        {view.stories.map((story) => (
          <li key={story.href}>
            <h3 lang={story.lang} dir={story.dir}>
              <a href={story.href}>{story.text}</a>
            </h3>
            {story.line === undefined ? null : <Sparkline line={story.line} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many are shown with their summaries. */
const SUMMED = 3;

function More({ view }: SectionProps): JSX.Element | null {
  const { words, of } = useWords();
  const { home } = words.lists;
  if (view.more.length === 0) return null;
  return (
    <section aria-labelledby="_more">
      <h2 id="_more">{home.more}</h2>
      <ul class="thirds lines">
        {view.more.map(({ card, label }, place) => (
          <li key={card.href}>
            <Kept kept={card.kept} />
            <p class="label">
              <Mark mark={card.mark} /> {label} · <time dateTime={card.day}>{card.date}</time>
            </p>
            <h3 lang={card.lang} dir={card.dir}>
              <a href={card.href}>{card.title}</a>
            </h3>
            {place >= SUMMED || card.summary === "" ? null : (
              <p lang={card.lang} dir={card.dir}>
                {card.summary}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p class="small">
        <a href={href(of.prefix, PATHS.archive)}>
          <bdi>{home.allByMonth(view.count)}</bdi>
        </a>
      </p>
    </section>
  );
}
