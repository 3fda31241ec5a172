/** The parts of a link in a body: its scheme, its target, and its words. */
import type { Token } from "markdown-it";

export type Scheme = "date" | "place" | "who" | "brief" | "#" | "web";

/** Which of our schemes an address has; any other is the web's. */
export function schemeOf(href: string): Scheme {
  const ours = /^(date|place|who|brief):/i.exec(href)?.[1]?.toLowerCase();
  return (ours ?? (href.startsWith("#") ? "#" : "web")) as Scheme;
}

/** What a link's words are, up to where it closes. */
export function wordsOfLink(children: readonly Token[], from: number): string {
  const words: string[] = [];
  for (let index = from; index < children.length; index++) {
    const child = children[index];
    if (child === undefined || child.type === "link_close") break;
    if (child.type === "text" || child.type === "code_inline") words.push(child.content);
    else if (child.type.endsWith("break")) words.push(" ");
  }
  return words.join("");
}

export function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** True for a web address with a user name or password in it. */
export function hasUser(href: string): boolean {
  return /^https?:[/\\]*[^/\\?#]*@/i.test(href);
}
