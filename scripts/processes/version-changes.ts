/** Compares the versions of a text, in the process that writes the page which shows what changed. */
import type { HistoryView, TextOnDisk } from "../render/pages/history.ts";
import { piecesOf } from "../render/version-pieces.ts";
import { changesBetween, type TextPiece } from "../render/word-diff.ts";
import { parseAgain } from "./parse-again.ts";

/** The view with what changed from version to version. `root` is the briefings folder. @throws when a file has changed since it was checked. */
export function withChanges(view: HistoryView, root: string): HistoryView {
  // Each text but the first and the last is compared twice.
  const known = new Map<string, TextPiece[]>();
  const piecesOnce = (text: TextOnDisk): TextPiece[] => {
    const pieces = known.get(text.path) ?? piecesIn(text, root, view.lang);
    known.set(text.path, pieces);
    return pieces;
  };
  const versions = view.versions.map((version) => {
    const { against } = version;
    if (against === undefined) return version;
    const changes = changesBetween(piecesOnce(against.before), piecesOnce(against.after));
    return { ...version, changes };
  });
  return { ...view, versions };
}

function piecesIn(text: TextOnDisk, root: string, lang: string): TextPiece[] {
  const { unsaved, ...file } = text;
  const { briefing, tokens } = parseAgain({ ...file, text: unsaved }, root);
  return piecesOf(briefing.meta, tokens, lang);
}
