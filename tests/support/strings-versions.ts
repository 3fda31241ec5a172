/** Former texts of hostile strings: what two publications of them would have left. */
import { firstVersionOf, LEDGER, recordedTwice } from "./ledger.ts";
import { isFull } from "./promise.ts";
import { type Entry, escaped, type Line, writtenIn } from "./strings-written.ts";

/** Those that stand first in a story, so that each can be published without another. */
export const isKept = ({ number }: Entry) => number % (isFull ? 2 : 16) === 0;

const textOf = (lines: readonly Line[]) => `${lines.map(({ text }) => text).join("\n")}\n`;
/** The sentence that stands in the former text alone. */
export const onceIn = (entry: Entry) => `It was “${writtenIn("body", entry)}” before.`;

/** What stood there first: no correction yet, and a paragraph more in which the string stands. */
function formerly(lines: readonly Line[], entry: Entry): string {
  const former = lines.flatMap(({ text, field }): Line[] => {
    if (field === "correction" || field === "was" || text.startsWith("corrections:")) return [];
    if (field !== "body") return [{ text: text.replace("status: corrected", "status: published") }];
    return [{ text }, { text: `\nIt was “${escaped(writtenIn("body", entry))}” before.` }];
  });
  return textOf(former);
}

/** The ledger and the former texts of some of the entries, by path. @throws where one of these cannot be published. */
export function formerTexts(
  files: ReadonlyMap<string, readonly Line[]>,
  entries: readonly Entry[],
): ReadonlyMap<string, string> {
  const kept = entries.filter(isKept);
  const paths = new Map(kept.map((entry) => [`${entry.id.slice(0, 4)}/${entry.id}.md`, entry]));
  const now: Record<string, string> = {};
  const before: Record<string, string> = {};
  for (const [path, lines] of files) {
    const entry = paths.get(path);
    if (entry === undefined && path.endsWith(".md")) continue;
    now[path] = textOf(lines);
    before[path] = entry === undefined ? textOf(lines) : formerly(lines, entry);
  }
  return new Map([
    [LEDGER, recordedTwice(before, now)],
    ...[...paths].map(([path, { id }]) => [firstVersionOf(id), before[path] ?? ""] as const),
  ]);
}
