/** The bodies of briefings: rendered where a briefing is parsed, and kept until its page is written. */
import { anchorsOfClaims } from "../check/body/slugs.ts";
import type { ParsedBriefing } from "../check/briefing.ts";
import { parseBriefing } from "../check/parse.ts";
import { readSource } from "../read/file.ts";
import { isListed } from "../relate/relate.ts";
import type { BriefingView } from "../render/briefing-views.ts";
import { type ContentsView, contentsOf } from "../render/contents.ts";
import { type Html, renderTokens } from "../render/markdown.ts";
import { citationsOf } from "../render/source-view.ts";
import { setTurns } from "../render/speaker-turns.ts";
import type { Site } from "../render/views.ts";

/** A body as its page shows it. */
interface Body {
  readonly html: Html;
  readonly contents: ContentsView;
}

/** Bodies by path, with what they were rendered from: the SHA-256 of the text, and the path prefix of links. */
const bodies = new Map<string, Body & { readonly from: string }>();

/** Characters of bodies that are kept. A body that is not is parsed again when its page is written. */
const MOST_KEPT = 100_000_000;
let kept = 0;

const bodyFrom = (sha256: string, prefix: string) => `${sha256} ${prefix}`;

/** Renders the body of a briefing and keeps it, while there is room. `prefix` is where the site stands on its host. */
export function keepBody(parsed: ParsedBriefing, prefix: string): void {
  if (kept > MOST_KEPT) return;
  const { path, sha256 } = parsed.briefing;
  const body = bodyOf(parsed, prefix);
  kept += body.html.length - (bodies.get(path)?.html.length ?? 0);
  bodies.set(path, { from: bodyFrom(sha256, prefix), ...body });
}

function bodyOf({ briefing, tokens: read }: ParsedBriefing, prefix: string): Body {
  const { meta } = briefing;
  const reserved = anchorsOfClaims(meta);
  const hasGroups = isListed(briefing);
  const { tokens, speakers } =
    meta.type === "transcript" ? setTurns(read) : { tokens: read, speakers: [] };
  const html = renderTokens(tokens, {
    prefix,
    citations: citationsOf(meta.sources),
    reserved,
    hasGroups,
  });
  return { html, contents: contentsOf(read, reserved, speakers) };
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
  kept -= known?.html.length ?? 0;
  bodies.delete(path);
  if (known?.from === bodyFrom(sha256, site.prefix)) {
    const { html, contents } = known;
    return { ...view, html, contents };
  }
  const file = readSource(root, { path, id: view.id, day: view.day });
  const { parsed } = "text" in file ? parseBriefing(file) : { parsed: undefined };
  if (parsed?.briefing.sha256 !== sha256) {
    throw new Error(`${path} changed while the site was built. Build again.`);
  }
  return { ...view, ...bodyOf(parsed, site.prefix) };
}
