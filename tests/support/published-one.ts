/** One briefing that was published, and what comes of a change to it. */
import { briefing, check, type Written } from "./archive.ts";
import { LEDGER, published } from "./ledger.ts";

export const one = "2025/2025-06-12-one.md";

export const body = "The clerk counted 50 sacks and no mice [@clerk].";

export const before = published({ [one]: briefing("2025-06-12", { body }) });

/** What is found in the archive once the briefing has changed to this. */
export function changed(written: Written | undefined, more: Readonly<Record<string, string>> = {}) {
  const file = written === undefined ? {} : { [one]: briefing("2025-06-12", { body, ...written }) };
  return check({ [LEDGER]: before[LEDGER] ?? "", ...file, ...more });
}

export const noted = (kind: string, date = "2025-06-13") =>
  `[{ date: ${date}, kind: ${kind}, text: Why. }]`;
