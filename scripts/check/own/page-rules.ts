/** The rules to which a page of the desk's own is held as a briefing is: none that asks of sources or of news. */
import type { LinkRule, TitledRule } from "../rule.ts";
import { codeIsMeant } from "../rules/code-is-meant.ts";
import { dateLinkIsReal } from "../rules/date-link-is-real.ts";
import { dateWordsAgree } from "../rules/date-words-agree.ts";
import { emphasisIsMeant } from "../rules/emphasis-is-meant.ts";
import { entityIsKnown } from "../rules/entity-is-known.ts";
import { fieldIsPlainText } from "../rules/field-is-plain-text.ts";
import { headingIsMeant } from "../rules/heading-is-meant.ts";
import { langIsOfTheText } from "../rules/lang-is-of-the-text.ts";
import { linkResolves } from "../rules/link-resolves.ts";
import { listCountsFromOne } from "../rules/list-counts-from-one.ts";
import { listIsMeant } from "../rules/list-is-meant.ts";
import { placeIsKnown } from "../rules/place-is-known.ts";
import { rowFitsItsHead } from "../rules/row-fits-its-head.ts";
import { signIsItself } from "../rules/sign-is-itself.ts";
import { textIsNotGarbled } from "../rules/text-is-not-garbled.ts";
import { weekdayAgrees } from "../rules/weekday-agrees.ts";
import { wordsAreShown } from "../rules/words-are-shown.ts";
import { BODY_RULES } from "../rules.ts";

/** Of its words. */
export const PAGE_RULES: readonly TitledRule[] = [
  dateLinkIsReal,
  dateWordsAgree,
  weekdayAgrees,
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

/** Of where its links lead. */
export const LINK_RULES: readonly LinkRule[] = [placeIsKnown, entityIsKnown, linkResolves];
