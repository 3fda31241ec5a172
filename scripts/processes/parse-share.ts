/** One process's share of the briefings, read and parsed. */

import { type BriefingRow, encode } from "../cache/row.ts";
import type { ParsedBriefing } from "../check/briefing.ts";
import { type Parsed, parseFiles } from "../check/parse.ts";
import type { ParseSettings } from "../config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { groupedBy } from "../diagnostics/grouped-by.ts";
import { pushAll } from "../diagnostics/push-all.ts";
import { type BriefingFile, readSource } from "../read/file.ts";

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

/** Briefings that go from one process to another at once: enough to be quick, and never much in memory. */
const AT_ONCE = 500;

/** The same for another process: `send` gets the briefings as rows, and what is left to say is returned. */
export function parseForOther(
  share: Share,
  send: (rows: BriefingRow[]) => void,
  onParsed?: (parsed: ParsedBriefing) => void,
): Diagnostic[] {
  const rest: Diagnostic[] = [];
  for (let start = 0; start < share.files.length; start += AT_ONCE) {
    const files = share.files.slice(start, start + AT_ONCE);
    const { briefings, diagnostics } = parseShare({ ...share, files }, onParsed);
    const of = groupedBy(diagnostics, ({ file }) => file);
    send(
      briefings.map((briefing) => encode({ briefing, diagnostics: of.get(briefing.path) ?? [] })),
    );
    const parsed = new Set(briefings.map(({ path }) => path));
    pushAll(
      rest,
      diagnostics.filter(({ file }) => !parsed.has(file)),
    );
  }
  return rest;
}

function* readAll(root: string, files: readonly BriefingFile[]) {
  for (const file of files) yield readSource(root, file);
}
