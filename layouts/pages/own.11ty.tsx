/** A page that the desk has written of its own, in its language, with the same page in others. */
import type { JSX } from "preact";
import { renderBody } from "../../scripts/render/markdown.ts";
import type { OwnView } from "../../scripts/render/pages/own.ts";
import { useWords } from "../parts/in-words.tsx";
import { Page } from "../parts/page.tsx";
import { Prose } from "../parts/raw.tsx";
import { Sentence } from "../parts/sentence.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<OwnView>("own");

export function render({ site, view }: PageData<OwnView>): string {
  const { title, path, summary, body, lang, dir, absent } = view;
  const html = renderBody(body, { prefix: site.prefix, dates: { lang, year: "" }, absent });
  return renderDocument(
    <Page
      site={site}
      title={title}
      path={path}
      description={summary || title}
      lang={lang}
      dir={dir}
      inLanguages={view.inLanguages}
    >
      <h1>{title}</h1>
      <Languages view={view} />
      <Prose html={html} lang={lang} dir={dir} />
      <LastChange view={view} />
    </Page>,
  );
}

/** Above the text: who cannot read it looks for this first. */
function Languages({ view: { translations } }: { view: OwnView }): JSX.Element | null {
  const { words, said } = useWords();
  if (translations.length === 0) return null;
  return (
    <nav class="languages" aria-label={words.briefing.inOtherLanguages} {...said}>
      {translations.map(({ href, text, lang, dir, language }) => (
        <a key={href} href={href} hreflang={lang} lang={lang} dir={dir}>
          {language}: {text}
        </a>
      ))}
    </nav>
  );
}

function LastChange({ view: { updated } }: { view: OwnView }): JSX.Element | null {
  const { words, said, text } = useWords();
  if (updated === undefined) return null;
  return (
    <p class="count" {...said}>
      <Sentence
        words={words.briefing.lastChanged}
        with={{
          date: (
            <time dateTime={updated.day} {...text}>
              {updated.date}
            </time>
          ),
        }}
      />
    </p>
  );
}
