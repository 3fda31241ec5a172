/** A citation in CSL-JSON, for programs that set citations by a style. */
import type { CitedWork } from "./cited-work.ts";

/** Takes what is cited; gives a list of one item, as JSON. */
export function cslOf(work: CitedWork): string {
  const { authors, mark } = work;
  const item = {
    id: work.id,
    type: "webpage",
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    title: work.title,
    "container-title": work.archive,
    publisher: work.publisher,
    issued: { "date-parts": [work.day.split("-").map(Number)] },
    URL: work.url,
    language: work.lang,
    ...(mark === "" ? {} : { note: mark }),
  };
  return `${JSON.stringify([item])}\n`;
}
