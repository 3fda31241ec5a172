/** Short lists of links, and numbers with their nouns. */
import type { JSX } from "preact";
import type { CountedLink, Link } from "../../scripts/render/page-view.ts";
import type { MenuLink } from "../../scripts/render/views.ts";

/** The links of a menu. The page `here` is marked in it; so is the list that it belongs to. */
export function MenuLinks({
  links,
  here = "",
}: {
  links: readonly MenuLink[];
  here?: string;
}): JSX.Element {
  return (
    <>
      {links.map(({ text, ...link }, place) => (
        <a key={link.href} {...link} aria-current={currentOf(link.href, here, place)}>
          {text}
        </a>
      ))}
    </>
  );
}

/** The first link of all is home to every page, and so marks none but its own. */
function currentOf(link: string, here: string, place: number): "page" | "true" | undefined {
  if (link === here) return "page";
  return place > 0 && link.endsWith("/") && here.startsWith(link) ? "true" : undefined;
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
      {groups.map(({ href, text, count }) => (
        <li key={href}>
          <a href={href}>{text}</a> <span class="count">{count}</span>
        </li>
      ))}
    </ul>
  );
}

/** "1 briefing", "2 briefings". */
export function briefings(count: number): string {
  return `${count} ${count === 1 ? "briefing" : "briefings"}`;
}

/** The way from a list to a search in it. */
export function SearchIn({ href }: { href: string }): JSX.Element {
  return (
    <>
      {" "}
      <a class="search-in" href={href}>
        Search in these
      </a>
    </>
  );
}
