/** The forms in which a briefing stands beside its page, by the name that the settings call them. */
import type { BriefingView } from "../render/briefing-views.ts";
import type { Site } from "../render/views.ts";
import type { Output } from "../site-plan.ts";
import { markdownOf } from "./markdown-file.ts";
import { ninjsOf } from "./ninjs.ts";

const FORMS: Readonly<Record<Output, (view: BriefingView, site: Site) => string>> = {
  markdown: markdownOf,
  json: ninjsOf,
};

/** Takes the view of a visible briefing, its body in it, its site, and a form; gives the file. */
export function outputOf(view: BriefingView, site: Site, output: Output): string {
  return FORMS[output](view, site);
}
