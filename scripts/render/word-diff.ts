/** What changed between two texts, piece by piece and word by word, as readers can follow it. */
import { diffArrays } from "diff";
import type { DiffPart, PieceChange } from "./page-view.ts";

/** A headline, a paragraph, an entry of the front matter. Those of one kind are compared with each other. */
export interface TextPiece {
  readonly kind: string;
  readonly text: string;
}

/** Edits after which two texts count as two: the work grows with their square. */
const MOST_EDITS = 1000;
/** Pairs of pieces that are compared to find out which became which. */
const MOST_PAIRS = 2500;
/** Two pieces of fewer common words are not one that changed. */
const ALIKE = 0.4;

/** A word with what joins it inside, or any other sign by itself: scripts without spaces are compared sign by sign. */
const TOKEN =
  /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}])+(?:[.,:'’\u200c-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

/**
 * The pieces that changed, in the order of the new text, those that went before those that came in their place. Of each
 * the parts that are the same or added make the new piece, and those that are the same or removed the old one.
 */
export function changesBetween(
  before: readonly TextPiece[],
  after: readonly TextPiece[],
): PieceChange[] {
  const runs = diffArrays([...before], [...after], {
    comparator: (one, other) => one.kind === other.kind && one.text === other.text,
    maxEditLength: MOST_EDITS,
  }) ?? [
    { value: [...before], removed: true, added: false },
    { value: [...after], added: true, removed: false },
  ];
  const changes: PieceChange[] = [];
  let removed: readonly TextPiece[] = [];
  for (const { value, removed: isRemoved, added } of runs) {
    if (isRemoved) {
      removed = value;
      continue;
    }
    changes.push(...changesOfRun(removed, added ? value : []));
    removed = [];
  }
  return [...changes, ...changesOfRun(removed, [])];
}

function changesOfRun(removed: readonly TextPiece[], added: readonly TextPiece[]): PieceChange[] {
  const pairs = pairsIn(removed, added);
  const changes: PieceChange[] = [];
  let from = 0;
  let to = 0;
  for (const [old, now] of [...pairs, [removed.length, added.length] as const]) {
    for (; from < old; from++) changes.push(whole(removed[from], "removed"));
    for (; to < now; to++) changes.push(whole(added[to], "added"));
    const [one, other] = [removed[from++], added[to++]];
    if (one !== undefined && other !== undefined)
      changes.push({ kind: other.kind, parts: partsBetween(one.text, other.text) });
  }
  return changes;
}

function whole(
  { kind, text }: TextPiece = { kind: "", text: "" },
  is: DiffPart["is"],
): PieceChange {
  return { kind, parts: [{ text, is }] };
}

/** Which removed piece became which added one, in order: the pairs that have most words in common. */
function pairsIn(
  removed: readonly TextPiece[],
  added: readonly TextPiece[],
): (readonly [number, number])[] {
  if (removed.length * added.length > MOST_PAIRS) return [];
  const words = (pieces: readonly TextPiece[]) => pieces.map(({ text }) => new Set(wordsOf(text)));
  const [old, now] = [words(removed), words(added)];
  const likeness = (at: number, to: number) => {
    if (removed[at]?.kind !== added[to]?.kind) return 0;
    // A headline stays the headline, whatever it says.
    if (removed[at]?.kind !== "body") return 1;
    const share = shareOf(old[at] ?? new Set(), now[to] ?? new Set());
    return share < ALIKE ? 0 : share;
  };
  const width = added.length + 1;
  const best = new Float64Array((removed.length + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  for (let row = removed.length - 1; row >= 0; row--)
    for (let column = added.length - 1; column >= 0; column--) {
      const like = likeness(row, column);
      const paired = like === 0 ? 0 : like + at(row + 1, column + 1);
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < removed.length && column < added.length; ) {
    const like = likeness(row, column);
    if (like > 0 && at(row, column) === like + at(row + 1, column + 1)) {
      pairs.push([row++, column++]);
    } else if (at(row, column) === at(row + 1, column)) row++;
    else column++;
  }
  return pairs;
}

/** Twice the common words over all (Dice). */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size === 0 ? 1 : (2 * common) / (one.size + other.size);
}

function wordsOf(text: string): string[] {
  return tokensOf(text).filter((token) => /[\p{L}\p{N}]/u.test(token));
}

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

function partsBetween(before: string, after: string): DiffPart[] {
  const runs = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MOST_EDITS });
  if (runs === undefined)
    return [
      { text: before, is: "removed" },
      { text: after, is: "added" },
    ];
  const parts: DiffPart[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    if (removed !== "") parts.push({ text: removed, is: "removed" });
    if (added !== "") parts.push({ text: added, is: "added" });
    [removed, added] = ["", ""];
  };
  for (const [index, run] of runs.entries()) {
    const text = run.value.join("");
    if (run.removed) removed += text;
    else if (run.added) added += text;
    else if (text.trim() === "" && removed + added !== "" && index < runs.length - 1) {
      // A space between two words that changed is no word that stayed.
      removed += text;
      added += text;
    } else {
      flush();
      parts.push({ text, is: "same" });
    }
  }
  flush();
  return parts;
}
