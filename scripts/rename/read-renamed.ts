/** Makes a planned renaming into changes of the files on the disk, each with its own byte order mark and line ends. */
import type { FileChange } from "../files/change-files.ts";
import { OutputRefused } from "../files/output-refused.ts";
import { splice } from "../files/splice.ts";
import { decode } from "../read/decode.ts";
import { readBytes } from "../read/file.ts";
import type { RenamedText, RenamePlan } from "./plan-rename.ts";

/** Reads every file that the plan names. @throws OutputRefused for one that is not as it was planned for. */
export function readRenamed(
  root: string,
  { own, newPath, others, versions }: RenamePlan,
): FileChange[] {
  const { path, bytes, before } = changeOf(root, own);
  return [
    ...others.map((other) => changeOf(root, other)),
    ...versions.flatMap((version) => movedOf(root, version)),
    { path: newPath, bytes, before: undefined, like: path },
    { path, bytes: undefined, before },
  ];
}

/** A file under another name, to the byte. */
function movedOf(root: string, { path, newPath }: RenamePlan["versions"][number]): FileChange[] {
  const found = readBytes(root, path);
  if (!(found instanceof Uint8Array))
    throw new OutputRefused(`${path} changed meanwhile. Nothing was done: try again.`);
  const bytes = Uint8Array.from(found);
  return [
    { path: newPath, bytes, before: undefined, like: path },
    { path, bytes: undefined, before: bytes },
  ];
}

function changeOf(root: string, { path, text, edits }: RenamedText): FileChange {
  const found = readBytes(root, path);
  if (!(found instanceof Uint8Array) || decode(path, found) !== text)
    throw new OutputRefused(`${path} changed meanwhile. Nothing was done: try again.`);
  // The next file is read into the same buffer, and a buffer's own slice would be a view of it.
  const before = Uint8Array.from(found);
  // The mark at the start is part of the file, so decoding must not drop it.
  const raw = new TextDecoder("utf-8", { ignoreBOM: true }).decode(before);
  return { path, bytes: new TextEncoder().encode(splice(raw, edits)), before };
}
