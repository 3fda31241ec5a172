/** Finds what a merge that nobody finished leaves in a file: the lines that stand round its two texts. */
import type { Problem } from "./problem.ts";

/**
 * Git, Mercurial, Subversion, Bazaar and Jujutsu write seven signs and a label, Git longer ones for a merge within a
 * merge, Perforce four signs and a word of its own. What stands before them is an indent, a quotation or an item.
 */
const MARK =
  /(?<![^\n])(?:[ \t>#]|(?:[-*+]|\d{1,9}[.)])(?= ))*?(<{7,}(?=[ \t\n]|$)|(?<!>)>{7}(?=[ \t\n]|$)|(?<!>)>{8,}(?= Temporary merge)|\|{7}(?=[ \t\n]|$)|\|{8,}(?= [^|\n]*(?:\n|$))|={7}(?=[ \t]*(?:\n|$))|[%+]{7}(?= [A-Z])|(?:>>>>|====) (?=(?:ORIGINAL|THEIRS|YOURS|BOTH) ))/g;
/** Looked for first: most texts have none of these. A pattern of plain signs is several times as fast as one that counts. */
const SUSPECT = /<<<<<<<|>>>>|\|\|\|\|\|\|\||====|%%%%%%%|\+\+\+\+\+\+\+/;

/** A problem for each line of a text that stands `start` code units into its file. */
export function mergeMarks(text: string, start = 0): Problem[] {
  if (!SUSPECT.test(text)) return [];
  return [...text.matchAll(MARK)].map(({ 0: written, 1: signs = "", index }): Problem => {
    const mark = signs.trimEnd();
    return {
      ruleId: "merge-is-finished",
      offset: start + index + written.length - signs.length,
      length: mark.length,
      message: `A merge was left unfinished: \`${mark.slice(0, 7)}\` stands where two texts meet. Keep the right one of them, and delete the marks (\`<<<<<<<\`, \`=======\`, \`>>>>>>>\`).`,
    };
  });
}
