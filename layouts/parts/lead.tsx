/** The lead of the front page: what happened, how it is known, what came before it. */
import type { JSX } from "preact";
import type { LeadView } from "../../scripts/render/front-lead.ts";
import { Mark } from "./card.tsx";
import { useWords } from "./in-words.tsx";
import { OriginGlyph } from "./pictures/origin-glyph.tsx";
import { Kept } from "./preview.tsx";

export function Lead({ lead }: { lead: LeadView }): JSX.Element {
  const { words } = useWords();
  const { card, glyph, standing, story } = lead;
  const own = { lang: card.lang, dir: card.dir };
  return (
    <article class="lead">
      <p class="section">
        {lead.isNewest ? (
          <>
            <bdi>{words.lists.home.latest}</bdi>
            {words.comma}
          </>
        ) : null}
        <time dateTime={card.day}>{card.date}</time>
      </p>
      <Kept kept={card.kept} />
      <p class="label">
        <Mark mark={card.mark} /> {lead.label}
      </p>
      <h2 {...own}>
        <a href={card.href}>{card.title}</a>
      </h2>
      {card.summary === "" ? null : (
        <p class="summary" {...own}>
          {card.summary}
        </p>
      )}
      {standing === "" ? null : (
        <p class="how small">
          {glyph === undefined ? null : <OriginGlyph glyph={glyph} />} <bdi>{standing}</bdi>
        </p>
      )}
      {story === undefined ? null : (
        <section class="so-far" aria-labelledby="_so-far">
          <h3 class="label" id="_so-far">
            {words.briefing.story}
          </h3>
          <ol>
            {story.before.map(({ card: before, date }) => (
              <li key={before.href}>
                <time class="small" dateTime={before.day}>
                  {date}
                </time>{" "}
                <a href={before.href} lang={before.lang} dir={before.dir}>
                  {before.title}
                </a>
                <Kept kept={before.kept} />
              </li>
            ))}
          </ol>
          <p class="small">
            <a href={story.href}>
              <bdi>{story.text}</bdi>
              {words.comma}
              <bdi>{words.lists.briefings(story.count)}</bdi>
            </a>
          </p>
        </section>
      )}
    </article>
  );
}
