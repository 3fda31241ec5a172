/** Where `npm start` makes its previews: below the cache, one for each archive and for each who looks, while somebody does. */
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Viewers } from "../config.ts";
import { makeFolder } from "../files/make-folder.ts";
import { orRefuse } from "../files/output-refused.ts";
import { PREVIEWS } from "../publish/for-whom.ts";
import { lockOf, whileHeld } from "../publish/lock.ts";
import { isAlive, markIn, newMark } from "../publish/lock-mark.ts";
import { recover } from "../publish/publish.ts";
import { sha256Of } from "../read/file.ts";

/** What belongs to a preview, by its name: the folder itself, and what stands beside it while it is made or shown. */
const OF_PREVIEW = /^\.?([0-9a-f]{8}-[a-z]+)/;
/** A file that says which process shows a preview. */
const SHOWN = /^\.([0-9a-f]{8}-[a-z]+)\.shown-(.+)$/;

/** The folder of the preview of an archive, as these viewers see it. */
export function previewFolder(cache: string, briefings: string, viewers: Viewers): string {
  const archive = resolve(briefings);
  return join(cache, PREVIEWS, `${sha256Of(archive).slice(0, 8)}-${viewers}`);
}

/**
 * Says that this process shows a preview, so that no other removes it. Returns what takes that back.
 * @throws OutputRefused where nothing can be written beside it.
 */
export function markShown(folder: string): () => void {
  const file = join(dirname(folder), `.${basename(folder)}.shown-${newMark()}`);
  orRefuse(folder, () => {
    makeFolder(dirname(folder));
    writeFileSync(file, "");
  });
  return () => rmSync(file, { force: true });
}

/** Removes what is left of previews, all of which hold what is withheld, but for those that a process makes or shows. */
export async function prunePreviews(cache: string): Promise<void> {
  const previews = join(cache, PREVIEWS);
  const names = new Set(readdirSync(previews).flatMap((name) => OF_PREVIEW.exec(name)?.[1] ?? []));
  for (const name of names) {
    const folder = join(previews, name);
    const builder = markIn(lockOf(folder));
    if (isShown(folder) || (builder !== undefined && isAlive(builder))) continue;
    await whileHeld(folder, () => {
      // Another process may have begun to show it meanwhile.
      if (isShown(folder)) return;
      recover(folder);
      rmSync(folder, { recursive: true, force: true });
    });
  }
}

/** Whether a process shows a preview. What a dead one has left to say so is removed. */
function isShown(folder: string): boolean {
  const beside = dirname(folder);
  const marks = readdirSync(beside).filter((name) => SHOWN.exec(name)?.[1] === basename(folder));
  const isLeft = (name: string) => !isAlive(SHOWN.exec(name)?.[2] ?? "");
  const left = marks.filter(isLeft);
  for (const name of left) rmSync(join(beside, name), { force: true });
  return left.length < marks.length;
}
