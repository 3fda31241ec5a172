/** Keeps a name apart from a sentence that is written in another direction. */

/** The name between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode Standard Annex 9): it turns nothing around it. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
