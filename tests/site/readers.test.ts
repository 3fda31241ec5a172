import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { AUDIENCES, type Audience } from "../../scripts/config.ts";
import { OutputRefused } from "../../scripts/files/output-refused.ts";
import { briefing, writeArchive } from "../support/archive.ts";
import { buildAt, bytesOf, oneWorker } from "../support/building.ts";
import { PROJECT, temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { read } from "../support/pages.ts";

const place = temporary();
const archive = writeArchive({
  "2025/2025-06-10-open.md": briefing("2025-06-10"),
  "2025/2025-06-11-few.md": briefing("2025-06-11", { fields: { tlp: "TLP:GREEN" } }),
});
const workers = oneWorker();
afterAll(() => {
  workers.close();
  archive.remove();
  place.remove();
});

const output = join(place.folder, "site");
const cache = join(place.folder, "cache");
const build = (audience: Audience, to = output) =>
  buildAt({ briefings: archive.folder, output: to, cache }, workers, { audience });
beforeEach(() => rmSync(output, { recursive: true, force: true }));

const NARROWER = AUDIENCES.slice(1);
const PAIRS = AUDIENCES.flatMap((there) => AUDIENCES.map((next) => [next, there] as const));
const isRefused = ([next, there]: (typeof PAIRS)[number]) =>
  AUDIENCES.indexOf(next) > AUDIENCES.indexOf(there);

describe.each(PAIRS.filter(isRefused))(
  "a site for %s is refused in the folder of one for",
  (next, there) => {
    test(`${there}, which stays, and is told another`, async () => {
      await build(there);
      const before = bytesOf(output);
      await expect(build(next)).rejects.toThrow(OutputRefused);
      await expect(build(next)).rejects.toThrow(
        `Name another folder, as \`--output ../for-${next}\`.`,
      );
      expect(bytesOf(output)).toEqual(before);
      const other = join(place.folder, `for-${next}`);
      expect((await build(next, other)).site).toBeDefined();
    });
  },
);

test.each(PAIRS.filter((pair) => !isRefused(pair)))(
  "a site for %s takes the folder of one for %s",
  async (next, there) => {
    await build(there);
    expect((await build(next)).site).toBeDefined();
    expect(existsSync(join(output, "2025/06/11/few/index.html"))).toBe(next !== "public");
  },
);

test("the public's manifest says nothing of its readers, any other says who they are", async () => {
  await build("public");
  expect(read(output, "manifest.json")).not.toContain("audience");
  await build("public");
  rmSync(output, { recursive: true });
  await build("amber");
  expect(JSON.parse(read(output, "manifest.json"))).toMatchObject({ audience: "amber" });
});

describe.each(NARROWER)("a site for %s", (audience) => {
  test("is refused where no folder is named, with the one to name", async () => {
    const folder = ["--briefings", archive.folder];
    const { code, err } = await cliHere(["build", "--audience", audience, ...folder]);
    expect(err).toContain(
      `_site is a folder for the public, and this site is TLP:${audience.toUpperCase()}. Name another folder, as \`--output ../for-${audience}\`.`,
    );
    expect(code).toBe(2);
  });
  test.each([
    ["in it", join(place.folder, "_site/for-few")],
    ["in GitLab's", join(place.folder, "public")],
    ["in this project's", join(PROJECT, "public/for-few")],
    ["by another way of writing it", join(place.folder, "_Site")],
  ])("is refused %s", async (_, folder) => {
    await expect(build(audience, folder)).rejects.toThrow(/is a folder for the public/);
    expect(existsSync(folder)).toBe(false);
  });
});

test("a link does not lead into a folder for the public", async () => {
  mkdirSync(join(place.folder, "_site"));
  symlinkSync(join(place.folder, "_site"), join(place.folder, "link"));
  await expect(build("green", join(place.folder, "link/few"))).rejects.toThrow(OutputRefused);
});

test("what a killed build moved away is still the public's", async () => {
  await build("public");
  renameSync(output, join(place.folder, ".site.previous"));
  await expect(build("red")).rejects.toThrow(/was made for the public/);
  expect(existsSync(join(output, "manifest.json"))).toBe(true);
});

test("parts for partners are merged into no site of the public, and say for whom they are", async () => {
  await build("public");
  const part = join(place.folder, "part-1");
  const from = ["--briefings", archive.folder];
  const made = ["build", ...from, "--audience", "green", "--shard=1/1", "--output", part];
  expect((await cliHere(made)).code).toBe(0);
  const refused = await cliHere(["merge", part, ...from, "--output", output]);
  expect(refused.err).toContain("was made for the public");
  expect(refused.code).toBe(2);
  const green = join(place.folder, "merged");
  expect((await cliHere(["merge", part, ...from, "--output", green])).code).toBe(0);
  expect(JSON.parse(read(green, "manifest.json"))).toMatchObject({ audience: "green" });
  await expect(build("red", green)).rejects.toThrow(/was made for TLP:GREEN/);
});

test.each([
  ["output", "has no `--output`"],
  ["audience", "`--audience` is `--as` here"],
  ["now", "`--now` is `--at` here"],
])("the desk takes no --%s, and says what it takes", async (option, words) => {
  const args = ["start", "--briefings", archive.folder, `--${option}`, "public"];
  const { code, err } = await cliHere([...args, "--port", "18923"]);
  expect(err).toContain(words);
  expect(code).toBe(2);
});

test("a site for few is refused anywhere inside one that more people read, and not inside their own", async () => {
  await build("public");
  const deep = join(output, "partners/of/ours");
  await expect(build("amber", deep)).rejects.toThrow(`lies in the site of ${output}`);
  expect(existsSync(deep)).toBe(false);
  // The manifest of a web app is no site of ours.
  const app = join(place.folder, "app");
  mkdirSync(app);
  writeFileSync(join(app, "manifest.json"), '{"name":"App"}');
  expect((await build("amber", join(app, "partners"))).site).toBeDefined();
});
