/** Builds the pages that a desk has written of its own: about, methods, contact. */
import type { OwnPage } from "../../check/own/own-page.ts";
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import type { Day } from "../../read/dates.ts";
import type { Archive } from "../../relate/relate.ts";
import { href } from "../../site-plan.ts";
import { at } from "../address.ts";
import type { InLanguage } from "../briefing-views.ts";
import { directionOf, nameOfLanguage } from "../language.ts";
import type { PageKind } from "../page-kind.ts";
import type { Link } from "../page-view.ts";
import { formatDay } from "../spoken-dates.ts";
import type { View } from "../views.ts";

export interface OwnView extends View {
  readonly kind: "own";
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly summary: string;
  /** Its Markdown. */
  readonly body: string;
  /** Links of it to places and names of which no briefing speaks that readers may see. */
  readonly absent: readonly string[];
  /** The same page in each of its languages, this one included, the original first; empty where it has one alone. */
  readonly inLanguages: readonly InLanguage[];
  readonly updated: { readonly day: Day; readonly date: string } | undefined;
  readonly translations: readonly (Link & {
    readonly lang: string;
    readonly dir: "ltr" | "rtl";
    readonly language: string;
  })[];
}

export const page: PageKind = {
  kind: "own",
  isListed: true,
  place: 55,
  views: ({ archive, site }): OwnView[] =>
    archive.pages.map((own) => {
      const { title, lang, summary = "", body, updated, address } = own;
      return {
        kind: "own",
        ...at(address),
        ...{ title, lang, summary, body },
        dir: directionOf(lang),
        absent: absentIn(own, archive),
        updated: updated && { day: updated, date: formatDay(updated, lang) },
        inLanguages: inLanguagesOf(own, archive.pages),
        translations: othersOf(own, archive.pages).map((other) => ({
          href: href(site.prefix, other.address),
          text: other.title,
          lang: other.lang,
          dir: directionOf(other.lang),
          language: nameOfLanguage(other.lang),
        })),
      };
    }),
};

/** The same page in other languages: its original, and what else translates that. */
function othersOf({ name, translationOf }: OwnPage, pages: readonly OwnPage[]): OwnPage[] {
  const original = translationOf ?? name;
  return pages.filter(
    (other) => other.name !== name && (other.name === original || other.translationOf === original),
  );
}

function inLanguagesOf(own: OwnPage, pages: readonly OwnPage[]): InLanguage[] {
  const others = othersOf(own, pages);
  if (others.length === 0) return [];
  const isTranslation = ({ translationOf }: OwnPage) => Number(translationOf !== undefined);
  return [own, ...others]
    .sort((a, b) => isTranslation(a) - isTranslation(b) || byCodeUnit(a.lang, b.lang))
    .map(({ address, lang }) => ({ path: address, lang }));
}

function absentIn({ links }: OwnPage, { places, names }: Archive): string[] {
  const shown = {
    place: new Set(places.map(({ id }) => id)),
    who: new Set(names.map(({ id }) => id)),
  };
  const absent = links.flatMap(({ scheme, target }) =>
    (scheme === "place" || scheme === "who") && !shown[scheme].has(target)
      ? [`${scheme}:${target}`]
      : [],
  );
  return [...new Set(absent)];
}
