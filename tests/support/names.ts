/** Names of people in the forms that texts have them in, and a search for them that knows nothing of how they are redacted. */

/** How a text writes a name; none of them changes its letters. */
export const NAME_FORMS: Readonly<Record<string, (name: string) => string>> = {
  "as it is": (name) => name,
  "in capitals": (name) => name.toUpperCase(),
  "in small letters": (name) => name.toLowerCase(),
  "in NFD": (name) => name.normalize("NFD"),
  "without accents": (name) => name.normalize("NFD").replace(/\p{M}/gu, ""),
  "over two lines": (name) => name.replace(" ", "\n"),
  "with a no-break space": (name) => name.replace(" ", "\u00a0"),
  possessive: (name) => `${name}’s`,
  "half in emphasis": (name) => name.replace(/^\S+/, "**$&**"),
  "in emphasis": (name) => `*${name}*`,
  hyphenated: (name) => name.replaceAll(" ", "-"),
};

/** The letters of a text, and nothing else: addresses and entities read, accents and case gone. */
function lettersIn(text: string): string {
  const read = text
    .replaceAll(/(?:%[0-9a-f]{2})+/gi, (bytes) =>
      Buffer.from(bytes.replaceAll("%", ""), "hex").toString("utf8"),
    )
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll(/&#(\d+);/g, (_, decimal) => String.fromCodePoint(Number(decimal)))
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return read
    .toLowerCase()
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Whether a text has the letters of a name in a row, whatever stands between them; inside a longer word, too. */
export function holdsName(text: string, name: string): boolean {
  return lettersIn(text).includes(lettersIn(name));
}
