/** The edit that mends a diagnostic: its own, where one answer is right, or the word that its message asks about. */
import type { Diagnostic, Edit } from "../diagnostics/diagnostic.ts";
import { meantBy } from "../diagnostics/suggest.ts";
import type { TextLines } from "./positions.ts";
import { diagnosticItem, rangeOf } from "./protocol.ts";

/** A quick fix in the protocol's words; undefined where nothing is offered. */
export function quickFix(diagnostic: Diagnostic, lines: TextLines, uri: string) {
  const edit = fixOf(diagnostic, lines);
  if (edit === undefined) return undefined;
  return {
    title: edit.text === "" ? "Delete it" : `Write ${edit.text}`,
    kind: "quickfix",
    // What the message only asks about is for the writer to say.
    isPreferred: diagnostic.fix !== undefined,
    diagnostics: [diagnosticItem(diagnostic, lines)],
    edit: {
      changes: { [uri]: [{ range: lines.rangeOf(edit.from, edit.to), newText: edit.text }] },
    },
  };
}

/** The edit itself, by offsets in the text; undefined where nothing is offered. */
export function fixOf(diagnostic: Diagnostic, lines: TextLines): Edit | undefined {
  return diagnostic.fix ?? meantEdit(diagnostic, lines);
}

/** Characters behind a diagnostic's place in which the word stands that it calls wrong: a link's words may be long. */
const NEAR = 400;

function meantEdit(diagnostic: Diagnostic, lines: TextLines): Edit | undefined {
  const { wrong, meant } = meantBy(diagnostic.message) ?? {};
  if (wrong === undefined || meant === undefined) return undefined;
  const start = lines.offsetAt(rangeOf(diagnostic, lines).start);
  const near = lines.text.slice(start, start + wrong.length + NEAR);
  for (let at = near.indexOf(wrong); at !== -1; at = near.indexOf(wrong, at + 1)) {
    const isWhole = !/[\w-]/.test((near[at - 1] ?? "") + (near[at + wrong.length] ?? ""));
    if (isWhole) return { from: start + at, to: start + at + wrong.length, text: meant };
  }
  return undefined;
}
