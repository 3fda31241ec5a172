/** What a reader sees of a briefing, piece by piece, and the one hash by which a change of it is noticed. */
import { createHash } from "node:crypto";
import type { Token } from "markdown-it";
import { pushAll } from "../../diagnostics/push-all.ts";
import { type CitationMeta, parseMarkdown } from "../body/dialect.ts";
import type { FrontMatter } from "../schema/schema.ts";
import { cutFrontMatter } from "../yaml/front-matter.ts";
import type { Path } from "../yaml/yaml.ts";
import { shownSources } from "./shown-source.ts";
import { piecesOfFields, piecesOfFrame, piecesSince, thingOf } from "./visible-fields.ts";
import type { NamedThing, VisiblePiece } from "./visible-piece.ts";

/** Every piece, in the order of the file. Of a withdrawn briefing readers see the title and nothing else. */
export function visibleText(meta: FrontMatter, tokens: readonly Token[]): VisiblePiece[] {
  const title = { text: meta.title, things: [], field: ["title"] };
  if (meta.status === "withdrawn") return [title];
  const shown = shownSources(meta.sources);
  return [
    title,
    ...piecesOfFields(meta),
    ...piecesSince(meta, shown),
    ...piecesOfFrame(meta),
    ...piecesOfBody(tokens, shown),
  ];
}

/** Every piece of a file whose front matter is known: its body is parsed again. */
export function visibleTextOf(meta: FrontMatter, text: string): VisiblePiece[] {
  const parts = cutFrontMatter(text);
  return visibleText(meta, "message" in parts ? [] : parseMarkdown(parts.body));
}

/** What a line of the ledger knew that was written before sources, places and the day of the event were in it. */
export function withoutSources(pieces: readonly VisiblePiece[]): VisiblePiece[] {
  return pieces
    .filter(({ field }) => !/^(?:places|event_date|sources|basis|source)$/.test(kindOf(field)))
    .map((piece) => ({ ...piece, things: piece.things.filter(({ kind }) => kind !== "source") }));
}

/** What a line of the ledger knew that was written before every figure was in it. */
export function withoutFigures(pieces: readonly VisiblePiece[]): VisiblePiece[] {
  return pieces
    .filter(({ field }) => !/^(?:sourcing|dateline|number|period)$/.test(kindOf(field)))
    .map(({ number: _, ...piece }) => piece);
}

/** The name of a field: the last of its path that is no number. */
function kindOf(field: Path | undefined): string {
  return String(field?.findLast((step) => typeof step === "string") ?? "");
}

/** SHA-256 of the pieces, in hexadecimal. What a link names is in it: the words may stay and the date change. */
export function hashOfText(pieces: readonly VisiblePiece[]): string {
  const lines = pieces.map(
    ({ text, things, number }) =>
      `${text}${number === undefined ? "" : `\u001fnumber:${number}`}${things.map(({ kind, target }) => `\u001f${kind}:${target}`).join("")}\n`,
  );
  return createHash("sha256").update(lines.join("")).digest("hex");
}

function piecesOfBody(
  tokens: readonly Token[],
  shown: ReadonlyMap<string, string>,
): VisiblePiece[] {
  let number: string | undefined;
  return tokens.flatMap((token): VisiblePiece[] => {
    if (token.type === "ordered_list_open") number = numberOf(token);
    if (token.type === "fence" || token.type === "code_block")
      return [{ text: token.content, things: [] }];
    if (token.type !== "inline") return [];
    const piece = pieceOf(token.children ?? [], shown);
    const numbered = number === undefined ? piece : { ...piece, number };
    number = undefined;
    return [numbered];
  });
}

/** The first number of a list that does not begin at 1: the others follow from it. */
function numberOf(list: Token): string | undefined {
  const start = list.attrGet("start");
  return start === null ? undefined : `${start}.`;
}

function pieceOf(children: readonly Token[], shown: ReadonlyMap<string, string>): VisiblePiece {
  let text = "";
  const things: NamedThing[] = [];
  const open: { kind: string | undefined; target: string; from: number }[] = [];
  for (const child of children) {
    if (child.type === "text" || child.type === "code_inline") text += child.content;
    else if (child.type.endsWith("break")) text += " ";
    else if (child.type === "citation") {
      const { citations = [] } = child.meta as CitationMeta;
      pushAll(
        things,
        citations.flatMap(({ key }) => thingOf(key, text.length, shown)),
      );
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
