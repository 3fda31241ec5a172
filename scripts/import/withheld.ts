/** What tells that an item's origin does not show it to everyone: one table of every dialect's marks. */
import { dayIn, type Instant, toMillis, type Zone } from "../read/dates.ts";
import { parseFeedDate } from "./feed-date.ts";
import { titleOf } from "./item-fields.ts";
import { type ItemSign, signsOf } from "./item-signs.ts";
import { elementsOf, type FeedNode, ownText } from "./node.ts";
import { folded, plain, type Reason, reasonOf } from "./reasons.ts";

/** Why a value keeps an item back; undefined where it does not. `name` is without its prefix. */
type Judge = (value: string, of: { name: string; now: Instant | undefined }) => Reason | undefined;

const FOR_SOME = plain("for some readers alone");
const NOT_PUBLIC = plain("marked as not public");
const NO_STATUS = plain("without a status");

/** Where we know the dialect, what is not known to be public is not. */
const onlyIf =
  (open: RegExp, otherwise: Reason): Judge =>
  (value) =>
    open.test(value) ? undefined : otherwise;

/** Where anybody may have chosen the name, these words close; each may end an address (`…/access-right/NON_PUBLIC`). */
const CLOSING = new Set(
  `private draft auto-draft unpublished not-published non-public nonpublic not-public pending pending-review in-review
  password password-protected protected hidden internal internal-use-only confidential restricted secret sensitive
  classified trash trashed soft-trashed deleted removed rejected blocked suspended scheduled future embargoed withheld
  canceled cancelled unlisted member members members-only subscriber subscribers subscribers-only paid premium friends
  custom usemask registered authenticated logged-in tlp:red tlp:amber tlp:amber+strict tlp:green`.split(
    /\s+/,
  ),
);
const byWord: Judge = (value) => {
  const last = value.split(/[/#:.]/).at(-1) ?? "";
  const word = [value, last].find((one) => CLOSING.has(folded(one)));
  return word === undefined ? undefined : reasonOf(word, NOT_PUBLIC);
};

const ofType: Judge = (value) => {
  const word = folded(value);
  if (word === "post") return undefined;
  return reasonOf(
    word,
    plain(/^[a-z0-9-]{1,20}$/.test(word) ? `of type ${word}` : "of another type"),
  );
};
const ofStatus =
  (open: RegExp): Judge =>
  (value) => {
    if (open.test(value)) return undefined;
    return value === "" ? NO_STATUS : reasonOf(value, plain("of an unknown status"));
  };
const NO = /^(?:no|n|false|f|0|off|none)$/i;
/** A flag closes by standing there, and opens by a no: Atom's `app:draft`, YouTube's `yt:private`. */
const flag: Judge = (value, { name }) =>
  NO.test(value) ? undefined : reasonOf(name.replace(/^is[-_]?/, ""), NOT_PUBLIC);
const untilDate: Judge = (value, { now }) => {
  if (/^(?:no|none|false|0)$/i.test(value)) return undefined;
  const date = now === undefined ? undefined : parseFeedDate(value, "UTC" as Zone);
  const isOver =
    now !== undefined &&
    date !== undefined &&
    (date.instant === undefined
      ? date.day < dayIn(now, "UTC" as Zone)
      : toMillis(date.instant) <= toMillis(now));
  return isOver ? undefined : plain("under embargo");
};

/** In order: the first row that closes gives the reason. Sources: WordPress's and Blogger's exports, RFC 5023 §13.1.1, GData, CAP 1.2, Podcasting 2.0, FAC 1.0. */
const TABLE: readonly (readonly [name: RegExp, judge: Judge])[] = [
  [/^(?:wp:post_type|blogger:type)$/, ofType],
  [/^wp:status$/, ofStatus(/^publish$/i)],
  [/^blogger:status$/, ofStatus(/^live$/i)],
  [/^wp:post_password$/, onlyIf(/^$/, plain("with a password"))],
  [/^blogger:trashed$/, onlyIf(/^$/, plain("in the trash"))],
  [/^meta:_jetpack_newsletter_access$/, onlyIf(/^(?:everybody)?$/, FOR_SOME)],
  [/^meta:_members_access_role$/, onlyIf(/^$/, FOR_SOME)],
  [/^access:restriction$/, onlyIf(/^allow$/i, FOR_SOME)],
  [/(?:^|:)block$/, (value) => (/^(?:yes|true|1)$/i.test(value) ? plain("blocked") : undefined)],
  [/(?:^|:)tlp$/, onlyIf(/^(?:tlp:)?(?:clear|white)$/i, NOT_PUBLIC)],
  [
    /(?:^|:)access_?rights$/,
    onlyIf(/^(?:.*[/#:])?(?:public|open|open[ -]?access|unrestricted|everyone|c_abf2)$/i, FOR_SOME),
  ],
  [/(?:^|:)embargo(?:ed|[-_]?date|[-_]?until|[-_]?ends?)?$/, untilDate],
  [/^dcterms:available$/, untilDate],
  [
    /(?:^|:)(?:is[-_]?)?(?:draft|private|protected|hidden|unlisted|confidential|internal|restricted|trashed|deleted|members[-_]?only|subscribers[-_]?only)$/,
    flag,
  ],
  [/(?:^|:)(?:is[-_]?)?(?:public|visible)$/, (value) => (NO.test(value) ? NOT_PUBLIC : undefined)],
  [
    /(?:^|:)(?:(?:post|pub|publication|publishing)?[-_]?(?:status|state)|workflow[-_]?state|visibility|access(?:[-_]?level)?|audience|privacy|security|protection|classification|sensitivity|permissions?|rights|scope)$/,
    byWord,
  ],
];

/** What categories, titles and texts of an ordinary feed say, which a site made for a reader who was logged in. */
const CATEGORIES =
  /^(?:private|draft|unpublished|confidential|(?:for-)?internal-use-only|not-for-publication|embargoed|(?:members|subscribers)-only|tlp:(?:red|amber(?:\+strict)?|green))$/;
const TITLE =
  /^(private|protected):\s|^(embargoed)(?::|\s+(?:until|till)\s)|^\W?(tlp:\s?(?:red|amber|green))\b/i;
const TEXT =
  /class=["'][^"'<>]*\bpost-password-form\b|There is no excerpt because this is a protected post\./;
/** Where plug-ins of WordPress begin or end the part of a post that members read; an export has it as it was typed. */
const MEMBERS =
  /\[\/(?:private|(?:members?|logged)[-_]?(?:only|in)|restrict(?:ed)?|membership|(?:wpmem|pmpro|rcp|mepr|um|memberful|woocommerce_members?)[-_]\w{1,40}|groups_(?:non_)?member|s2if|ms-protect-content|wlm_\w{1,40})\]|<!--\s{0,9}wp:(?:jetpack\/paywall|premium-content\/)/i;

/**
 * Why an item must not be published, or undefined where nothing speaks against it. Of several marks
 * the most private counts. `isExport`: an item without a status is not known to be public.
 */
export function withheldBecause(
  item: FeedNode,
  { isExport, now }: { readonly isExport: boolean; readonly now?: Instant | undefined },
): Reason | undefined {
  const signs = signsOf(item);
  const reason = judge(signs, now);
  if (reason !== undefined) return reason;
  // Where the origin states what an item is, a category "Unpublished" is a category.
  if (!signs.some(({ name }) => /^(?:wp|blogger):status$/.test(name))) {
    if (isExport) return NO_STATUS;
    const word = categoryOf(signs) ?? TITLE.exec(titleOf(item))?.slice(1).find(Boolean);
    if (word !== undefined) return reasonOf(word, NOT_PUBLIC);
  }
  for (const [name, element] of elementsOf(item)) {
    if (!/^(?:content(?::encoded)?|description|summary)$/.test(name)) continue;
    if (TEXT.test(ownText(element))) return reasonOf("protected", NOT_PUBLIC);
    if (isExport && MEMBERS.test(ownText(element))) return FOR_SOME;
  }
  return undefined;
}

/** Why a whole feed must not be published: what stands around its items says so. */
export function feedWithheldBecause(
  frame: readonly FeedNode[],
  now: Instant | undefined,
): Reason | undefined {
  return judge(
    frame.flatMap((node) => signsOf(node)),
    now,
  );
}

function categoryOf(signs: readonly ItemSign[]): string | undefined {
  return signs
    .filter(({ name }) => name === "category")
    .flatMap(({ values }) => values)
    .find((value) => CATEGORIES.test(folded(value)));
}

function judge(signs: readonly ItemSign[], now: Instant | undefined): Reason | undefined {
  for (const [pattern, closes] of TABLE) {
    for (const { name, values } of signs) {
      if (!pattern.test(name)) continue;
      const spoken = values.length > 1 ? values.filter((value) => value !== "") : values;
      for (const value of spoken) {
        const reason = closes(value, { name: name.replace(/^.*:/, ""), now });
        if (reason !== undefined) return reason;
      }
    }
  }
  return undefined;
}
