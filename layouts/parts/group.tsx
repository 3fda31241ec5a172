/** What stands over and beside the list of a group: its name and words, its companions, what is still open on it. */
import type { JSX } from "preact";
import type { GroupView } from "../../scripts/render/pages/group.ts";
import { briefings } from "./links.tsx";
import { LocatorMap } from "./pictures/locator-map.tsx";
import { Sparkline } from "./pictures/sparkline.tsx";

export function GroupHead({ view }: { view: GroupView }): JSX.Element {
  const { of, title, role, about, country, others, line, lists } = view;
  return (
    <div>
      <p class="label">{of}</p>
      <h1>{title}</h1>
      {role === "" ? null : <p class="lede">{role}</p>}
      {country === undefined ? null : (
        <p class="lede">
          {country.href === "" ? country.text : <a href={country.href}>{country.text}</a>}
        </p>
      )}
      {about === "" ? null : <p class="lede">{about}</p>}
      {others.map(({ text, lang, dir }) => (
        <bdi key={lang + text} class="aka" lang={lang} dir={dir}>
          {text}
        </bdi>
      ))}
      {line === undefined ? null : <Sparkline line={line} />}
      {lists.length < 2 ? (
        lists.map(({ newest }) => (
          <p key={newest.search} class="count">
            <a href={newest.search}>Search in these</a>
          </p>
        ))
      ) : (
        <p class="count">
          {lists.map(({ id, title: how, newest }, place) => (
            <>
              {place === 0 ? null : " · "}
              <a key={id} href={id === "" ? "#_named" : "#_source-of"}>
                {place === 0 ? how : how.toLowerCase()} {briefings(newest.count)}
              </a>
            </>
          ))}
        </p>
      )}
    </div>
  );
}

export function GroupSide({ view }: { view: GroupView }): JSX.Element | null {
  const { companions, judgements, map } = view;
  if (companions.length === 0 && judgements.length === 0 && map === undefined) return null;
  return (
    <aside>
      {map === undefined ? null : <LocatorMap map={map} />}
      {companions.length === 0 ? null : (
        <section aria-labelledby="_with">
          <h2 id="_with">Most often with</h2>
          <dl class="with">
            {companions.map(({ label, links }) => (
              <div key={label}>
                <dt>{label}</dt>
                {links.map(({ href, text, count }) => (
                  <dd key={href}>
                    <a href={href}>{text}</a> <span class="count">{count}</span>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </section>
      )}
      {judgements.length === 0 ? null : (
        <section aria-labelledby="_open">
          <h2 id="_open">Open judgements</h2>
          <ul class="open">
            {judgements.map(({ href, text, lang, dir, likelihood, day, date }) => (
              <li key={href}>
                <p class="label">
                  {day === "" ? "No day named" : "Due "}
                  {day === "" ? null : <time dateTime={day}>{date}</time>}
                </p>
                <a href={href} lang={lang} dir={dir}>
                  {text}
                </a>{" "}
                {likelihood === "" ? null : <span class="words">{likelihood}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
