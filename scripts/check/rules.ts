/** Every rule, in the order in which a reader meets what they speak of. */
import type { Rule } from "./rule.ts";
import { addressIsFree } from "./rules/address-is-free.ts";
import { citationHasSource } from "./rules/citation-has-source.ts";
import { confirmedHasTwoOrigins } from "./rules/confirmed-has-two-origins.ts";
import { correctionIsLater } from "./rules/correction-is-later.ts";
import { dateIsOfFileName } from "./rules/date-is-of-file-name.ts";
import { dateIsPast } from "./rules/date-is-past.ts";
import { dateLinkIsReal } from "./rules/date-link-is-real.ts";
import { entityIsKnown } from "./rules/entity-is-known.ts";
import { linkResolves } from "./rules/link-resolves.ts";
import { offRecordStaysOff } from "./rules/off-record-stays-off.ts";
import { originIsNotAlone } from "./rules/origin-is-not-alone.ts";
import { placeIsKnown } from "./rules/place-is-known.ts";
import { ratingOneHasTwoOrigins } from "./rules/rating-one-has-two-origins.ts";
import { relationAgrees } from "./rules/relation-agrees.ts";
import { sourceIsCited } from "./rules/source-is-cited.ts";
import { statusHasItsNote } from "./rules/status-has-its-note.ts";
import { summaryAddsToTitle } from "./rules/summary-adds-to-title.ts";
import { topicIsKnown } from "./rules/topic-is-known.ts";
import { unnamedSourceIsDescribed } from "./rules/unnamed-source-is-described.ts";
import { unnamedSourceStaysUnnamed } from "./rules/unnamed-source-stays-unnamed.ts";
import { viaHasNoCycle } from "./rules/via-has-no-cycle.ts";
import { weekdayAgrees } from "./rules/weekday-agrees.ts";

export const RULES: readonly Rule[] = [
  dateIsOfFileName,
  dateIsPast,
  dateLinkIsReal,
  weekdayAgrees,
  topicIsKnown,
  placeIsKnown,
  entityIsKnown,
  citationHasSource,
  sourceIsCited,
  viaHasNoCycle,
  unnamedSourceIsDescribed,
  unnamedSourceStaysUnnamed,
  offRecordStaysOff,
  ratingOneHasTwoOrigins,
  originIsNotAlone,
  confirmedHasTwoOrigins,
  linkResolves,
  relationAgrees,
  addressIsFree,
  correctionIsLater,
  statusHasItsNote,
  summaryAddsToTitle,
];
