/** Stars, underscores and tildes that are taken for emphasis within words and sums, or are seen because they are not. */
import type { Token } from "markdown-it";
import type { Taken } from "./taken.ts";
import { placeOf } from "./token-places.ts";

/** Scripts that put no space between words: there emphasis begins anywhere. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u;
const BEGINS_WORD = /^[\p{L}\p{M}\p{N}]/u;
const ENDS_IN_DIGIT = /\p{N}$/u;
const BEGINS_DIGIT = /^\p{N}/u;
/** What words may begin with, when they are emphasised. */
const OPENS = /^[\p{L}\p{M}\p{N}\p{Ps}\p{Pi}"'„‚¿¡#@$€£§–—-]/u;
/** What emphasised words may follow upon. */
const PRECEDES = /(?:^|[\s\p{Ps}\p{Pi}"'„‚—–-])$/u;
/** The longest that stands between two signs of a product: `2*a*b`. */
const FACTOR = 2;
/** How far a space is looked for behind a mark. */
const REACH = 400;

/** One run of the same sign, with what stands on either side. */
interface MarkRun {
  readonly at: number;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** What is taken by, or left of, the marks of emphasis in a block. `leftOver` are the places of those that are none. */
export function marksTaken(
  content: string,
  children: readonly Token[],
  leftOver: readonly number[],
): Taken[] {
  const open: MarkRun[] = [];
  let last: MarkRun | undefined;
  // A run of a hundred thousand signs is looked for once.
  const runOf = (at: number): MarkRun => {
    const isInLast = last !== undefined && at >= last.at && at < last.at + last.text.length;
    last = isInLast && last !== undefined ? last : runAt(content, at);
    return last;
  };
  const taken: Taken[] = [];
  const seen: MarkRun[] = [];
  for (const child of children) {
    const at = placeOf(child);
    if (at === undefined) continue;
    if (/^(?:em|strong|s)_open$/.test(child.type)) open.push(runOf(at));
    else if (/^(?:em|strong|s)_close$/.test(child.type)) {
      const first = open.pop();
      const close = runOf(at);
      if (first !== undefined && isSum(first, close, content))
        taken.push(takenRun("mark-in-word", first), takenRun("mark-in-word", close));
    }
  }
  for (const at of leftOver) {
    const run = runOf(at);
    if (seen.at(-1)?.at !== run.at) seen.push(run);
  }
  return [...taken, ...unpaired(seen)];
}

/** True for a pair of marks that stand within words as signs of a sum do, or as dashes and wildcards. */
function isSum(first: MarkRun, last: MarkRun, content: string): boolean {
  const opensInWord = ENDS_IN_WORD.test(first.before) && BEGINS_WORD.test(first.after);
  const closesInWord = ENDS_IN_WORD.test(last.before) && BEGINS_WORD.test(last.after);
  const hasDigitAtOpen = ENDS_IN_DIGIT.test(first.before) || BEGINS_DIGIT.test(first.after);
  const hasDigitAtClose = ENDS_IN_DIGIT.test(last.before) || BEGINS_DIGIT.test(last.after);
  const isBetweenDigits = (run: MarkRun) =>
    /[\p{N})\]]\s?$/u.test(run.before) && /^\s?[\p{N}([]/u.test(run.after);
  if (isBetweenDigits(first) && hasDigitAtOpen && hasDigitAtClose) return true;
  if (isBetweenDigits(last) && hasDigitAtClose && (closesInWord || opensInWord)) return true;
  if (!opensInWord || UNSPACED.test(first.before)) return false;
  if (hasDigitAtOpen || (closesInWord && hasDigitAtClose)) return true;
  if (!closesInWord || first.text !== "*") return false;
  const from = first.at + 1;
  const to = last.at;
  return to - from <= FACTOR || /\s/.test(content.slice(from, Math.min(to, from + REACH)));
}

/** Runs that were meant as a pair, and bold type that is never closed. */
function unpaired(runs: readonly MarkRun[]): Taken[] {
  const waiting = new Map<string, MarkRun>();
  const taken: Taken[] = [];
  for (const run of runs) {
    const isInWord = ENDS_IN_WORD.test(run.before) && BEGINS_WORD.test(run.after);
    if (run.text[0] === "_" && isInWord) continue;
    const first = waiting.get(run.text);
    // `"_blank"` and `"_blank"` are the same twice, and no pair.
    const isTwin = first !== undefined && first.before === run.before && first.after === run.after;
    if (first !== undefined && !isTwin && /\S$/.test(run.before)) {
      taken.push(takenRun("mark-seen", first), takenRun("mark-seen", run));
      waiting.delete(run.text);
    } else if (PRECEDES.test(run.before) && OPENS.test(run.after)) waiting.set(run.text, run);
  }
  const alone = waiting.get("**");
  return alone === undefined ? taken : [...taken, takenRun("mark-seen", alone)];
}

/** The run to which the sign at a place belongs. */
function runAt(content: string, at: number): MarkRun {
  const sign = content[at];
  let from = at;
  while (from > 0 && content[from - 1] === sign) from--;
  let to = at + 1;
  while (content[to] === sign) to++;
  return {
    at: from,
    text: content.slice(from, to),
    before: content.slice(Math.max(0, from - 3), from),
    after: content.slice(to, to + 3),
  };
}

function takenRun(kind: Taken["kind"], { at, text }: MarkRun): Taken {
  const shown = kind === "mark-seen" ? text : "";
  return { kind, offset: at, length: text.length, written: text, shown };
}
