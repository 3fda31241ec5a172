/** The colour class of a TLP label (FIRST, TLP 2.0: the label's own colour on black). */

export function tlpClass(label: string): string {
  return `tlp ${label.toLowerCase().replace("+strict", "").replace(":", "-")}`;
}
