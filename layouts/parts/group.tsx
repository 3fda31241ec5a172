/** What stands over and beside the list of a group: its words, its companions, what is still open on it. */
import type { JSX } from "preact";
import type { GroupHead } from "../../scripts/render/group-views.ts";
import type { GroupList } from "../../scripts/render/pages/group.ts";
import { useWords } from "./in-words.tsx";
import { LocatorMap } from "./pictures/locator-map.tsx";
import { Sparkline } from "./pictures/sparkline.tsx";
import { Sentence } from "./sentence.tsx";

export function WhatItIs({ head }: { head: GroupHead }): JSX.Element {
  const { archive } = useWords();
  const { role, about, country, others, line } = head;
  return (
    <>
      {role === "" ? null : (
        <p class="lede" {...archive}>
          {role}
        </p>
      )}
      {country === undefined ? null : (
        <p class="lede">
          {country.href === "" ? country.text : <a href={country.href}>{country.text}</a>}
        </p>
      )}
      {about === "" ? null : (
        <p class="lede" {...archive}>
          {about}
        </p>
      )}
      {others.map(({ text, lang, dir }) => (
        <bdi key={lang + text} class="aka" lang={lang} dir={dir}>
          {text}
        </bdi>
      ))}
      {line === undefined ? null : <Sparkline line={line} />}
    </>
  );
}

/** The anchor of a list where there are two. */
export function anchorOf({ id }: GroupList): string {
  return id === "" ? "_named" : "_source-of";
}

/** The ways to two lists: "Named in 12 briefings · source of 30 briefings". */
export function WaysDown({ lists }: { lists: readonly GroupList[] }): JSX.Element {
  const ways = lists.map((list, place) => (
    <>
      {place === 0 ? null : " · "}
      <a key={list.id} href={`#${anchorOf(list)}`}>
        <bdi>{list.title}</bdi>
      </a>
    </>
  ));
  return <>{ways}</>;
}

export function Beside({ head }: { head: GroupHead }): JSX.Element | null {
  const { words } = useWords();
  const says = words.lists.group;
  const { companions, judgements, map } = head;
  if (companions.length === 0 && judgements.length === 0 && map === undefined) return null;
  return (
    <aside>
      {map === undefined ? null : <LocatorMap map={map} />}
      {companions.length === 0 ? null : (
        <section aria-labelledby="_with">
          <h2 id="_with">{says.with}</h2>
          <dl class="with">
            {companions.map(({ label, links }) => (
              <div key={label}>
                <dt>{label}</dt>
                {links.map(({ href, text, count }) => (
                  <dd key={href}>
                    <a href={href}>{text}</a> <span class="count">{words.number(count)}</span>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </section>
      )}
      {judgements.length === 0 ? null : (
        <section aria-labelledby="_open">
          <h2 id="_open">{says.open}</h2>
          <ul class="open">
            {judgements.map(({ href, text, lang, dir, likelihood, day, date }) => (
              <li key={href}>
                <p class="label">
                  {day === "" ? (
                    says.noDay
                  ) : (
                    <Sentence
                      words={says.due}
                      with={{ date: <time dateTime={day}>{date}</time> }}
                    />
                  )}
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
