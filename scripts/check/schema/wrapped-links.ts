/** Addresses that lead through somebody's mail filter, tracker or shortener, and the one that they hold. */
import { parseWebUrl, type WebUrl } from "../yaml/web-url.ts";

/** What an address is wrapped by: the address in it, where it holds one. */
export interface Wrapping {
  readonly by: string;
  readonly holds: WebUrl | undefined;
}

/** Hosts, and the parameter in which they keep the address. */
const IN_PARAMETER: readonly (readonly [host: RegExp, path: RegExp, names: readonly string[]])[] = [
  [/(?:^|\.)safelinks\.protection\.(?:outlook\.com|outlook\.cn|office365\.us)$/, /^/, ["url"]],
  [/^urldefense(?:\.proofpoint)?\.(?:com|us)$/, /^\/v1\//, ["u"]],
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, /^\/url$/, ["q", "url"]],
  [/^lm?\.(?:facebook|instagram|messenger)\.com$/, /^/, ["u"]],
  [/^(?:www\.)?facebook\.com$/, /^\/l\.php$/, ["u"]],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, ["q"]],
  [/^slack-redir\.net$/, /^\/link$/, ["url"]],
  [/^(?:www\.)?linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)/, ["url"]],
  [/^out\.reddit\.com$/, /^/, ["url"]],
  [/^t\.umblr\.com$/, /^\/redirect$/, ["z"]],
  [/^duckduckgo\.com$/, /^\/l\/?$/, ["uddg"]],
  [/^(?:away\.)?vk\.com$/, /^\/away\.php$/, ["to"]],
  [/^clicktime\.(?:symantec|cloud\.postoffice)\.(?:com|net)$/, /^/, ["u"]],
  [/^linkprotect\.cudasvc\.com$/, /^\/url$/, ["a"]],
  [/^(?:www\.)?(?:l|links?)\.workplace\.com$/, /^/, ["u"]],
];
/** They hold no address: only who opens one sees where it leads. */
const SHORTENERS = new Set(
  "t.co bit.ly bitly.com goo.gl ow.ly tinyurl.com lnkd.in buff.ly is.gd dlvr.it fb.me trib.al ift.tt wp.me j.mp tiny.cc cutt.ly rb.gy shorturl.at lnks.gd 1.usa.gov go.usa.gov".split(
    " ",
  ),
);
/** A shortener's own pages have words: "/about". */
const LEADS_ON =
  /^\/(?!(?:about|api|blog|user|login|help|terms|privacy|features|contact|node)(?:\/|$)).+/;
/** Most addresses lead where they say, and asking that first is cheap. */
const MAY_WRAP =
  /^https?:\/\/(?:[^/?#]{1,6}\/|[^/?#]*(?:safelinks|urldefense|google\.|facebook|instagram|messenger|youtube|slack-redir|linkedin|reddit|umblr|duckduckgo|vk\.com|clicktime|cudasvc|workplace|cisco|govdelivery|bit|goo\.gl|tinyurl|lnkd|buff|dlvr|trib|ift|cutt|shorturl|lnks|1\.usa|go\.usa))/i;
/** Wrapped by one filter and again by another, never oftener. */
const DEEPEST = 5;

/** What an address is wrapped by, and the innermost that it holds; undefined for one that leads where it says. */
export function wrappingOf(written: string): Wrapping | undefined {
  if (!MAY_WRAP.test(written)) return undefined;
  let address: string = written;
  let by: string | undefined;
  let holds: WebUrl | undefined;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url === undefined) break;
    const within = heldBy(url);
    const isShort = SHORTENERS.has(url.hostname) && LEADS_ON.test(url.pathname);
    if (within === undefined && !isShort) break;
    by ??= url.hostname;
    const found = within === undefined ? undefined : parseWebUrl(within);
    holds = found;
    if (found === undefined) break;
    address = found;
  }
  return by === undefined ? undefined : { by, holds };
}

/** The address in an address, "" where it is a wrapping that cannot be read; undefined where it is none. */
function heldBy(url: URL): string | undefined {
  const { hostname, pathname, searchParams } = url;
  for (const [host, path, names] of IN_PARAMETER) {
    if (!host.test(hostname) || !path.test(pathname)) continue;
    const found = names
      .map((name) => searchParams.get(name))
      .find((value) => value !== null && value !== "");
    if (found !== undefined && found !== null) return found;
  }
  if (/^urldefense(?:\.proofpoint)?\.(?:com|us)$/.test(hostname)) return ofProofpoint(url);
  if (/^(?:www\.)?google\.[a-z.]{2,6}$/.test(hostname) && /^\/amp\/s\/./.test(pathname))
    return `https://${pathname.slice("/amp/s/".length)}${url.search}`;
  if (/^secure-web\.cisco\.com$/.test(hostname))
    return decoded(/\/(https?%3A%2F%2F[^/]+)/i.exec(pathname)?.[1] ?? "");
  if (/^links(?:-\d+)?\.govdelivery\.com$/.test(hostname)) return ofGovDelivery(url);
  return hostname === "lnks.gd" ? ofToken(pathname) : undefined;
}

/** Version 2 writes `-` for a percent sign and `_` for a slash; version 3 puts aside what has a meaning in a query. */
function ofProofpoint({ pathname, href, searchParams }: URL): string | undefined {
  if (pathname.startsWith("/v2/"))
    return decoded((searchParams.get("u") ?? "").replaceAll("-", "%").replaceAll("_", "/"));
  const [, address, aside = ""] = /\/v3\/__(.+?)__;([^!]*)!/.exec(href) ?? [];
  if (address === undefined) return /^\/v3\//.test(pathname) ? "" : undefined;
  const characters = [...Buffer.from(aside, "base64url").toString("utf8")];
  return address
    .replace(/^(https?):\/(?!\/)/, "$1://")
    .replace(/\*\*([A-Za-z0-9_-])|\*/g, (_, run: string | undefined) =>
      characters.splice(0, run === undefined ? 1 : RUNS.indexOf(run) + 2).join(""),
    );
}

const RUNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function ofGovDelivery({ href, pathname }: URL): string | undefined {
  const [, after] = /&&&(https?:\/\/.+)$/.exec(href) ?? [];
  if (after !== undefined) return after;
  const [, encoded] = /^\/CL0\/([^/]*(?:\/\/)?[^/]+)\//.exec(pathname) ?? [];
  return encoded === undefined ? "" : decoded(encoded);
}

/** A token of three parts, of which the second is JSON in base64 with a `url`. */
function ofToken(pathname: string): string | undefined {
  const [, payload] = /\/eyJ[\w-]*\.(eyJ[\w-]+)\./.exec(pathname) ?? [];
  if (payload === undefined) return undefined;
  const json = Buffer.from(payload, "base64url").toString("utf8");
  const [, address = ""] = /"url"\s*:\s*"(https?:[^"]{1,2000})"/.exec(json) ?? [];
  return address.replaceAll("\\/", "/");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
