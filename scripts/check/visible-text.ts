/** What a reader sees of a briefing, piece by piece, and the one hash by which a change of it is noticed. */
import { createHash } from "node:crypto";
import type { Token } from "markdown-it";
import { cutFrontMatter } from "./front-matter.ts";
import { type CitationMeta, parseMarkdown } from "./markdown.ts";
import type { FrontMatter } from "./schema.ts";
import { shownSources } from "./shown-source.ts";
import type { Path } from "./yaml.ts";

/** A date, place or person that a link names, or a source that is cited: what the words say to a machine. */
export interface NamedThing {
  readonly kind: "date" | "place" | "who" | "source";
  /** Of a source what readers see of it, and not its key. */
  readonly target: string;
  /** The key by which a source is cited. */
  readonly key?: string;
  /** Range of its words in the piece. */
  readonly from: number;
  readonly to: number;
}

/** One text of the front matter, or one block of the body: without citations and comments, code included. */
export interface Piece {
  readonly text: string;
  readonly things: readonly NamedThing[];
  /** Where it stands in the front matter; undefined in the body. */
  readonly field?: Path;
}

/** Every piece, in the order of the file. Of a withdrawn briefing readers see the title and nothing else. */
export function visibleText(meta: FrontMatter, tokens: readonly Token[]): Piece[] {
  const title = { text: meta.title, things: [], field: ["title"] };
  if (meta.status === "withdrawn") return [title];
  const shown = shownSources(meta.sources);
  return [
    title,
    ...piecesOfFields(meta),
    ...piecesSince(meta, shown),
    ...piecesOfBody(tokens, shown),
  ];
}

/** Every piece of a file whose front matter is known: its body is parsed again. */
export function visibleTextOf(meta: FrontMatter, text: string): Piece[] {
  const parts = cutFrontMatter(text);
  return visibleText(meta, "message" in parts ? [] : parseMarkdown(parts.body));
}

/** What a line of the ledger knew that was written before sources, places and the day of the event were in it. */
export function withoutSources(pieces: readonly Piece[]): Piece[] {
  return pieces
    .filter(({ field }) => !/^(?:places|event_date|sources|basis|source)$/.test(kindOf(field)))
    .map((piece) => ({ ...piece, things: piece.things.filter(({ kind }) => kind !== "source") }));
}

/** The name of a field: the last of its path that is no number. */
function kindOf(field: Path | undefined): string {
  return String(field?.findLast((step) => typeof step === "string") ?? "");
}

/** SHA-256 of the pieces, in hexadecimal. What a link names is in it: the words may stay and the date change. */
export function hashOfText(pieces: readonly Piece[]): string {
  const lines = pieces.map(
    ({ text, things }) =>
      `${text}${things.map(({ kind, target }) => `\u001f${kind}:${target}`).join("")}\n`,
  );
  return createHash("sha256").update(lines.join("")).digest("hex");
}

// A judgement's `outcome:` is left out: it is written later by design, and changes nothing that was said.
function piecesOfFields(meta: FrontMatter): Piece[] {
  const text = (words: string | undefined, field: Path): Piece[] =>
    words === undefined ? [] : [{ text: words, things: [], field }];
  const date = (target: string | undefined, field: Path): Piece[] =>
    target === undefined
      ? []
      : [{ text: "", things: [{ kind: "date", target, from: 0, to: 0 }], field }];
  return [
    ...text(meta.summary, ["summary"]),
    ...meta.claims.flatMap((claim, at) => [
      ...text(claim.state, ["claims", at, "state"]),
      ...text(claim.text, ["claims", at, "text"]),
    ]),
    ...meta.judgements.flatMap((judgement, at) => [
      ...text(judgement.text, ["judgements", at, "text"]),
      ...text(judgement.likelihood, ["judgements", at, "likelihood"]),
      ...text(judgement.confidence, ["judgements", at, "confidence"]),
      ...date(judgement.by, ["judgements", at, "by"]),
    ]),
    ...meta.alternatives.flatMap((words, at) => text(words, ["alternatives", at])),
    ...meta.gaps.flatMap((words, at) => text(words, ["gaps", at])),
    ...(meta.sitrep?.figures ?? []).flatMap((figure, at) => [
      ...text(figure.label, ["sitrep", "figures", at, "label"]),
      ...text(figure.value, ["sitrep", "figures", at, "value"]),
      ...text(figure.unit, ["sitrep", "figures", at, "unit"]),
      ...date(figure.as_of, ["sitrep", "figures", at, "as_of"]),
    ]),
  ];
}

/** Where and when it happened, and whom claims, judgements and figures rest on. */
function piecesSince(meta: FrontMatter, shown: ReadonlyMap<string, string>): Piece[] {
  const piece = (kind: NamedThing["kind"], target: string, field: Path): Piece => ({
    text: "",
    things: [{ kind, target, from: 0, to: 0 }],
    field,
  });
  const heard = (keys: readonly string[], field: Path): Piece => ({
    text: "",
    things: keys.flatMap((key) => thingOf(key, 0, shown)),
    field,
  });
  return [
    ...(meta.event_date === undefined ? [] : [piece("date", meta.event_date, ["event_date"])]),
    ...meta.places.map((place, at) => piece("place", place, ["places", at])),
    ...meta.claims.map(({ sources }, at) => heard(sources, ["claims", at, "sources"])),
    ...meta.judgements.map(({ basis }, at) => heard(basis, ["judgements", at, "basis"])),
    ...(meta.sitrep?.figures ?? []).map(({ source }, at) =>
      heard([source], ["sitrep", "figures", at, "source"]),
    ),
  ];
}

function thingOf(key: string, at: number, shown: ReadonlyMap<string, string>): NamedThing[] {
  const target = shown.get(key);
  return target === undefined ? [] : [{ kind: "source", target, key, from: at, to: at }];
}

function piecesOfBody(tokens: readonly Token[], shown: ReadonlyMap<string, string>): Piece[] {
  return tokens.flatMap((token): Piece[] => {
    if (token.type === "fence" || token.type === "code_block")
      return [{ text: token.content, things: [] }];
    return token.type === "inline" ? [pieceOf(token.children ?? [], shown)] : [];
  });
}

function pieceOf(children: readonly Token[], shown: ReadonlyMap<string, string>): Piece {
  let text = "";
  const things: NamedThing[] = [];
  const open: { kind: string | undefined; target: string; from: number }[] = [];
  for (const child of children) {
    if (child.type === "text" || child.type === "code_inline") text += child.content;
    else if (child.type.endsWith("break")) text += " ";
    else if (child.type === "citation") {
      const { citations = [] } = child.meta as CitationMeta;
      things.push(...citations.flatMap(({ key }) => thingOf(key, text.length, shown)));
    } else if (child.type === "link_open") {
      const [, kind, target = ""] =
        /^(date|place|who):(.*)$/i.exec(String(child.attrGet("href") ?? "")) ?? [];
      open.push({ kind: kind?.toLowerCase(), target, from: text.length });
    } else if (child.type === "link_close") {
      const { kind, target, from } = open.pop() ?? {};
      if (kind !== undefined && target !== undefined && from !== undefined)
        things.push({ kind: kind as NamedThing["kind"], target, from, to: text.length });
    }
  }
  return { text, things };
}
