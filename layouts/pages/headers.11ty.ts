/** What hosts that read a `_headers` file are to send with each answer. */
import type { HeadersView } from "../../scripts/render/pages/headers.ts";
import { eachView, type PageData } from "../parts/template.ts";

export const data = {
  ...eachView<HeadersView>("headers"),
  // The hosts look for just this name.
  eleventyAllowMissingExtension: true,
};

export function render({ view }: PageData<HeadersView>): string {
  return view.text;
}
