/** The figures of a situation report: the first three large, with how they changed; the rest in a table. */
import type { JSX } from "preact";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";

type Figure = BriefingView["figures"][number];

/** As many as stand side by side. */
const LARGE = 3;

export function Figures({ view }: { view: BriefingView }): JSX.Element | null {
  const { figures, lang, dir } = view;
  if (figures.length === 0) return null;
  const rest = figures.slice(LARGE);
  return (
    <section aria-labelledby="_figures" lang="en">
      <h2 id="_figures">Key figures</h2>
      <dl class="figures">
        {figures.slice(0, LARGE).map((figure) => (
          <div key={figure.label}>
            <dt lang={lang} dir={dir}>
              {figure.label}
            </dt>
            <dd lang={lang} dir={dir}>
              <strong>{figure.value}</strong> {figure.unit}
            </dd>
            <dd class="small">
              {figure.change === "" ? null : <b>{figure.change}</b>} <AsOf figure={figure} />
            </dd>
          </div>
        ))}
      </dl>
      {rest.length === 0 ? null : (
        <div class="table" tabIndex={0} role="group" aria-label="More figures">
          <table>
            <thead>
              <tr>
                <th scope="col">Figure</th>
                <th scope="col">Value</th>
                <th scope="col">As of</th>
              </tr>
            </thead>
            <tbody>
              {rest.map((figure) => (
                <tr key={figure.label}>
                  <th scope="row" lang={lang} dir={dir}>
                    {figure.label}
                  </th>
                  <td class="number" lang={lang} dir={dir}>
                    {figure.value} {figure.unit}
                  </td>
                  <td>
                    {figure.change === "" ? null : `${figure.change}, `}
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
  return (
    <>
      <span class="date">{asOf}</span>, <a href={source.href}>{source.text}</a>
    </>
  );
}
