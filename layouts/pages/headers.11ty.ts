/** What hosts that read a `_headers` file are to send with each answer. */
import { eachView, type PageData } from "../parts/template.ts";

export const data = {
  ...eachView("headers"),
  // The hosts look for just this name.
  eleventyAllowMissingExtension: true,
};

export function render({ view }: PageData<"headers">): string {
  return view.text;
}
