/** Short lists of links, and numbers with their nouns. */
import type { JSX } from "preact";
import type { FeedLink } from "../../scripts/render/feed-views.ts";
import type { CountedLink, Link } from "../../scripts/render/page-view.ts";
import type { MenuLink, Site } from "../../scripts/render/views.ts";
import { href } from "../../scripts/site-plan.ts";

import { useWords } from "./in-words.tsx";

/** The page where a menu stands, and the home of its site. */
interface MenuPlace {
  readonly here: string;
  readonly home: string;
}

/** The links of a menu. The page where it stands is marked in it; so is the list that it belongs to. */
export function MenuLinks({
  links,
  at,
}: {
  links: readonly MenuLink[];
  at?: MenuPlace;
}): JSX.Element {
  const { menu } = useWords().words;
  return (
    <>
      {links.map((named) => {
        const { text, ours, ...link } = named;
        return (
          <a key={link.href} {...link} aria-current={at && currentOf(named, at)}>
            {ours === undefined ? text : menu[ours]}
          </a>
        );
      })}
    </>
  );
}

/** A year or a month, below the home of its language: pages of the archive, whose address is not below its own. */
const PERIOD = /^\d{4}\/(?:\d\d\/)?$/;

/** Every address begins with that of home, which is no list of them. */
function currentOf(
  { href: link, ours }: MenuLink,
  { here, home }: MenuPlace,
): "page" | "true" | undefined {
  if (link === here) return "page";
  const isList = link !== home && link.endsWith("/");
  const isOfArchive = ours === "archive" && PERIOD.test(here.slice(home.length));
  return isOfArchive || (isList && here.startsWith(link)) ? "true" : undefined;
}

export function LinkList({
  label,
  links,
}: {
  label: string;
  links: readonly Link[];
}): JSX.Element | null {
  const { comma } = useWords().words;
  if (links.length === 0) return null;
  return (
    <div class="links">
      <dt>{label}</dt>
      <dd>
        {links.map(({ text, href: address, lang, dir }, index) => (
          <>
            {index === 0 ? null : comma}
            <a key={address} href={address} lang={lang} dir={dir}>
              {text}
            </a>
          </>
        ))}
      </dd>
    </div>
  );
}

export function CountedList({ groups }: { groups: readonly CountedLink[] }): JSX.Element {
  const { words } = useWords();
  return (
    <ul class="counted">
      {groups.map(({ href: address, text, count, lang, dir }) => (
        <li key={address}>
          <a href={address} lang={lang} dir={dir}>
            {text}
          </a>{" "}
          <span class="count">{words.number(count)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The way from a list to a search in it. */
export function SearchIn({ href: address }: { href: string }): JSX.Element {
  const { lists } = useWords().words;
  return (
    <>
      {" "}
      <a class="search-in" href={address}>
        {lists.searchInThese}
      </a>
    </>
  );
}

/** The way to the feeds of a list, where it has some. */
export function FeedsHere({
  site,
  feeds,
}: {
  site: Pick<Site, "prefix">;
  feeds: readonly FeedLink[];
}): JSX.Element {
  const { menu } = useWords().words;
  return (
    <>
      {feeds.map(({ path }) => (
        <>
          {" "}
          <a key={path} class="search-in" href={href(site.prefix, path)}>
            {menu.feed}
          </a>
        </>
      ))}
    </>
  );
}
