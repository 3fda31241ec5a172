/** The foot of every page: who publishes it, under what terms, and where an error is reported. */
import type { JSX } from "preact";
import type { Site } from "../../scripts/render/views.ts";
import { MenuLinks } from "./links.tsx";
import { Prose } from "./raw.tsx";
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
  const own = { lang: site.lang, dir: site.dir };
  return (
    <footer class="site" lang="en" dir="ltr">
      {site.menu.foot.length === 0 ? null : (
        <nav aria-label="About this site">
          <MenuLinks links={site.menu.foot} />
        </nav>
      )}
      <p>{site.publisher}</p>
      {site.license === undefined ? null : (
        <p>
          License:{" "}
          <a href={site.license.url} rel="license noopener noreferrer" {...own}>
            {site.license.text}
          </a>
        </p>
      )}
      {site.feedback === undefined ? null : (
        <p>
          <a href={reportAt(site.feedback, `${site.origin}${path}`)} rel="noopener noreferrer">
            Report an error
          </a>
        </p>
      )}
      {site.notice === "" ? null : (
        <p class="desk-notice" {...own}>
          {site.notice}
        </p>
      )}
      {site.footer === undefined ? null : <Prose html={site.footer} {...own} />}
      <p class="printed">Printed from {`${site.origin}${path}`}</p>
      {mark === undefined ? null : <p class={tlpClass(mark)}>{mark}</p>}
    </footer>
  );
}

/** Where a reader reports an error of the page at `address`: a mail says in its subject which page it is about (RFC 6068). */
function reportAt(feedback: string, address: string): string {
  if (!feedback.includes("@") || feedback.startsWith("https://")) return feedback;
  return `mailto:${feedback}?subject=${encodeURIComponent(`Error on ${address}`)}`;
}
