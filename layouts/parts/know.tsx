/** How we know this: the origins as a glyph and in a sentence, and what the writer says of them. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import type { ClaimState } from "../../scripts/words/briefing-page-words.ts";
import { useWords } from "./in-words.tsx";
import { OriginGlyph } from "./pictures/origin-glyph.tsx";
import { entriesOf } from "./sources.tsx";

export function Know({ view }: { view: BriefingView }): JSX.Element | null {
  const { words, said, text } = useWords();
  const { know } = words.briefing;
  const { knownBy, sourcing, glyph } = view;
  const counts = countsOf(view.claims);
  const states = counts.length === 0 ? "" : know.claims(counts);
  if (knownBy + sourcing === "") return null;
  return (
    <section class="know" aria-labelledby="_know" lang={said.lang} data-pagefind-ignore="all">
      <h2 id="_know">{know.title}</h2>
      <p class="standing">
        {glyph === undefined ? null : <OriginGlyph glyph={glyph} />}{" "}
        <strong dir={said.dir}>{knownBy}</strong>
      </p>
      <p>
        {states === "" ? null : `${states} `}
        {sourcing === "" ? null : (
          <>
            <span {...text}>{sourcing}</span>{" "}
          </>
        )}
        <a href="#_sources">{entriesOf(view).length === 1 ? know.theSource : know.allSources}</a>
      </p>
    </section>
  );
}

/** How many claims are in each state, in the order in which they stand below. */
function countsOf(claims: BriefingView["claims"]): [ClaimState, number][] {
  const counts = new Map<ClaimState, number>();
  for (const { state } of claims) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts];
}
