/** Holds kept versions to the ledger, which says what readers saw: the former texts of each briefing that has some. */
import type { Settings } from "../../config.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Instant } from "../../read/dates.ts";
import { refuse } from "../../read/file.ts";
import type { BriefingId } from "../../read/identity.ts";
import type { VersionFile } from "../../read/version-files.ts";
import type { Briefing } from "../briefing.ts";
import type { Ledger, LedgerLine } from "../ledger/ledger.ts";
import { isFormer } from "../ledger/seal.ts";
import { lineOf } from "../ledger/since-published.ts";

/** A text that readers saw until another took its place. */
export interface FormerVersion {
  /** Counted from 1. */
  readonly number: number;
  readonly until: Instant;
  /** Undefined where it is not kept. */
  readonly text: Briefing | undefined;
  /** What it says, while it stands in no file yet. */
  readonly unsaved?: string;
}

/** The former versions of briefings, the oldest first. */
export type Versions = ReadonlyMap<BriefingId, readonly FormerVersion[]>;

export const NO_VERSIONS: Versions = new Map();

export interface VersionsAsked {
  readonly settings: Pick<Settings, "keep_versions">;
  readonly ledger: Ledger;
  readonly briefings: ReadonlyMap<BriefingId, Briefing>;
  /** Of every file, though it could not be parsed. */
  readonly ids: ReadonlySet<string>;
  /** What the files in `versions/` were parsed into, as far as they could be. */
  readonly parsed: readonly Briefing[];
}

/** What readers saw before of each briefing; and each file that is no such text. */
export function checkVersions(
  files: readonly VersionFile[],
  asked: VersionsAsked,
): { versions: Versions; diagnostics: Diagnostic[] } {
  const { settings, ledger, briefings, parsed } = asked;
  const diagnostics: Diagnostic[] = [];
  const texts = new Map(parsed.map((text) => [text.path, text]));
  const kept = new Map<string, Briefing>();
  const taken = new Set<string>();
  for (const file of files) {
    const { id, number, path } = file;
    const briefing = briefings.get(id);
    const line = briefing && lineOf(briefing, ledger);
    const text = texts.get(path);
    const name = `${id} ${number}`;
    const why = taken.has(name)
      ? `There is another version ${number} beside it. Delete one.`
      : whyNone(file, { line, text, asked });
    taken.add(name);
    if (why !== undefined) diagnostics.push(refuse(path, "version-is-as-shown", why));
    else if (text !== undefined) kept.set(name, text);
  }
  if (!settings.keep_versions) return { versions: NO_VERSIONS, diagnostics };
  const versions = [...briefings.values()].flatMap((briefing) => {
    const former = briefing.meta.status === "withdrawn" ? [] : lineOf(briefing, ledger)?.versions;
    if (former === undefined || former.length === 0) return [];
    const list = former.map(({ until }, at): FormerVersion => {
      const number = at + 1;
      return { number, until, text: kept.get(`${briefing.id} ${number}`) };
    });
    return [[briefing.id, list] as const];
  });
  return { versions: new Map(versions), diagnostics };
}

/** Why a file is no version that readers saw. Of a text that has no form its own problems are told. */
function whyNone(
  { id, number }: VersionFile,
  {
    line,
    text,
    asked,
  }: { line: LedgerLine | undefined; text: Briefing | undefined; asked: VersionsAsked },
): string | undefined {
  const briefing = asked.briefings.get(id);
  if (!asked.ids.has(id))
    return `There is no briefing \`${id}\`. Delete this version, or give its folder the briefing's id.`;
  // Of one that is withdrawn the next publication takes them away.
  if (briefing === undefined || briefing.meta.status === "withdrawn") return undefined;
  const former = line?.versions?.[number - 1];
  if (former === undefined)
    return `ledger.ndjson knows of no version ${number} of \`${id}\` that readers saw. Delete this file.`;
  if (text === undefined || isFormer(former, text.textHash, line?.seal) !== false) return undefined;
  return `This is not what readers saw as version ${number}, as ledger.ndjson knows. Put the file back as it was kept (\`git log -p\` has it), or delete it: then readers are told that this version is not kept.`;
}
