/** Draws the map of an archive as a table: a row a year, a cell a month, its number in it and its tint behind. */
import type { JSX } from "preact";
import type { HeatMapView } from "../../../scripts/render/pictures/heat-map.ts";
import { useWords } from "../in-words.tsx";

export function HeatMap({ map }: { map: HeatMapView }): JSX.Element {
  const { number, lists } = useWords().words;
  const { byMonth, byYear } = lists.archive;
  return (
    <figure class="heat" data-pagefind-ignore="all">
      <table>
        <thead>
          <tr>
            <td />
            {map.columns.map(({ short, name }) => (
              <th key={name} scope="col" aria-label={name}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.rows.map(({ text, href, cells }) => (
            <tr key={text}>
              <th scope="row">{href === "" ? text : <a href={href}>{text}</a>}</th>
              {cells.map(({ href: to, count, tint, name }) => (
                <td key={name}>
                  {to === "" ? null : (
                    <a class={`t${tint}`} href={to} aria-label={name}>
                      {number(count)}
                    </a>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>
        <bdi>{(map.unit === "month" ? byMonth : byYear)(map.words)}</bdi>{" "}
        {map.tints.map(({ tint, words }) => (
          <span key={tint} dir="auto" class={`t${tint}`}>
            {words}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
