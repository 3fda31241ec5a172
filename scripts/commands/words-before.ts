/** Proves `--was`, as far as that can be known: words that readers never saw cannot have stood there. */

import { parseLedger } from "../check/ledger/ledger.ts";
import { neverShown } from "../check/ledger/never-shown.ts";
import { isShown, isUnreadable } from "../check/ledger/seal.ts";
import { lineOf } from "../check/ledger/since-published.ts";
import { visibleTextOf } from "../check/ledger/visible-text.ts";
import type { Opened } from "../correct/correct.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { decode } from "../read/decode.ts";
import type { Listing } from "../read/read.ts";
import { UsageError } from "./command.ts";
import { sealOption } from "./ledger-key.ts";

export interface Quoting {
  readonly folder: string;
  readonly listing: Listing;
  /** The archive's language. */
  readonly lang: string;
}

/** @throws UsageError for words that do not stand in a text which is as readers saw it, and for a figure that no reader saw. */
export async function expectShown(
  was: string,
  { file, bytes, briefing }: Opened,
  { folder, listing, lang }: Quoting,
): Promise<void> {
  const text = decode(file.path, bytes.slice());
  if (listing.ledger === undefined || typeof text !== "string") return;
  const { ledger } = parseLedger(listing.ledger, await sealOption(folder));
  const line = lineOf(briefing, ledger);
  if (line === undefined || isUnreadable(line)) return;
  const pieces = visibleTextOf(briefing.meta, text).map((piece) => wordsOf(piece.text));
  const words = wordsOf(was);
  const quoted = words.join(" ");
  if (pieces.some((piece) => piece.join(" ").includes(quoted))) return;
  if (isShown(line, briefing.textHash)) {
    const runs = pieces.flatMap((piece) =>
      piece.map((_, start) => unpointed(piece.slice(start, start + words.length).join(" "))),
    );
    throw new UsageError(
      `“${was}” does not stand in \`${briefing.id}\`, whose text is as readers saw it.${didYouMean(quoted, runs)} Quote with --was what they saw.`,
    );
  }
  const never = neverShown(was, line, briefing.meta.lang ?? lang);
  if (never !== undefined)
    throw new UsageError(
      `Readers of \`${briefing.id}\` were never shown “${never}”, as ledger.ndjson says. Quote with --was what they saw.`,
    );
}

/** A run of words without the signs around it: a sentence may end with it. */
function unpointed(run: string): string {
  return run.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/);
}
