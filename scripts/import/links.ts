/** Links, and pictures as links, as marked text. */
import { parseWebUrl } from "../check/yaml/web-url.ts";
import { markText } from "./mark-text.ts";
import { flatten, MARK } from "./marked-text.ts";
import { visible } from "./visible.ts";

/** What is shown elsewhere becomes a link to it, named by its own words or by these. */
const MEDIA: Readonly<Record<string, string>> = {
  IMG: "Image",
  VIDEO: "Video",
  AUDIO: "Audio",
  IFRAME: "Embedded page",
};

/** What begins lines of its own. */
const BLOCKS =
  "address,article,aside,blockquote,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,table,ul";
/** What a line is before its words: list, quotation, heading; code and rows of a table stay as they are. */
const LINE = /^((?:[\u0002\u0003\u0004]|\u0005\d+\u0005)*\u0006*)([^\u0007\u0008].*)$/s;

/** A link to the web or to a mailbox; any other keeps its words alone. Round blocks, it is one in each of their lines. */
export function link(content: string, element: HTMLElement, base: string): string {
  const address = addressOf(element.getAttribute("href") ?? "", base);
  if ((element.querySelector(BLOCKS) ?? null) === null)
    return address === undefined ? content : linkWords(content, address);
  if (address === undefined) return `\n\n${content}\n\n`;
  const lines = content.split("\n").map((line) => {
    const [, start = "", words] = LINE.exec(line) ?? [];
    return words === undefined ? line : `${start}${linkWords(words, address)}`;
  });
  const text = lines.join("\n").trim();
  // What cannot hold a link, as a table, has it behind.
  const isLinked = text === "" || text.includes(MARK.link);
  return `\n\n${text}\n\n${isLinked ? "" : `${linkWords(markText(address), address)}\n\n`}`;
}

/** Links do not nest: one inside stays. A link without words cannot be read. */
function linkWords(words: string, address: string): string {
  if (words.includes(MARK.link)) return words;
  const text = /[\n\u0001-\u0008]/.test(words) ? flatten(words) : words;
  return text.trim() === "" ? "" : `${MARK.link}${text.replace(/^@/, "\\@")}](${address})`;
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
