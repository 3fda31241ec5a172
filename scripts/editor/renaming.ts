/** Renames an id in every file that says it, as edits that an editor shows and makes; or says why it cannot. */
import { parseKey, parseStem } from "../read/identity.ts";
import { aliasEdit } from "./alias-edit.ts";
import type { Named } from "./named-at.ts";
import { definitionOf, type Naming, referencesTo } from "./references.ts";

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
export function renamingOf(named: Named, newId: string, naming: Naming): NameChange {
  const { kind, id } = requireRenamable(named, naming);
  if (newId === id) return { edits: [] };
  if (kind === "briefing" ? parseStem(newId) === undefined : parseKey(newId) === undefined)
    throw new NameStays(`\`${newId}\` is no id. ${FORMS_OF_IDS[kind === "briefing" ? 0 : 1]}`);
  if (definitionOf({ ...named, id: newId }, naming) !== undefined)
    throw new NameStays(`There is a \`${newId}\` already. Choose another id.`);
  const edits = referencesTo(named, naming).map((place) => ({ ...place, text: newId }));
  if (kind !== "briefing") return { edits };
  if (newId.slice(0, 10) !== id.slice(0, 10))
    throw new NameStays(
      `The day of a briefing is its date, and stays: ${id.slice(0, 10)}. Rename what follows it.`,
    );
  const moved = { from: `${id.slice(0, 4)}/${id}.md`, to: `${newId.slice(0, 4)}/${newId}.md` };
  const file = naming.files.find(({ path }) => path === moved.from);
  const alias = file === undefined ? undefined : aliasEdit(file.text, id);
  if (alias === undefined)
    throw new NameStays(
      "Its front matter cannot be read, so its old address could not be kept. Mend that first.",
    );
  return { edits: [...edits, { path: moved.from, ...alias }], moved };
}

const FORMS_OF_IDS = [
  "Write its day and a slug of small letters, digits and single hyphens, as in 2025-06-12-dry-barn.",
  "Write small letters, digits and single hyphens, as in dry-barn.",
] as const;
