/** How a page kind becomes an Eleventy template: pagination of one over the views of that kind. */
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Site, View } from "../../scripts/render/views.ts";

/** What Eleventy hands to a template. */
export interface PageData<Own extends View> {
  readonly site: Site;
  readonly view: Own;
}

/** Front matter of a template that writes one file for each view of a kind. */
export function eachView<Own extends View>(kind: Own["kind"]) {
  return {
    pagination: { data: `views.${kind}`, size: 1, alias: "view" },
    permalink: ({ view }: { view: View }) => view.file,
    eleventyExcludeFromCollections: true,
  };
}

/**
 * After these the text that search takes of a page would run on into what follows: Pagefind sets a space or a full stop
 * after headings, paragraphs, items and `td` alone (1.5, `SENTENCE_SELECTORS`). No browser shows a space there.
 */
const RUN_ON = /<\/(?:caption|d[dt]|figcaption|summary|th)>/g;

/** A whole HTML document. */
export function renderDocument(page: VNode): string {
  return `<!doctype html>${renderToString(page).replaceAll(RUN_ON, "$& ")}\n`;
}

/** A whole XML document: Preact escapes for XML as it does for HTML, but for `]]>`, which no text of XML may hold. */
export function renderXml(root: VNode): string {
  const xml = renderToString(root).replaceAll("]]>", "]]&gt;");
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}
