/** One process's share of the briefings, read and parsed. */
import { type Parsed, type ParsedBriefing, parseFiles } from "./check/parse.ts";
import type { ParseSettings } from "./config.ts";
import { type BriefingFile, readSource } from "./read/file.ts";

export interface Share {
  /** The briefings folder. */
  readonly root: string;
  readonly files: readonly BriefingFile[];
  readonly settings: ParseSettings;
}

/** Reads and parses the files one after the other; `onParsed` hears of each good one. */
export function parseShare(
  { root, files, settings }: Share,
  onParsed?: (parsed: ParsedBriefing) => void,
): Parsed {
  return parseFiles(readAll(root, files), settings, onParsed);
}

function* readAll(root: string, files: readonly BriefingFile[]) {
  for (const file of files) yield readSource(root, file);
}
