/** Takes the address of a source: http(s), without user or password, and as the URL standard has it. */
import { shown } from "./repeat-words.ts";

/** An http or https address, normalised by the URL standard. */
export type WebUrl = string & { readonly __brand: "WebUrl" };

/** What is wrong with an address that has a user name or password in it. */
export const WITH_USER =
  "An address must not carry a user name or password, for it is published. Delete it up to the `@`.";

/** The URL standard calls it an error, and browsers send it on as it is. */
const LONE_PERCENT = /%(?![0-9a-f]{2})/i;

/** Names of hosts as the DNS has them, and addresses of IPv6; what else the standard reads no browser finds. */
const HOST =
  /^(?:\[[0-9a-f:.]+\]|(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.?)$/;
/** What is no URL unit though browsers send it as it is: above all square brackets, and the second `#`. */
const NO_UNIT = /[^A-Za-z0-9!$&'()*+,./:;=?@_~%-]/gu;

/** An http(s) address without user name or password, as a valid URL string of the URL standard, or undefined. */
export function parseWebUrl(written: string): WebUrl | undefined {
  if (!/^https?:\/\/(?!\/)[^\s<>"\\^`{|}]+$/i.test(written) || !URL.canParse(written))
    return undefined;
  if (LONE_PERCENT.test(written)) return undefined;
  const url = new URL(written);
  if (url.username !== "" || url.password !== "" || !HOST.test(url.hostname)) return undefined;
  return withoutOddSigns(url.href) as WebUrl;
}

/** True for an http(s) address whose host stands in it as a browser looks for it. */
export function hasHost(written: string): boolean {
  const host = /^https?:\/\/([^/?#]*?)(?::\d*)?(?:[/?#]|$)/i.exec(written)?.[1] ?? "";
  return URL.canParse(written) && HOST.test(host.toLowerCase());
}

/**
 * The address with every sign that is no URL unit as its bytes, behind its host: what it leads to is the same, and
 * validators know it as an address.
 */
export function withoutOddSigns(href: string): string {
  const [, head = "", rest = href] =
    /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)(.*)$/is.exec(href) ?? [];
  const [before = "", ...fragment] = rest.split("#");
  const written = before.replace(NO_UNIT, encodeURIComponent);
  if (fragment.length === 0) return head + written;
  return `${head}${written}#${fragment.join("#").replace(NO_UNIT, encodeURIComponent)}`;
}

/** What is wrong with an address that is none, and what to write. */
export function explainUrl(written: string): string {
  if (/^https?:\/\/[^/]*@/i.test(written)) return WITH_USER;
  if (/^https?:\/\/\S.*[\s<>"\\^`{|}]/i.test(written))
    return `\`${shown(written)}\` has a sign in it that no web address has. Copy it from the browser, which writes a space as %20.${offer(written)}`;
  if (LONE_PERCENT.test(written) && /^https?:/i.test(written))
    return `\`${shown(written)}\` has a \`%\` that stands for nothing. Write %25 for the sign itself.`;
  if (URL.canParse(written) && /^https?:\/\//i.test(written))
    return `\`${shown(written)}\` has a host that cannot be. Copy the address from the browser.`;
  return `\`${shown(written)}\` is no web address. Write it whole, beginning with https://.`;
}

/** The right writing, where signs of it are all that is wrong. A backslash may be meant as a slash. */
function offer(written: string): string {
  const meant = written.trim().replace(/[\s<>"^`{|}]/g, encodeURIComponent);
  const isOne = parseWebUrl(meant) !== undefined && shown(meant) === meant;
  return isOne ? ` Write \`${meant}\`.` : "";
}
