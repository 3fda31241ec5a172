import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ObjectStore } from "../../scripts/cache/object-store.ts";
import { readRecord, type SiteRecord } from "../../scripts/cache/site-record.ts";
import { contentsOf } from "../../scripts/cache/unreferenced.ts";
import { bytesOf } from "../support/building.ts";
import { LAST, objectsOf, siteOfEachTest } from "../support/kept-site.ts";
import { isFull, runs } from "../support/promise.ts";

const kept = siteOfEachTest();

function present(record: SiteRecord | undefined): SiteRecord {
  if (record === undefined) throw new Error("There is no record.");
  return record;
}

describe("what is remembered has bounds:", () => {
  test("many edits leave, once swept, no more than the files of one site", async () => {
    for (let edit = 0; edit < runs(30); edit++) {
      kept.site.edit(LAST, { title: edit, words: edit });
      await kept.site.build();
    }
    const record = join(
      kept.site.cache,
      "sites",
      readdirSync(join(kept.site.cache, "sites"))[0] ?? "",
    );
    const named = contentsOf(present(readRecord(record)));
    expect(objectsOf(kept.site).length).toBeGreaterThan(named.size);
    const objects = new ObjectStore(join(kept.site.cache, "objects"));
    const isNamed = (sha256: string) => named.has(sha256);
    objects.sweep(isNamed, Date.now());
    // Another build may be about to name what is young.
    expect(objectsOf(kept.site).length).toBeGreaterThan(named.size);
    objects.sweep(isNamed, Date.now() + 2 * 3_600_000);
    expect(objectsOf(kept.site)).toHaveLength(named.size);
    rmSync(kept.site.output, { recursive: true });
    expect(await kept.site.build()).toMatchObject({ rendered: 0, indexed: 0 });
    expect(bytesOf(kept.site.output)).toEqual(await kept.site.clean());
  });

  test("on a fresh machine, where all files look new, what no site names goes at once", async () => {
    for (const words of [1, 2, 4]) {
      kept.site.edit(LAST, { words });
      rmSync(kept.site.output, { recursive: true, force: true });
      await kept.site.build();
    }
    const record = join(
      kept.site.cache,
      "sites",
      readdirSync(join(kept.site.cache, "sites"))[0] ?? "",
    );
    expect(objectsOf(kept.site)).toHaveLength(contentsOf(present(readRecord(record))).size);
  });

  test("eight sites, their standby sites with them, and eight kinds of parsed files", async () => {
    for (let index = 0; index < (isFull ? 11 : 9); index++) {
      kept.site.desk.settings.lang = `en-${String.fromCharCode(65 + index).repeat(2)}`;
      kept.site.write();
      for (const words of [1, 2, 4]) {
        if (words > 1) kept.site.edit(LAST, { words });
        await kept.site.build({ prefix: `/${index}/` });
      }
    }
    expect(readdirSync(join(kept.site.cache, "sites"))).toHaveLength(8);
    expect(readdirSync(join(kept.site.cache, "parsed")).length).toBeLessThanOrEqual(8);
    expect(readdirSync(join(kept.site.cache, "spares")).length).toBeLessThanOrEqual(8);
  });
});
