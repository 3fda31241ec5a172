/** Reads a feed once before anything is written: what holds for all of its items may stand behind them. */
import type { Instant } from "../read/dates.ts";
import { titleOf } from "./item-fields.ts";
import { type ItemKey, type ItemKeys, keysOf } from "./item-key.ts";
import { type FeedNode, textOf } from "./node.ts";
import { type FeedPart, readFeed } from "./read-feed.ts";
import { plain, type Reason } from "./reasons.ts";
import { feedWithheldBecause, withheldBecause } from "./withheld.ts";

/** Of a larger feed the parts are not kept but read again, which takes as long as the first time. */
const MOST_KEPT = 32 * 1024 * 1024;

const OTHER_COPY = plain("not public in another copy");

/** Whose a key is: of the one item seen so far, or of several. */
type KeyOwner = string | typeof SEVERAL;
const SEVERAL = Symbol("several");

/** What the whole of a feed says. */
export class Survey {
  /** True for the export of a site's owner, which is no public feed. */
  isExport = false;
  /** Why nothing of the feed may be published. */
  reason: Reason | undefined;
  /** Items inside other items, which are left out. */
  nested = 0;
  channel: FeedNode = {};
  /** Every part of the feed; undefined where they are too many to keep. */
  parts: FeedPart[] | undefined = [];
  readonly #guids = new Map<ItemKey, KeyOwner>();
  readonly #urls = new Map<ItemKey, KeyOwner>();
  readonly #private = new Set<ItemKey>();
  /** What an item of a public feed says of itself, worked out once. */
  readonly #own = new WeakMap<FeedNode, Reason | undefined>();

  /** Learns of one item. */
  note(item: FeedNode, now: Instant | undefined): void {
    const keys = keysOf(item);
    const words = `${titleOf(item)} ${textOf(item, "rss:pubdate", "atom:published", "dc:date", "atom:updated") ?? ""}`;
    own(this.#guids, keys.guid, keys.url ?? words);
    own(this.#urls, keys.url, keys.guid ?? words);
    const reason = withheldBecause(item, { isExport: false, now });
    this.#own.set(item, reason);
    if (reason === undefined) return;
    for (const key of [keys.guid, keys.url]) if (key !== undefined) this.#private.add(key);
  }

  /** The keys by which this one item of the feed is known: a guid or link that several share tells nothing. */
  tellingKeys(item: FeedNode): ItemKeys {
    const { guid, url } = keysOf(item);
    return {
      ...(guid === undefined || this.#guids.get(guid) === SEVERAL ? {} : { guid }),
      ...(url === undefined || this.#urls.get(url) === SEVERAL ? {} : { url }),
    };
  }

  /** Why an item must not be published: it says so, its feed does, or another copy of it in the feed does. */
  withheldBecause(item: FeedNode, now: Instant | undefined): Reason | undefined {
    const isKnown = !this.isExport && this.#own.has(item);
    const own = isKnown
      ? this.#own.get(item)
      : withheldBecause(item, { isExport: this.isExport, now });
    const reason = own ?? this.reason;
    if (reason !== undefined) return reason;
    // Items with one guid are copies, so a private one closes them all. Items on one page need not be copies.
    const key = keysOf(item).guid ?? this.tellingKeys(item).url;
    return key !== undefined && this.#private.has(key) ? OTHER_COPY : undefined;
  }
}

function own(owners: Map<ItemKey, KeyOwner>, key: ItemKey | undefined, owner: KeyOwner): void {
  if (key === undefined) return;
  const before = owners.get(key);
  owners.set(key, before === undefined || before === owner ? owner : SEVERAL);
}

/**
 * What the feed says as a whole. Faults are passed over: whoever goes through its parts meets them, here or, of a
 * feed of more than `mostKept` bytes, in the file.
 * @throws FileRefused when the file cannot be opened.
 */
export async function surveyFeed(
  path: string,
  now: Instant | undefined,
  mostKept = MOST_KEPT,
): Promise<Survey> {
  const survey = new Survey();
  for await (const part of readFeed(path)) {
    if (part.read > mostKept) survey.parts = undefined;
    survey.parts?.push(part);
    if ("item" in part) survey.note(part.item, now);
    if (!("frame" in part)) continue;
    survey.isExport = part.isExport;
    survey.nested = part.nested;
    survey.channel = part.channel;
    survey.reason = feedWithheldBecause(part.frame, now);
  }
  return survey;
}
