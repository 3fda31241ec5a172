/** The menu: what the head and the foot of every page link to, out of the settings and the desk's own pages. */
import type { OwnPage } from "../check/own/own-page.ts";
import type { NavItem, Settings } from "../config.ts";
import { href, MENU_PAGES, type MenuPage, NAVIGATION, PATHS } from "../site-plan.ts";
import { directionOf, nameOfLanguage } from "./language.ts";
import type { Menu, MenuLink } from "./views.ts";

/** A page of the desk's own, as a menu knows it. */
export interface PageInMenu {
  /** By which `nav` names it. */
  readonly name: string;
  readonly title: string;
  /** Address from the root of the site, without prefix. */
  readonly path: string;
  readonly lang: string;
  /** Where it stands at the head, counted from 1, when the settings have no `nav`; undefined for the foot. */
  readonly place: number | undefined;
  /** Its original leads to it, so that the foot need not. */
  readonly isTranslation: boolean;
}

/**
 * The menu of a site. `nav` decides what is at the head, in its order; without it that is ours, with own pages at the
 * places that they ask for. Every own page that is no translation, and every page of ours that the foot has, is linked
 * once: at the head, or else at the foot. A page of the desk's own takes the place of ours with the same address.
 * `empty` are pages of ours that list nothing yet: no menu leads to them.
 */
export function menuOf(
  settings: Pick<Settings, "nav" | "lang">,
  prefix: string,
  ownPages: readonly PageInMenu[],
  empty: readonly MenuPage[] = [],
): Menu {
  const own = new Map(ownPages.map((page) => [page.name, linkOfOwn(page, prefix)]));
  const standing = ownPages.flatMap(({ name, isTranslation }) => (isTranslation ? [] : name));
  const named = (name: string) =>
    own.get(name) ?? (empty.some((one) => one === name) ? [] : linkOfOurs(name, prefix));
  const link = (item: NavItem) =>
    typeof item === "string" ? named(item) : [linkElsewhere(item, settings.lang)];
  const head = settings.nav?.flatMap(link) ?? usualHead(ownPages, named);
  const foot = [...new Set([...NAVIGATION.foot, ...standing])].flatMap(named);
  const shown = new Set(head.map(({ href: address }) => address));
  return { head, foot: foot.filter(({ href: address }) => !shown.has(address)) };
}

/** A checked page as a menu knows it. */
export function inMenu({ name, title, address, lang, ...page }: OwnPage): PageInMenu {
  const isTranslation = page.translationOf !== undefined;
  return { name, title, path: address, lang, place: page.menu, isTranslation };
}

/** Ours, and at its place each page that asks for one. */
function usualHead(
  ownPages: readonly PageInMenu[],
  named: (name: string) => readonly MenuLink[],
): MenuLink[] {
  const names: string[] = [...NAVIGATION.head];
  const placed = ownPages.flatMap(({ name, place }) =>
    place === undefined ? [] : { name, place },
  );
  for (const { name, place } of placed.sort((a, b) => a.place - b.place))
    names.splice(place - 1, 0, name);
  return names.flatMap(named);
}

function linkOfOwn({ title, path, lang }: PageInMenu, prefix: string): MenuLink[] {
  return [{ href: href(prefix, path), text: title, lang, dir: directionOf(lang) }];
}

/** None for a name that nothing has: the check refuses it. */
function linkOfOurs(name: string, prefix: string): MenuLink[] {
  const ours = MENU_PAGES.find((known) => known === name);
  return ours === undefined ? [] : [{ href: href(prefix, PATHS[ours]), text: "", ours }];
}

function linkElsewhere({ text, url }: Exclude<NavItem, string>, lang: string): MenuLink {
  return { href: url, text, lang, dir: directionOf(lang), rel: "noopener noreferrer" };
}

/** Pages of ours that each language with lists has of its own. */
const OF_LANGUAGE: ReadonlySet<MenuPage> = new Set<MenuPage>([
  ...(["home", "archive", "topics", "places", "names", "threads", "sources", "feed"] as const),
]);

/** The menu for pages of another language: to its own lists, and to what the site has once. `empty` as for `menuOf`. */
export function menuIn(menu: Menu, prefix: string, empty: readonly MenuPage[]): Menu {
  const own = ({ ours, ...link }: MenuLink): MenuLink[] => {
    if (ours === undefined) return [link];
    if (!OF_LANGUAGE.has(ours)) return [{ ...link, ours }];
    return empty.includes(ours) ? [] : [{ ...link, ours, href: href(prefix, PATHS[ours]) }];
  };
  return { head: menu.head.flatMap(own), foot: menu.foot.flatMap(own) };
}

/** A way to the home of a language, in its own words. */
export function linkToLanguage(lang: string, prefix: string): MenuLink {
  return { href: prefix, text: nameOfLanguage(lang), lang, dir: directionOf(lang) };
}
