/** Languages by themselves, whatever the script or region of their tags. */

/** The language of a BCP 47 tag, in small letters: `fa` of `fa-AF`. */
export function primaryOf(lang: string): string {
  return lang.split("-", 1)[0]?.toLowerCase() ?? "";
}
