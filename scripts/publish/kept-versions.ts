/** Keeps the texts that a publication replaces: looked for where they may be, and proved by the ledger. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { FormerText, Ledger, LedgerLine, Seal } from "../check/ledger/ledger.ts";
import { isFormer } from "../check/ledger/seal.ts";
import { parseBriefing } from "../check/parse.ts";
import type { FileChange } from "../files/change-files.ts";
import { decode } from "../read/decode.ts";
import { readBytes, sha256Of } from "../read/file.ts";
import { type BriefingId, parseStem } from "../read/identity.ts";
import { VERSIONS, versionPath } from "../read/version-files.ts";
import { isShallow, textsInGit } from "./git-texts.ts";

/** Where former texts are looked for before Git is asked. */
export interface VersionSources {
  readonly seal?: Seal | undefined;
  /** The text that was published last, as this machine remembers it. */
  readonly lastOf?: ((id: BriefingId) => Uint8Array | undefined) | undefined;
}

/** A version that could not be kept, and why. */
export interface LostVersion {
  readonly path: string;
  readonly why: string;
}

export interface KeptVersions {
  readonly changes: readonly FileChange[];
  readonly kept: number;
  readonly lost: readonly LostVersion[];
}

/**
 * The files of versions as a publication leaves them, that made the ledger `after` of `before`: one more for each text that
 * it replaced, and none of a briefing that it withdrew.
 */
export function keepVersions(
  root: string,
  { before, after }: { readonly before: Ledger; readonly after: Ledger },
  sources: VersionSources,
): KeptVersions {
  const changes: FileChange[] = [];
  const lost: LostVersion[] = [];
  const changed = [...after.values()].filter((line) => before.get(line.id) !== line);
  for (const line of changed) {
    if (line.withdrawn) changes.push(...removalOf(root, line.id));
    const former = newFormer(line, before);
    if (former === undefined) continue;
    const path = versionPath(line.id, line.versions?.length ?? 0, former.until);
    // After a renaming it was published under another name.
    const ids = before.has(line.id)
      ? [line.id]
      : [...before.values()].flatMap(({ id, sha256 }) => (sha256 === former.sha256 ? [id] : []));
    const bytes = findText(root, { ids, former }, sources);
    if (bytes === undefined) lost.push({ path, why: whyLost(root) });
    else changes.push({ path, bytes, before: undefined });
  }
  const kept = changes.filter(({ bytes }) => bytes !== undefined).length;
  return { changes, kept, lost };
}

/** The text that this very publication replaced. */
function newFormer({ id, versions = [] }: LedgerLine, before: Ledger): FormerText | undefined {
  const known = before.get(id)?.versions;
  if (known !== undefined) return versions.length > known.length ? versions.at(-1) : undefined;
  // What was renamed takes the versions of its former name along.
  const last = versions.at(-1);
  const isOld = [...before.values()].some((line) =>
    line.versions?.some(({ until, sha256 }) => until === last?.until && sha256 === last.sha256),
  );
  return isOld ? undefined : last;
}

function findText(
  root: string,
  { ids, former }: { readonly ids: readonly BriefingId[]; readonly former: FormerText },
  { seal, lastOf }: VersionSources,
): Uint8Array | undefined {
  for (const id of ids) {
    const identity = parseStem(id);
    if (identity === undefined) continue;
    const path = `${id.slice(0, 4)}/${id}.md`;
    const isIt = (bytes: Uint8Array) => {
      const text = decode(path, bytes);
      if (typeof text !== "string") return false;
      const { parsed } = parseBriefing({ ...identity, path, text, sha256: sha256Of(bytes) });
      return parsed !== undefined && isFormer(former, parsed.briefing.textHash, seal) === true;
    };
    const last = lastOf?.(id);
    if (last !== undefined && isIt(last)) return last;
    for (const bytes of textsInGit(root, path)) if (isIt(bytes)) return bytes;
  }
  return undefined;
}

function whyLost(root: string): string {
  return isShallow(root)
    ? "this clone has only the last commits: fetch all of them (`fetch-depth: 0`)"
    : "neither the cache of this machine nor Git's history has that text";
}

/** The removal of every version of a briefing. */
export function removalOf(root: string, id: BriefingId): FileChange[] {
  const folder = `${VERSIONS}${id}`;
  return namesIn(join(root, folder)).flatMap((name): FileChange[] => {
    const path = `${folder}/${name}`;
    const before = readBytes(root, path);
    return before instanceof Uint8Array
      ? [{ path, bytes: undefined, before: Uint8Array.from(before) }]
      : [];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    // Most have none.
    return [];
  }
}
