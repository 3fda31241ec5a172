/** Marks a change of a published text, or of a note to it, as a slip of the keyboard, which needs no correction that readers see. */
import { formatLedger, type LedgerLine, parseLedger } from "../check/ledger/ledger.ts";
import type { BriefingId } from "../read/identity.ts";
import { LEDGER } from "../read/read.ts";

/**
 * A ledger's text with the mark: for this one text, or these notes (hashes as the line keeps them), and no later ones. It is
 * committed, so a reviewer sees who calls what a typo. Undefined when the ledger has no such line, or lines that cannot be read.
 */
export function markTypo(
  text: string,
  id: string,
  mark: Pick<LedgerLine, "typo" | "notes">,
): string | undefined {
  const { ledger, diagnostics } = parseLedger({ path: LEDGER, text });
  const line = ledger.get(id as BriefingId);
  if (line === undefined || diagnostics.length > 0) return undefined;
  return formatLedger(new Map([...ledger, [line.id, { ...line, ...mark }]]));
}
