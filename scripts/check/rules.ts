/** Every rule, in the order in which a reader meets what they speak of. */
import { REFUSALS } from "./refusals.ts";
import type { ArchiveRule, FileRule, LedgerRule, RuleWords } from "./rule.ts";
import { addressIsFree } from "./rules/address-is-free.ts";
import { addressStays } from "./rules/address-stays.ts";
import { citationHasSource } from "./rules/citation-has-source.ts";
import { correctionIsLater } from "./rules/correction-is-later.ts";
import { dateIsOfFileName } from "./rules/date-is-of-file-name.ts";
import { dateIsPast } from "./rules/date-is-past.ts";
import { dateLinkIsReal } from "./rules/date-link-is-real.ts";
import { entityIsKnown } from "./rules/entity-is-known.ts";
import { linkResolves } from "./rules/link-resolves.ts";
import { placeIsKnown } from "./rules/place-is-known.ts";
import { publishedStays } from "./rules/published-stays.ts";
import { relationAgrees } from "./rules/relation-agrees.ts";
import { sourceIsCited } from "./rules/source-is-cited.ts";
import { statusHasItsNote } from "./rules/status-has-its-note.ts";
import { summaryAddsToTitle } from "./rules/summary-adds-to-title.ts";
import { textChangesOpenly } from "./rules/text-changes-openly.ts";
import { topicIsKnown } from "./rules/topic-is-known.ts";
import { viaHasNoCycle } from "./rules/via-has-no-cycle.ts";
import { weekdayAgrees } from "./rules/weekday-agrees.ts";

/** Rules that look at one file alone. */
export const FILE_RULES: readonly FileRule[] = [
  dateIsOfFileName,
  dateLinkIsReal,
  weekdayAgrees,
  citationHasSource,
  sourceIsCited,
  viaHasNoCycle,
  correctionIsLater,
  statusHasItsNote,
  summaryAddsToTitle,
];

/** Rules that need the archive around a briefing. */
export const ARCHIVE_RULES: readonly ArchiveRule[] = [
  dateIsPast,
  topicIsKnown,
  placeIsKnown,
  entityIsKnown,
  linkResolves,
  relationAgrees,
  addressIsFree,
  textChangesOpenly,
];

/** Rules that hold the archive to what its readers were shown. */
export const LEDGER_RULES: readonly LedgerRule[] = [publishedStays, addressStays];

/** All that can be said of a file, by id: rules, and what the reader refuses. */
export const EVERY_RULE: ReadonlyMap<string, RuleWords> = new Map(
  [...REFUSALS, ...FILE_RULES, ...ARCHIVE_RULES, ...LEDGER_RULES].map((rule) => [rule.id, rule]),
);
