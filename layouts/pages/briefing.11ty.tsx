/** The page of one briefing. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import type { Site } from "../../scripts/render/views.ts";
import { href, OUTPUTS } from "../../scripts/site-plan.ts";
import { Claims, Judgements, TextList } from "../parts/analysis.tsx";
import { Neighbours, Story, Titles } from "../parts/around.tsx";
import { BriefingHead } from "../parts/briefing-head.tsx";
import { FoldedContents, SideContents } from "../parts/contents.tsx";
import { Figures } from "../parts/figures.tsx";
import { FileCard, Filed } from "../parts/filed.tsx";
import type { ArticleHead } from "../parts/head.tsx";
import { useWords, wordsFor } from "../parts/in-words.tsx";
import { Know } from "../parts/know.tsx";
import { breadcrumbs, linkedData } from "../parts/linked-data.ts";
import { FoldedNotes, Notices } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { Prose } from "../parts/raw.tsx";
import { SearchFields } from "../parts/search-fields.tsx";
import { SourceList } from "../parts/sources.tsx";
import { eachView, type PageData, renderDocument } from "../parts/template.ts";

export const data = eachView<BriefingView>("briefing");

export function render({ site, view }: PageData<BriefingView>): string {
  return renderDocument(<Briefing site={site} view={view} />);
}

function Briefing({ site, view }: { site: Site; view: BriefingView }): JSX.Element {
  const { words, said } = wordsFor(view, site);
  const { briefing: says } = words;
  return (
    <Page
      site={site}
      title={view.title}
      path={view.path}
      description={view.summary || view.title}
      lang={view.lang}
      dir={view.dir}
      tlp={view.tlp}
      noindex={!view.isListed}
      kept={view.kept}
      inLanguages={view.inLanguages}
      article={articleOf(view)}
      card={view.shareCard}
      linked={[linkedData(site, view), breadcrumbs(site, view)]}
      head={
        <>
          <OtherForms site={site} view={view} />
          <script
            type="module"
            src={site.highlight}
            data-clear={words.frame.clearMarks}
            data-place={words.briefing.placeLink}
            {...said}
          />
        </>
      }
    >
      <div class="beside">
        <article data-pagefind-body>
          <SearchFields site={site} view={view} />
          <Notices view={view} />
          <BriefingHead site={site} view={view} />
          <FoldedNotes view={view} />
          <Know view={view} />
          <FoldedContents view={view} />
          <Figures view={view} />
          <Judgements view={view} />
          {view.dateline === "" ? null : <p class="dateline">{view.dateline}</p>}
          {view.html === undefined ? null : (
            <Prose html={view.html} lang={view.lang} dir={view.dir} />
          )}
          <Claims view={view} />
          <TextList id="_alternatives" title={says.alternatives} texts={view.alternatives} />
          <div lang={said.lang} data-pagefind-ignore="all">
            <SourceList view={view} />
          </div>
          <FileCard view={view} />
        </article>
        <Beside view={view} />
      </div>
      <Neighbours view={view} />
    </Page>
  );
}

/** What stands beside the text; nothing where nothing does, not even its place. */
function Beside({ view }: { view: BriefingView }): JSX.Element | null {
  const { words, said } = useWords();
  const { briefing: says } = words;
  // Each part says itself whether there is any of it.
  const parts = [
    Story({ view }),
    Gaps({ view }),
    SideContents({ view }),
    Titles({ id: "_supersedes", title: says.replaces, cards: view.supersedes }),
    Titles({ id: "_related", title: says.related, cards: view.related }),
    Filed({ view }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : <aside lang={said.lang}>{parts}</aside>;
}

function Gaps({ view: { gaps } }: { view: BriefingView }): JSX.Element | null {
  const { words } = useWords();
  if (gaps.length === 0) return null;
  return (
    <div data-pagefind-body>
      <TextList id="_gaps" title={words.briefing.gaps} texts={gaps} />
    </div>
  );
}

/** The same briefing in other forms, where the archive has them: a withdrawn or unlisted one stands in none. */
function OtherForms({ site, view }: { site: Site; view: BriefingView }): JSX.Element | null {
  if (site.outputs === undefined || !view.hasBody || !view.isListed) return null;
  return (
    <>
      {site.outputs.map((output) => (
        <link
          key={output}
          rel="alternate"
          type={OUTPUTS[output].type}
          href={href(site.prefix, `${view.path}${OUTPUTS[output].file}`)}
        />
      ))}
    </>
  );
}

function articleOf({
  published,
  modified,
  authors,
  topics,
  places,
  names,
}: BriefingView): ArticleHead {
  const tags = [...topics, ...places, ...names].map(({ text }) => text);
  return { published, modified, authors, section: topics[0]?.text, tags: [...new Set(tags)] };
}
