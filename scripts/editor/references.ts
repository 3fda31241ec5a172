/** Finds where an id is defined, and every place that uses it, in the texts of an archive as they now are. */
import { type Named, type NamingFile, namesOf } from "./named-at.ts";

/** A stretch of a file. */
export interface Location {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/** An archive's files: those that are open as they stand in the editor, the others as on disk. */
export interface Naming {
  readonly files: readonly NamingFile[];
  /** The file in which the cursor stands. */
  readonly file: NamingFile;
}

/** How many characters of YAML are read for the words of one file: of a briefing, a few hundred thousand. */
const MOST_READ = 20_000_000;

/** Where an id is given to something; undefined for a country, a rule and what is nowhere. */
export function definitionOf(named: Named, { files, file }: Naming): Location | undefined {
  const { kind, id } = named;
  if (kind === "briefing") {
    const path = `${id.slice(0, 4)}/${id}.md`;
    return files.some((one) => one.path === path) ? { path, from: 0, to: 0 } : undefined;
  }
  const own = keysIn(file, named).find(({ isDefinition }) => isDefinition);
  if (own !== undefined) return { path: file.path, from: own.from, to: own.to };
  if (kind === "source") return undefined;
  for (const one of files.filter((known) => known.kind === "vocabulary")) {
    const found = keysIn(one, named).find(({ isDefinition }) => isDefinition);
    if (found !== undefined) return { path: one.path, from: found.from, to: found.to };
  }
  return undefined;
}

/**
 * Every place that names what the cursor stands on, its definition too, in the order of the files.
 * @throws RangeError for a file that says a word so often that reading all of it would take minutes.
 */
export function referencesTo(named: Named, naming: Naming): readonly Location[] {
  const { file, files } = naming;
  const here = keysIn(file, named);
  const isOwn = ({ kind }: NamingFile, found: readonly Named[]) =>
    kind === "briefing" && found.some(({ isDefinition }) => isDefinition);
  const located = ({ path }: NamingFile, found: readonly Named[]) =>
    found.map(({ from, to }) => ({ path, from, to }));
  if (named.kind === "source" || isOwn(file, here)) return located(file, here);
  return files.flatMap((one) => {
    const found = keysIn(one, named);
    // What a briefing names for itself is its own, whatever the same word is elsewhere.
    return isOwn(one, found) ? [] : located(one, found);
  });
}

/** Every place of a file that names the same: a word of the text that only looks like it is none. */
function keysIn(file: NamingFile, { kind, id }: Named): Named[] {
  const { text } = file;
  let at = text.indexOf(id);
  if (at === -1) return [];
  const names = namesOf(file);
  const found: Named[] = [];
  let read = 0;
  for (; at !== -1; at = text.indexOf(id, at + id.length)) {
    if (at < names.yamlEnd) read += at;
    if (read > MOST_READ) throw new RangeError(`${file.path} says \`${id}\` too often to be read.`);
    const named = names.at(at);
    if (named?.kind === kind && named.id === id && named.from === at) found.push(named);
  }
  return found;
}
