/** Remembers what files were parsed into, by their content: in packs of a month, in a folder that is safe to delete. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Briefing, Parsed } from "../check/parse.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type BriefingFile, sha256Of } from "../read/file.ts";
import { readPack, writePack } from "./pack-file.ts";

/** What a file was parsed into; it counts only for the bytes with `briefing.sha256`. */
interface Entry {
  readonly briefing: Briefing;
  readonly diagnostics: readonly Diagnostic[];
}

interface Pack {
  readonly entries: Map<string, Entry>;
  /** Paths that this run has asked for or added: what nobody asks for is forgotten. */
  readonly asked: Set<string>;
  isChanged: boolean;
}

/** As many archives, languages and versions of the code as are remembered at once. */
const MOST = 8;

export class ParsedMemory {
  readonly #shelf: string;
  readonly #folder: string;
  readonly #packs = new Map<string, Pack>();

  /** `shelf` holds all that is remembered; `of` names what besides a file's bytes decides what it is parsed into. */
  constructor(shelf: string, of: readonly string[]) {
    this.#shelf = shelf;
    this.#folder = join(shelf, sha256Of(of.join("\0")).slice(0, 32));
  }

  /** True when nothing at all is remembered of such files. */
  get isEmpty(): boolean {
    return !existsSync(this.#folder);
  }

  /** What the file was parsed into when its bytes had this hash; undefined when that is not known. */
  recall({ path }: BriefingFile, sha256: string): Entry | undefined {
    const pack = this.#packOf(path);
    const entry = pack.entries.get(path);
    if (entry?.briefing.sha256 !== sha256) return undefined;
    pack.asked.add(path);
    return entry;
  }

  /** Takes in what was parsed. A file that has no briefing is not remembered: it is mended soon. */
  remember({ briefings, diagnostics }: Parsed): void {
    const ofFile = new Map<string, Diagnostic[]>();
    for (const diagnostic of diagnostics) {
      const others = ofFile.get(diagnostic.file);
      if (others === undefined) ofFile.set(diagnostic.file, [diagnostic]);
      else others.push(diagnostic);
    }
    for (const briefing of briefings) {
      const pack = this.#packOf(briefing.path);
      pack.entries.set(briefing.path, {
        briefing,
        diagnostics: ofFile.get(briefing.path) ?? [],
      });
      pack.asked.add(briefing.path);
      pack.isChanged = true;
    }
  }

  /** Writes the packs that changed. A folder that cannot be written costs the next run its memory, and nothing else. */
  save(): void {
    try {
      mkdirSync(this.#folder, { recursive: true });
      for (const [name, { entries, asked, isChanged }] of this.#packs) {
        const kept = new Map([...entries].filter(([path]) => asked.has(path)));
        if (isChanged || kept.size < entries.size) writePack(join(this.#folder, name), kept);
      }
      this.#forgetOld();
    } catch {
      // Remembering is no part of the work.
    }
  }

  /** A month is small enough to be written for one file, and large enough to be few. */
  #packOf(path: string): Pack {
    const name = `${path.slice(5, 12)}.pack`;
    let pack = this.#packs.get(name);
    if (pack === undefined) {
      const entries = readPack<Entry>(join(this.#folder, name));
      pack = { entries, asked: new Set(), isChanged: false };
      this.#packs.set(name, pack);
    }
    return pack;
  }

  #forgetOld(): void {
    const folders = readdirSync(this.#shelf)
      .map((name) => join(this.#shelf, name))
      .map((folder) => ({ folder, time: statSync(folder).mtimeMs }))
      .sort((a, b) => b.time - a.time);
    for (const { folder } of folders.slice(MOST)) rmSync(folder, { recursive: true, force: true });
  }
}
