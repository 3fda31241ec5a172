/** A text as it is searched for a name: plain letters whoever wrote them, and what stands between, each with its place. */
import { readEscape } from "../leak/escapes.ts";
import { foldSign } from "../leak/fold-sign.ts";

/** A text of letters and signs; its unit `at` stands at `from[at]` to `to[at]` of the text that was read. */
export interface Folded {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Letters that no standard takes apart, and that keyboards and desks write for each other. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ø: "o", ł: "l", đ: "d", ħ: "h", ı: "i", æ: "ae", œ: "oe", þ: "th", ð: "d" },
  ...{ ی: "ي", ى: "ي", ک: "ك", ہ: "ه", ة: "ه" },
};
/** ASCII signs in small letters; the folding of any other asks Unicode. */
const ASCII = Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code).toLowerCase();
  return /[^\S\n]/.test(sign) ? " " : sign;
});
/** Longer than any escape of one sign; escapes in a row are read one run at a time. */
const LONGEST = 400;

/** Folds a text; with `hasEscapes` what `&eacute;`, `%C3%A9` and `\u00e9` stand for is read. */
export function foldText(text: string, hasEscapes: boolean): Folded {
  const units: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const push = (sign: string, start: number, end: number) => {
    const plain = /^\s$/.test(sign) ? (sign === "\n" ? sign : " ") : foldSign(sign);
    // An accent or a joint by itself belongs to the letter before it.
    if (plain === "" && to.length > 0) to[to.length - 1] = end;
    // What is no letter stays what it is, for not everything may stand within a name.
    const shown = plain !== "" && plain.trim() === "" && plain !== "\n" ? (sign[0] ?? " ") : plain;
    for (const letter of shown) {
      const plainer = PLAIN[letter] ?? letter;
      for (let unit = 0; unit < plainer.length; unit++) {
        units.push(plainer[unit] ?? "");
        from.push(start);
        to.push(end);
      }
    }
  };
  for (let at = 0; at < text.length; ) {
    if (hasEscapes && /[&%\\]/.test(text[at] ?? "")) {
      const read = readEscape(Buffer.from(text.slice(at, at + LONGEST)), 0);
      for (const sign of read.text) push(sign, at, at + read.end);
      at += read.end;
      continue;
    }
    const plain = ASCII[text.charCodeAt(at)];
    if (plain !== undefined) {
      units.push(plain);
      from.push(at);
      to.push(++at);
      continue;
    }
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    push(sign, at, at + sign.length);
    at += sign.length;
  }
  return { text: units.join(""), from, to };
}
