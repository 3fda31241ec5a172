/** Characters that nobody sees: finds those that nothing around them needs, in runs that say what they may hide. */
import { Blocks, flagAt, isNeeded } from "./joints.ts";

/** A run of characters that cannot be seen and that nothing around them needs. */
export interface Unseen {
  /** In UTF-16 code units. */
  readonly index: number;
  readonly length: number;
  /** The first of them. */
  readonly code: number;
  /** How many there are. */
  readonly count: number;
  readonly kind: "control" | "blank" | "nothing" | "bytes" | "tags" | "credential";
}

/**
 * Whatever has no sign of its own: controls but tab and line feed; what Unicode lets every program leave out
 * (Default_Ignorable_Code_Point: joiners, fillers, bidi controls, variation selectors, tags); noncharacters and lone
 * surrogates; annotation marks, the place of a lost object, signs that are blank, and the joints of hieroglyphs.
 */
const CANDIDATE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2800\ufff9-\ufffc\u{13430}-\u{13440}\u{16fe4}\u{1d159}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Surrogate}]/gu;

/** Any of them, one at a time. */
export const UNSEEN = new RegExp(CANDIDATE.source, "u");

/** The code units of every candidate, and of a few others. */
const SUSPECTS: readonly (readonly [first: number, last: number])[] = [
  [0, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xfdd0, 0xfdef],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffc],
  [0xfffe, 0xffff],
];
/** Halves of signs, most of which are seen. */
const HALVES = [0xd800, 0xdfff] as const;
/** Halves of signs that may hide, and halves without their other one. */
const SUSPECT_HALF = /[\ud80d\ud81b\ud82f\ud834\udb40-\udb43\udffe\udfff]/;
const LONE_HALF = /\p{Surrogate}/u;

/** 1 for a suspect, 2 for a half: every file is looked at, and a table is six times as fast as a pattern. */
const KIND_OF_CODE = new Uint8Array(0x10000);
for (const [first, last] of SUSPECTS) KIND_OF_CODE.fill(1, first, last + 1);
KIND_OF_CODE.fill(2, HALVES[0], HALVES[1] + 1);

/** False for a text in which nothing can hide: for most, and found out fast. */
export function mayHide(text: string): boolean {
  let hasHalves = false;
  for (let at = 0; at < text.length; at++) {
    const kind = KIND_OF_CODE[text.charCodeAt(at)];
    if (kind === 1) return true;
    hasHalves ||= kind === 2;
  }
  return hasHalves && (SUSPECT_HALF.test(text) || LONE_HALF.test(text));
}

/** `C2PATXT` and a zero, as C2PA's specification of manifests in unstructured text (A.8) opens them. */
const CREDENTIAL = "C2PATXT\0";

/** Every run of a text that hides something, in order. A joint where its script needs it is none. */
export function* unseenIn(text: string): Generator<Unseen> {
  if (!mayHide(text)) return;
  let open: Unseen | undefined;
  for (const found of hiddenIn(text)) {
    if (open !== undefined && open.index + open.length === found.index && canJoin(open, found)) {
      const length = open.length + found.length;
      const count = open.count + 1;
      open = { ...open, length, count, kind: found.kind };
    } else {
      if (open !== undefined) yield named(open, text);
      open = found;
    }
  }
  if (open !== undefined) yield named(open, text);
}

/** The same one by one. */
function* hiddenIn(text: string): Generator<Unseen> {
  const blocks = new Blocks(text);
  let end = 0;
  let left = "";
  for (const { 0: sign, index } of text.matchAll(CANDIDATE)) {
    // Of a flag, the tags behind the first.
    if (index < end) continue;
    if (index > end) left = lastOf(text, index);
    const flag = left === "\u{1f3f4}" ? flagAt(text, index) : 0;
    end = index + (flag || sign.length);
    const right = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (flag > 0 || isNeeded(sign, { left, right, isBidi: () => blocks.isBidi(index) }))
      left = sign;
    else yield { index, length: sign.length, code: codeOf(sign), count: 1, kind: kindOf(sign) };
  }
}

/** The text without what hides in it, and what was taken out. */
export function withoutUnseen(text: string): {
  readonly text: string;
  readonly taken: readonly Unseen[];
} {
  const taken = [...unseenIn(text)];
  let kept = "";
  let from = 0;
  for (const { index, length } of taken) {
    kept += text.slice(from, index);
    from = index + length;
  }
  return { text: kept + text.slice(from), taken };
}

function kindOf(sign: string): Unseen["kind"] {
  const code = codeOf(sign);
  if (
    /^[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]$/u.test(sign)
  )
    return "control";
  if (/^[\u115f\u1160\u2800\u3164\uffa0\ufffc\u{1d159}]$/u.test(sign)) return "blank";
  if (code >= 0xe0000 && code < 0xe0080) return "tags";
  return byteOf(code) === undefined ? "nothing" : "bytes";
}

/** Runs are of one kind; U+FEFF opens one of bytes. */
function canJoin(open: Unseen, next: Unseen): boolean {
  if (next.kind === "bytes") return open.kind === "bytes" || open.code === 0xfeff;
  return open.kind === next.kind && (open.kind === "tags" || open.code === next.code);
}

/** A run of bytes that opens as a manifest does is one; the mark before it may be lost. */
function named(run: Unseen, text: string): Unseen {
  if (run.kind !== "bytes" || run.count < CREDENTIAL.length) return run;
  const head = [...text.slice(run.index, run.index + 4 * CREDENTIAL.length)]
    .filter((sign) => sign !== "\ufeff")
    .slice(0, CREDENTIAL.length)
    .map((sign) => String.fromCharCode(byteOf(codeOf(sign)) ?? 0xffff));
  return head.join("") === CREDENTIAL ? { ...run, kind: "credential" } : run;
}

/** The byte that a variation selector stands for, where one hides bytes: 16 of one row, 240 of the other. */
function byteOf(code: number): number | undefined {
  if (code >= 0xfe00 && code <= 0xfe0f) return code - 0xfe00;
  return code >= 0xe0100 && code <= 0xe01ef ? code - 0xe0100 + 16 : undefined;
}

function codeOf(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}

/** The character before a place of a text; empty at its beginning. */
export function lastOf(text: string, end: number): string {
  const low = text.slice(Math.max(0, end - 2), end);
  return [...low].at(-1) ?? "";
}
