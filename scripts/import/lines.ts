/** Marked text to Markdown: breaks become paragraphs, line starts are escaped, marks become signs. */
import { joinBroken, splitBroken } from "./breaks.ts";
import { escapeStart, renderText } from "./line-text.ts";
import { MARK } from "./marked-text.ts";

const LINE = /^((?:[\u0002\u0003\u0004]|\u0005\d+\u0005)*)(\u0006*)([\u0007\u0008]?)(.*)$/s;
/** The Markdown of a marked text. Only what a rule of `html.ts` marked can be read as anything but text. */
export function renderLines(marked: string): string {
  return marked
    .split("\n")
    .map(renderLine)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function renderLine(line: string): string {
  const [, prefix = "", heading = "", kind = "", rest = ""] = LINE.exec(line) ?? [];
  const first = renderPrefix(prefix);
  if (kind === MARK.raw) return `${first}${rest}`;
  const next = renderPrefix(
    prefix
      .replace(/\u0005(\d+)\u0005/g, (_, digits) => MARK.indent.repeat(digits.length + 2))
      .replaceAll(MARK.bullet, MARK.indent.repeat(2)),
  );
  if (kind === MARK.row) return `${first}${renderText(rest.replaceAll(MARK.break, " "))}`;
  if (heading !== "") {
    const words = renderText(rest.replaceAll(MARK.break, " "));
    return words === ""
      ? first.trimEnd()
      : `${first}${"#".repeat(heading.length)} ${escapeStart(words).replace(/#+$/, "\\$&")}`;
  }
  return `${first}${joinBroken(splitBroken(rest), next)}`.trimEnd();
}

function renderPrefix(prefix: string): string {
  return prefix
    .replace(/\u0005(\d+)\u0005/g, "$1. ")
    .replaceAll(MARK.indent, " ")
    .replaceAll(MARK.quote, "> ")
    .replaceAll(MARK.bullet, "- ");
}
