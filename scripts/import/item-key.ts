/** By what an item is known again under a new title or date: its guid, and the address of its page. */
import { createHash } from "node:crypto";
import { linkOf } from "./item-fields.ts";
import { attributeOf, type FeedNode, textOf } from "./node.ts";

/** A digest, so that a guid (which may name a machine inside a house) is compared and never shown. */
export type ItemKey = string & { readonly __brand: "ItemKey" };

export interface ItemKeys {
  readonly guid?: ItemKey;
  readonly url?: ItemKey;
}

/** Parameters that say who sent the reader, and not which page it is. */
const TRACKING =
  /^(?:utm_\w+|(?:fb|g|dc|ms|tw|ig|yc|ttc|li_fat_)l?c?l?id|igshid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|at_(?:medium|campaign)|xtor|cmpid|sr_share|spm)$/i;

/** The keys of an item; none where the feed says neither guid nor link. */
export function keysOf(item: FeedNode): ItemKeys {
  const guid =
    textOf(item, "rss:guid", "atom:id") ?? attributeOf({ "@": item["rdf:@"] }, "rdf:about");
  const link = linkOf(item);
  return {
    ...(guid === "" ? {} : { guid: keyOf(guid) }),
    ...(link === "" ? {} : { url: keyOf(link) }),
  };
}

/** The key of a guid or an address; one address in its usual spellings has one key. */
export function keyOf(written: string): ItemKey {
  return createHash("sha256")
    .update(plainAddress(written.trim()))
    .digest("hex")
    .slice(0, 16) as ItemKey;
}

/** http or https, a slash at the end or none, sent by a newsletter or not: one page. Anything else stays as it is. */
function plainAddress(written: string): string {
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return written;
  const url = new URL(written);
  const query = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  const said = new URLSearchParams(query).toString();
  const place = /^#(?:xtor=|utm_|:~:|$)/.test(url.hash) ? "" : url.hash;
  const port = /^(?:80|443)?$/.test(url.port) ? "" : `:${url.port}`;
  return `//${url.hostname}${port}${url.pathname.replace(/\/+$/, "")}${said === "" ? "" : `?${said}`}${place}`;
}
