/** Puts the texts of briefings into a feed that has them: each is rendered once for both formats. */
import type { FeedEntry, FeedView } from "../render/feed-views.ts";
import type { Site, View } from "../render/views.ts";
import { withBody } from "./bodies.ts";

const finished = new WeakMap<FeedEntry, FeedEntry>();

export function isFeed(view: View): view is FeedView {
  return view.kind === "feed" || view.kind === "json-feed";
}

/** @throws when a briefing has changed since it was checked. */
export function withTexts(view: FeedView, root: string, site: Site): FeedView {
  const entries = view.entries.map((entry) => {
    if (entry.text === undefined) return entry;
    const whole = finished.get(entry) ?? { ...entry, text: withBody(entry.text, root, site) };
    finished.set(entry, whole);
    return whole;
  });
  return { ...view, entries };
}
