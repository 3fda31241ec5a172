/** The forms in which a citation is saved, as links that hold the file: three files a briefing would fill many a host. */
import { bibtexOf } from "./bibtex.ts";
import type { CitedWork } from "./cited-work.ts";
import { cslOf } from "./csl.ts";
import { risOf } from "./ris.ts";

interface FileLink {
  readonly name: string;
  /** What the file is called that a browser saves. */
  readonly file: string;
  /** A `data:` address: no browser opens one as a page. */
  readonly href: string;
}

const FORMS = [
  { name: "BibTeX", ending: "bib", type: "application/x-bibtex", of: bibtexOf },
  { name: "RIS", ending: "ris", type: "application/x-research-info-systems", of: risOf },
  { name: "CSL-JSON", ending: "json", type: "application/vnd.citationstyles.csl+json", of: cslOf },
] as const;

/** Takes what is cited; gives a link for each form. */
export function fileLinksOf(work: CitedWork): readonly FileLink[] {
  return FORMS.map(({ name, ending, type, of }) => ({
    name,
    file: `${work.id}.${ending}`,
    href: `data:${type};charset=utf-8,${inAddress(of(work))}`,
  }));
}

/** What no address may hold is escaped, and letters of every script stay: half the length of escaping them all. */
function inAddress(text: string): string {
  return text.replace(/[^\w!$'()*+,\-./:;=?@~\p{L}\p{M}\p{N}]/gu, (sign) =>
    encodeURIComponent(sign),
  );
}
