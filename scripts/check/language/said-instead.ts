/** The two sides of a correction in one sentence: "4,500, not 5,400", "from 5,400 to 4,500", "statt 5.400". */

/** Between what holds and what stood there before. */
const NOT =
  "and not|not|rather than|instead of|und nicht|nicht|anstatt|anstelle von|statt|et non pas|et non|non pas|au lieu de|plutôt que|en lugar de|en vez de|y no|em vez de|e não|invece di|e non|en niet|in plaats van|och inte|i stället för|og ikke|i stedet for|а не|вместо|و نه|نه|به جای|به‌جای|وليس|بدلا من|بدلًا من|بدلاً من|no|não|non|pas|niet|inte|ikke|не";
/** Between what stood there before and what holds: the word that opens the sentence's pair, and the one within. */
const PAIRS: readonly (readonly [open: string, between: string])[] = [
  [
    "from|von|vom|de|du|desde|da|van|från|fra|с|от|из|از|من|从",
    "to|auf|zu|à|au|a|para|naar|till|til|на|до|в|به|إلى|改为",
  ],
  [
    "not|nicht|non|pas|no|não|niet|inte|ikke|не|نه|ليس|不是",
    "but|sondern|mais|sino|mas|ma|maar|utan|men|а|بلکه|بل|而是",
  ],
];
const APART = '[\\s,;:–—(“"«，、]+';
const AFTER_NOT = new RegExp(`${APART}(?:${NOT})\\s+|[\\s，、]*(?:而不是|而非|ではなく)`, "giu");
const PAIR = PAIRS.map(
  ([open, between]) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${open})\\s+(?<old>[^\\n;]{1,80}?)${APART}(?:${between})(?![\\p{L}\\p{N}])\\s*`,
      "giu",
    ),
);

/** Where a side ends: a mark with a space behind it, for "4,500" has one without. */
const END = /[.,;:)!?»”"](?=\s|$)|[。，；]|[)»”"\n]/u;
/** Words after which a side says how it came to be, and no more what it is. */
const ENDS =
  /^(?:as|that|which|who|we|it|was|were|is|are|had|has|when|after|before|wie|die|der|que|qui|comme|como|как|که)$/iu;
/** A side is a few words, and what they are compared with stands near. */
const LONGEST = 8;
const REACH = 120;

interface Sides {
  readonly before: string;
  readonly after: string;
  readonly old: "before" | "after" | "neither";
}

/**
 * What a note says stood there before, each by its first word: "not 4,500 as first written" says a figure, and "did
 * not answer in 48 hours" none. "From 3 to 5 June" need say no such thing.
 */
export function oldSides(text: string): string[] {
  return sidesOf(text).flatMap(({ before, after, old }) =>
    old === "neither" ? [] : wordsOf(old === "after" ? after : before).slice(0, 1),
  );
}

/** The words that a note gives for what holds and for what stood there before, both; undefined where its sides differ. */
export function sameSides(text: string): string | undefined {
  for (const { before, after } of sidesOf(text)) {
    const words = wordsOf(after);
    const isTelling = words.some((word) => /[\p{N}\p{Lu}]|[\p{Lo}]{3}/u.test(word));
    if (!isTelling) continue;
    // Scripts without spaces join it to the words before.
    const isSame =
      before.trim().endsWith(after.trim()) ||
      contains(wordsOf(before, Number.POSITIVE_INFINITY), words);
    if (isSame) return words.join(" ");
  }
  return undefined;
}

function sidesOf(text: string): Sides[] {
  const nots = [...text.matchAll(AFTER_NOT)].map(({ 0: joint, index }): Sides => {
    const before = text.slice(Math.max(0, index - REACH), index);
    return {
      before: before.slice(before.search(/[^.;!?\n](?:[^.;!?\n]|[.](?=\S))*$/u)),
      after: sideAt(text, index + joint.length),
      old: "after",
    };
  });
  const pairs = PAIR.flatMap((pattern, index) =>
    [...text.matchAll(pattern)].map(
      ({ 0: whole, index: at, groups }): Sides => ({
        before: groups?.old ?? "",
        after: sideAt(text, at + whole.length),
        old: index === 0 ? "neither" : "before",
      }),
    ),
  );
  return [...nots, ...pairs];
}

function sideAt(text: string, from: number): string {
  const ahead = text.slice(from, from + REACH);
  const end = ahead.search(END);
  return end === -1 ? ahead : ahead.slice(0, end);
}

/** The words of a side, up to one that goes on about something else; an article before them says nothing. */
function wordsOf(side: string, longest = LONGEST): string[] {
  const all =
    side.match(/[$€£¥]?[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|[.,'’٬٫:‌-](?=[\p{L}\p{N}]))*%?/gu) ??
    [];
  const bare = all.slice(
    /^(?:the|a|an|about|some|on|in|der|die|das|le|la|les|el|los)$/i.test(all[0] ?? "") ? 1 : 0,
  );
  if (longest === Number.POSITIVE_INFINITY) return all;
  const end = bare.findIndex((word) => ENDS.test(word));
  return bare.slice(0, Math.min(end === -1 ? bare.length : end, longest));
}

function contains(all: readonly string[], part: readonly string[]): boolean {
  const fold = (words: readonly string[]) => ` ${words.join(" ").toLowerCase()} `;
  return part.length > 0 && fold(all).includes(fold(part));
}
