/** A briefing as ninjs 3.1, the form in which news agencies exchange news as JSON (IPTC). */
import type { BriefingView } from "../render/briefing-views.ts";
import { markBeyond } from "../render/tlp-mark.ts";
import type { Site } from "../render/views.ts";
import { hostOfSite } from "../site-plan.ts";
import { wordsOf } from "../words/words-of.ts";
import { type Section, sectionsAfter, sectionsBefore } from "./sections.ts";
import { wholeLinks } from "./whole-links.ts";

const STANDARD = {
  name: "ninjs",
  version: "3.1",
  schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
};
/** IPTC's code for what a trained model made; it has none for a translation. */
const GENERATED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

/** Takes the view of a visible briefing, its body in it, and its site; gives the file. */
export function ninjsOf(view: BriefingView, site: Site): string {
  const { title, summary, html = "", by, dateline, topics, places, names, machine } = view;
  const url = `${site.origin}${view.path}`;
  const words = wordsOf(view.lang, site.lang);
  const concepts = (links: BriefingView["topics"], rel: string) =>
    links.map(({ href, text }) => ({ name: text, rel, uri: hostOfSite(site) + href }));
  const terms = [markBeyond(view.tlp), site.license?.text ?? ""];
  const item = {
    uri: url,
    standard: STANDARD,
    type: "text",
    firstCreated: view.published,
    versionCreated: view.modified,
    contentCreated: view.dated,
    pubStatus: "usable",
    language: view.lang,
    headlines: [{ contentType: "text/plain", value: title }],
    ...listed("descriptions", summary === "" ? [] : [plain("summary", summary)]),
    ...(by === "" ? {} : { by }),
    ...(dateline === "" ? {} : { located: dateline }),
    bodies: [
      { role: "main", contentType: "text/html", value: withoutMarks(wholeLinks(html, view, site)) },
      ...[...sectionsBefore(view, words), ...sectionsAfter(view, words)].map(body),
    ],
    ...listed("subjects", [...concepts(topics, "about"), ...concepts(names, "mentions")]),
    ...listed("places", concepts(places, "about")),
    genres: [{ name: view.type }],
    altIds: [{ role: "id", value: view.id }],
    copyrightHolder: site.publisher,
    ...(terms.join("") === ""
      ? {}
      : { usageTerms: terms.filter((term) => term !== "").join(". ") }),
    ...(site.license === undefined ? {} : { rightsInfo: { linkedRights: site.license.url } }),
    ...(machine?.did === "generated" ? { digitalSourceType: { uri: GENERATED } } : {}),
    renditions: [{ name: "page", href: url, contentType: "text/html", title }],
  };
  return `${JSON.stringify(item)}\n`;
}

/** What our own search is told by the page. */
function withoutMarks(html: string): string {
  return html.replaceAll(' data-pagefind-ignore="all"', "");
}

function body({ title, lines }: Section) {
  return plain(
    title.toLowerCase(),
    lines.map(({ text, url }) => `${text} ${url}`.trimEnd()).join("\n"),
  );
}

function plain(role: string, value: string) {
  return { role, contentType: "text/plain", value };
}

function listed<Name extends string, Item>(name: Name, items: readonly Item[]) {
  return items.length === 0 ? {} : { [name]: items };
}
