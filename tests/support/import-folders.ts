/** Folders that feeds are imported into, new for each test, and what stands in them afterwards. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import type { Briefing } from "../../scripts/check/briefing.ts";
import { checkFolder } from "../../scripts/check/check.ts";
import { type ImportStatus, importFeed } from "../../scripts/import/feed.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { NOW } from "./feed-items.ts";

/** To be called once by a file of tests. `into` is the archive's folder, which an import has to make. */
export function importFoldersOfEachTest() {
  const root = mkdtempSync(join(tmpdir(), "import-"));
  const into = join(root, "briefings");
  beforeEach(() => {
    mkdirSync(root, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  /** Puts a feed into a file, as an importer is given it. */
  const feedOf = (text: string | Uint8Array): string => {
    const path = join(root, "feed.xml");
    writeFileSync(path, text);
    return path;
  };
  return {
    root,
    into,
    feedOf,
    importOf: (text: string, status?: ImportStatus) =>
      importFeed({
        from: feedOf(text),
        into,
        now: NOW,
        ...(status === undefined ? {} : { status }),
      }),
    /** Texts of the files below a folder, by their paths in it. */
    snapshot: (folder = into): Record<string, string> =>
      Object.fromEntries(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => [
            join(entry.parentPath, entry.name).slice(folder.length + 1),
            readFileSync(join(entry.parentPath, entry.name), "utf8"),
          ]),
      ),
    /** Everything that was written, names of files with it. */
    written: (): string =>
      existsSync(into)
        ? readdirSync(into, { recursive: true, withFileTypes: true })
            .map((entry) => {
              const path = join(entry.parentPath, entry.name);
              return `${path.slice(into.length)}\n${entry.isFile() ? readFileSync(path, "utf8") : ""}`;
            })
            .join("\n")
        : "",
    files: (): string[] =>
      readdirSync(into, { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".md"))
        .sort(),
    textOf: (path: string) => readFileSync(join(into, path), "utf8"),
    /** The briefings of a folder, in which nothing may be wrong. */
    briefings: (folder = into): readonly Briefing[] => {
      const { checked, diagnostics } = checkFolder(readFolder(folder), NOW);
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      return checked?.briefings ?? [];
    },
  };
}
