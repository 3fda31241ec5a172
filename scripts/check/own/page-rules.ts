/** The rules to which a page of the desk's own is held as a briefing is: none that asks of sources or of news. */
import type { LinkRule, TitledRule } from "../rule.ts";
import { entityIsKnown } from "../rules/entity-is-known.ts";
import { linkResolves } from "../rules/link-resolves.ts";
import { placeIsKnown } from "../rules/place-is-known.ts";
import { DATE_RULES, WORD_RULES } from "../rules.ts";

/** Of its words. */
export const PAGE_RULES: readonly TitledRule[] = [...DATE_RULES, ...WORD_RULES];

/** Of where its links lead. */
export const LINK_RULES: readonly LinkRule[] = [placeIsKnown, entityIsKnown, linkResolves];
