/** A citation as a reader writes it, without a word of any language but the briefing's own. */
import type { CitedWork } from "./cited-work.ts";

/** Sentences and the address: "Ada Miller." "The gate is shut." "Harbour Desk, 12 June 2025." "https://…" */
export function plainParts(work: CitedWork, comma = ", "): readonly string[] {
  const { authors, title, archive, publisher, date, url, mark } = work;
  const where = publisher === archive ? [archive] : [archive, publisher];
  return [authors.join(comma), title, [...where, date].join(comma), mark]
    .filter((part) => part !== "")
    .map(ended)
    .concat(url);
}

function ended(sentence: string): string {
  return /[.!?…。؟！？۔]["”»’]?$/u.test(sentence) ? sentence : `${sentence}.`;
}
