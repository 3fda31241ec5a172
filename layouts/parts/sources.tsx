/** The sources of a briefing: each described, with the chain through which we have it. */
import type { JSX } from "preact";
import type { SourceView } from "../../scripts/render/briefing-views.ts";

export function SourceList({ sources }: { sources: readonly SourceView[] }): JSX.Element | null {
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="_sources">
      <h2 id="_sources">Sources</h2>
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
            {source.facts.length === 0 ? null : (
              <span class="facts">
                {source.facts.map((fact) => [" ", <bdi key={fact}>{ended(fact)}</bdi>])}
              </span>
            )}
            {source.archived === "" ? null : (
              <a href={source.archived} rel="noopener noreferrer">
                {" "}
                Archived copy.
              </a>
            )}
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

/** A fact as a sentence: with one mark at its end. */
function ended(fact: string): string {
  return /[.!?”]$/.test(fact) ? fact : `${fact}.`;
}
