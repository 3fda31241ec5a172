/** A list of subscriptions (OPML 2.0), which a feed reader takes in at once. */
import type { SubscriptionsView } from "../../scripts/render/pages/subscriptions.ts";
import { PATHS } from "../../scripts/site-plan.ts";
import { wordsOf } from "../../scripts/words/words-of.ts";
import { eachView, type PageData } from "../parts/template.ts";
import { element, textElement, xmlDocument } from "../parts/xml.ts";

export const data = eachView<SubscriptionsView>("subscriptions");

export function render({ site, view }: PageData<SubscriptionsView>): string {
  const { origin, title } = site;
  const outline = (text: string, feed: string, page: string) =>
    element("outline", {
      type: "rss",
      text,
      title: text,
      xmlUrl: origin + feed,
      htmlUrl: origin + page,
      version: "ATOM",
    });
  return xmlDocument(
    element(
      "opml",
      { version: "2.0" },
      element("head", {}, textElement("title", title)),
      element(
        "body",
        {},
        outline(title, PATHS.feed, PATHS.home),
        outline(
          wordsOf(site.lang).frame.correctionsOf(title),
          PATHS.correctionsFeed,
          PATHS.corrections,
        ),
        ...view.topics.map((topic) => outline(`${title}: ${topic.title}`, topic.path, topic.page)),
      ),
    ),
  );
}
