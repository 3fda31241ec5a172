/** The text of one line as Markdown: signs for marks, and a beginning that is text. */
import { settleEmphasis } from "./emphasis.ts";
import { MARK } from "./marked-text.ts";

/** Marks inside a line to signs. */
export function renderText(text: string): string {
  return settleEmphasis(text.replace(/[\p{Zs}\t]+/gu, " "))
    .trim()
    .replace(/ {2,}/g, " ")
    .replace(/\u000f([^\u000e-\u0010@][^\u000e-\u0010]*)\u0010(?![([:\u000e\u000f])/g, "[$1]")
    .replaceAll(MARK.open, "\\[")
    .replaceAll(MARK.close, "\\]")
    .replaceAll(`!${MARK.link}`, `\\!${MARK.link}`)
    .replaceAll(MARK.link, "[");
}

/** Text that begins like a heading, list, quotation, rule or table row is text. */
export function escapeStart(text: string): string {
  if (/^[-=:|+\s]+$/.test(text)) return `\\${text}`;
  return text
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|\|)/, "\\$&");
}
