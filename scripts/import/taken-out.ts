/** What cannot be seen and was taken out of an import, counted for its report. */
import { count } from "../diagnostics/print.ts";
import { type Unseen, unseenIn } from "../read/unseen.ts";

/** Entities by which HTML writes characters that cannot be seen. */
const NAMED: Readonly<Record<string, string>> = {
  shy: "\u00ad",
  zwj: "\u200d",
  zwnj: "\u200c",
  lrm: "\u200e",
  rlm: "\u200f",
  NoBreak: "\u2060",
  ZeroWidthSpace: "\u200b",
};

/** Counts characters and signatures, and the texts that had them. */
export class TakenOut {
  #characters = 0;
  #texts = 0;
  #signed = 0;

  /** Counts what a text hides. */
  add(taken: readonly Unseen[]): void {
    if (taken.length === 0) return;
    const isSignature = ({ kind }: Unseen) => kind === "credential";
    const others = taken.filter((one) => !isSignature(one));
    this.#characters += others.reduce((sum, one) => sum + one.count, 0);
    if (others.length > 0) this.#texts++;
    if (taken.some(isSignature)) this.#signed++;
  }

  /** A sentence each; none where nothing was taken out. `one` names a text: "item". */
  notes(one: string): string[] {
    const characters = `Taken out: ${count(this.#characters, "character")} that cannot be seen, in ${count(this.#texts, one)}.`;
    const signed = `Taken out: the signed content credential (C2PA) that was hidden in ${count(this.#signed, one)}. It signs the text as its origin has it: whoever doubts the text can ask there.`;
    return [...(this.#texts === 0 ? [] : [characters]), ...(this.#signed === 0 ? [] : [signed])];
  }
}

/** What cannot be seen in some HTML, whether it stands there as it is or as an entity. */
export function unseenInHtml(html: string): Unseen[] {
  const text = html.replace(
    /&(?:#(?:x([0-9a-f]{1,6})|(\d{1,7}))|(shy|zwn?j|[lr]lm|NoBreak|ZeroWidthSpace));/gi,
    (written, hex?: string, decimal?: string, name?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (name !== undefined) return NAMED[name] ?? written;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
    },
  );
  return [...unseenIn(text.replace(/[\r\u0085]/g, " "))];
}
