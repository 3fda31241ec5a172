/** How we know this: the origins as a glyph and in a sentence, and what the writer says of them. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import { OriginGlyph } from "./pictures/origin-glyph.tsx";
import { entriesOf } from "./sources.tsx";

/** The state that a reader must hear of first. */
const DISPUTED = "disputed";

export function Know({ view }: { view: BriefingView }): JSX.Element | null {
  const { knownBy, sourcing, glyph, lang, dir } = view;
  if (knownBy + sourcing === "") return null;
  return (
    <section class="know" aria-labelledby="_know" lang="en" data-pagefind-ignore="all">
      <h2 id="_know">How we know this</h2>
      <p class="standing">
        {glyph === undefined ? null : <OriginGlyph glyph={glyph} />}{" "}
        <strong dir="ltr">{knownBy}</strong>
      </p>
      <ClaimStates claims={view.claims} lang={lang} dir={dir} />
      <p>
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

/** "Claims: 2 reported, 1 disputed", and what is disputed where it is one thing: how sure it is must not wait for the foot. */
function ClaimStates({
  claims,
  lang,
  dir,
}: Pick<BriefingView, "claims" | "lang" | "dir">): JSX.Element | null {
  if (claims.length === 0) return null;
  const disputed = claims.filter(({ state }) => state === DISPUTED);
  const [open] = disputed.length === 1 ? disputed : [];
  const counts = new Map<string, number>();
  for (const { state } of [...claims.filter(({ state }) => state !== DISPUTED), ...disputed])
    counts.set(state, (counts.get(state) ?? 0) + 1);
  const told = [...counts].map(([state, count]) => `${count} ${state}`).join(", ");
  return (
    <p>
      Claims: {told}
      {open === undefined ? (
        "."
      ) : (
        <>
          :{" "}
          <a href={`#claim-${open.id}`} lang={lang} dir={dir}>
            {open.text}
          </a>
        </>
      )}
    </p>
  );
}
