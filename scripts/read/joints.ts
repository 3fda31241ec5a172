/** Where a script or an emoji needs a character that has no sign of its own. */

export interface JointContext {
  /** The character before, of those that stay; empty at the beginning. */
  readonly left: string;
  readonly right: string;
  /** Whether the block in which it stands has letters from right to left. */
  readonly isBidi: () => boolean;
}

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
const IN_EMOJI = /^(?:\ufe0f|[\p{Extended_Pictographic}\p{Emoji_Modifier}])$/u;
/** Bases of Unicode's standardised variants, but for Han, hieroglyphs and emoji. */
const VARIED = /^[0\uff10\p{Sm}\p{scx=Mymr}\p{scx=Phag}\p{scx=Mani}]$/u;
const VARIED_MARK = /^[\u2018-\u201d\u3001\u3002\uff01\uff0c\uff0e\uff1a\uff1b\uff1f]$/;
/** The flags of England, Scotland and Wales: the only ones that Unicode recommends to write with tags. */
const FLAG = /^(?:gbeng|gbsct|gbwls)$/;

const touches = ({ left, right }: JointContext, pattern: RegExp) =>
  pattern.test(left) || pattern.test(right);

/** Every joint with what it stands between where it is needed. Two of a kind in a row never are. */
const JOINTS: readonly (readonly [
  joint: RegExp,
  isNeeded: (around: JointContext, code: number) => boolean,
])[] = [
  [
    /^[\u200c\u200d]$/,
    (around) => !/^[\u200b-\u200f]$/.test(around.left) && touches(around, JOINED),
  ],
  [
    /^\u200d$/,
    ({ left, right }) => IN_EMOJI.test(left) && /^\p{Extended_Pictographic}$/u.test(right),
  ],
  [
    /^[\u061c\u200e\u200f]$/,
    ({ left, isBidi }) => !/^[\u061c\u200e\u200f]$/.test(left) && isBidi(),
  ],
  [/^\u200b$/, (around) => around.left !== "\u200b" && touches(around, SPACELESS)],
  [/^[\ufe00-\ufe0f]$/, isVariant],
  [/^[\u{e0100}-\u{e01ef}]$/u, ({ left }) => HAN.test(left)],
  [/^\u180e$/, ({ left, right }) => MONGOLIAN.test(left) && MONGOLIAN.test(right)],
  [
    /^[\u180b-\u180d\u180f]$/,
    ({ left }) => MONGOLIAN.test(left) && !/^[\u180b-\u180f]$/.test(left),
  ],
  [/^\u034f$/, ({ left, right }) => HEBREW.test(left) && /^\p{M}$/u.test(right)],
  [/^\u115f$/, ({ right }) => /^[\u1161-\u11a7\ud7b0-\ud7c6]$/.test(right)],
  [/^\u1160$/, ({ left }) => /^[\u1100-\u115e\ua960-\ua97c]$/.test(left)],
  [
    /^\u2800$/,
    ({ left, right }) => BRAILLE.test(right) || (BRAILLE.test(left) && left !== "\u2800"),
  ],
  [/^[\u{13430}-\u{13440}]$/u, (around) => touches(around, EGYPTIAN)],
  [/^\u{16fe4}$/u, (around) => touches(around, KHITAN)],
];

/** Whether what stands around a character needs it. */
export function isNeeded(sign: string, around: JointContext): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return JOINTS.some(([joint, isNeededHere]) => joint.test(sign) && isNeededHere(around, code));
}

/**
 * True for a character that no text needs, wherever it stands. The others may have lost what they stood between, where
 * words were cut out of a text.
 */
export function isNeverNeeded(code: number): boolean {
  const sign = String.fromCodePoint(code);
  return (
    !/^[\u00ad\u{e0020}-\u{e007f}]$/u.test(sign) && !JOINTS.some(([joint]) => joint.test(sign))
  );
}

/** A variation selector behind a character that Unicode knows in several forms. */
function isVariant({ left, right }: JointContext, code: number): boolean {
  if (code >= 0xfe0e) return /^[\d#*]$/.test(left) ? right === "\u20e3" : /^\p{Emoji}$/u.test(left);
  if (HAN.test(left)) return code <= 0xfe02;
  if (EGYPTIAN.test(left)) return code <= 0xfe06;
  if (VARIED_MARK.test(left)) return code <= 0xfe01;
  return code === 0xfe00 && VARIED.test(left);
}

/** How many code units of tags stand behind a black flag, where they make the flag of a country within one. */
export function flagAt(text: string, index: number): number {
  const tags = /^(?:\udb40[\udc61-\udc7a]){5}\udb40\udc7f/.exec(text.slice(index, index + 12))?.[0];
  if (tags === undefined) return 0;
  const letters = [...tags].slice(0, 5).map((tag) => (tag.codePointAt(0) ?? 0) - 0xe0000);
  return FLAG.test(String.fromCharCode(...letters)) ? tags.length : 0;
}

/** The blocks of a text, between empty lines: which of them have letters from right to left, asked once each. */
export class Blocks {
  readonly #text: string;
  #end = -1;
  #isBidi = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Places are to be asked in their order. */
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
