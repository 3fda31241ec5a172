/** HTML to marked text: turndown walks the elements, our rules say what each becomes. */
import TurndownService from "turndown";
import { codeBlock, codeSpan, heading, listItem, trimLines, withDigits } from "./blocks.ts";
import { markCell, markGroup, renderTable } from "./html-table.ts";
import { link, media } from "./links.ts";
import { markText } from "./mark-text.ts";
import { MARK } from "./marked-text.ts";
import { plainHtml } from "./plain-html.ts";
import { visible, visibleLines } from "./visible.ts";

/** More HTML than any release has; a briefing may have 256 KiB of Markdown. */
const LONGEST_HTML = 2 * 1024 * 1024;

/** What has no place in a text. */
const REMOVED = [
  "script",
  "style",
  "noscript",
  "template",
  "object",
  "embed",
  "applet",
  "svg",
  "math",
  "button",
  "select",
  "textarea",
  "form",
  "head",
  "title",
  "canvas",
];
/** The text of HTML with `MARK`s for its structure, links resolved against `base`; or what is wrong with it. */
export function markHtml(html: string, base: string): string | { readonly problem: string } {
  if (html.length > LONGEST_HTML)
    return {
      problem: `Its text has more than ${LONGEST_HTML / 1024 / 1024} MiB of HTML. Link to the document.`,
    };
  const plain = plainHtml(html);
  if ("problem" in plain) return plain;
  try {
    return converter(base).turndown(plain.html);
  } catch {
    return { problem: "The HTML of its text cannot be read." };
  }
}

function converter(base: string): TurndownService {
  const service = new TurndownService({
    // A row without cells of its own is one all the same: those above may span it.
    blankReplacement: (_, node) => {
      if (node.nodeName === "TR") return MARK.rowEnd;
      return "isBlock" in node && node.isBlock ? "\n\n" : "";
    },
  });
  service.escape = markText;
  service.rules.array = [];
  const rule = (
    filter: string[],
    replacement: (content: string, element: HTMLElement) => string,
  ) => {
    service.addRule(filter.join(), {
      filter: filter as TurndownService.TagName[],
      replacement: (content, node) => replacement(content, node),
    });
  };
  const paired = (open: string, close: string) => (content: string) =>
    content.trim() === "" ? content : `${open}${content}${close}`;
  rule(["p"], (content) => `\n\n${content}\n\n`);
  rule(["br"], () => MARK.break);
  rule(["hr"], () => `\n\n${MARK.raw}---\n\n`);
  rule(["h1", "h2", "h3", "h4", "h5", "h6"], (content, { nodeName }) =>
    heading(content, Number(nodeName.slice(1))),
  );
  rule(["strong", "b"], paired(MARK.strong, MARK.strongEnd));
  rule(["em", "i"], paired(MARK.emphasis, MARK.emphasisEnd));
  rule(["del", "s", "strike" as "s"], paired(MARK.strike, MARK.strikeEnd));
  rule(["q"], (content) => `“${content}”`);
  rule(["sup"], (content) => withDigits(content, "⁰¹²³⁴⁵⁶⁷⁸⁹"));
  rule(["sub"], (content) => withDigits(content, "₀₁₂₃₄₅₆₇₈₉"));
  rule(["code"], (_, { textContent }) => codeSpan(visible(textContent ?? "")));
  rule(["pre"], (_, { textContent }) => codeBlock(visibleLines(textContent ?? "")));
  rule(["blockquote"], (content) => `\n\n${trimLines(content).replace(/^/gm, MARK.quote)}\n\n`);
  rule(["ul", "ol"], (content, { parentNode }) =>
    parentNode?.nodeName === "LI" ? `\n${content}\n` : `\n\n${content}\n\n`,
  );
  rule(["li"], listItem);
  rule(["td", "th"], markCell);
  rule(["tr"], (content) => `${content}${MARK.rowEnd}`);
  rule(["thead", "tbody", "tfoot"], markGroup);
  rule(["colgroup", "col" as "colgroup"], () => "");
  rule(["table"], (content) => renderTable(content));
  rule(["a"], (content, element) => link(content, element, base));
  rule(["img", "video", "audio", "iframe"], (_, element) => media(element, base));
  return service.remove(REMOVED as TurndownService.TagName[]);
}
