/** Headings, lists and code as marked text. */
import { flatten, MARK } from "./marked-text.ts";

/** A heading below the title, on one line, without the bold that many sources add. */
export function heading(content: string, level: number): string {
  const words = flatten(content).replaceAll(MARK.strong, "").replaceAll(MARK.strongEnd, "");
  // The title is the page's only heading of the first level.
  return words.trim() === "" ? "" : `\n\n${MARK.heading.repeat(Math.max(2, level))}${words}\n\n`;
}

/** Ordinals ("21st") read well on the line; a number ("10²", a note's) would join its word. */
export function withDigits(content: string, digits: string): string {
  return /^\d+$/.test(content)
    ? content.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
    : content;
}

/** Code inside a line, as it is. */
export function codeSpan(code: string): string {
  if (code.trim() === "") return code;
  const fence = fenceFor(code, 1);
  const pad = /^`|`$/.test(code) ? " " : "";
  return `${fence}${pad}${code}${pad}${fence}`;
}

/** Code on its own lines, as it is. */
export function codeBlock(code: string): string {
  const lines = code.replace(/^\n+|\s+$/g, "");
  if (lines === "") return "";
  const fence = fenceFor(lines, 3);
  return `\n\n${[fence, ...lines.split("\n"), fence].map((line) => `${MARK.raw}${line}`).join("\n")}\n\n`;
}

function fenceFor(code: string, least: number): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  return "`".repeat(Math.max(least, longest + 1));
}

/** An item with its bullet or number; what it holds is indented below. */
export function listItem(content: string, element: HTMLElement): string {
  const lines = trimLines(content);
  if (lines.trim() === "") return "";
  const list = element.parentElement;
  const start = Number.parseInt(list?.getAttribute("start") ?? "1", 10);
  const before = placeOf(element);
  const number = Math.min(Math.max((Number.isNaN(start) ? 1 : start) + before, 0), 999_999_999);
  const marker = list?.nodeName === "OL" ? `${MARK.number}${number}${MARK.number}` : MARK.bullet;
  const width = list?.nodeName === "OL" ? String(number).length + 2 : 2;
  return `${marker}${lines.replace(/\n/g, `\n${MARK.indent.repeat(width)}`)}\n`;
}

const places = new WeakMap<Element, number>();

/** How many elements stand before one in its list: counted once for each, not once for each from the first. */
function placeOf(element: Element): number {
  const before = element.previousElementSibling;
  const place = before === null ? 0 : (places.get(before) ?? placeOf(before)) + 1;
  places.set(element, place);
  return place;
}

/** Without the empty lines around it. */
export function trimLines(content: string): string {
  return content.replace(/^[\n ]+|[\n ]+$/g, "");
}
