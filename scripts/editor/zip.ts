/** Packs texts into a ZIP: the same texts, the same bytes, whatever the machine, its zone and its Node. */
import { strToU8, zipSync } from "fflate";

/** ZIP keeps a time as the clock on the wall shows it, and knows none before 1980: a noon that no zone leaves out. */
const NO_TIME = "1980-01-02T12:00:00";

export function zipOf(texts: readonly (readonly [path: string, text: string])[]): Uint8Array {
  const files = texts.map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: NO_TIME });
}
