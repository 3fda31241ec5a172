/** The terms of use as a feed says them: in words (RFC 4287), and as a link (RFC 4946). */
import { type ComponentChild, h } from "preact";
import type { Site } from "../../scripts/render/views.ts";

/** Elements of a feed; none where the archive names no terms. */
export function rightsOf({ license }: Site): ComponentChild[] {
  if (license === undefined) return [];
  return [h("link", { rel: "license", href: license.url }), h("rights", null, license.text)];
}
