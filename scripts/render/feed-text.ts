/** Builds the text of a briefing as a feed gives it. */
import type { Related } from "../relate/relate.ts";
import type { FeedText } from "./feed-views.ts";
import type { PageContext } from "./page-kind.ts";
import { briefingView } from "./pages/briefing.ts";
import { surroundingsOf } from "./surroundings.ts";

/** Only what the text needs: a feed is not written anew because something else of the page has changed. */
export function feedText(related: Related, { archive, terms, frame }: PageContext): FeedText {
  const around = surroundingsOf(related, archive, terms, frame);
  const view = briefingView(related.briefing, around, frame);
  const { id, day, lang, dir, path, status, source, citations, hasBody } = view;
  const { dateline, machine, supersededBy, past, notes } = view;
  return {
    ...{ id, day, lang, dir, path, status, source, citations, hasBody },
    ...{ dateline, machine, supersededBy, past, notes },
  };
}
