/** Characters that nobody sees: which stand where a script or an emoji needs them, and which hide something. */

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

/** Finds every candidate, and a few others, by code units alone: three times as fast, and most texts have none. */
const SUSPECT =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ud80d\ud81b\ud82f\ud834\udb40-\udb43\udffe\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff]/;

/** Scripts whose letters join, or whose signs are made of several. */
const JOINED = anyOf(
  "Arab Syrc Mand Mong Phag Nkoo Adlm Rohg Sogd Mani Hebr Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr Tibt Newa Tirh Java Bali Sund Cham Lana Mtei Sylo Cakm Gran Limb Olck",
);
/** Scripts without spaces between words, which say where a line may end. */
const SPACELESS = anyOf("Thai Laoo Khmr Mymr Tibt Lana Talu Java Bali Hani Hira Kana");
const RIGHT_TO_LEFT =
  /(?=\p{L})[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Mand}\p{scx=Samr}\p{scx=Adlm}\p{scx=Rohg}]/u;
const MONGOLIAN = anyOf("Mong");
const HAN = anyOf("Hani");
const EGYPTIAN = anyOf("Egyp");
const KHITAN = anyOf("Kits");
const HEBREW = anyOf("Hebr");
const BRAILLE = /^[\u2800-\u28ff]$/;
/** Bases of Unicode's standardised variants, but for Han, hieroglyphs and emoji. */
const VARIED = /^[0\uff10\p{Sm}\p{scx=Mymr}\p{scx=Phag}\p{scx=Mani}]$/u;
const VARIED_MARK = /^[\u2018-\u201d\u3001\u3002\uff01\uff0c\uff0e\uff1a\uff1b\uff1f]$/;
/** The flags of England, Scotland and Wales: the only ones that Unicode recommends to write with tags. */
const FLAG = /(?:gbeng|gbsct|gbwls)$/;
const IN_EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u;

/** `C2PATXT` and a zero, as C2PA's specification of manifests in unstructured text (A.8) opens them. */
const CREDENTIAL = "C2PATXT\0";

