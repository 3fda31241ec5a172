/** Keeps the texts that a publication replaces: looked for where they may be, and proved by the ledger. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { FormerText } from "../check/ledger/former-text.ts";
import type { Ledger, LedgerLine, Seal } from "../check/ledger/ledger.ts";
import { isFormer } from "../check/ledger/seal.ts";
import { parseBriefing } from "../check/parse.ts";
import type { FileChange } from "../files/change-files.ts";
import type { Instant } from "../read/dates.ts";
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

/** A text that a publication replaces, and where it is kept from then on. */
export interface TextBefore {
  /** Of the briefing as it is called now. */
  readonly id: BriefingId;
  readonly number: number;
  readonly until: Instant;
  readonly path: string;
  /** Undefined where it was found nowhere. */
  readonly bytes: Uint8Array | undefined;
}

interface TwoLedgers {
  readonly before: Ledger;
  readonly after: Ledger;
}

/** What becomes of the files of versions. */
export interface KeptVersions {
  readonly changes: readonly FileChange[];
  readonly kept: number;
  readonly lost: readonly LostVersion[];
}

/** One file more for each text that a publication replaced, and none any more of a briefing that it withdrew. */
export function keepVersions(
  root: string,
  ledgers: TwoLedgers,
  sources: VersionSources,
): KeptVersions {
  const texts = findReplaced(root, ledgers, sources);
  const kept = texts.flatMap(({ path, bytes }) =>
    bytes === undefined ? [] : [{ path, bytes, before: undefined }],
  );
  const missing = texts.filter(({ bytes }) => bytes === undefined);
  const why = missing.length === 0 ? "" : whyLost(root);
  const withdrawn = changedIn(ledgers).filter((line) => line.withdrawn);
  return {
    changes: [...kept, ...withdrawn.flatMap(({ id }) => removalOf(root, id))],
    kept: kept.length,
    lost: missing.map(({ path }) => ({ path, why })),
  };
}

/** Every text that a publication replaces which makes the ledger `after` of `before`. */
export function findReplaced(
  root: string,
  ledgers: TwoLedgers,
  sources: VersionSources,
): TextBefore[] {
  const { before } = ledgers;
  return changedIn(ledgers).flatMap((line) => {
    const { id, versions = [] } = line;
    const former = newFormer(line, before);
    if (former === undefined) return [];
    const { until } = former;
    // After a renaming it was published under another name.
    const ids = before.has(id)
      ? [id]
      : [...before.values()].flatMap((one) => (one.sha256 === former.sha256 ? [one.id] : []));
    const bytes = findText(root, { ids, former }, sources);
    const number = versions.length;
    return [{ id, number, until, path: versionPath(id, number, until), bytes }];
  });
}

function changedIn({ before, after }: TwoLedgers): LedgerLine[] {
  return [...after.values()].filter((line) => before.get(line.id) !== line);
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
