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
  const states = disputedOf(view) === undefined ? statesOf(view, know) : "";
  if (knownBy + sourcing === "") return null;
  return (
    <section class="know" aria-labelledby="_know" lang={said.lang} data-pagefind-ignore="all">
      <h2 id="_know">{know.title}</h2>
      <p class="standing">
        {glyph === undefined ? null : <OriginGlyph glyph={glyph} />}{" "}
        <strong dir={said.dir}>{knownBy}</strong>
      </p>
      <Disputed view={view} />
      <p>
        {sourcing === "" ? null : (
          <>
            <span {...text}>{sourcing}</span>{" "}
          </>
        )}
        {states === "" ? null : <bdi>{states}</bdi>}{" "}
        <a href="#_sources">{entriesOf(view).length === 1 ? know.theSource : know.allSources}</a>
      </p>
    </section>
  );
}

/** What is in dispute where it is one thing, with how many claims stand: how sure it is must not wait for the foot. */
function Disputed({ view }: KnowProps): JSX.Element | null {
  const { words, text } = useWords();
  const claim = disputedOf(view);
  if (claim === undefined) return null;
  return (
    <p>
      <bdi>{statesOf(view, words.briefing.know)}</bdi>{" "}
      <span class="state disputed">{words.briefing.states.disputed}</span>{" "}
      <a href={`#claim-${claim.id}`} {...text}>
        {claim.text}
      </a>
    </p>
  );
}

/** The one claim that is disputed; undefined where none or several are. */
function disputedOf({ claims }: BriefingView): BriefingView["claims"][number] | undefined {
  const disputed = claims.filter(({ state }) => state === DISPUTED);
  return disputed.length === 1 ? disputed[0] : undefined;
}

/** "Claims: 2 reported, 1 disputed.", what is disputed last; empty where there is none. */
function statesOf({ claims }: BriefingView, know: KnowWords): string {
  const counts = new Map<ClaimState, number>();
  for (const { state } of claims.toSorted(byDispute))
    counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts.size === 0 ? "" : know.claims([...counts]);
}

function byDispute(a: { state: ClaimState }, b: { state: ClaimState }): number {
  return Number(a.state === DISPUTED) - Number(b.state === DISPUTED);
}
