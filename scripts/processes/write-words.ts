/** Completes the index of a volume that Pagefind has made: writes the table of its words, and keeps every file by its content. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { StoreWriter } from "../cache/store-writer.ts";
import { slashed } from "../files/is-within.ts";
import { volumeWords } from "../search/write/volume-words.ts";
import type { WordsDone, WordsTask } from "./messages.ts";
import { peakOfProcess } from "./peak.ts";

/** @throws when the index lacks the text of a page. */
export async function writeVolumeWords(task: WordsTask): Promise<WordsDone> {
  const { bundle, table, before, objects, at } = task;
  const start = performance.now();
  const store = new StoreWriter(objects);
  const words = store.write(table, await volumeWords(task, before));
  const paths = readdirSync(bundle, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = paths.map((path) => {
    const { bytes: _, ...file } = store.keep(path);
    return [`${at}${slashed(path.slice(bundle.length))}`, file] as const;
  });
  return { files, table: words, millis: performance.now() - start, peak: peakOfProcess() };
}
