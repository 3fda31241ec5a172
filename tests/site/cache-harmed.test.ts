import {
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bytesOf } from "../support/building.ts";
import {
  expectCleanAfterEdit,
  expectCleanNow,
  LAST,
  objectsOf,
  scribble,
  siteOfEachTest,
} from "../support/kept-site.ts";
import { filesOf } from "../support/pages.ts";

const kept = siteOfEachTest();

describe("the folder of what is remembered may be", () => {
  test("deleted between builds", async () => {
    rmSync(kept.site.cache, { recursive: true });
    await expectCleanNow(kept.site);
  });

  test("restored elsewhere, for a site that is not there yet", async () => {
    const cache = join(kept.site.folder, "restored");
    const output = join(kept.site.folder, "elsewhere", "site");
    cpSync(kept.site.cache, cache, { recursive: true });
    rmSync(kept.site.cache, { recursive: true });
    expect(await kept.site.build({}, { cache, output })).toMatchObject({ rendered: 0, indexed: 0 });
    expect(bytesOf(output)).toEqual(bytesOf(kept.site.output));
    // From here on its times are known, and nothing is hashed again.
    kept.site.edit(LAST, { words: 1 });
    expect(await kept.site.build({}, { cache, output })).toMatchObject({ rendered: 5, indexed: 1 });
    expect(bytesOf(output)).toEqual(await kept.site.clean());
  });

  test("a file, or a folder in which nothing can be written", async () => {
    for (const name of ["objects", "sites", "spares", "parsed"]) {
      rmSync(join(kept.site.cache, name), { recursive: true, force: true });
      writeFileSync(join(kept.site.cache, name), "no folder");
      await expectCleanAfterEdit(kept.site);
      rmSync(join(kept.site.cache, name));
    }
    rmSync(kept.site.cache, { recursive: true });
    writeFileSync(kept.site.cache, "no folder");
    await expectCleanAfterEdit(kept.site);
  });

  const harms: Readonly<Record<string, (file: string, all: readonly string[]) => void>> = {
    cut: (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
    emptied: (file) => truncateSync(file, 0),
    scribbled: scribble,
    deleted: (file) => rmSync(file),
    "made a folder": (file) => {
      rmSync(file);
      mkdirSync(file);
    },
    "made a link to nothing": (file) => {
      rmSync(file);
      symlinkSync("nowhere", file);
    },
    "replaced by another's bytes": (file, all) => {
      const other = readFileSync(all.find((one) => one !== file) ?? file);
      rmSync(file);
      writeFileSync(file, other);
    },
  };
  test.each(Object.entries(harms))(
    "harmed: each file of its objects, of its sites, of what it has parsed, is %s",
    async (harm, does) => {
      const { site } = kept;
      for (const part of ["objects", "sites", "parsed"]) {
        // Copied, so that the files of the site are not harmed with it.
        const cache = join(site.folder, `copied-${part}`);
        cpSync(site.cache, cache, { recursive: true });
        const files = filesOf(join(cache, part)).map((path) => join(cache, part, path));
        for (const file of files) does(file, files);
        const output = join(site.folder, `elsewhere-${part}`, "site");
        await site.build({}, { cache, output });
        expect([part, bytesOf(output)]).toEqual([part, bytesOf(site.output)]);
        // A folder in the place of a record stays in its way, and only costs the memory.
        if (part === "sites" && harm === "made a folder") continue;
        const again = await site.build({}, { cache, output });
        expect([part, again]).toMatchObject([part, { rendered: 0, indexed: 0 }]);
      }
    },
  );

  test("robbed of half its objects", async () => {
    for (const [index, file] of objectsOf(kept.site).entries()) if (index % 2 === 0) rmSync(file);
    rmSync(kept.site.output, { recursive: true });
    await expectCleanNow(kept.site);
  });
});