/** Every run of a text that hides something, in order. A joint where its script needs it is none. */
export function* unseenIn(text: string): Generator<Unseen> {
  if (!SUSPECT.test(text) && !/\p{Surrogate}/u.test(text)) return;
  const blocks = new Blocks(text);
  let open: Unseen | undefined;
  let end = 0;
  let left = "";
  for (const { 0: sign, index } of text.matchAll(CANDIDATE)) {
    // Of a flag, the tags behind the first.
    if (index < end) continue;
    if (index > end) left = lastOf(text, index);
    const flag = left === "\u{1f3f4}" ? flagAt(text, index) : 0;
    end = index + (flag || sign.length);
    const right = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (flag > 0 || isNeeded(sign, { left, right, isBidi: () => blocks.isBidi(index) })) {
      left = sign;
      continue;
    }
    const found = { index, length: sign.length, code: codeOf(sign), count: 1, kind: kindOf(sign) };
    if (open !== undefined && open.index + open.length === index && canJoin(open, found)) {
      const length = open.length + sign.length;
      open = { ...open, length, count: open.count + 1, kind: found.kind };
    } else {
      if (open !== undefined) yield named(open, text);
      open = found;
    }
  }
  if (open !== undefined) yield named(open, text);
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

/** Joints that some script or emoji needs: between words that were cut out of a text nothing shows which. */
const JOINT =
  /^[\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u2800\ufe00-\ufe0f\u{13430}-\u{13440}\u{16fe4}\u{e0020}-\u{e007f}\u{e0100}-\u{e01ef}]$/u;

/** True for a character that no text needs, wherever it stands. */
export function isNeverNeeded(code: number): boolean {
  return !JOINT.test(String.fromCodePoint(code));
}

interface Around {
  /** The character before, of those that stay; empty at the beginning. */
  readonly left: string;
  readonly right: string;
  /** Whether the block in which it stands has letters from right to left. */
  readonly isBidi: () => boolean;
}

/** Whether what stands around a character needs it. */
function isNeeded(sign: string, { left, right, isBidi }: Around): boolean {
  const code = codeOf(sign);
  const touches = (pattern: RegExp) => pattern.test(left) || pattern.test(right);
  if (code === 0x200c || code === 0x200d) {
    if (/^[\u200b-\u200f]$/.test(left)) return false;
    return touches(JOINED) || (code === 0x200d && isInEmoji(left, right));
  }
  if (code === 0x200e || code === 0x200f || code === 0x061c)
    return !/^[\u061c\u200e\u200f]$/.test(left) && isBidi();
  if (code === 0x200b) return left !== sign && touches(SPACELESS);
  if (code >= 0xfe00 && code <= 0xfe0f) return isVariant(code, left, right);
  if (code >= 0xe0100 && code <= 0xe01ef) return HAN.test(left);
  if (code === 0x180e) return MONGOLIAN.test(left) && MONGOLIAN.test(right);
  if (code >= 0x180b && code <= 0x180f)
    return MONGOLIAN.test(left) && !/^[\u180b-\u180f]$/.test(left);
  if (code === 0x034f) return HEBREW.test(left) && /^\p{M}$/u.test(right);
  if (code === 0x115f) return /^[\u1161-\u11a7\ud7b0-\ud7c6]$/.test(right);
  if (code === 0x1160) return /^[\u1100-\u115e\ua960-\ua97c]$/.test(left);
  if (code === 0x2800) return touches(BRAILLE) && (left !== sign || BRAILLE.test(right));
  if (code >= 0x13430 && code <= 0x13440) return touches(EGYPTIAN);
  return code === 0x16fe4 && touches(KHITAN);
}

function isInEmoji(left: string, right: string): boolean {
  return IN_EMOJI.test(left) && /^\p{Extended_Pictographic}$/u.test(right);
}

/** A variation selector behind a character that Unicode knows in several forms. */
function isVariant(code: number, left: string, right: string): boolean {
  if (code >= 0xfe0e) return /^[\d#*]$/.test(left) ? right === "\u20e3" : /^\p{Emoji}$/u.test(left);
  if (HAN.test(left)) return code <= 0xfe02;
  if (EGYPTIAN.test(left)) return code <= 0xfe06;
  if (VARIED_MARK.test(left)) return code <= 0xfe01;
  return code === 0xfe00 && VARIED.test(left);
}

/** How many code units of tags stand behind a black flag, where they make the flag of a country within one. */
function flagAt(text: string, index: number): number {
  const tags = /^(?:\udb40[\udc61-\udc7a]){5}\udb40\udc7f/.exec(text.slice(index, index + 12))?.[0];
  if (tags === undefined) return 0;
  const letters = [...tags].slice(0, 5).map((tag) => String.fromCharCode(codeOf(tag) - 0xe0000));
  return FLAG.test(letters.join("")) ? tags.length : 0;
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

/** The blocks of a text, between empty lines: which of them have letters from right to left, asked once each. */
class Blocks {
  readonly #text: string;
  #end = -1;
  #isBidi = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Places are asked in their order. */
  isBidi(index: number): boolean {
    if (index < this.#end) return this.#isBidi;
    const from = this.#text.lastIndexOf("\n\n", index) + 1;
    const to = this.#text.indexOf("\n\n", index);
    this.#end = to === -1 ? this.#text.length : to;
    this.#isBidi = RIGHT_TO_LEFT.test(this.#text.slice(from, this.#end));
    return this.#isBidi;
  }
}

/** One letter, mark or digit of any of some scripts, by their ISO 15924 codes. */
function anyOf(scripts: string): RegExp {
  const classes = scripts.split(" ").map((script) => `\\p{scx=${script}}`);
  return new RegExp(`^(?=[\\p{L}\\p{M}\\p{N}])[${classes.join("")}]$`, "u");
}

function codeOf(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}

function lastOf(text: string, end: number): string {
  const low = text.slice(Math.max(0, end - 2), end);
  return [...low].at(-1) ?? "";
}
