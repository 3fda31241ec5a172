/** One form of what a script writes in several: digits, and the letters that Persian and Arabic keyboards differ in. */

/** Every character keeps its place. */
export function fold(text: string): string {
  return text
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replaceAll(/[يى]/g, "ی")
    .replaceAll("ك", "ک");
}
