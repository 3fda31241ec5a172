/** Words between quotation marks, as English prose writes them. */

export interface Quoted {
  /** Range in the text, marks included. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const MARKS = /“([^“”]{1,1200})”|"([^"]{1,1200})"|«([^«»]{1,1200})»/g;

/** Quotations of at least `least` words: fewer are a term, a title or a nickname. */
export function quotationsOf(text: string, least: number): Quoted[] {
  return [...text.matchAll(MARKS)].flatMap((match) => {
    const words = match[1] ?? match[2] ?? match[3] ?? "";
    const count = words.trim().split(/\s+/).length;
    if (count < least) return [];
    return [{ from: match.index, to: match.index + match[0].length, words }];
  });
}
