/** How we know this: the origins as a glyph and in a sentence, and what the writer says of them. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import { OriginGlyph } from "./pictures/origin-glyph.tsx";
import { entriesOf } from "./sources.tsx";

/** The state that a reader must hear of first. */
const DISPUTED = "disputed";

interface KnowProps {
  readonly view: BriefingView;
}

export function Know({ view }: KnowProps): JSX.Element | null {
  const { knownBy, sourcing, glyph, lang, dir } = view;
  const states = disputedOf(view) === undefined ? statesOf(view) : "";
  if (knownBy + sourcing === "") return null;
  return (
    <section class="know" aria-labelledby="_know" lang="en" data-pagefind-ignore="all">
      <h2 id="_know">How we know this</h2>
      <p class="standing">
        {glyph === undefined ? null : <OriginGlyph glyph={glyph} />}{" "}
        <strong dir="ltr">{knownBy}</strong>
      </p>
      <Disputed view={view} />
      <p>
        {sourcing === "" ? null : (
          <>
            <span lang={lang} dir={dir}>
              {sourcing}
            </span>{" "}
          </>
        )}
        {states === "" ? null : <bdi>{states}.</bdi>}{" "}
        <a href="#_sources">{entriesOf(view).length === 1 ? "The source" : "All sources"}</a>
      </p>
    </section>
  );
}

/** What is in dispute where it is one thing, with how many claims stand: how sure it is must not wait for the foot. */
function Disputed({ view }: KnowProps): JSX.Element | null {
  const claim = disputedOf(view);
  if (claim === undefined) return null;
  return (
    <p>
      <bdi>{statesOf(view)}:</bdi>{" "}
      <a href={`#claim-${claim.id}`} lang={view.lang} dir={view.dir}>
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

/** "Claims: 2 reported, 1 disputed", what is disputed last; empty where there is none. */
function statesOf({ claims }: BriefingView): string {
  const counts = new Map<string, number>();
  for (const { state } of claims.toSorted(byDispute))
    counts.set(state, (counts.get(state) ?? 0) + 1);
  const told = [...counts].map(([state, count]) => `${count} ${state}`);
  return told.length === 0 ? "" : `Claims: ${told.join(", ")}`;
}

function byDispute(a: { state: string }, b: { state: string }): number {
  return Number(a.state === DISPUTED) - Number(b.state === DISPUTED);
}
