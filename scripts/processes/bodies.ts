/** The bodies of briefings: drafted where a briefing is parsed, and kept until its page is written. */
import { anchorsOfClaims } from "../check/body/slugs.ts";
import type { ParsedBriefing } from "../check/briefing.ts";
import { parseBriefing } from "../check/parse.ts";
import { readSource } from "../read/file.ts";
import { isListed } from "../relate/relate.ts";
import type { BriefingView } from "../render/briefing-views.ts";
import { draftTokens, withCitations } from "../render/markdown.ts";
import type { BodyDraft } from "../render/name-citations.ts";
import type { Site } from "../render/views.ts";

/** Where the site stands on its host, and the language of a briefing that names none. */
export interface BodyFrame {
  readonly prefix: string;
  readonly lang: string;
}

/** Bodies by path, with what they were drafted from: the SHA-256 of the text, and the frame. */
const bodies = new Map<string, { readonly from: string; readonly draft: BodyDraft }>();

/** Characters of bodies that are kept. A body that is not is parsed again when its page is written. */
const MOST_KEPT = 100_000_000;
let kept = 0;

const bodyFrom = (sha256: string, { prefix, lang }: BodyFrame) => `${sha256} ${lang} ${prefix}`;

/** Drafts the body of a briefing and keeps it, while there is room. */
export function keepBody(parsed: ParsedBriefing, frame: BodyFrame): void {
  if (kept > MOST_KEPT) return;
  const { path, sha256 } = parsed.briefing;
  const draft = bodyOf(parsed, frame);
  kept += draft.html.length - (bodies.get(path)?.draft.html.length ?? 0);
  bodies.set(path, { from: bodyFrom(sha256, frame), draft });
}

function bodyOf({ briefing, tokens }: ParsedBriefing, { prefix, lang }: BodyFrame): BodyDraft {
  const { meta, day } = briefing;
  return draftTokens(tokens, {
    prefix,
    dates: { lang: meta.lang ?? lang, year: day.slice(0, 4) },
    reserved: anchorsOfClaims(meta),
    hasGroups: isListed(briefing),
  });
}

/**
 * The view with its body: the one rendered here, or, when another process parsed it, rendered again from
 * the very text that was checked. `root` is the briefings folder. @throws when the file has changed since.
 */
export function withBody(view: BriefingView, root: string, site: Site): BriefingView {
  if (!view.hasBody) return view;
  const { path, sha256 } = view.source;
  const known = bodies.get(path);
  // A page is written once, and then its body is of no more use.
  kept -= known?.draft.html.length ?? 0;
  bodies.delete(path);
  const finish = (draft: BodyDraft) => ({
    ...view,
    html: withCitations(draft, view.citations, view.lang),
  });
  if (known?.from === bodyFrom(sha256, site)) return finish(known.draft);
  const file = readSource(root, { path, id: view.id, day: view.day });
  const { parsed } = "text" in file ? parseBriefing(file) : { parsed: undefined };
  if (parsed?.briefing.sha256 !== sha256) {
    throw new Error(`${path} changed while the site was built. Build again.`);
  }
  return finish(bodyOf(parsed, site));
}
