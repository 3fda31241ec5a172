/** A briefing as a Markdown file: the words of its page, without front matter. */
import type { BriefingView } from "../render/briefing-views.ts";
import { markBeyond } from "../render/tlp-mark.ts";
import type { Site } from "../render/views.ts";
import { hostOfSite } from "../site-plan.ts";
import { markdownOfHtml } from "./markdown-body.ts";
import { address, asHeading, asLine, escaped, linked } from "./markdown-text.ts";
import { type Section, sectionsAfter, sectionsBefore } from "./sections.ts";
import { wholeLinks } from "./whole-links.ts";

const WORDS = { by: "By", updated: "updated", instead: "Superseded. Read instead:" } as const;

/** Takes the view of a visible briefing, its body in it, and its site; gives the file. */
export function markdownOf(view: BriefingView, site: Site): string {
  const { title, summary, html = "", dateline, tlp, supersededBy, past } = view;
  const url = `${site.origin}${view.path}`;
  const mark = escaped(markBeyond(tlp));
  const parts = [
    asHeading(escaped(title), 1),
    mark,
    ...supersededBy.map(
      (card) => `${WORDS.instead} ${linked(escaped(card.title), hostOfSite(site) + card.href)}`,
    ),
    ...past.map(line),
    line(summary),
    factLine(view),
    address(url),
    ...sectionsBefore(view).map(section),
    line(dateline),
    markdownOfHtml(wholeLinks(html, view, site)),
    ...sectionsAfter(view).map(section),
    licenseLine(site),
    mark,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function factLine({ by, date, updated, until }: BriefingView): string {
  const dates = updated === "" ? date : `${date}, ${WORDS.updated} ${updated}`;
  return [by === "" ? "" : `${WORDS.by} ${by}.`, `${dates}.`, until]
    .filter((part) => part !== "")
    .map(line)
    .join(" ");
}

function licenseLine({ publisher, license }: Site): string {
  const terms = license === undefined ? "" : `. ${linked(escaped(license.text), license.url)}`;
  return line(publisher) + terms;
}

function section({ title, lines }: Section): string {
  const items = lines.map(
    ({ text, url }) => `- ${line(text)}${url === "" ? "" : ` ${address(url)}`}`,
  );
  return [`## ${escaped(title)}`, items.join("\n")].join("\n\n");
}

function line(text: string): string {
  return asLine(escaped(text));
}
