/** How we know this: the origins as a glyph and in a sentence, and what the writer says of them. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import type { ClaimState, KnowWords } from "../../scripts/words/briefing-page-words.ts";
import { useWords } from "./in-words.tsx";
import { OriginGlyph } from "./pictures/origin-glyph.tsx";
import { entriesOf } from "./sources.tsx";

/** The state that a reader must hear of first. */
const DISPUTED = "disputed";

interface KnowProps {
  readonly view: BriefingView;
}

export function Know({ view }: KnowProps): JSX.Element | null {
  const { words, said, text } = useWords();
  const { know } = words.briefing;
  const { knownBy, sourcing, glyph } = view;
  if (knownBy + sourcing === "") return null;
  return (
    <section class="know" aria-labelledby="_know" lang={said.lang} data-pagefind-ignore="all">
      <h2 id="_know">{know.title}</h2>
      <p class="standing">
        {glyph === undefined ? null : <OriginGlyph glyph={glyph} />}{" "}
        <strong dir={said.dir}>{knownBy}</strong>
      </p>
      <States view={view} />
      <p>
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

/** How sure it is: how many claims stand how, and what is in dispute where that is one thing. It must not wait for the foot. */
function States({ view }: KnowProps): JSX.Element | null {
  const { words, said, text } = useWords();
  const { know, states } = words.briefing;
  if (view.claims.length === 0) return null;
  const claim = disputedOf(view);
  const others = claim === undefined ? view.claims : view.claims.filter((one) => one !== claim);
  return (
    <p class="standing">
      {others.length === 0 ? null : <span dir={said.dir}>{statesOf(others, know)}</span>}{" "}
      {claim === undefined ? null : (
        <>
          <span class="state disputed">{states.disputed}</span>{" "}
          <a href={`#claim-${claim.id}`} {...text}>
            {claim.text}
          </a>
        </>
      )}
    </p>
  );
}

/** The one claim that is disputed; undefined where none or several are. */
function disputedOf({ claims }: BriefingView): BriefingView["claims"][number] | undefined {
  const disputed = claims.filter(({ state }) => state === DISPUTED);
  return disputed.length === 1 ? disputed[0] : undefined;
}

/** "Claims: 2 reported, 1 disputed.", what is disputed last. */
function statesOf(claims: BriefingView["claims"], know: KnowWords): string {
  const counts = new Map<ClaimState, number>();
  for (const { state } of claims.toSorted(byDispute))
    counts.set(state, (counts.get(state) ?? 0) + 1);
  return know.claims([...counts]);
}

function byDispute(a: { state: ClaimState }, b: { state: ClaimState }): number {
  return Number(a.state === DISPUTED) - Number(b.state === DISPUTED);
}
