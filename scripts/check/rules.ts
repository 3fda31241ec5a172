/** Every rule, in the order in which a reader meets what they speak of. */
import { REFUSALS } from "./refusals.ts";
import type { ArchiveRule, BodyRule, FileRule, LedgerRule, RuleWords, TitledRule } from "./rule.ts";
import { addressIsFree } from "./rules/address-is-free.ts";
import { addressStays } from "./rules/address-stays.ts";
import { attributionIsSpecific } from "./rules/attribution-is-specific.ts";
import { blockHasNoAttributes } from "./rules/block-has-no-attributes.ts";
import { briefingIsNew } from "./rules/briefing-is-new.ts";
import { bulletIsList } from "./rules/bullet-is-list.ts";
import { citationHasSource } from "./rules/citation-has-source.ts";
import { citationIsBracketed } from "./rules/citation-is-bracketed.ts";
import { claimIdIsUnique } from "./rules/claim-id-is-unique.ts";
import { codeIsMeant } from "./rules/code-is-meant.ts";
import { commentIsHidden } from "./rules/comment-is-hidden.ts";
import { confirmedHasTwoVoices } from "./rules/confirmed-has-two-voices.ts";
import { correctionHasTwoSides } from "./rules/correction-has-two-sides.ts";
import { correctionIsLater } from "./rules/correction-is-later.ts";
import { correctionTellsTheChange } from "./rules/correction-tells-the-change.ts";
import { countIsOfTheSources } from "./rules/count-is-of-the-sources.ts";
import { dateIsOfFileName } from "./rules/date-is-of-file-name.ts";
import { dateIsPast } from "./rules/date-is-past.ts";
import { dateLinkIsReal } from "./rules/date-link-is-real.ts";
import { dateWordsAgree } from "./rules/date-words-agree.ts";
import { datesAreInOrder } from "./rules/dates-are-in-order.ts";
import { dayHasDate } from "./rules/day-has-date.ts";
import { daysAddUp } from "./rules/days-add-up.ts";
import { describedNamesNobody } from "./rules/described-names-nobody.ts";
import { directiveIsMarkdown } from "./rules/directive-is-markdown.ts";
import { embargoAgreesWithZone } from "./rules/embargo-agrees-with-zone.ts";
import { emphasisIsMeant } from "./rules/emphasis-is-meant.ts";
import { entityHasOneKey } from "./rules/entity-has-one-key.ts";
import { entityIsKnown } from "./rules/entity-is-known.ts";
import { entityKeyIsFree } from "./rules/entity-key-is-free.ts";
import { eventsAreInOrder } from "./rules/events-are-in-order.ts";
import { fieldIsPlainText } from "./rules/field-is-plain-text.ts";
import { figureHasSource } from "./rules/figure-has-source.ts";
import { figuresAgree } from "./rules/figures-agree.ts";
import { footnoteIsCitation } from "./rules/footnote-is-citation.ts";
import { headingHasSpace } from "./rules/heading-has-space.ts";
import { headingHasText } from "./rules/heading-has-text.ts";
import { headingIsMeant } from "./rules/heading-is-meant.ts";
import { highlightIsEmphasis } from "./rules/highlight-is-emphasis.ts";
import { htmlIsText } from "./rules/html-is-text.ts";
import { langIsOfTheText } from "./rules/lang-is-of-the-text.ts";
import { likelihoodApartFromConfidence } from "./rules/likelihood-apart-from-confidence.ts";
import { likelihoodIsOfOneRow } from "./rules/likelihood-is-of-one-row.ts";
import { likelihoodIsOfTheScale } from "./rules/likelihood-is-of-the-scale.ts";
import { likelihoodIsSaidOnce } from "./rules/likelihood-is-said-once.ts";
import { linkIsUnwrapped } from "./rules/link-is-unwrapped.ts";
import { linkResolves } from "./rules/link-resolves.ts";
import { listCountsFromOne } from "./rules/list-counts-from-one.ts";
import { listIsMeant } from "./rules/list-is-meant.ts";
import { machineTextIsReviewed } from "./rules/machine-text-is-reviewed.ts";
import { offRecordIsNotTold } from "./rules/off-record-is-not-told.ts";
import { offRecordStaysOff } from "./rules/off-record-stays-off.ts";
import { partyIsKnown } from "./rules/party-is-known.ts";
import { placeIsFilledIn } from "./rules/place-is-filled-in.ts";
import { placeIsKnown } from "./rules/place-is-known.ts";
import { publishedIsApproved } from "./rules/published-is-approved.ts";
import { publishedStays } from "./rules/published-stays.ts";
import { quotationIsOriginal } from "./rules/quotation-is-original.ts";
import { quoteAttribution } from "./rules/quote-attribution.ts";
import { ratingOneHasTwoVoices } from "./rules/rating-one-has-two-voices.ts";
import { relationAgrees } from "./rules/relation-agrees.ts";
import { relayIsNamed } from "./rules/relay-is-named.ts";
import { reviewerIsAnother } from "./rules/reviewer-is-another.ts";
import { rowFitsItsHead } from "./rules/row-fits-its-head.ts";
import { shortcodeIsWrittenOut } from "./rules/shortcode-is-written-out.ts";
import { signIsItself } from "./rules/sign-is-itself.ts";
import { sitrepNumberFollows } from "./rules/sitrep-number-follows.ts";
import { sourceIsAnother } from "./rules/source-is-another.ts";
import { sourceIsCited } from "./rules/source-is-cited.ts";
import { statusHasItsNote } from "./rules/status-has-its-note.ts";
import { storyStandsFirst } from "./rules/story-stands-first.ts";
import { summaryAddsToTitle } from "./rules/summary-adds-to-title.ts";
import { sumsAddUp } from "./rules/sums-add-up.ts";
import { taskIsNotPublished } from "./rules/task-is-not-published.ts";
import { templateIsFilled } from "./rules/template-is-filled.ts";
import { textChangesOpenly } from "./rules/text-changes-openly.ts";
import { textIsNotGarbled } from "./rules/text-is-not-garbled.ts";
import { topicIsKnown } from "./rules/topic-is-known.ts";
import { translationIsOfOriginal } from "./rules/translation-is-of-original.ts";
import { typeHasItsFields } from "./rules/type-has-its-fields.ts";
import { unnamedSourceIsDescribed } from "./rules/unnamed-source-is-described.ts";
import { unnamedSourceStaysUnnamed } from "./rules/unnamed-source-stays-unnamed.ts";
import { viaHasNoCycle } from "./rules/via-has-no-cycle.ts";
import { viaIsTheRightWayRound } from "./rules/via-is-the-right-way-round.ts";
import { voiceIsNotAlone } from "./rules/voice-is-not-alone.ts";
import { weekdayAgrees } from "./rules/weekday-agrees.ts";
import { wikilinkIsLink } from "./rules/wikilink-is-link.ts";
import { wordsAreShown } from "./rules/words-are-shown.ts";
import { yearIsPlausible } from "./rules/year-is-plausible.ts";

