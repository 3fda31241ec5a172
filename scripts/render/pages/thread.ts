/** Builds the page of a thread: a story told in several briefings, oldest first as it was told. */
import type { Group } from "../../relate/relate.ts";
import { at, hrefOfSearch, pathOfGroup, queryOfGroup } from "../address.ts";
import { cardOf, type Frame } from "../cards.ts";
import type { PageKind } from "../page-kind.ts";
import type { Card } from "../page-view.ts";
import type { View } from "../views.ts";

export interface ThreadView extends View {
  readonly kind: "thread";
  /** Address of a search in these alone. */
  readonly search: string;
  readonly cards: readonly Card[];
}

/** The directory of threads brings them. */
export const page: PageKind = {
  kind: "thread",
  isListed: true,
  place: 32,
  views: () => [],
};

export function threadView({ id, briefings }: Group, title: string, frame: Frame): ThreadView {
  return {
    kind: "thread",
    ...at(pathOfGroup("threads", id)),
    title,
    search: hrefOfSearch(frame.prefix, queryOfGroup("threads", id)),
    cards: briefings.map((briefing) => cardOf(briefing, frame)),
  };
}
