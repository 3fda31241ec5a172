/** What an editor asks about names: where one is given, who uses it, and what another name would change. */
import { groupedBy } from "../diagnostics/grouped-by.ts";
import { type Document, type Documents, namingFile } from "./documents.ts";
import { CODES, RpcError } from "./json-rpc.ts";
import { type Named, namedAt } from "./named-at.ts";
import { anchorIn } from "./outline.ts";
import { type Position, TextLines } from "./positions.ts";
import { definitionOf, type Location, referencesTo } from "./references.ts";
import {
  type ArchiveNaming,
  type NameChange,
  NameStays,
  renamingOf,
  requireRenamable,
} from "./renaming.ts";

/** What an editor can do with the edits of several files. */
export interface EditingClient {
  /** Whether it takes edits and moves of files as one list, in order. */
  readonly movesFiles: boolean;
}

/** A question about a place of an open file. */
export interface AskedPlace {
  readonly documents: Documents;
  readonly document: Document;
  readonly position: Position;
}

export function definitionAnswer(asked: AskedPlace) {
  const { named, naming } = readNames(asked);
  if (named?.kind === "anchor") {
    const { path, text } = naming.file;
    const place = anchorIn(text, named.id);
    return place === undefined ? null : locationIn(asked)({ path, ...place });
  }
  const place = named && definitionOf(named, naming);
  return place === undefined ? null : locationIn(asked)(place);
}

export function referencesAnswer(asked: AskedPlace, includeDeclaration: boolean) {
  const { named, naming } = readNames(asked);
  if (named === undefined) return null;
  const places = orRefuse(() => referencesTo(named, naming));
  const given = includeDeclaration ? undefined : definitionOf(named, naming);
  const wanted = places.filter(({ path, from }) => path !== given?.path || from !== given.from);
  return wanted.map(locationIn(asked));
}

/** The name that stands there; an error says why it has to stay. */
export function prepareRenameAnswer(asked: AskedPlace) {
  const { named, naming } = readNames(asked);
  const { id, from, to } = orRefuse(() => requireRenamable(named, naming));
  return { range: asked.document.lines.rangeOf(from, to), placeholder: id };
}

export function renameAnswer(asked: AskedPlace, newName: string, { movesFiles }: EditingClient) {
  const { named, naming } = readNames(asked);
  const {
    edits,
    moved,
    alsoMoved = [],
  } = orRefuse((): NameChange => {
    const renaming = renamingOf(requireRenamable(named, naming), newName, naming);
    if (renaming.moved === undefined || movesFiles) return renaming;
    throw new NameStays(
      "This editor does not move files for a server, and a briefing's id is its file's name.",
    );
  });
  const { archive } = asked.document;
  const linesOf = linesByPath(asked);
  const uriOf = (path: string) => asked.documents.uriOf(archive, path);
  const byFile = groupedBy(edits, ({ path }) => path);
  const changes = [...byFile].map(([path, own]) => ({
    uri: uriOf(path),
    version: asked.documents.at(archive, path)?.version ?? null,
    edits: own.map(({ from, to, text }) => ({
      range: linesOf(path).rangeOf(from, to),
      newText: text,
    })),
  }));
  if (!movesFiles)
    return { changes: Object.fromEntries(changes.map(({ uri, edits: own }) => [uri, own])) };
  const all = moved === undefined ? [] : [moved, ...alsoMoved];
  const moves = all.map(({ from, to }) => moveOf(uriOf(from), to));
  const texts = changes.map(({ uri, version, edits: own }) => ({
    textDocument: { uri, version },
    edits: own,
  }));
  return { documentChanges: [...texts, ...moves] };
}

/** The new address is spelt as the editor spells the old one, but for what lies below the briefings' folder. */
function moveOf(oldUri: string, path: string): object {
  const newUri = oldUri.split("/").slice(0, -path.split("/").length).concat(path).join("/");
  return { kind: "rename", oldUri, newUri };
}

function readNames({ document, position }: AskedPlace): {
  named: Named | undefined;
  naming: ArchiveNaming;
} {
  const file = namingFile(document);
  const { archive } = document;
  const named = namedAt(file, document.lines.offsetAt(position));
  return { named, naming: { file, files: archive.files, archive } };
}

/** A refusal as the protocol says it: the editor shows its words. */
function orRefuse<T>(answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    if (error instanceof NameStays || error instanceof RangeError)
      throw new RpcError(CODES.requestFailed, error.message);
    throw error;
  }
}

function locationIn(asked: AskedPlace): (place: Location) => object {
  const linesOf = linesByPath(asked);
  return ({ path, from, to }) => ({
    uri: asked.documents.uriOf(asked.document.archive, path),
    range: linesOf(path).rangeOf(from, to),
  });
}

/** The lines of each file, found once. */
function linesByPath({ document }: AskedPlace): (path: string) => TextLines {
  const known = new Map<string, TextLines>([[document.path, document.lines]]);
  const texts = new Map(document.archive.files.map(({ path, text }) => [path, text]));
  return (path) => {
    const lines = known.get(path) ?? new TextLines(texts.get(path) ?? "");
    known.set(path, lines);
    return lines;
  };
}
