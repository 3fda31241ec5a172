/** What readers saw of a text, as pieces that can be compared: what the ledger has a hash of, in words. */
import type { Token } from "markdown-it";
import { shownSources } from "../check/ledger/shown-source.ts";
import { visibleText } from "../check/ledger/visible-text.ts";
import type { FrontMatter } from "../check/schema/schema.ts";
import { wordsOf } from "../words/words-of.ts";
import { spokenDate } from "./cards.ts";
import type { TextPiece } from "./word-diff.ts";

/** The headline, the other fields, the body, and the sources. What a text is filed under is left out, and where its words link to. */
export function piecesOf(meta: FrontMatter, tokens: readonly Token[], lang: string): TextPiece[] {
  const pieces = visibleText(meta, tokens).flatMap((piece): TextPiece[] => {
    const { text, things, number, field } = piece;
    const kind = String(field?.findLast((step) => typeof step === "string") ?? "body");
    if (text !== "") return [{ kind, text: number === undefined ? text : `${number} ${text}` }];
    const dates = things.flatMap(({ kind: of, target }) => (of === "date" ? [target] : []));
    return dates.map((date) => ({ kind, text: spokenDate(date, wordsOf(lang)) }));
  });
  const sources = [...shownSources(meta.sources).values()];
  return [...pieces, ...sources.map((text) => ({ kind: "source", text }))];
}
