/** Text of a feed as marked text: nothing in it can be read as Markdown, or as a citation or link of ours. */
import { MARK } from "./marked-text.ts";
import { visible } from "./visible.ts";

/** Text as marked text: every sign that Markdown would read is escaped or marked. */
export function markText(text: string): string {
  return visible(text)
    .replace(/[\\`*~]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/<(?=[a-z!/?]|$)/gi, "\\<")
    .replace(/&(?=#?\w{1,32};)/g, "\\&")
    .replaceAll("[", MARK.open)
    .replaceAll("]", MARK.close);
}
