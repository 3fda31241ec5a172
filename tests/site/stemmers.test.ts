/** Which stemmers the search of a site is bundled with: those of its languages, whatever an edit makes of them. */
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { bundleAssets } from "../../scripts/render/assets.ts";
import { loadStem, stemmersOf } from "../../scripts/search/format/stem.ts";
import * as stemmers from "../../scripts/search/format/stemmers.ts";
import { oneWorker } from "../support/building.ts";
import { CachedSite, madeAnew, standingOf } from "../support/cached-site.ts";
import { filesOf } from "../support/pages.ts";

describe("the bundle of the search", () => {
  const workerOf = async (codes: readonly string[]) => {
    const { worker, files } = await bundleAssets({ stemmers: codes, words: "en" });
    return new TextDecoder().decode(files.get(worker.slice(1)));
  };

  test("holds the stemmers that it is asked for, and no others", async () => {
    const [all, some] = [await workerOf(Object.keys(stemmers)), await workerOf(["en", "pt"])];
    expect(all.length - some.length).toBeGreaterThan(200_000);
    // "logias" is an ending that the Portuguese stemmer alone knows.
    expect(all).toContain("logias");
    expect(some).toContain("logias");
    expect(await workerOf(["en"])).not.toContain("logias");
  });

  test("has the same page scripts and styles for every language, so that only the search page names another", async () => {
    const [one, other] = [
      await bundleAssets({ stemmers: ["en"], words: "en" }),
      await bundleAssets({ stemmers: ["en", "fr"], words: "en" }),
    ];
    expect(other.worker).not.toBe(one.worker);
    const { styles, search, highlight } = one;
    expect(other).toMatchObject({ styles, search, highlight });
    expect(other.paths.length).toBe(5);
  });
});

test("stemmers are told by the language, whatever its region, and a language without one asks for none", () => {
  expect(stemmersOf(["fr-CA", "EN", "fr", "zh-Hant", "ko", "constructor"])).toEqual(["en", "fr"]);
  expect(stemmersOf([])).toEqual([]);
});

test("every stemmer that is listed can be loaded", async () => {
  for (const code of Object.keys(stemmers))
    expect((await loadStem(code))("a")).toBeTypeOf("string");
});

describe("a site that is built again", () => {
  const workers = oneWorker();
  afterAll(() => workers.close());
  let site: CachedSite;
  beforeEach(() => {
    site = new CachedSite(workers);
  });
  afterEach(() => site.remove());

  const workersIn = ({ output }: CachedSite) =>
    filesOf(output).filter((path) => path.startsWith("assets/search-worker."));

  test("gets another worker with the first briefing in a language, and the old one with the last", async () => {
    site.edit("2025-05-01-arabic", { lang: "fa" });
    await site.build();
    const without = workersIn(site);
    const before = standingOf(site.output);

    site.edit("2025-05-01-arabic", { lang: "ar" });
    await site.build();
    const [worker = ""] = workersIn(site);
    expect(without).not.toEqual([worker]);
    expect(madeAnew(site.output, before)).toEqual(expect.arrayContaining([worker]));
    expect(site.bytes()).toEqual(await site.clean());

    site.edit("2025-05-01-arabic", { lang: "fa" });
    await site.build();
    expect(workersIn(site)).toEqual(without);
    expect(site.bytes()).toEqual(await site.clean());
  });
});
