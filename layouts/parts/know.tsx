/** How we know this: the origins as a glyph and in a sentence, and what the writer says of them. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import { OriginGlyph } from "./pictures/origin-glyph.tsx";
import { entriesOf } from "./sources.tsx";

export function Know({ view }: { view: BriefingView }): JSX.Element | null {
  const { knownBy, sourcing, glyph, lang, dir } = view;
  const states = statesOf(view.claims);
  if (knownBy + sourcing === "") return null;
  return (
    <section class="know" aria-labelledby="_know" lang="en" data-pagefind-ignore="all">
      <h2 id="_know">How we know this</h2>
      <p class="standing">
        {glyph === undefined ? null : <OriginGlyph glyph={glyph} />}{" "}
        <strong dir="ltr">{knownBy}</strong>
      </p>
      <p>
        {states === "" ? null : `${states} `}
        {sourcing === "" ? null : (
          <>
            <span lang={lang} dir={dir}>
              {sourcing}
            </span>{" "}
          </>
        )}
        <a href="#_sources">{entriesOf(view).length === 1 ? "The source" : "All sources"}</a>
      </p>
    </section>
  );
}

/** "Claims: 2 reported, 1 disputed.", in the order in which they stand below; empty where there is none. */
function statesOf(claims: BriefingView["claims"]): string {
  const counts = new Map<string, number>();
  for (const { state } of claims) counts.set(state, (counts.get(state) ?? 0) + 1);
  const told = [...counts].map(([state, count]) => `${count} ${state}`);
  return told.length === 0 ? "" : `Claims: ${told.join(", ")}.`;
}
