/** What YAML takes of a text or makes of it, that its writer may not have meant: words behind ` #`, escapes, a comma of a number. */
import { type Document, isPair, isScalar, type Node, type Scalar, visit } from "yaml";
import type { Problem } from "./problem.ts";
import { shown } from "./repeat-words.ts";

const IN_MARKS = "Put straight quotation marks around all of it";
/** A comment that names a rule speaks to the check: `# brief-ok quote-attribution: house motto`. */
const NAMES_RULE = /^\s+[a-z-]+ [a-z0-9]+(?:-[a-z0-9]+)+(?![\p{L}\p{N}])/u;
/** A text of several words, or one word that is no key, date or number. */
const IS_TEXT = /\S\s+\S|^[A-Z][a-z]|[^\x20-\x7e]/;
/** A folder of Windows in a text between double quotation marks, with single backslashes. */
const PATH = /(?:^"|[\s("'])[A-Za-z]:\\[a-z][\p{L}\p{N}_]/u;
const SIGN = /[ \t]+#/y;
const NUMBER_BELOW = /[ \t]*\n([ \t]*)#\s?\p{N}/uy;
/** How an escape writes a character by its number. */
const BY_NUMBER = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|[\s\S])/g;
/** What nobody could see if it were written itself. */
const UNSEEABLE = /^[\s\u00a0\u00ad\p{Cf}\p{M}\p{Co}]$/u;

/** One problem for each; `start` is the offset of the text in its file. */
export function takenByYaml(document: Document.Parsed, text: string, start: number): Problem[] {
  // Most texts hold none of these signs.
  if (!/\s#|\\|\d,\d|[|>]/.test(text)) return [];
  const problems: Problem[] = [];
  const refuse = (found: TakenText | undefined) => {
    if (found === undefined) return;
    const { at, length, message } = found;
    problems.push({ ruleId: "yaml-is-plain", offset: start + at, length, message });
  };
  visit(document, {
    Scalar: (key, node) => {
      if (key === "key" || !node.range) return;
      if (node.type === "PLAIN") refuse(cutAt(node, text) ?? cutBelow(node, text));
      else if (node.type === "QUOTE_DOUBLE") refuse(escapeIn(node, text));
      else if (node.type !== "QUOTE_SINGLE") refuse(headOf(node, text));
    },
    Collection: (_, node) => {
      if (node.flow !== true) return;
      for (let index = 1; index < node.items.length; index++)
        refuse(commaBetween(node.items[index - 1], node.items[index], text));
    },
  });
  return problems;
}

interface TakenText {
  readonly at: number;
  readonly length?: number;
  readonly message: string;
}

/** `resolution # 2231 in force`: a text that ends before a sign with a space around it. */
function cutAt({ range, value }: Scalar, text: string): TakenText | undefined {
  const [from, to] = range ?? [0, 0];
  SIGN.lastIndex = to;
  if (!SIGN.test(text)) return undefined;
  const comment = text.slice(SIGN.lastIndex, lineEnd(text, to));
  const isText = IS_TEXT.test(String(value)) || /^\s*(?:\p{N}|$)/u.test(comment);
  // Without the space `yaml.ts` refuses it, whatever the text.
  if (/^\S/.test(comment) || !isText || NAMES_RULE.test(comment)) return undefined;
  return {
    at: from,
    length: lineEnd(text, to) - from,
    message: `YAML ends this text before \`${shown(`#${comment}`)}\`, and readers would not see the rest. ${IN_MARKS}; a comment stands on a line of its own.`,
  };
}

/** A text that goes on with `# 2231` on its next line, which is a comment. */
function cutBelow({ range }: Scalar, text: string): TakenText | undefined {
  const [from, to] = range ?? [0, 0];
  NUMBER_BELOW.lastIndex = to;
  const [below, indent = ""] = NUMBER_BELOW.exec(text) ?? [];
  if (below === undefined) return undefined;
  const begin = text.lastIndexOf("\n", from - 1) + 1;
  const own = /^[ \t]*/.exec(text.slice(begin, from))?.[0] ?? "";
  if (indent.length <= own.length) return undefined;
  const at = text.indexOf("#", to);
  return {
    at,
    length: lineEnd(text, at) - at,
    message:
      "YAML takes this line for a comment, and readers would not see it. Put straight quotation marks around the text.",
  };
}

/** `"C:\new"` holds a line break, and `"\u0041"` an A. */
function escapeIn({ range }: Scalar, text: string): TakenText | undefined {
  const [from, to] = range ?? [0, 0];
  const quoted = text.slice(from, to);
  if (!quoted.includes("\\")) return undefined;
  if (PATH.test(quoted))
    return {
      at: from,
      message:
        "Between double quotation marks a backslash writes another character: `\\n` is a line break. Put the path between single quotation marks.",
    };
  for (const match of quoted.matchAll(BY_NUMBER)) {
    const [written, ...codes] = match;
    const where = { at: from + match.index, length: written.length };
    // Before a line break a space needs one, and programs write it so.
    const isBeforeBreak = quoted.startsWith("\\n", match.index + written.length);
    if (/[ _NLP]/.test(written[1] ?? "") && !isBeforeBreak)
      return {
        ...where,
        message: `Between double quotation marks \`${written}\` writes a space. Write \`\\\\\` for a backslash.`,
      };
    const code = Number.parseInt(codes.find((digits) => digits !== undefined) ?? "", 16);
    if (!(code <= 0x10ffff)) continue;
    const sign = String.fromCodePoint(code);
    if (/^\P{C}$/u.test(sign) && !UNSEEABLE.test(sign))
      return {
        ...where,
        message: `This escape writes \`${sign.replace("`", "ˋ")}\`, which nobody sees in the file. Write the sign itself.`,
      };
  }
  return undefined;
}

/** `>5` opens a text in lines, with nothing in it; `| words` cannot be, but `| # words` can. */
function headOf({ range, value }: Scalar, text: string): TakenText | undefined {
  const [from] = range ?? [0];
  const head = text.slice(from, lineEnd(text, from));
  const [, comment] = /\s#(.*)$/.exec(head) ?? [];
  if (comment !== undefined && !NAMES_RULE.test(comment))
    return {
      at: from,
      length: head.length,
      message: `YAML takes the words behind \`#\` for a comment, and readers would not see them. Write them on a line of their own, above the field or in its text.`,
    };
  if (String(value).trim() !== "") return undefined;
  return {
    at: from,
    length: head.length,
    message: `\`${shown(head)}\` opens a text of several lines, and there is none. Write it between quotation marks, if it is the text.`,
  };
}

/** `[Where 1,200 sacks are]` is a list of two. */
function commaBetween(before: unknown, after: unknown, text: string): TakenText | undefined {
  const left = isPair(before) ? before.value : before;
  const right = isPair(after) ? after.key : after;
  if (!isPlain(left) || !isPlain(right)) return undefined;
  const from = left.range?.[1] ?? 0;
  const to = right.range?.[0] ?? 0;
  if (text.slice(from, to) !== ",") return undefined;
  const words = String(left.value);
  const more = String(right.value);
  const isNumber = /\d$/.test(words) && /^\d/.test(more);
  if (!isNumber || !(/\s/.test(words + more) || /^\d{3}(?!\d)/.test(more))) return undefined;
  return {
    at: left.range?.[0] ?? 0,
    message: `YAML ends a text at this comma, and \`${shown(more)}\` begins another. ${IN_MARKS}.`,
  };
}

function isPlain(node: unknown): node is Scalar & Node {
  return isScalar(node) && node.type === "PLAIN";
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
