/** Finds the words asked for in a text, whatever their endings, and cuts the text into pieces around them. */
import { keepsBeginnings, type Stem } from "../../../../scripts/search/format/stem.ts";
import type { MarkedPiece } from "../../search-api.ts";
import { tokensOfChunk } from "../question/tokens.ts";

/** Term → which word of the question asks for it; words that follow each other there have numbers that do. */
export type WantedTerms = ReadonlyMap<string, number>;

/** A word of a text; `queryWord` says which word of the query asks for it, if one does. */
export interface Marked {
  readonly at: number;
  readonly end: number;
  readonly queryWord: number | undefined;
}

/** A language, for the endings of its words. */
export interface TextLanguage {
  readonly lang: string;
  readonly stem: Stem;
}

/** A plain word, and what may stand around it. */
const PLAIN = /^["([]?([A-Za-z]+)[")\],;:.!?]*$/;

/** Every word of the text. Words are looked up by what stands between spaces: no word reaches across one. */
export function markWords(
  text: string,
  wanted: WantedTerms,
  { lang, stem }: TextLanguage,
): Marked[] {
  const marked: Marked[] = [];
  // Nearly all words begin otherwise than any that was asked for, and need not be taken apart: the first answer
  // of a fresh page, whose code is not yet compiled, comes 40 ms sooner (ten texts of 2,000 words).
  const initials = keepsBeginnings(lang) ? initialsOf(wanted) : undefined;
  for (const { 0: chunk, index } of text.matchAll(/\S+/g)) {
    const word = initials === undefined ? undefined : PLAIN.exec(chunk)?.[1];
    if (word !== undefined && initials?.has(word.slice(0, 1).toLowerCase()) === false) {
      const at = index + chunk.indexOf(word);
      marked.push({ at, end: at + word.length, queryWord: undefined });
      continue;
    }
    for (const { term, at, end } of tokensOfChunk(chunk, stem))
      marked.push({ at: index + at, end: index + end, queryWord: wanted.get(term) });
  }
  return marked;
}

function initialsOf(wanted: WantedTerms): ReadonlySet<string> {
  return new Set(Array.from(wanted.keys(), (term) => term.slice(0, 1)));
}

/** The text from `from` to before `to`, with what was asked for apart. Pairs of signs that overlap are one piece. */
export function piecesOf(
  text: string,
  marked: readonly Marked[],
  { from, to }: { readonly from: number; readonly to: number },
): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = from;
  const add = (end: number, isFound: boolean) => {
    if (end <= at) return;
    const last = pieces.at(-1);
    const piece = { text: text.slice(at, end), isFound };
    if (last?.isFound === isFound) pieces.splice(-1, 1, { ...piece, text: last.text + piece.text });
    else pieces.push(piece);
    at = end;
  };
  for (const { at: start, end, queryWord } of marked) {
    if (queryWord === undefined || start < from || end > to) continue;
    add(start, false);
    add(end, true);
  }
  add(to, false);
  return pieces;
}

/** Takes apart a text of its own. */
export function markText(text: string, wanted: WantedTerms, language: TextLanguage): MarkedPiece[] {
  return piecesOf(text, markWords(text, wanted, language), { from: 0, to: text.length });
}
