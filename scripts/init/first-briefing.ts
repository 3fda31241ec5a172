/** The first briefing of a new archive: it says that it is an example, and shows in the reading what a briefing can do. */
import { toFlowYaml, toYaml } from "../check/yaml/write-yaml.ts";
import { type Day, nameDay } from "../read/dates.ts";
import type { DeskAnswers } from "./desk-answers.ts";
import { OF_THE_ARCHIVE } from "./desk-topics.ts";

const SLUG = "how-to-write-a-briefing";

/** Where it stands below `briefings/`. */
export function firstPath(day: Day): string {
  return `${day.slice(0, 4)}/${day}-${SLUG}.md`;
}

/**
 * Its text, true on any day: what the desk does itself, and what three bodies have published. Takes the answers and the
 * day in the archive's zone.
 */
export function firstBriefing({ name, url }: DeskAnswers, day: Day): string {
  const desk = toFlowYaml({
    kind: "own",
    name,
    title: "About this archive",
    url: `${url.replace(/\/$/, "")}/about/`,
  });
  const head = toYaml({
    title: "How to write a briefing: an example to read and delete",
    date: day,
    status: "published",
    type: "backgrounder",
    lang: "en",
    summary:
      "This page came with Dateline and reports no news. It shows citations, dates and chains of sources at work; write your first briefing, then delete it before the first publication.",
    topics: [OF_THE_ARCHIVE.id],
    authors: "Dateline, the program that this archive is made with",
  });
  return `---
${head}# What a machine did. Text that it wrote needs a reviewer; a rule is silenced in one place, with a reason:
# brief-ok machine-text-is-reviewed: an example that comes with the program and is deleted before publication
ai: generated
# Who says so. The text cites each by its key; \`via\` names the one through whom we know.
sources:
  desk: ${desk}
  first: { kind: organisation, name: FIRST, title: Traffic Light Protocol (TLP), url: https://www.first.org/tlp/ }
  iso: { kind: organisation, name: ISO, title: "ISO 8601:1988", date: 1988, via: w3c }
  w3c: { kind: document, name: W3C, title: Date and Time Formats, url: https://www.w3.org/TR/NOTE-datetime, date: 1997-09-15 }
---

**This archive began on [${nameDay(day)}](date:${day}).** This page is an example and no news: it is the file
\`briefings/${firstPath(day)}\`. Open it beside this page, change a word and save it [@desk].

## A source for every statement

A key in brackets cites a source. What it stands for is said once, at the top of the file, and shown here behind the
statement: who says so, and through whom we know it. ISO has numbered its standard for dates 8601, and we know that
from a note that [Misha Wolf](who:misha-wolf) and a colleague at Reuters gave to W3C; we have not read the standard
itself [@iso].

## A date that does not go stale

A word such as “recently” goes stale. A link gives a day its date, and the check refuses a weekday that is not the
date's own. The note was handed in on [15 September 1997](date:1997-09-15) [@w3c].

## Who may read it

A draft has no page. A briefing is public once it says \`status: published\`; one that few may read bears a label such
as TLP:GREEN. FIRST keeps the standard that says what these labels mean [@first].

## What next

Delete this file before you publish for the first time. Once readers have seen a briefing it stays: it is corrected,
or withdrawn with a notice at its address, and its record in \`briefings/ledger.ndjson\` says if it changes [@desk].
`;
}
