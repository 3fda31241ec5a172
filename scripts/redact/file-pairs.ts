/** Files before and after names were taken out of them. */
import type { SourceFile } from "../read/file.ts";
import type { BriefingId } from "../read/identity.ts";

/** A briefing's file, and what it becomes. */
export interface FilePair<File extends SourceFile = SourceFile> {
  readonly before: File;
  readonly after: File;
}

/** Whether anything of it is another. */
export function isChanged({ before, after }: FilePair): boolean {
  return before.text !== after.text || before.path !== after.path;
}

/** What names another briefing by its old id names it by the new one. */
export function withNewIds<File extends SourceFile>(
  pairs: readonly FilePair<File>[],
  newIds: ReadonlyMap<BriefingId, BriefingId>,
): FilePair<File>[] {
  return pairs.map(({ before, after }) => {
    let { text } = after;
    for (const [old, now] of newIds)
      text = text.replaceAll(new RegExp(`(?<![a-z0-9-])${old}(?![a-z0-9-])`, "g"), now);
    return { before, after: text === after.text ? after : { ...after, text } };
  });
}
