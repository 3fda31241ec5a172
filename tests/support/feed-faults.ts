/** What is wrong with a feed that no schema can say: RFC 4287, RFC 6721, JSON Feed 1.1. */
import { attributes } from "./pages.ts";

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

/** What stands between tags of an element, or its escaped HTML, as it reads. */
function unescaped(xml: string): string {
  const signs: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return xml.replaceAll(/&(lt|gt|quot|amp);/g, (_, name: string) => signs[name] ?? "");
}

const textIn = (part: string, element: string) =>
  new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`).exec(part)?.[1] ?? "";

/** Faults of an Atom feed (RFC 4287, 4.1.1, 4.1.2, 4.2.6; RFC 6721, 3); none where it is right. */
export function atomFaults(feed: string): string[] {
  const [head = "", ...rest] = feed.split(/(?=<entry[ >]|<at:deleted-entry )/);
  const entries = rest.filter((part) => part.startsWith("<entry"));
  const ids = [head, ...entries].map((part) => textIn(part, "id"));
  const gone = [...feed.matchAll(/<at:deleted-entry ref="([^"]*)" when="([^"]*)"/g)];
  const faults: string[] = [];
  if (new Set([...ids, ...gone.map(([, ref]) => ref)]).size !== ids.length + gone.length)
    faults.push("An id stands twice.");
  for (const address of [...ids, ...attributes(feed, "href"), ...attributes(feed, "scheme")])
    if (!URL.canParse(address)) faults.push(`${address} is no whole address.`);
  if (!/<author><name>[^<]+<\/name>/.test(head)) faults.push("Nobody wrote it.");
  if (!head.includes('rel="self"')) faults.push("It does not say where it is.");
  for (const part of [head, ...entries]) faults.push(...partFaults(part, textIn(head, "updated")));
  for (const entry of entries) {
    if (textIn(entry, "summary") === "") faults.push("An entry says nothing.");
    faults.push(...contentFaults(unescaped(textIn(entry, "content"))));
  }
  const instants = [...feed.matchAll(/<(?:updated|published)>([^<]*)</g)].map(([, at = ""]) => at);
  for (const at of [...instants, ...gone.map(([, , when = ""]) => when)])
    if (!INSTANT.test(at)) faults.push(`${at} is no instant.`);
  for (const lang of attributes(feed, "xml:lang"))
    if (Intl.getCanonicalLocales(lang)[0] !== lang) faults.push(`${lang} is no language.`);
  return faults;
}

/** Faults of a feed's head or of an entry. */
function partFaults(part: string, newest: string): string[] {
  const id = textIn(part, "id");
  const isLater = Date.parse(textIn(part, "updated")) > Date.parse(newest);
  return [
    ...(textIn(part, "title") === "" ? [`${id} has no title.`] : []),
    ...(part.match(/<link rel="alternate"/g)?.length === 1 ? [] : [`${id} leads to none, or two.`]),
    ...(isLater ? [`${id} is newer than its feed.`] : []),
  ];
}

/** HTML that is read apart from its page: whole addresses, and nothing that a script or a style sheet would need. */
function contentFaults(html: string): string[] {
  const tags = html.match(/<[^>]*>/g) ?? [];
  return [
    ...tags.filter((tag) => /^<(?:script|style|iframe|object|form|svg|img)\b/i.test(tag)),
    ...tags.filter((tag) => / (?:id|class|style|role|tabindex|on\w+|data-[\w-]+)=/i.test(tag)),
    ...attributes(tags.join(""), "href").filter((href) => !/^(?:https?|mailto):/.test(href)),
  ];
}

/** Faults of a JSON Feed: what the version asks for, and what it has no word for. */
export function jsonFeedFaults(text: string): string[] {
  const feed = JSON.parse(text) as Record<string, unknown> & { items: Record<string, unknown>[] };
  const faults: string[] = [];
  const expect = (isRight: boolean, what: string) => {
    if (!isRight) faults.push(what);
  };
  const isAddress = (value: unknown) => typeof value === "string" && URL.canParse(value);
  const isText = (value: unknown) => typeof value === "string" && value !== "";
  expect(feed.version === "https://jsonfeed.org/version/1.1", "It is of another version.");
  expect(isText(feed.title) && isText(feed.language), "It has no title or no language.");
  expect(isAddress(feed.home_page_url) && isAddress(feed.feed_url), "It does not say where it is.");
  expect(new Set(feed.items.map(({ id }) => id)).size === feed.items.length, "An id stands twice.");
  for (const [key, known] of [
    ...Object.keys(feed).map((name) => [name, FEED_KEYS] as const),
    ...feed.items.flatMap((item) => Object.keys(item).map((name) => [name, ITEM_KEYS] as const)),
  ])
    expect(known.has(key), `${key} is no key of it.`);
  for (const item of feed.items) {
    const { id, url, title, content_html: html, date_published: at, date_modified: then } = item;
    expect(isAddress(id) && id === url && isText(title), `${id} has no address or title.`);
    expect(isText(html) && isText(item.language), `${id} has no content or language.`);
    faults.push(...contentFaults(String(html)));
    expect(
      [at, then].every((when) => INSTANT.test(String(when))),
      `${id} has no instant.`,
    );
  }
  return faults;
}

const keys = (names: string): ReadonlySet<string> => new Set(names.split(" "));
const FEED_KEYS = keys(
  "version title home_page_url feed_url description favicon authors language items",
);
const ITEM_KEYS = keys(
  "id url title summary content_html date_published date_modified authors tags language",
);
