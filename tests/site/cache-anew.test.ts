import { appendFileSync, lstatSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildAt, bytesOf, oneWorker } from "../support/building.ts";
import { madeAnew, standingOf } from "../support/cached-site.ts";
import { LAST, LAST_PAGE, siteOfEachTest } from "../support/kept-site.ts";
import { filesOf, read } from "../support/pages.ts";

const kept = siteOfEachTest();

/** Of the site's files, those that no search reads. */
const isPage = (path: string) => /\.(?:html|xml)$/.test(path);

describe("what is built anew", () => {
  test("is nothing where nothing changed: no file is touched, and the folder is the same", async () => {
    const before = [lstatSync(kept.site.output).ino, standingOf(kept.site.output)];
    expect(await kept.site.build()).toMatchObject({ rendered: 0, indexed: 0 });
    expect([lstatSync(kept.site.output).ino, standingOf(kept.site.output)]).toEqual(before);
  });

  test("is nothing where a file was saved again with the same bytes", async () => {
    const file = join(kept.site.briefings, `2025/${LAST}.md`);
    writeFileSync(file, readFileSync(file));
    const before = standingOf(kept.site.output);
    expect(await kept.site.build()).toMatchObject({ rendered: 0, indexed: 0 });
    expect(standingOf(kept.site.output)).toEqual(before);
  });

  test("is one page and one index where the body of one briefing changed", async () => {
    const before = standingOf(kept.site.output);
    kept.site.edit(LAST, { words: 1 });
    // Its page and two other forms of it, and four feeds that have its text or its day.
    expect(await kept.site.build()).toMatchObject({ rendered: 5, indexed: 1 });
    const anew = madeAnew(kept.site.output, before).filter((path) => path.endsWith(".html"));
    expect(anew).toEqual([LAST_PAGE]);
  });

  test("is one page and no index where a file changed in what no reader sees", async () => {
    kept.site.edit(LAST, { remark: 1 });
    expect(await kept.site.build()).toMatchObject({ rendered: 5, indexed: 0 });
  });

  test("is every page that names a briefing, and no other, where its title changed", async () => {
    const before = standingOf(kept.site.output);
    kept.site.edit(LAST, { title: 7 });
    await kept.site.build();
    const anew = madeAnew(kept.site.output, before).filter(isPage);
    const title = "Lower Field counts its sheaves 7";
    const shows = filesOf(kept.site.output).filter((path) =>
      read(kept.site.output, path).includes(title),
    );
    expect(anew).toEqual(shows.filter(isPage));
    expect(anew.length).toBeLessThan(filesOf(kept.site.output).length / 2);
  });

  test("is what shows a topic, and no other page, where the topic has a new name", async () => {
    const before = standingOf(kept.site.output);
    kept.site.desk.vocabulary.topics.set("weather", { name: "Sky over the field" });
    kept.site.write();
    await kept.site.build();
    const anew = madeAnew(kept.site.output, before).filter(isPage);
    const shows = filesOf(kept.site.output).filter((path) =>
      read(kept.site.output, path).includes("Sky over the field"),
    );
    expect(anew).toEqual(shows.filter(isPage));
    expect(anew).not.toContain("2025/03/02/wrong/index.html");
  });

  test("is every page, and no index, where the archive has another title", async () => {
    kept.site.desk.settings.title = "Barn Desk";
    kept.site.write();
    const { rendered, pages, indexed } = await kept.site.build();
    expect({ rendered, indexed }).toEqual({ rendered: pages, indexed: 0 });
  });

  test("is nothing where readers of another audience had their site meanwhile", async () => {
    const green = { output: join(kept.site.folder, "partners", "site") };
    await kept.site.build({ audience: "green" }, green);
    expect(await kept.site.build()).toMatchObject({ rendered: 0, indexed: 0 });
    expect(await kept.site.build({ audience: "green" }, green)).toMatchObject({
      rendered: 0,
      indexed: 0,
    });
    expect(bytesOf(kept.site.output)).toEqual(await kept.site.clean());
    expect(bytesOf(green.output)).toEqual(await kept.site.clean({ audience: "green" }));
  });

  test("is what another path prefix asks for, bodies too", async () => {
    const prefix = "/briefings/";
    await kept.site.build({ prefix });
    // A process that has rendered nothing yet.
    const fresh = oneWorker();
    const output = join(kept.site.folder, "fresh", "site");
    const place = {
      briefings: kept.site.briefings,
      output,
      cache: join(kept.site.folder, "fresh", "cache"),
    };
    await buildAt(place, fresh, { prefix }).finally(() => fresh.close());
    expect(bytesOf(kept.site.output)).toEqual(bytesOf(output));
    expect(await kept.site.build()).toMatchObject({ rendered: 0, indexed: 0 });
    expect(bytesOf(kept.site.output)).toEqual(await kept.site.clean());
  });
});

test.each([
  ["has an error", "[Friday](date:2025-06-12)"],
  ["tells of one that is withheld", `[Earlier](brief:${LAST})`],
])("what was parsed is remembered where a briefing %s and nothing is built", async (_, text) => {
  kept.site.edit(LAST, { held: "draft" });
  const first = join(kept.site.briefings, "2025/2025-01-04-first.md");
  appendFileSync(first, `\n${text} [@clerk].\n`);
  const cache = join(kept.site.folder, "another-cache");
  await expect(kept.site.build({}, { cache })).rejects.toThrow("2025-01-04-first.md");
  expect(filesOf(join(cache, "parsed"))).not.toEqual([]);
});
