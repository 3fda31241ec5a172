/** The cache between builds: one folder, safe to delete, to restore elsewhere, and to share. */
import { statSync } from "node:fs";
import { relative } from "node:path";
import type { ParseSettings } from "../config.ts";
import { DESK } from "../files/desk.js";
import { sha256Of } from "../read/file.ts";
import { versionOf } from "./code-version.ts";
import type { PageMemo } from "./page-memo.ts";
import { ParsedCache } from "./parsed-cache.ts";
import { PublishedTexts } from "./published-texts.ts";
import { SiteCache } from "./site-cache.ts";
import { readRecord, recordFile, type SiteRecord } from "./site-record.ts";

/** What a process that builds again and again has at hand, so that it need not read it from the folder. */
export class Cache {
  readonly #cache: string;
  readonly #parsed = new Map<string, ParsedCache>();
  readonly #records = new Map<
    string,
    { readonly record: SiteRecord; readonly time: number; readonly builds: number }
  >();

  /** Keys of pages, where this process builds more than once. */
  readonly memo: PageMemo | undefined;

  /** `cache` is the folder; what cannot be written to it is not cached. */
  constructor(cache: string, memo?: PageMemo) {
    this.#cache = cache;
    this.memo = memo;
  }

  /** What the files of an archive were parsed into, by this code, with these settings. */
  parsed(root: string, { lang, wanted, profiles }: ParseSettings): ParsedCache {
    const levels = [...profiles].map(([name, rules]) => [name, ...rules]);
    const version = versionOf([
      "scripts/processes/parse-share.ts",
      "scripts/cache/parsed-cache.ts",
    ]);
    const name = nameOf([version, lang, wanted, JSON.stringify(levels), relative(DESK, root)]);
    let parsed = this.#parsed.get(name);
    if (parsed === undefined) {
      parsed = new ParsedCache(this.#cache, name);
      this.#parsed.set(name, parsed);
    }
    parsed.begin();
    return parsed;
  }

  /** The texts of an archive that were published last. */
  texts(root: string): PublishedTexts {
    return new PublishedTexts(this.#cache, nameOf([relative(DESK, root)]));
  }

  /** What the site of an archive was made of; `of` names which of its sites this is. */
  site(root: string, of: readonly string[]): SiteCache {
    // What another version wrote may have another shape: it is not read.
    const name = nameOf([versionOf(["scripts/cache/site-record.ts"]), relative(DESK, root), ...of]);
    const file = recordFile(this.#cache, name);
    const known = this.#records.get(name);
    // Another process may have recorded another build meanwhile.
    const own = known?.time === timeOf(file) ? known : undefined;
    const builds = own?.builds ?? 0;
    const before = own?.record ?? readRecord(file);
    return new SiteCache({
      folder: this.#cache,
      name,
      before,
      // After two builds in a row, this process has written both the site and the standby site.
      isTrusted: this.memo !== undefined && builds >= 2,
      onSaved: (record) =>
        this.#records.set(name, { record, time: timeOf(file), builds: builds + 1 }),
    });
  }
}

function nameOf(parts: readonly string[]): string {
  return sha256Of(parts.join("\0")).slice(0, 32);
}

/** When a file was written, in milliseconds; 0 where there is none, or something else stands in its way. */
function timeOf(file: string): number {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}
