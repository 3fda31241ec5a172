/** Which briefing of the folder came from which item: each says so itself, in a comment above its fields. */
import { cutFrontMatter } from "../check/yaml/front-matter.ts";
import { type BriefingFile, readSource } from "../read/file.ts";
import { listFolder } from "../read/read.ts";
import { codeOf, ImportError } from "./import-error.ts";
import { type ItemKey, type ItemKeys, keyOf } from "./item-key.ts";

const LINE = /^# imported-item:(?: guid=([0-9a-f]{16}))?(?: url=([0-9a-f]{16}))?\n/m;
/** The address of the release, in a briefing that was imported before items were noted. */
const RELEASE = /^ {2}release:\n(?: {4}.*\n)*? {4}url: "?(https?:[^\s"]+)"?$/m;

/** The comment by which an item is known again; undefined where it has no key of its own. */
export function knownLine({ guid, url }: ItemKeys): string | undefined {
  if (guid === undefined && url === undefined) return undefined;
  const parts = [guid && ` guid=${guid}`, url && ` url=${url}`].filter(Boolean);
  return `# imported-item:${parts.join("")}`;
}

/** A briefing's text without that comment, to be compared with another. */
export function withoutKnownLine(text: string): string {
  return text.replace(LINE, "");
}

/** The imported briefings of a folder, by their items. */
export class KnownItems {
  readonly #byGuid = new Map<ItemKey, string>();
  /** Undefined for an address that several briefings come from. */
  readonly #byUrl = new Map<ItemKey, string | undefined>();
  readonly #keys = new Map<string, ItemKeys>();

  /** Reads the briefings below `root`; those that nobody imported are passed over. @throws ImportError when it cannot be listed. */
  constructor(root: string) {
    for (const file of briefingsIn(root)) {
      const source = readSource(root, file);
      if ("text" in source) this.add(file.path, keysIn(source.text));
    }
  }

  /** From now on the item is known as the briefing of this path below the folder. */
  add(path: string, keys: ItemKeys): void {
    const { guid, url } = keys;
    if (guid === undefined && url === undefined) return;
    this.#keys.set(path, keys);
    if (guid !== undefined && !this.#byGuid.has(guid)) this.#byGuid.set(guid, path);
    if (url !== undefined) this.#byUrl.set(url, this.#byUrl.has(url) ? undefined : path);
  }

  /** The briefing of an item: the guid decides, and the address where one of the two has no guid. */
  pathOf({ guid, url }: ItemKeys): string | undefined {
    const byGuid = guid === undefined ? undefined : this.#byGuid.get(guid);
    if (byGuid !== undefined || url === undefined) return byGuid;
    const path = this.#byUrl.get(url);
    if (path === undefined) return undefined;
    const isOther = guid !== undefined && this.#keys.get(path)?.guid !== undefined;
    return isOther ? undefined : path;
  }

  /** True where the briefing of this path is known to be of another item than one with these keys. */
  isOfOther(path: string, { guid, url }: ItemKeys): boolean {
    const there = this.#keys.get(path);
    if (there === undefined || (guid === undefined && url === undefined)) return false;
    if (guid !== undefined && there.guid !== undefined) return guid !== there.guid;
    return url !== undefined && there.url !== undefined && url !== there.url;
  }
}

function briefingsIn(root: string): readonly BriefingFile[] {
  try {
    return listFolder(root).briefings;
  } catch (error) {
    throw new ImportError(`The folder ${root} cannot be read (${codeOf(error)}).`);
  }
}

function keysIn(text: string): ItemKeys {
  const parts = cutFrontMatter(text);
  if (!("yaml" in parts)) return {};
  const [line, guid, url] = LINE.exec(parts.yaml) ?? [];
  if (line !== undefined)
    return {
      ...(guid === undefined ? {} : { guid: guid as ItemKey }),
      ...(url === undefined ? {} : { url: url as ItemKey }),
    };
  const release = RELEASE.exec(parts.yaml)?.[1];
  return release === undefined ? {} : { url: keyOf(release) };
}
