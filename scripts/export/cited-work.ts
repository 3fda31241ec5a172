/** What is cited of a briefing, before it has the form of any program. */
import type { Day } from "../read/dates.ts";
import type { BriefingView } from "../render/briefing-views.ts";
import { markBeyond } from "../render/tlp-mark.ts";
import type { Site } from "../render/views.ts";

export interface CitedWork {
  readonly id: string;
  readonly title: string;
  /** As they sign: which part of a name is the family's nobody has said. */
  readonly authors: readonly string[];
  /** What the archive is called, and who publishes it. */
  readonly archive: string;
  readonly publisher: string;
  readonly day: Day;
  /** The same as readers of its language write it. */
  readonly date: string;
  readonly lang: string;
  readonly url: string;
  /** The TLP label of what not everybody may read; else empty. */
  readonly mark: string;
}

/** Takes the view of a visible briefing and its site; gives what is cited of it. */
export function citedWorkOf(view: BriefingView, site: Site): CitedWork {
  const { id, title, authors, day, date, lang, tlp } = view;
  return {
    ...{ id, title, authors, day, date, lang },
    archive: site.title,
    publisher: site.publisher,
    url: `${site.origin}${view.path}`,
    mark: markBeyond(tlp),
  };
}

/** A text on one line: no break of it may look like the next field's. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
