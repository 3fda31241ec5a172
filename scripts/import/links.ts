/** Links, and pictures as links, as marked text. */
import { parseWebUrl } from "../check/web-url.ts";
import { markText } from "./mark-text.ts";
import { flatten, MARK } from "./marks.ts";
import { visible } from "./visible.ts";

/** What is shown elsewhere becomes a link to it, named by its own words or by these. */
const MEDIA: Readonly<Record<string, string>> = {
  IMG: "Image",
  VIDEO: "Video",
  AUDIO: "Audio",
  IFRAME: "Embedded page",
};

/** A link to the web or to a mailbox; any other keeps its words alone. */
export function link(content: string, element: HTMLElement, base: string): string {
  const address = addressOf(element.getAttribute("href") ?? "", base);
  if (address === undefined) return content;
  const text = /[\n\u0001-\u0008]/.test(content) ? flatten(content) : content;
  // Links do not nest, and a link without words cannot be read.
  if (text.trim() === "") return "";
  return `${MARK.link}${text.replaceAll(MARK.link, "").replace(/^@/, "\\@")}](${address})`;
}

/** A link to a picture, film or page that the source shows; nothing for one that only counts readers. */
export function media(element: HTMLElement, base: string): string {
  const address = addressOf(element.getAttribute("src") ?? "", base);
  const isTracker =
    /^[01]$/.test(element.getAttribute("width") ?? "") ||
    /^[01]$/.test(element.getAttribute("height") ?? "");
  if (address === undefined || isTracker) return "";
  const words = visible(element.getAttribute("alt") || element.getAttribute("title") || "").trim();
  const text = markText(words || (MEDIA[element.nodeName] ?? ""));
  return element.closest("a[href]") === null
    ? `${MARK.link}${text.replace(/^@/, "\\@")}](${address})`
    : text;
}

/** A web or mail address as a link's destination, or undefined: then only the words stay. */
function addressOf(written: string, base: string): string | undefined {
  const address = written.trim();
  if (address === "" || address.startsWith("#") || !URL.canParse(address, base)) return undefined;
  const { protocol, href } = new URL(address, base);
  const isMail = protocol === "mailto:" && /^mailto:[\w.!#$%&'*+/=?@,:;~-]+$/i.test(href);
  const safe = isMail ? href : parseWebUrl(href);
  return safe?.replace(/[()]/g, "\\$&").replace(/&(?=#?\w{1,32};)/g, "\\&");
}
