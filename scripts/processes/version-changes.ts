/** Compares the versions of a text, in the process that writes the page which shows what changed. */
import { parseBriefing } from "../check/parse.ts";
import { readSource } from "../read/file.ts";
import type { HistoryView, TextOnDisk } from "../render/pages/history.ts";
import { piecesOf } from "../render/version-pieces.ts";
import { changesBetween, type TextPiece } from "../render/word-diff.ts";

/** The view with what changed from version to version. `root` is the briefings folder. @throws when a file has changed since it was checked. */
export function withChanges(view: HistoryView, root: string): HistoryView {
  const versions = view.versions.map((version) => {
    const { against } = version;
    if (against === undefined) return version;
    const [before, after] = [against.before, against.after].map((text) =>
      piecesIn(text, root, view.lang),
    );
    return { ...version, changes: changesBetween(before ?? [], after ?? []) };
  });
  return { ...view, versions };
}

function piecesIn(text: TextOnDisk, root: string, lang: string): TextPiece[] {
  const { unsaved, ...place } = text;
  const file = unsaved === undefined ? readSource(root, place) : { ...place, text: unsaved };
  const { parsed } = "text" in file ? parseBriefing(file) : { parsed: undefined };
  if (parsed?.briefing.sha256 !== text.sha256)
    throw new Error(`${text.path} changed while the site was built. Build again.`);
  return piecesOf(parsed.briefing.meta, parsed.tokens, lang);
}
