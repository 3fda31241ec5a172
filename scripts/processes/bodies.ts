/** The bodies of briefings: drafted where a briefing is parsed, and kept until its page is written. */
import { anchorsOfClaims } from "../check/body/slugs.ts";
import type { ParsedBriefing } from "../check/briefing.ts";
import { anchorOfParagraph, namesOfParagraphs } from "../check/ledger/paragraph-hash.ts";
import { isListed } from "../relate/relate.ts";
import type { BriefingView } from "../render/briefing-views.ts";
import { type ContentsView, contentsOf } from "../render/contents.ts";
import { draftTokens, withCitations } from "../render/markdown.ts";
import type { BodyDraft } from "../render/name-citations.ts";
import { setTurns } from "../render/speaker-turns.ts";
import type { Site } from "../render/views.ts";
import { parseAgain } from "./parse-again.ts";

/** Where the site stands on its host, and the language of a briefing that names none. */
export interface BodyFrame {
  readonly prefix: string;
  readonly lang: string;
}

/** A body as its page will show it, but for the names in its citations. */
interface Body {
  readonly draft: BodyDraft;
  readonly contents: ContentsView;
}

/** Bodies by path, with what they were drafted from: the SHA-256 of the text, and the frame. */
const bodies = new Map<string, Body & { readonly from: string }>();

/** Characters of bodies that are kept. A body that is not is parsed again when its page is written. */
const MOST_KEPT = 100_000_000;
let kept = 0;

const bodyFrom = (sha256: string, { prefix, lang }: BodyFrame) => `${sha256} ${lang} ${prefix}`;

/** Drafts the body of a briefing and keeps it, while there is room. */
export function keepBody(parsed: ParsedBriefing, frame: BodyFrame): void {
  if (kept > MOST_KEPT) return;
  const { path, sha256 } = parsed.briefing;
  const body = bodyOf(parsed, frame);
  kept += body.draft.html.length - (bodies.get(path)?.draft.html.length ?? 0);
  bodies.set(path, { from: bodyFrom(sha256, frame), ...body });
}

function bodyOf({ briefing, tokens: read }: ParsedBriefing, { prefix, lang }: BodyFrame): Body {
  const { meta, day } = briefing;
  const reserved = anchorsOfClaims(meta);
  const paragraphs = namesOfParagraphs(briefing.paragraphs);
  const { tokens, speakers } =
    meta.type === "transcript" ? setTurns(read, paragraphs) : { tokens: read, speakers: [] };
  const draft = draftTokens(tokens, {
    prefix,
    dates: { lang: meta.lang ?? lang, year: day.slice(0, 4) },
    reserved,
    paragraphs,
    hasGroups: isListed(briefing),
  });
  return { draft, contents: contentsOf(read, reserved, speakers) };
}

/** The body, its paragraphs under the names that links know them by: see `otherAnchors`. */
function withAnchors(body: Body, anchors: string): Body {
  if (anchors === "") return body;
  const known = new Map(
    anchors.split(" ").map((pair) => {
      const [name = "", anchor = ""] = pair.split("=");
      return [anchorOfParagraph(name), anchorOfParagraph(anchor)] as const;
    }),
  );
  const idOf = (id: string) => known.get(id) ?? id;
  const { draft, contents } = body;
  const speakers = contents.speakers.map((speaker) => ({ ...speaker, id: idOf(speaker.id) }));
  const html = draft.html.replace(/<p id="([^"]+)"/g, (_, id: string) => `<p id="${idOf(id)}"`);
  return { draft: { ...draft, html }, contents: { ...contents, speakers } };
}

/** What a body is found and named by. A feed has no ids, so it asks for no anchors. */
type Bodied = Pick<BriefingView, "hasBody" | "source" | "citations" | "id" | "day" | "lang"> &
  Partial<Pick<BriefingView, "anchors">>;
type WithBody<Shown> = Shown & Pick<BriefingView, "html" | "contents">;

/**
 * The view with its body: the one rendered here, or, when another process parsed it, rendered again from
 * the very text that was checked. `root` is the briefings folder. @throws when the file has changed since.
 */
export function withBody<Shown extends Bodied>(
  view: Shown,
  root: string,
  site: Site,
): WithBody<Shown> {
  if (!view.hasBody) return view;
  const { path, sha256 } = view.source;
  const known = bodies.get(path);
  const finish = (body: Body) => {
    const { draft, contents } = withAnchors(body, view.anchors ?? "");
    return { ...view, html: withCitations(draft, view.citations, view.lang), contents };
  };
  if (known?.from === bodyFrom(sha256, site)) return finish(known);
  const { id, day } = view;
  return finish(bodyOf(parseAgain({ path, id, day, sha256 }, root), site));
}

/** A page is written once; what is still asked of its body then is asked of few. */
export function forgetBody({ source }: Pick<BriefingView, "source">): void {
  kept -= bodies.get(source.path)?.draft.html.length ?? 0;
  bodies.delete(source.path);
}
