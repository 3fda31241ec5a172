/** Sets a transcript's turns: each paragraph that a speaker opens is marked, and its label stands out. */
import type { Token } from "markdown-it";
import { isCalled, isSpeaker } from "../check/language/speakers.ts";
import { anchorOfParagraph } from "../check/ledger/paragraph-hash.ts";

/** "MS. PSAKI: ", or "Q" with a gap or in bold by itself. */
const LABEL = /^(?:([^\s:：][^:：]{0,70}?)\s?[:：]|(Q)(?=[ \t\u00a0]|$))\s*/u;

export interface SpeakerTurns {
  readonly name: string;
  /** Of the first turn. */
  readonly id: string;
  readonly count: number;
}

export interface Turns {
  readonly tokens: readonly Token[];
  /** In the order in which they first speak. */
  readonly speakers: readonly SpeakerTurns[];
}

interface SpokenTurn {
  readonly name: string;
  /** As it is written. */
  readonly label: string;
  readonly rest: string;
  /** The place of the text that opens with it, among the paragraph's. */
  readonly at: number;
}

/**
 * The tokens of a transcript's body with its turns set; `names` are those of its paragraphs. A name in small letters
 * speaks if it comes back.
 */
export function setTurns(tokens: readonly Token[], names: readonly string[]): Turns {
  const turns = tokens.map((token, index) => turnAt(token, tokens[index + 1]));
  const counts = new Map<string, number>();
  for (const turn of turns)
    if (turn !== undefined) counts.set(turn.name, (counts.get(turn.name) ?? 0) + 1);
  const speakers = new Map<string, SpeakerTurns>();
  const set = [...tokens];
  let paragraph = 0;
  for (const [index, turn] of turns.entries()) {
    const isParagraph = tokens[index]?.type === "paragraph_open" && !tokens[index]?.hidden;
    const at = names[isParagraph ? paragraph++ : paragraph];
    const [open, inline] = [tokens[index], tokens[index + 1]];
    if (turn === undefined || open === undefined || inline === undefined) continue;
    const count = counts.get(turn.name) ?? 0;
    if (count < 2 && !isCalled(turn.name)) continue;
    if (at !== undefined && !speakers.has(turn.name))
      speakers.set(turn.name, { name: turn.name, id: anchorOfParagraph(at), count });
    set[index] = like(open, { attrs: [["class", "turn"]] });
    set[index + 1] = like(inline, { children: labelled(inline.children ?? [], turn) });
  }
  return { tokens: set, speakers: [...speakers.values()] };
}

/** The turn that a paragraph of the text itself opens. */
function turnAt(open: Token, inline: Token | undefined): SpokenTurn | undefined {
  if (open.type !== "paragraph_open" || open.level > 0) return undefined;
  const children = inline?.children ?? [];
  const isBold = children[0]?.type === "strong_open" || children[1]?.type === "strong_open";
  const at = children.findIndex(({ type, content }) => type === "text" && content !== "");
  const content = children[at]?.content ?? "";
  const [label = "", name = "", question] = LABEL.exec(content) ?? [];
  const called = question ?? name.replace(/\s*\([^()]*\)$/, "").trim();
  if (label === "" || (question === undefined && !isSpeaker(called, isBold))) return undefined;
  return { name: called, label: label.trimEnd(), rest: content.slice(label.length), at };
}

function labelled(children: readonly Token[], { label, rest, at }: SpokenTurn): Token[] {
  const text = children[at];
  // What is bold already stays so.
  if (text === undefined || at > 0) return [...children];
  return [
    like(text, { type: "strong_open", tag: "strong", nesting: 1, content: "" }),
    like(text, { content: label }),
    like(text, { type: "strong_close", tag: "strong", nesting: -1, content: "" }),
    like(text, { content: ` ${rest}` }),
    ...children.slice(1),
  ];
}

/** A token with some of it changed: the check's own stays as it is. */
function like(token: Token, changed: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, changed);
}
