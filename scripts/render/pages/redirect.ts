/** Builds a page for every address that a briefing once had: it leads on to the one that it has. */
import { at } from "../address.ts";
import { cardOf } from "../cards.ts";
import type { PageKind } from "../page-kind.ts";
import type { View } from "../views.ts";

export interface RedirectView extends View {
  readonly kind: "redirect";
  readonly to: string;
}

export const page: PageKind = {
  kind: "redirect",
  isListed: false,
  place: 90,
  views: ({ archive, frame }): RedirectView[] =>
    [...archive.briefings, ...archive.unlisted].flatMap(({ briefing }) =>
      briefing.meta.aliases.map((alias) => ({
        kind: "redirect" as const,
        ...at(alias),
        title: briefing.meta.title,
        to: cardOf(briefing, frame).href,
      })),
    ),
};
