/** Backslashes, entities, grave accents and the words of links that a page does not show as they were typed. */
import type { Token } from "markdown-it";
import type { Taken } from "./taken.ts";
import { placeOf } from "./token-places.ts";

/** Signs that mean something in Markdown, here or in TeX, so that a backslash before one is agreed upon. */
const MEANT = /^[\\`*_{}[\]()#+\-.!|~<>&=:@^$%]$/;
/** An entity may stand for a sign of Markdown, or for a space or joint that nobody could see. */
const AGREED_ENTITY = /^(?:[!-/:-@[-`{-~]|[\s\u00a0\u00ad]|\p{Cf})+$/u;
/** A folder or a share of Windows, or words between single backslashes. */
const PATH =
  /(?<![A-Za-z])[A-Za-z]:\\(?!\\)|^[("'“‘«[*_]*\\\\[\p{L}\p{N}]|[\p{L}\p{N}]\\[\p{L}\p{N}]/u;
/** How far a word is looked at on either side of a backslash. */
const REACH = 100;

/** What is taken in a block besides marks of emphasis. */
export function signsTaken(content: string, children: readonly Token[]): Taken[] {
  const taken: Taken[] = [];
  const links: Token[] = [];
  // A word with a thousand backslashes is looked at once.
  let seenUntil = -1;
  let pathUntil = -1;
  children.forEach((child, index) => {
    if (child.type === "link_open") links.push(child);
    const at = placeOf(child);
    if (at === undefined) return;
    if (content[at] === "\\" && at >= seenUntil) {
      const word = wordAround(content, at);
      seenUntil = word.offset + word.length;
      if (word.shown !== word.written && isPath(word.written)) {
        taken.push({ kind: "path", ...word });
        pathUntil = seenUntil;
      }
    }
    if (child.type === "text_special" && at >= pathUntil) taken.push(...specialTaken(child, at));
    else if (child.type === "code_inline") taken.push(...accentsTaken(content, child, at));
    else if (child.type === "link_close") {
      const isWordless = children[index - 1]?.type === "link_open";
      taken.push(...linkTaken(links.pop(), at, isWordless));
    }
  });
  return taken;
}

function specialTaken({ info, markup, content }: Token, at: number): Taken[] {
  if (content === markup) return [];
  const isAgreed = info === "escape" ? MEANT.test(content) : AGREED_ENTITY.test(content);
  if (isAgreed) return [];
  const kind = info === "escape" ? "escape" : "entity";
  return [{ kind, offset: at, length: markup.length, written: markup, shown: content }];
}

/** The word around a backslash that goes, and what of it is shown. */
function wordAround(content: string, at: number): Omit<Taken, "kind"> {
  let from = at;
  while (from > 0 && at - from < REACH && /\S/.test(content[from - 1] ?? "")) from--;
  let to = at + 1;
  while (to < content.length && to - at < REACH && /\S/.test(content[to] ?? "")) to++;
  const written = content.slice(from, to);
  const shown = written.replace(/\\([!-/:-@[-`{-~]|$)/g, "$1");
  return { offset: from, length: written.length, written, shown };
}

/** True for a path of Windows. Who doubles each backslash knows what Markdown does with it. */
function isPath(word: string): boolean {
  return word.replaceAll("\\\\", "").includes("\\") && PATH.test(word);
}

/** "the `90s and the `80s", "it`s and that`s": the words between are code then. */
function accentsTaken(content: string, { markup, content: code }: Token, at: number): Taken[] {
  if (markup !== "`") return [];
  const from = at + 1;
  const to = content[from + code.length] === "`" ? from + code.length : from + code.length + 2;
  const isInWord = (place: number) =>
    /[\p{L}\p{N}]$/u.test(content.slice(Math.max(0, place - 2), place)) &&
    /^[\p{L}\p{N}]/u.test(content.slice(place + 1, place + 3));
  const isCut = /^\S/.test(content.slice(from, from + 1)) && /\s/.test(content[to - 1] ?? "");
  const isMeant =
    !(isInWord(at) && isInWord(to)) &&
    !(isCut && /^[\p{L}\p{N}]/u.test(content.slice(to + 1, to + 3)));
  if (isMeant) return [];
  return [at, to].map((offset) => ({
    kind: "apostrophe",
    offset,
    length: 1,
    written: "`",
    shown: "",
  }));
}

function linkTaken(link: Token | undefined, at: number, isWordless: boolean): Taken[] {
  const title = String(link?.attrGet("title") ?? "");
  const href = String(link?.attrGet("href") ?? "");
  const where = { offset: at, length: 1 };
  return [
    ...(title === "" ? [] : [{ kind: "link-title" as const, ...where, written: title, shown: "" }]),
    ...(isWordless
      ? [{ kind: "link-wordless" as const, ...where, written: "[]", shown: href }]
      : []),
  ];
}
