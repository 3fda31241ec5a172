import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { indexVolume } from "../../scripts/search/pagefind/index-volume.ts";
import { bytesOf } from "../support/building.ts";
import { temporary } from "../support/cli.ts";
import { childrenWith } from "../support/killing.ts";

const place = temporary();
afterAll(() => place.remove());

const NOBODY = 65_534;
const FILES = Array.from({ length: 40 }, (_, each) => `2025/barn-${each}/index.html`);

function write(folder: string, file: string): void {
  const path = join(place.folder, folder, file);
  mkdirSync(dirname(path), { recursive: true });
  const words = `barn ${file.replace(/\D/g, " ")} stayed dry`;
  writeFileSync(path, `<html><article data-pagefind-body><h1>${words}</h1></article></html>`);
}

/** Indexes the files, each from the folder where it stands; the hash of every file of the index. */
async function index(name: string, files: readonly string[], folderOf: (file: string) => string) {
  const bundle = join(place.folder, name);
  const pages = files.map((file) => ({ folder: join(place.folder, folderOf(file)), file }));
  const count = await indexVolume({ pages, bundle, lang: "en", threads: 1 });
  return { count, bytes: bytesOf(bundle) };
}

describe("an index", () => {
  for (const file of FILES) {
    write("all", file);
    write(file.length % 2 === 0 ? "even" : "odd", file);
  }

  test("is the same bytes wherever its pages stand, and others in another order", async () => {
    const one = await index("one", FILES, () => "all");
    const spread = await index("spread", FILES, (file) => (file.length % 2 === 0 ? "even" : "odd"));
    const turned = await index("turned", FILES.toReversed(), () => "all");
    expect(one.count).toBe(FILES.length);
    expect(spread.bytes).toEqual(one.bytes);
    expect(turned.bytes).not.toEqual(one.bytes);
  });

  test("is refused where a page is missing, by its name", async () => {
    const wrong = index("wrong", [...FILES, "2025/gone/index.html"], () => "all");
    await expect(wrong).rejects.toThrow("2025/gone/index.html is not there");
  });

  test("is refused where a page cannot be opened, and no endless wait", async () => {
    const file = "2025/barn-locked/index.html";
    write("all", file);
    chmodSync(join(place.folder, "all", file), 0);
    chmodSync(place.folder, 0o755);
    // Root may read anything, so nobody asks.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(NOBODY);
    try {
      const locked = index("locked", [...FILES, file], () => "all");
      await expect(locked).rejects.toThrow(/EACCES.*barn-locked/);
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
    expect(childrenWith("pagefind")).toEqual([]);
  });

  test("is refused where its files cannot be made, and no endless wait", async () => {
    writeFileSync(join(place.folder, "taken"), "");
    await expect(index("taken/below", FILES, () => "all")).rejects.toThrow("ENOTDIR");
    expect(childrenWith("pagefind")).toEqual([]);
  });

  test("ends with what it is a part of, as soon as that fails", async () => {
    const many = Array.from({ length: 200 }, () => FILES).flat();
    const pages = many.map((file) => ({ folder: join(place.folder, "all"), file }));
    const bundle = join(place.folder, "failed");
    const failing = new AbortController();
    const asked = { pages, bundle, lang: "en", threads: 1, signal: failing.signal };
    const ended = expect(indexVolume(asked)).rejects.toThrow("aborted");
    await expect
      .poll(() => childrenWith("pagefind"), { timeout: 60_000, interval: 5 })
      .toHaveLength(1);
    failing.abort();
    await ended;
    expect(childrenWith("pagefind")).toEqual([]);
    expect(existsSync(bundle)).toBe(false);
  });

  test("that is ended half-way is an error and no endless wait", async () => {
    const many = Array.from({ length: 200 }, () => FILES).flat();
    const ended = index("ended", many, () => "all");
    // Once it is there to be ended.
    await expect
      .poll(() => childrenWith("pagefind"), { timeout: 60_000, interval: 5 })
      .toHaveLength(1);
    for (const pid of childrenWith("pagefind")) process.kill(pid, "SIGTERM");
    await expect(ended).rejects.toThrow("Pagefind failed (SIGTERM)");
  });
});
