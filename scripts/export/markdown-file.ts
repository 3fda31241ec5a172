/** A briefing as a Markdown file: the words of its page, without front matter. */
import type { BriefingView } from "../render/briefing-views.ts";
import { markBeyond } from "../render/tlp-mark.ts";
import type { Site } from "../render/views.ts";
import { hostOfSite } from "../site-plan.ts";
import type { Words } from "../words/words.ts";
import { wordsOf } from "../words/words-of.ts";
import { markdownOfHtml } from "./markdown-body.ts";
import { address, asHeading, asLine, escaped, linked } from "./markdown-text.ts";
import { filledIn, type Section, sectionsAfter, sectionsBefore } from "./sections.ts";
import { wholeLinks } from "./whole-links.ts";

/** Takes the view of a visible briefing, its body in it, and its site; gives the file. */
export function markdownOf(view: BriefingView, site: Site): string {
  const { title, summary, html = "", dateline, tlp, supersededBy, past } = view;
  const url = `${site.origin}${view.path}`;
  const words = wordsOf(view.lang, site.lang);
  const { superseded, readInstead } = words.briefing.notices;
  const mark = escaped(markBeyond(tlp));
  const parts = [
    asHeading(escaped(title), 1),
    mark,
    ...supersededBy.map((card) => {
      const link = linked(escaped(card.title), hostOfSite(site) + card.href);
      return `${superseded} ${filledIn(readInstead, "briefings", link)}`;
    }),
    ...past.map(line),
    line(summary),
    factLine(view, words),
    address(url),
    ...sectionsBefore(view, words).map(section),
    line(dateline),
    markdownOfHtml(wholeLinks(html, view, site)),
    ...sectionsAfter(view, words).map(section),
    licenseLine(site),
    mark,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function factLine({ by, date, updated, until }: BriefingView, words: Words): string {
  const says = words.briefing;
  const ended = (text: string) => (text === "" ? "" : text + words.stop);
  return [
    ended(by === "" ? "" : filledIn(says.by, "name", by)),
    ended(date),
    ended(updated === "" ? "" : says.updated(updated)),
    until,
  ]
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
