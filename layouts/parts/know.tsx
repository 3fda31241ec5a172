/** How we know this: the origins as a glyph and in a sentence, and what the writer says of them. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import { OriginGlyph } from "./pictures/origin-glyph.tsx";

export function Know({ view }: { view: BriefingView }): JSX.Element | null {
  const { knownBy, sourcing, glyph, lang, dir, sources } = view;
  if (knownBy + sourcing === "") return null;
  return (
    <section class="know" aria-labelledby="_know" lang="en" data-pagefind-ignore="all">
      <h2 id="_know">How we know this</h2>
      <p class="standing">
        {glyph === undefined ? null : <OriginGlyph glyph={glyph} />}{" "}
        <strong dir="ltr">{knownBy}</strong>
      </p>
      <p>
        {sourcing === "" ? null : (
          <>
            <span lang={lang} dir={dir}>
              {sourcing}
            </span>{" "}
          </>
        )}
        <a href="#_sources">{sources.length === 1 ? "The source" : "All sources"}</a>
      </p>
    </section>
  );
}
