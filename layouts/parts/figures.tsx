/** The figures of a situation report: the first three large, with how they changed; the rest in a table. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";

import { useWords } from "./in-words.tsx";

type Figure = BriefingView["figures"][number];

/** As many as stand side by side. */
const LARGE = 3;

export function Figures({ view }: { view: BriefingView }): JSX.Element | null {
  const { words, said, text: own } = useWords();
  const { figures } = view;
  const says = words.briefing.figures;
  if (figures.length === 0) return null;
  const rest = figures.slice(LARGE);
  return (
    <section aria-labelledby="_figures" lang={said.lang}>
      <h2 id="_figures">{says.title}</h2>
      <dl class="figures">
        {figures.slice(0, LARGE).map((figure) => (
          <div key={figure.label}>
            <dt {...own}>{figure.label}</dt>
            <dd {...own}>
              <strong>{figure.value}</strong> {figure.unit}
            </dd>
            <dd class="small">
              {figure.change === "" ? null : <b>{figure.change}</b>} <AsOf figure={figure} />
            </dd>
          </div>
        ))}
      </dl>
      {rest.length === 0 ? null : (
        <div class="table" tabIndex={0} role="group" aria-label={says.more}>
          <table>
            <thead>
              <tr>
                <th scope="col">{says.figure}</th>
                <th scope="col">{says.value}</th>
                <th scope="col">{says.asOf}</th>
              </tr>
            </thead>
            <tbody>
              {rest.map((figure) => (
                <tr key={figure.label}>
                  <th scope="row" {...own}>
                    {figure.label}
                  </th>
                  <td class="number" {...own}>
                    {figure.value} {figure.unit}
                  </td>
                  <td>
                    {figure.change === "" ? null : figure.change + words.comma}
                    <AsOf figure={figure} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** Its day, unbroken, and its source. */
function AsOf({ figure: { asOf, source } }: { figure: Figure }): JSX.Element {
  const { comma } = useWords().words;
  return (
    <>
      <span class="date">{asOf}</span>
      {comma}
      <a href={source.href}>{source.text}</a>
    </>
  );
}
