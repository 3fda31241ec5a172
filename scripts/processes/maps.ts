/** Draws the map of each place among some pages. The outlines of the world are read where there is one, and else never. */
import type { GroupView } from "../render/pages/group.ts";
import type { View } from "../render/views.ts";

export async function withMaps(views: readonly View[]): Promise<readonly View[]> {
  const codes = views.flatMap((view) => (isOfGroup(view) && view.code !== "" ? view.code : []));
  if (codes.length === 0) return views;
  const { readOutlines } = await import("../render/pictures/outlines.ts");
  const { locatorMap } = await import("../render/pictures/locator-map.ts");
  const outlines = await readOutlines(codes);
  return views.map((view) =>
    isOfGroup(view) && view.code !== ""
      ? { ...view, map: locatorMap([view.code], outlines) }
      : view,
  );
}

function isOfGroup(view: View): view is GroupView {
  return view.kind === "group";
}
