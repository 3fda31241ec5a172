/** Breaks a label into the lines of a box whose font nobody can measure at build time. */

/** Widths in em, as in the widest of the usual system fonts (DejaVu Sans): a guess too large only wraps early. */
function widthOf(grapheme: string): number {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(grapheme))
    return 1;
  if (/\p{Emoji_Presentation}|[mwMW@%…—\uff00-\uffef]/u.test(grapheme)) return 1;
  if (/^[ijlI.,:;'’|!()[\]/ ]/.test(grapheme)) return 0.39;
  return /^[\p{Lu}\p{Nd}]/u.test(grapheme) ? 0.72 : 0.62;
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function graphemesOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

function measure(text: string): number {
  return graphemesOf(text).reduce((sum, grapheme) => sum + widthOf(grapheme), 0);
}

/** At most `most` lines, none wider than `width` em; what does not fit ends in an ellipsis. */
export function wrapLabel(label: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of label.split(/\s+/).flatMap((whole) => cutWord(whole, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shorten(lines.slice(most - 1).join(" "), width)];
}

/** A word in pieces that fit: an address has no spaces to break at. */
function cutWord(word: string, width: number): string[] {
  const pieces = [""];
  for (const grapheme of graphemesOf(word)) {
    const piece = `${pieces.at(-1)}${grapheme}`;
    if (measure(piece) <= width) pieces[pieces.length - 1] = piece;
    else pieces.push(grapheme);
  }
  return pieces;
}

function shorten(text: string, width: number): string {
  let short = "";
  for (const grapheme of graphemesOf(text)) {
    if (measure(`${short}${grapheme}…`) > width) break;
    short += grapheme;
  }
  return `${short.trimEnd()}…`;
}
