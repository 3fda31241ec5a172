/** Renames an id in every file that says it, as edits that an editor shows and makes; or says why it cannot. */
import { parseSettings } from "../check/archive/settings.ts";
import type { BriefingFile } from "../read/file.ts";
import { parseKey } from "../read/identity.ts";
import { parseNewId, planRename } from "../rename/plan-rename.ts";
import type { Named } from "./named-at.ts";
import type { OpenArchive } from "./open-archive.ts";
import { definitionOf, type Naming, referencesTo } from "./references.ts";

/** Where names are, in an archive of which files are open. */
export interface ArchiveNaming extends Naming {
  readonly archive: Pick<OpenArchive, "folder" | "now">;
}

/** One change of one file: offsets in its decoded text. */
export interface FileEdit {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface NameChange {
  readonly edits: readonly FileEdit[];
  /** The file that has its id as its name. */
  readonly moved?: { readonly from: string; readonly to: string };
  /** Its former versions, which move along. */
  readonly alsoMoved?: readonly { readonly from: string; readonly to: string }[];
}

/** Why nothing was renamed, as a sentence for the writer. */
export class NameStays extends Error {}

/** Whether a thing has a name of this archive's own, that may be another. @throws NameStays */
export function requireRenamable(named: Named | undefined, naming: Naming): Named {
  if (named === undefined || named.kind === "rule" || named.kind === "anchor")
    throw new NameStays("This is no id that the archive gives. Point at a key, or at an id.");
  if (definitionOf(named, naming) !== undefined) return named;
  const isCountry = named.kind === "place" && /^[A-Z]{2}$/.test(named.id);
  throw new NameStays(
    isCountry
      ? `\`${named.id}\` is the ISO 3166 code of a country, and stays.`
      : `\`${named.id}\` is defined nowhere. Mend that first.`,
  );
}

/** The edits that give `named` another id everywhere. @throws NameStays, and RangeError for what cannot be read whole */
export function renamingOf(named: Named, newId: string, naming: ArchiveNaming): NameChange {
  const { kind, id } = requireRenamable(named, naming);
  if (newId === id) return { edits: [] };
  if (kind === "briefing") return renamingOfBriefing(id, newId, naming.archive);
  if (parseKey(newId) === undefined)
    throw new NameStays(
      `\`${newId}\` is no id. Write small letters, digits and single hyphens, as in dry-barn.`,
    );
  if (definitionOf({ ...named, id: newId }, naming) !== undefined)
    throw new NameStays(`There is a \`${newId}\` already. Choose another id.`);
  return { edits: referencesTo(named, naming).map((place) => ({ ...place, text: newId })) };
}

/** As `npm run rename` would, with what is open and not yet saved. */
function renamingOfBriefing(
  id: string,
  written: string,
  { folder, now }: ArchiveNaming["archive"],
): NameChange {
  const file = folder.briefings.find((briefing) => briefing.id === id);
  const settings = folder.settings && parseSettings(folder.settings);
  if (file === undefined || settings === undefined || Array.isArray(settings))
    throw new NameStays("The settings in archive.yaml cannot be read. Mend them first.");
  const to = parseNewId(written, file.day);
  if (typeof to === "string") throw new NameStays(to);
  const texts = new Map(folder.briefings.map(({ path, text }) => [path, text]));
  const textOf = ({ path }: BriefingFile) => texts.get(path) ?? "";
  const plan = planRename({ listing: folder, settings, now: now(), file, to, textOf });
  if ("reason" in plan) throw new NameStays(plan.reason);
  if ("diagnostics" in plan)
    throw new NameStays(`${plan.diagnostics[0]?.message} Mend this first, then rename it.`);
  const { own, newPath, others, versions } = plan;
  const edits = [...others, own].flatMap(({ path, edits: places }) =>
    places.map((edit) => ({ path, ...edit })),
  );
  return {
    edits,
    moved: { from: own.path, to: newPath },
    alsoMoved: versions.map(({ path, newPath: to }) => ({ from: path, to })),
  };
}
