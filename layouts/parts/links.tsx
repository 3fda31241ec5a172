/** Short lists of links, and numbers with their nouns. */
import type { JSX } from "preact";
import type { FeedLink } from "../../scripts/render/feed-views.ts";
import type { CountedLink, Link } from "../../scripts/render/page-view.ts";
import type { MenuLink, Site } from "../../scripts/render/views.ts";
import { href } from "../../scripts/site-plan.ts";

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
  return (
    <>
      {links.map(({ text, ...link }) => (
        <a key={link.href} {...link} aria-current={at && currentOf(link.href, at)}>
          {text}
        </a>
      ))}
    </>
  );
}

/** Every address begins with that of home, which is no list of them. */
function currentOf(link: string, { here, home }: MenuPlace): "page" | "true" | undefined {
  if (link === here) return "page";
  const isList = link !== home && link.endsWith("/");
  return isList && here.startsWith(link) ? "true" : undefined;
}

export function LinkList({
  label,
  links,
}: {
  label: string;
  links: readonly Link[];
}): JSX.Element | null {
  if (links.length === 0) return null;
  return (
    <div class="links">
      <dt>{label}</dt>
      <dd>
        {links.map((link, index) => (
          <>
            {index === 0 ? null : ", "}
            <a key={link.href} href={link.href}>
              {link.text}
            </a>
          </>
        ))}
      </dd>
    </div>
  );
}

export function CountedList({ groups }: { groups: readonly CountedLink[] }): JSX.Element {
  return (
    <ul class="counted">
      {groups.map(({ href: address, text, count }) => (
        <li key={address}>
          <a href={address}>{text}</a> <span class="count">{count}</span>
        </li>
      ))}
    </ul>
  );
}

/** The way from a list to a search in it. */
export function SearchIn({ href: address }: { href: string }): JSX.Element {
  return (
    <>
      {" "}
      <a class="search-in" href={address}>
        Search in these
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
  return (
    <>
      {feeds.map(({ path }) => (
        <>
          {" "}
          <a key={path} class="search-in" href={href(site.prefix, path)}>
            Feed
          </a>
        </>
      ))}
    </>
  );
}
