/** Parses a folder's briefings: from memory what has not changed, the rest here or in child processes. */
import { type Parsed, parseFiles } from "./check/parse.ts";
import { byCodeUnit, type Diagnostic } from "./diagnostics/diagnostic.ts";
import { shareOut } from "./jobs.ts";
import type { ParsedMemory } from "./memory/parsed-memory.ts";
import { type BriefingFile, hashFile, type Listing, readSource } from "./read/read.ts";
import { Workers } from "./workers.ts";

/** Below this many files a child process takes longer to start than this one to parse them. */
const FEW = 400;

export interface Parsing {
  /** The briefings folder. */
  readonly root: string;
  /** Language of briefings that name none. */
  readonly lang: string;
  readonly memory: ParsedMemory;
  /** Hears how many files will be parsed anew, if they are many. */
  readonly onMany?: (count: number) => void;
}

/** Every briefing of a listing, parsed, in the order of the listing. @throws when a child process dies. */
export async function parseListing(
  { briefings: files }: Listing,
  { root, lang, memory, onMany }: Parsing,
): Promise<Parsed> {
  const briefings: Parsed["briefings"][number][] = [];
  const diagnostics: Diagnostic[] = [];
  const missing: BriefingFile[] = [];
  for (const file of files) {
    const sha256 = hashFile(root, file.path);
    const known = sha256 === undefined ? undefined : memory.recall(file, sha256);
    if (known === undefined) missing.push(file);
    else {
      briefings.push(known.briefing);
      diagnostics.push(...known.diagnostics);
    }
  }
  if (missing.length >= FEW) onMany?.(missing.length);
  const parsed =
    missing.length < FEW
      ? parseFiles(
          missing.map((file) => readSource(root, file)),
          lang,
        )
      : await parseInWorkers(missing, root, lang);
  memory.remember(parsed);
  memory.save();
  briefings.push(...parsed.briefings);
  briefings.sort((a, b) => byCodeUnit(a.id, b.id));
  return { briefings, diagnostics: [...diagnostics, ...parsed.diagnostics] };
}

async function parseInWorkers(
  files: readonly BriefingFile[],
  root: string,
  lang: string,
): Promise<Parsed> {
  const workers = new Workers();
  try {
    const shares = shareOut(files, workers.count);
    return await workers.parse(
      shares.map((share) => ({ root, files: share, prefix: undefined, lang })),
    );
  } finally {
    workers.close();
  }
}
