/** Parses a folder's briefings: from memory what has not changed, the rest here or in child processes. */
import type { Briefing, Parsed } from "./check/parse.ts";
import type { ParseSettings } from "./config.ts";
import { byCodeUnit, type Diagnostic } from "./diagnostics/diagnostic.ts";
import { shareOut } from "./jobs.ts";
import type { ParsedMemory } from "./memory/parsed-memory.ts";
import { parseShare } from "./parse-share.ts";
import { type BriefingFile, hashFile } from "./read/file.ts";
import type { Listing } from "./read/read.ts";
import { Workers } from "./workers.ts";

/** Below this many files a child process takes longer to start than this one to parse them. */
const FEW = 400;

export interface Parsing {
  /** The briefings folder. */
  readonly root: string;
  readonly settings: ParseSettings;
  readonly memory: ParsedMemory;
  /** Hears how many files will be parsed anew, if they are many. */
  readonly onMany?: (count: number) => void;
}

/** Every briefing of a listing, parsed, in the order of the listing. @throws when a child process dies. */
export async function parseListing(
  { briefings: files }: Listing,
  parsing: Parsing,
): Promise<Parsed> {
  const { memory } = parsing;
  // With nothing remembered there is no use in reading every file only to know it by its hash.
  const isNew = memory.isEmpty && files.length >= FEW;
  const known = isNew ? { briefings: [], diagnostics: [] } : recallAll(files, parsing);
  const recalled = new Set(known.briefings.map(({ path }) => path));
  const missing = files.filter(({ path }) => !recalled.has(path));
  const parsed = await parseAnew(missing, parsing);
  memory.remember(parsed);
  memory.save();
  const briefings = [...known.briefings, ...parsed.briefings];
  return {
    briefings: briefings.sort((a, b) => byCodeUnit(a.id, b.id)),
    diagnostics: [...known.diagnostics, ...parsed.diagnostics],
  };
}

function recallAll(files: readonly BriefingFile[], { root, memory }: Parsing): Parsed {
  const briefings: Briefing[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const sha256 = hashFile(root, file.path);
    const known = sha256 === undefined ? undefined : memory.recall(file, sha256);
    if (known === undefined) continue;
    briefings.push(known.briefing);
    diagnostics.push(...known.diagnostics);
  }
  return { briefings, diagnostics };
}

async function parseAnew(
  files: readonly BriefingFile[],
  { root, settings, onMany }: Parsing,
): Promise<Parsed> {
  if (files.length < FEW) return parseShare({ root, files, settings });
  onMany?.(files.length);
  const workers = new Workers("check");
  try {
    const shares = shareOut(files, workers.count);
    return await workers.parse(shares.map((share) => ({ root, files: share, settings })));
  } finally {
    workers.close();
  }
}
