/** Draws what an archive leans on: a bar a body, in it what rests on that body alone, and who passed on whom. */
import type { JSX } from "preact";
import type { SourceGraphView } from "../../../scripts/render/pictures/source-graph.ts";
import { useWords } from "../in-words.tsx";

/** As thin, however wide the bar is drawn: an attribute, for it is SVG's and no style sheet's in CSS 2. */
const EDGE = { "vector-effect": "non-scaling-stroke" };

export function SourceGraph({ graph }: { graph: SourceGraphView }): JSX.Element {
  const { words: said } = useWords();
  const { bars, relays, dir, words } = graph;
  const arrow = dir === "rtl" ? "←" : "→";
  const place = (length: number) => (dir === "rtl" ? 100 - length : 0);
  return (
    <figure class="leans" data-pagefind-ignore="all">
      <figcaption>{words}</figcaption>
      <ol>
        {bars.map((bar) => (
          <li key={bar.href}>
            <a href={bar.href}>{bar.text}</a> <span>{bar.words}</span>
            <svg aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
              <rect {...EDGE} x={place(bar.length)} width={bar.length} height={4} />
              <rect {...EDGE} class="here" x={place(bar.inner)} width={bar.inner} height={4} />
            </svg>
          </li>
        ))}
      </ol>
      {relays.length === 0 ? null : (
        <>
          <p class="label" id="_relays">
            {said.lists.group.relays}
          </p>
          <ul aria-labelledby="_relays">
            {relays.map(({ from, to, count }) => (
              <li key={`${from.href} ${to.href}`}>
                <a href={from.href}>{from.text}</a> {arrow} <a href={to.href}>{to.text}</a>{" "}
                {said.number(count)}
              </li>
            ))}
          </ul>
        </>
      )}
    </figure>
  );
}
