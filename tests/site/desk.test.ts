import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { build } from "../../scripts/build/build.ts";
import type { BuildOptions } from "../../scripts/build/options.ts";
import { Cache } from "../../scripts/cache/cache.ts";
import { PageMemo } from "../../scripts/cache/page-memo.ts";
import { briefing, NOW, writeArchive } from "../support/archive.ts";
import { bytesOf, oneWorker } from "../support/building.ts";
import { temporary } from "../support/cli.ts";

const place = temporary();
const archive = writeArchive({
  "2025/2025-06-12-one.md": briefing("2025-06-12"),
  "2025/2025-06-13-two.md": briefing("2025-06-13"),
});
const workers = oneWorker();
afterAll(() => {
  workers.close();
  archive.remove();
  place.remove();
});

const cache = new Cache(join(place.folder, "desk-cache"), new PageMemo());
const desk = join(place.folder, "desk");

async function buildDesk(index: "at once" | "later") {
  const published: number[] = [];
  const { site } = await build(
    {
      ...{ ...options(desk, cache), index },
      onPublished: ({ late }) => void published.push(late),
    },
    workers,
  );
  return { published, rendered: site?.rendered, indexed: site?.indexed, late: site?.late };
}

function options(output: string, cache: Cache): BuildOptions {
  const folders = { briefings: archive.folder, output, cache };
  return { ...folders, audience: "public", now: NOW, prefix: "/", wanted: "everything" };
}

/** The bytes that a build from nothing makes. */
async function cleanBytes(): Promise<string[]> {
  const folder = join(place.folder, "clean");
  rmSync(folder, { recursive: true, force: true });
  await build(options(join(folder, "site"), new Cache(join(folder, "cache"))), workers);
  return bytesOf(join(folder, "site"));
}

const indexOf = (bytes: readonly string[]) => bytes.filter((line) => line.startsWith("pagefind/"));
const pagesOf = (bytes: readonly string[]) =>
  bytes.filter(
    (line) => !/^(?:pagefind\/|search\/(?!index\.html)|(?:manifest|check)\.json)/.test(line),
  );

function write(day: string, slug: string, body: string): void {
  writeFileSync(join(archive.folder, `2025/${day}-${slug}.md`), briefing(day, { body }));
}

test("a site that never had an index gets it at once, however hurried the build", async () => {
  expect(await buildDesk("later")).toMatchObject({ indexed: 1, late: 0, published: [0] });
  expect(bytesOf(desk)).toEqual(await cleanBytes());
});

test("pages come first, with the index of the build before; then the index alone", async () => {
  for (const words of ["First it rained [@clerk].", "Then it snowed [@clerk]."]) {
    const before = bytesOf(desk);
    write("2025-06-12", "one", words);
    expect(await buildDesk("later")).toMatchObject({ indexed: 0, late: 1, published: [1] });
    const clean = await cleanBytes();
    expect(pagesOf(bytesOf(desk))).toEqual(pagesOf(clean));
    expect(indexOf(bytesOf(desk))).toEqual(indexOf(before));
    expect(indexOf(bytesOf(desk))).not.toEqual(indexOf(clean));
    expect(await buildDesk("at once")).toMatchObject({ rendered: 0, indexed: 1, late: 0 });
    expect(bytesOf(desk)).toEqual(clean);
  }
});

test("an index that is late stays late over saves, and any other build makes it", async () => {
  write("2025-06-12", "one", "A third text [@clerk].");
  expect(await buildDesk("later")).toMatchObject({ late: 1 });
  expect(await buildDesk("later")).toMatchObject({ rendered: 0, late: 1 });
  write("2025-06-13", "two", "A fourth text [@clerk].");
  write("2025-06-14", "three", "A fifth text [@clerk].");
  expect(await buildDesk("later")).toMatchObject({ late: 1 });
  const another = new Cache(join(place.folder, "desk-cache"));
  await build(options(desk, another), workers);
  expect(bytesOf(desk)).toEqual(await cleanBytes());
});

test("what search does not take from a page leaves the index on time", async () => {
  await buildDesk("at once");
  rmSync(join(archive.folder, "2025/2025-06-14-three.md"));
  await buildDesk("at once");
  expect(await buildDesk("later")).toMatchObject({ rendered: 0, late: 0, published: [] });
  expect(bytesOf(desk)).toEqual(await cleanBytes());
});
