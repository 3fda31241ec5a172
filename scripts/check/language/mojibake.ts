/** Text that was UTF-8 and was read as Windows-1252, as mail and spreadsheets do: "â€™" for ’. */

/** What Windows-1252 has at 0x80 to 0x9F. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const NEXT = `[${HIGH}\\u00a0-\\u00bf]`;

/**
 * Signs that no language writes in this order. Ã before a closing mark is Portuguese in capitals, and â
 * before one Romanian, so those are not asked.
 */
export const MOJIBAKE = new RegExp(
  [
    "â€[™œ˜¦“”¢¹º\\u009d\\u00a0-\\u00bf]?",
    "Ã[¡-©¬-º¼-¿]",
    "Ã[\\u00a0«»ª](?=\\p{Ll})",
    "(?<=^|[\\p{Ll}.,;:!?\\s])Â[\\u00a0-\\u00bf]",
    "(?<=[\\p{Ll}.,;:!?])Â(?=\\s)",
    `(?:[ÐÑØÙÚÛ]${NEXT}){2,8}`,
    `ðŸ${NEXT}{0,2}`,
    "ï»¿|ï¿½",
  ].join("|"),
  "gu",
);

/** What the signs were before; undefined where a byte of them is lost. */
export function decodeMojibake(signs: string): string | undefined {
  const bytes = [...signs].map((sign) => {
    const high = HIGH.indexOf(sign);
    return high === -1 ? (sign.codePointAt(0) ?? 0) : high + 0x80;
  });
  if (bytes.some((byte) => byte > 0xff)) return undefined;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
    return /^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(text) && !text.includes("\ufffd") ? text : undefined;
  } catch {
    return undefined;
  }
}