/** Rules that ask of nothing but the words of a body. */
export const BODY_RULES: readonly BodyRule[] = [
  headingHasSpace,
  headingHasText,
  bulletIsList,
  htmlIsText,
  footnoteIsCitation,
  templateIsFilled,
  placeIsFilledIn,
  shortcodeIsWrittenOut,
  wikilinkIsLink,
  highlightIsEmphasis,
  commentIsHidden,
  blockHasNoAttributes,
  directiveIsMarkdown,
  taskIsNotPublished,
];

/** Rules that ask of the days that a text names: of a briefing, and of a page of the desk's own. */
export const DATE_RULES: readonly TitledRule[] = [dateLinkIsReal, dateWordsAgree, weekdayAgrees];

/** Rules that ask of a text's language and of how its words are written: of both, too. */
export const WORD_RULES: readonly TitledRule[] = [
  langIsOfTheText,
  textIsNotGarbled,
  fieldIsPlainText,
  ...BODY_RULES,
  listCountsFromOne,
  listIsMeant,
  emphasisIsMeant,
  headingIsMeant,
  codeIsMeant,
  rowFitsItsHead,
  wordsAreShown,
  signIsItself,
];

/** Rules that look at one file alone. */
export const FILE_RULES: readonly FileRule[] = [
  embargoAgreesWithZone,
  ...DATE_RULES,
  yearIsPlausible,
  dayHasDate,
  daysAddUp,
  sumsAddUp,
  figuresAgree,
  eventsAreInOrder,
  citationHasSource,
  citationIsBracketed,
  sourceIsCited,
  viaHasNoCycle,
  viaIsTheRightWayRound,
  unnamedSourceIsDescribed,
  unnamedSourceStaysUnnamed,
  offRecordStaysOff,
  offRecordIsNotTold,
  attributionIsSpecific,
  figureHasSource,
  quoteAttribution,
  sourceIsAnother,
  quotationIsOriginal,
  likelihoodIsOfTheScale,
  likelihoodIsOfOneRow,
  likelihoodIsSaidOnce,
  likelihoodApartFromConfidence,
  claimIdIsUnique,
  typeHasItsFields,
  storyStandsFirst,
  machineTextIsReviewed,
  reviewerIsAnother,
  publishedIsApproved,
  correctionIsLater,
  correctionHasTwoSides,
  statusHasItsNote,
  summaryAddsToTitle,
  ...WORD_RULES,
  linkIsUnwrapped,
];

/** Rules that need the archive around a briefing. */
export const ARCHIVE_RULES: readonly ArchiveRule[] = [
  dateIsOfFileName,
  dateIsPast,
  datesAreInOrder,
  topicIsKnown,
  placeIsKnown,
  entityIsKnown,
  entityKeyIsFree,
  entityHasOneKey,
  describedNamesNobody,
  partyIsKnown,
  ratingOneHasTwoVoices,
  voiceIsNotAlone,
  confirmedHasTwoVoices,
  countIsOfTheSources,
  relayIsNamed,
  linkResolves,
  relationAgrees,
  translationIsOfOriginal,
  sitrepNumberFollows,
  addressIsFree,
  briefingIsNew,
  textChangesOpenly,
  correctionTellsTheChange,
];

/** Rules that hold the archive to what its readers were shown. */
export const LEDGER_RULES: readonly LedgerRule[] = [publishedStays, addressStays];

/** All that can be said of a file, by id: what the reader refuses, and rules. */
export const EVERY_RULE: ReadonlyMap<string, RuleWords> = new Map(
  [...REFUSALS, ...FILE_RULES, ...ARCHIVE_RULES, ...LEDGER_RULES].map((rule) => [rule.id, rule]),
);
