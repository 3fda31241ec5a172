/** The foot of every page: who publishes it, under what terms, and where an error is reported. */
import type { JSX } from "preact";
import type { Site } from "../../scripts/render/views.ts";
import { useWords } from "./in-words.tsx";
import { MenuLinks } from "./links.tsx";
import { Prose } from "./raw.tsx";
import { Sentence } from "./sentence.tsx";
import { tlpClass } from "./tlp.tsx";

/** `path` is the page's address below the site; `mark` its TLP label. */
export function Foot({
  site,
  path,
  mark,
}: {
  readonly site: Site;
  readonly path: string;
  readonly mark: string | undefined;
}): JSX.Element {
  const { words, said, of } = useWords();
  const { frame } = words;
  const own = { lang: site.lang, dir: site.dir };
  const address = `${site.origin}${path}`;
  return (
    <footer class="site" {...said}>
      {of.menu.foot.length === 0 ? null : (
        <nav aria-label={frame.aboutSite}>
          <MenuLinks links={of.menu.foot} />
        </nav>
      )}
      <p>{site.publisher}</p>
      {site.license === undefined ? null : (
        <p>
          <Sentence
            words={frame.license}
            with={{
              license: (
                <a href={site.license.url} rel="license noopener noreferrer" {...own}>
                  {site.license.text}
                </a>
              ),
            }}
          />
        </p>
      )}
      {site.feedback === undefined ? null : (
        <p>
          <a href={reportAt(site.feedback, frame.errorOn(address))} rel="noopener noreferrer">
            {frame.report}
          </a>
        </p>
      )}
      {site.notice === "" ? null : (
        <p class="desk-notice" {...own}>
          {site.notice}
        </p>
      )}
      {site.footer === undefined ? null : <Prose html={site.footer} {...own} />}
      <p class="printed">{frame.printedFrom(address)}</p>
      {mark === undefined ? null : <p class={tlpClass(mark)}>{mark}</p>}
    </footer>
  );
}

/** Where a reader reports an error: a mail says in its subject which page it is about (RFC 6068). */
function reportAt(feedback: string, subject: string): string {
  if (!feedback.includes("@") || feedback.startsWith("https://")) return feedback;
  return `mailto:${feedback}?subject=${encodeURIComponent(subject)}`;
}
