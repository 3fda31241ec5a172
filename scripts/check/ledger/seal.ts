/** Names in the ledger as keyed hashes: who has the key sees whether one changed, and nobody reads which they are. */
import { createHmac } from "node:crypto";
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { count } from "../../diagnostics/print.ts";
import { LEDGER } from "../../read/read.ts";
import { countsOf, type Facts, joinCounts } from "./facts.ts";
import type { FormerText } from "./former-text.ts";
import type { Ledger, LedgerLine, Seal, SealedKind } from "./ledger.ts";
import { withoutGone } from "./paragraphs.ts";
import { sealNotes } from "./shown-notes.ts";

/** The kinds of facts that name people: in capitals, by links, and as sources. */
const SEALED_KINDS: readonly SealedKind[] = ["names", "sources"];

/** Bytes of a key: as long as what it makes (RFC 2104, 3). */
export const KEY_BYTES = 32;
/**
 * Bytes of a word's hash. Among the thousand names of a long briefing two are the same once in 10^13, and the key is no
 * weaker for what is cut off: a shorter hash tells less.
 */
const WORD_BYTES = 8;
const KEY_ID_BYTES = 4;
const MARK = "~";
const SEALED = /^~[A-Za-z0-9_-]{11}$/;

/** Takes a key of `KEY_BYTES`. */
export function sealOf(key: Uint8Array): Seal {
  const hash = (parts: readonly string[]) =>
    createHmac("sha256", key)
      .update(["dateline-ledger-1", ...parts].join("\0"))
      .digest();
  return {
    id: hash(["key"]).toString("hex", 0, KEY_ID_BYTES),
    word: (id, kind, word) =>
      MARK + hash(["word", id, kind, word]).toString("base64url", 0, WORD_BYTES),
    text: (sha256) => hash(["text", sha256]).toString("hex"),
  };
}

/** True for a word that nobody can read. */
export function isSealed(word: string): boolean {
  return SEALED.test(word);
}

/** A line in clear as it stands in a ledger with sealed names. */
export function sealLine({ seal: _, ...line }: LedgerLine, seal: Seal): LedgerLine {
  const facts = { ...line.facts };
  for (const kind of SEALED_KINDS) {
    const joined = facts[kind];
    if (joined === undefined) continue;
    // In the order of their hashes: that of the alphabet would tell with what each begins.
    const counts = [...countsOf(joined, kind)].map(
      // What was sealed before, and is read no more, stays.
      ([word, times]) => [isSealed(word) ? word : seal.word(line.id, kind, word), times] as const,
    );
    const sorted = counts.sort(([one], [other]) => byCodeUnit(one, other));
    Object.assign(facts, { [kind]: joinCounts(new Map(sorted), kind) });
  }
  const typo = line.typo === undefined ? {} : { typo: seal.text(line.typo) };
  const { versions: former } = line;
  const versions = former && { versions: former.map((text) => sealFormer(text, seal)) };
  // Those that are gone are hashes of words that no page shows: one of them could prove a guess of a name.
  const paragraphs =
    line.paragraphs === undefined ? {} : { paragraphs: withoutGone(line.paragraphs) };
  const notes = line.notes === undefined ? {} : { notes: sealNotes(line.notes, seal.text) };
  return {
    ...line,
    ...typo,
    ...versions,
    ...paragraphs,
    ...notes,
    sha256: seal.text(line.sha256),
    facts,
    key: seal.id,
    seal,
  };
}

function sealFormer(former: FormerText, seal: Seal): FormerText {
  // What was sealed before stays.
  if (former.sha256 === undefined || former.seal !== undefined) return former;
  return { ...former, sha256: seal.text(former.sha256), seal: seal.id };
}

/** Whether a text is a former one of a line; undefined where nobody can know: it is sealed with another key, or its hash is gone. */
export function isFormer(
  { sha256, seal: sealed }: FormerText,
  textHash: string,
  seal: Seal | undefined,
): boolean | undefined {
  if (sha256 === undefined || (sealed !== undefined && sealed !== seal?.id)) return undefined;
  return (sealed === undefined ? textHash : seal?.text(textHash)) === sha256;
}

/** Whether a text is the one that readers saw last; false also where that is sealed and the key is not at hand. */
export function isShown(line: LedgerLine, textHash: string): boolean {
  const hash = hashIn(line, textHash);
  return hash !== undefined && hash === line.sha256;
}

/** Whether a text was called a mended slip; false also where nobody can know. */
export function isMarked(line: LedgerLine, textHash: string): boolean {
  const hash = hashIn(line, textHash);
  return hash !== undefined && hash === line.typo;
}

/** The hash of a text as a line would keep it; undefined where it is sealed and the key is not at hand. */
export function hashIn({ key, seal }: LedgerLine, textHash: string): string | undefined {
  return key === undefined ? textHash : seal?.text(textHash);
}

/**
 * What a line knows, as far as it can be compared with facts of now: a sealed word that is one of these is read, any
 * other stays sealed, and without the key whole kinds are unknown.
 */
export function factsKnown({ id, key, seal, facts }: LedgerLine, now: Partial<Facts>): Facts {
  if (key === undefined) return facts;
  const { names: _, sources: __, ...clear } = facts;
  if (seal === undefined) return clear;
  const known = SEALED_KINDS.flatMap((kind) => {
    const joined = facts[kind];
    if (joined === undefined) return [];
    const words = new Map(
      [...countsOf(now[kind] ?? "", kind).keys()].map((word) => [seal.word(id, kind, word), word]),
    );
    const counts = [...countsOf(joined, kind)].map(
      ([word, times]) => [words.get(word) ?? word, times] as const,
    );
    return [[kind, joinCounts(new Map(counts), kind)] as const];
  });
  return { ...clear, ...Object.fromEntries(known) };
}

/** That names could not be compared, said once: at the first line whose key is not at hand. */
export function unreadable(ledger: Ledger): Diagnostic[] {
  const lines = [...ledger.values()].filter(isUnreadable);
  const [first] = lines;
  if (first === undefined) return [];
  const place = { file: LEDGER, line: first.number ?? 1, column: 1 };
  const message = `Names and sources of ${count(lines.length, "line")} are hashed with the key ${first.key}, which is not at hand: whether one changed since readers saw it is not known. Set DATELINE_LEDGER_KEY.`;
  return [{ ruleId: "ledger-key-is-at-hand", severity: "warning", ...place, message }];
}

/** True for a line whose names nobody can compare here. */
export function isUnreadable({ key, seal }: LedgerLine): boolean {
  return key !== undefined && seal === undefined;
}
