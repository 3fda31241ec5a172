/** Draws the map of each place among some pages. The outlines of the world are read where there is one, and else never. */
import type { GroupView } from "../render/pages/group.ts";
import type { View } from "../render/views.ts";
import { wordsOf } from "../words/words-of.ts";

/** `lang` is the language of pages that name none. */
export async function withMaps(views: readonly View[], lang: string): Promise<readonly View[]> {
  const codes = new Set(views.map(codeOf));
  codes.delete("");
  if (codes.size === 0) return views;
  const { readOutlines } = await import("../render/pictures/outlines.ts");
  const { locatorMap } = await import("../render/pictures/locator-map.ts");
  const outlines = await readOutlines(codes);
  return views.map((view) =>
    isOfGroup(view) && codeOf(view) !== ""
      ? {
          ...view,
          head: {
            ...view.head,
            map: locatorMap([codeOf(view)], { outlines, words: wordsOf(view.lang ?? lang, lang) }),
          },
        }
      : view,
  );
}

/** Of the country whose map a page has, or empty. */
function codeOf(view: View): string {
  return isOfGroup(view) ? (view.head?.code ?? "") : "";
}

function isOfGroup(view: View): view is GroupView {
  return view.kind === "group";
}
