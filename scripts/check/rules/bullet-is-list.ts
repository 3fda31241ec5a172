import type { Passage } from "../body/passage.ts";
import type { BodyRule } from "../rule.ts";

/** Bullets of office programs at the start of a line; one more of them, and it is an ornament. U+F0B7 is Word's own. */
const BULLET =
  /(?:[•‣◦▪▫●○■□➢➤\uf0b7\u2043]\s{0,9}|·\s{1,9}|o\t\s{0,9})(?=[^\s•‣◦▪▫●○■□➢➤·\uf0b7])/y;
/** What may stand before a paragraph on its line: nothing, a quotation's sign, an item's. */
const LINE_START = /^[\s>]*$/;
const ITEM_START = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+$/;
/** Deeper indents are code. */
const WIDEST = 100;

export const bulletIsList: BodyRule = {
  id: "bullet-is-list",
  reason:
    "A pasted bullet makes no list in Markdown: its lines run together into one paragraph, and a screen reader counts no items.",
  level: "error",
  example: { bad: "• The gate opened.", good: "- The gate opened." },
  *check({ passages, text }) {
    for (const passage of passages) {
      if (passage.kind === "heading" || passage.kind === "cell") continue;
      for (const { offset, bullet } of bulletsOf(passage, text)) {
        const line = text.lastIndexOf("\n", offset - 1) + 1;
        const before = offset - line > WIDEST ? "?" : text.slice(line, offset);
        const isItem = ITEM_START.test(before);
        if (!isItem && !LINE_START.test(before)) continue;
        const sign = bullet.trim();
        yield {
          offset,
          length: sign.length,
          message: isItem
            ? `This is an item already, and readers would see \`${sign}\`. Delete it.`
            : `\`${sign}\` makes no list. Write \`- \`.`,
          fix: { from: offset, to: offset + bullet.length, text: isItem ? "" : "- " },
        };
      }
    }
  },
};

/** Bullets with which a piece of a passage begins, where the file has them as they are. */
function* bulletsOf(passage: Passage, text: string): Generator<{ offset: number; bullet: string }> {
  for (const [at, offset] of passage.places) {
    BULLET.lastIndex = at;
    const bullet = BULLET.exec(passage.text)?.[0];
    if (bullet !== undefined && text.startsWith(bullet, offset)) yield { offset, bullet };
  }
}
