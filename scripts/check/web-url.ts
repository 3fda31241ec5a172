/** Takes the address of a source: http(s), without user or password, and as the URL standard has it. */
import { shown } from "./shown.ts";

/** An http or https address, normalised by the URL standard. */
export type WebUrl = string & { readonly __brand: "WebUrl" };

/** What is wrong with an address that has a user name or password in it. */
export const WITH_USER =
  "An address must not carry a user name or password, for it is published. Delete it up to the `@`.";

/** The URL standard calls it an error, and browsers send it on as it is. */
const LONE_PERCENT = /%(?![0-9a-f]{2})/i;

/** An http(s) address without user name or password, as the URL standard writes it, or undefined. */
export function parseWebUrl(written: string): WebUrl | undefined {
  if (!/^https?:\/\/[^\s<>"\\^`{|}]+$/i.test(written) || !URL.canParse(written)) return undefined;
  if (LONE_PERCENT.test(written)) return undefined;
  const url = new URL(written);
  return url.username === "" && url.password === "" ? (url.href as WebUrl) : undefined;
}

/** What is wrong with an address that is none, and what to write. */
export function explainUrl(written: string): string {
  if (/^https?:\/\/[^/]*@/i.test(written)) return WITH_USER;
  if (/^https?:\/\/\S.*[\s<>"\\^`{|}]/i.test(written))
    return `\`${shown(written)}\` has a sign in it that no web address has. Copy it from the browser, which writes a space as %20.`;
  if (LONE_PERCENT.test(written) && /^https?:/i.test(written))
    return `\`${shown(written)}\` has a \`%\` that stands for nothing. Write %25 for the sign itself.`;
  return `\`${shown(written)}\` is no web address. Write it whole, beginning with https://.`;
}
