/** The TLP label that a text bears where it is read elsewhere than on its page. */

/** What everybody may read needs none. */
export function markBeyond(label: string): string {
  return label === "TLP:CLEAR" ? "" : label;
}
