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

/** A whole HTML document. */
export function renderDocument(page: VNode): string {
  return `<!doctype html>${renderToString(page)}\n`;
}

/** A whole XML document: Preact escapes for XML as it does for HTML, but for `]]>`, which no text of XML may hold. */
export function renderXml(root: VNode): string {
  const xml = renderToString(root).replaceAll("]]>", "]]&gt;");
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
}
