/** Ledgers for tests: what a publication of some files would have recorded. */
import type { Facts } from "../../scripts/check/ledger/facts.ts";
import { factsOf, findFacts } from "../../scripts/check/ledger/facts.ts";
import { formatLedger, parseLedger, type Seal } from "../../scripts/check/ledger/ledger.ts";
import { visibleTextOf } from "../../scripts/check/ledger/visible-text.ts";
import { record } from "../../scripts/publish/record.ts";
import type { Instant } from "../../scripts/read/dates.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { check, NOW } from "./archive.ts";

export const LEDGER = "ledger.ndjson";

/** The ledger after a public build of the files, which may hold the ledger before it. */
export function recorded(
  files: Readonly<Record<string, string>>,
  now: Instant = NOW,
  seal?: Seal,
): string {
  const { checked, diagnostics } = check(files, now, seal);
  if (checked === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const visible = withhold(checked, "public", now);
  if (Array.isArray(visible)) throw new Error(visible[0]?.message);
  const { ledger } = parseLedger({ path: LEDGER, text: files[LEDGER] ?? "" }, seal);
  const read = (path: string) => files[path] ?? "";
  const after = record(ledger, {
    briefings: visible.briefings,
    now,
    seal: visible.settings.ledger.names === "hashed" ? seal : undefined,
    keepsVersions: visible.settings.keep_versions,
    factsOf: ({ meta, path }): Facts =>
      factsOf(findFacts(visibleTextOf(meta, read(path)), meta.lang ?? visible.settings.lang)),
  });
  return formatLedger(after);
}

const FIRST = "2029-06-01T12:00:00Z" as Instant;
const SECOND = "2029-07-01T12:00:00Z" as Instant;

/** The ledger after the files were published as they were before, and then as they are now. */
export function recordedTwice(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string {
  return recorded({ ...published(before, FIRST), ...now }, SECOND);
}

/** Where the first text of a briefing is kept whose second one was published then. */
export const firstVersionOf = (id: string) => `versions/${id}/1-${SECOND.slice(0, 10)}.md`;

/** The files, published once: with the ledger that this leaves. */
export function published(
  files: Readonly<Record<string, string>>,
  now: Instant = NOW,
  seal?: Seal,
): Record<string, string> {
  return { ...files, [LEDGER]: recorded(files, now, seal) };
}
