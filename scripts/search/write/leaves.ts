/** Cuts the lines of a segment into leaves, the files of which a question loads those that it needs. */
import { type LeafKind, leafName } from "../format/search-files.ts";

/** Characters of a leaf: a reader's browser asks one for each word, and compressed they are half of this. */
const LEAF = 12_000;
/** The same for spots, of which there are as many as words in all texts: smaller leaves would be a thousand files. */
export const SPOTS_LEAF = 32_000;

/** Cuts sorted lines into leaves. `firsts` are the words that they begin with. */
export function leavesOf(
  lines: readonly (readonly [word: string, line: string])[],
  { kind, size: most = LEAF }: { readonly kind: LeafKind; readonly size?: number },
) {
  const firsts: string[] = [];
  const files: [string, string][] = [];
  let leaf: string[] = [];
  let size = 0;
  const end = () => {
    if (leaf.length > 0) files.push([leafName(kind, files.length), `${leaf.join("\n")}\n`]);
    leaf = [];
    size = 0;
  };
  for (const [word, line] of lines) {
    if (size > 0 && size + line.length > most) end();
    if (size === 0) firsts.push(word);
    leaf.push(line);
    size += line.length + 1;
  }
  end();
  return { firsts, files };
}
