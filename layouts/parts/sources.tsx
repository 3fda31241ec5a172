/** The sources of a briefing, each described with the chain through which we have it. */
import type { JSX } from "preact";
import type { BriefingView, SourceView } from "../../scripts/render/briefing-views.ts";
import { WhoToldWhom } from "./pictures/who-told-whom.tsx";

export function SourceList({ view }: { view: BriefingView }): JSX.Element | null {
  const { sources, drawing } = view;
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="_sources">
      <h2 id="_sources">Sources</h2>
      {drawing === undefined ? null : <WhoToldWhom drawing={drawing} />}
      <ul class="sources">
        {sources.map((source) => (
          <li key={source.id} id={source.id}>
            {source.url === "" ? (
              <strong>
                <bdi>{source.label}</bdi>
              </strong>
            ) : (
              <a href={source.url} rel="noopener noreferrer">
                <bdi>{source.label}</bdi>
              </a>
            )}
            {source.chain.map((step) => (
              <>
                , via{" "}
                <a href={step.href}>
                  <bdi>{step.text}</bdi>
                </a>
              </>
            ))}
            .
            {source.facts.length === 0 ? null : (
              <span class="facts">
                {source.facts.map((fact) => [" ", <bdi key={fact}>{ended(fact)}</bdi>])}
              </span>
            )}
            <Archived source={source} />
            {source.outlet === undefined ? null : (
              <span class="facts">
                {" "}
                <a href={source.outlet.href}>All from {source.outlet.text}</a>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The copy that outlives the page: where it is, since when, and the hash by which it is known to be whole. */
function Archived({ source }: { source: SourceView }): JSX.Element | null {
  const { archived, archivedAt, sha256 } = source;
  if (archived === "" && archivedAt === "" && sha256 === "") return null;
  const copy = archivedAt === "" ? "Archived copy." : `Archived copy of ${archivedAt}.`;
  return (
    <span class="facts">
      {" "}
      {archived === "" ? null : (
        <a href={archived} rel="noopener noreferrer">
          {copy}
        </a>
      )}
      {archived === "" && archivedAt !== "" ? copy : null}
      {sha256 === "" ? null : (
        <>
          {" "}
          SHA-256 <code title={sha256}>{sha256.slice(0, 8)}…</code>
        </>
      )}
    </span>
  );
}

/** A fact as a sentence: with one mark at its end. */
function ended(fact: string): string {
  return /[.!?”]$/.test(fact) ? fact : `${fact}.`;
}
