import { execFileSync } from "node:child_process";
import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mergeParts } from "../../scripts/build/merge-parts.ts";
import { AUDIENCES, type Audience } from "../../scripts/config.ts";
import { relate } from "../../scripts/relate/relate.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { briefing, check, NOW } from "../support/archive.ts";
import { buildAt } from "../support/building.ts";
import { cliHere } from "../support/cli-here.ts";
import { isFull, sampleOf, show } from "../support/promise.ts";
import { filesOf, REASONS, withheldOnes } from "../support/withheld.ts";
import { publicCards } from "../support/withheld-cards.ts";
import { Desks } from "../support/withheld-desks.ts";
import { type Files, frame, publicOnes, withCards } from "../support/withheld-frame.ts";
import { treeOf } from "../support/withheld-tree.ts";

const desks = new Desks();
afterAll(() => desks.close());

/** With the withheld ones a volume would be cut elsewhere, if they counted. */
const MORE = isFull ? 490 : 8;
const WITHHELD = withheldOnes();
const without = { ...frame(false), ...publicOnes(MORE, false) };
const among = (withheld: Files) => ({ ...frame(true), ...publicOnes(MORE, true), ...withheld });

/** An archive as it is before its first publication. */
const unpublished = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !/^(?:ledger|versions)/.test(path)));

const replacesRoof = (text: string) => text.includes("supersedes:");

let expected: string[] = [];
beforeAll(async () => {
  expected = await desks.clean(without);
});

test("all that a site may have is among what is compared", () => {
  const paths = new Set(expected.map((line) => line.split(" ")[0]));
  const mended = "2025/04/01/mended";
  for (const path of [`${mended}/history/index.html`, `${mended}/index.md`, `${mended}/index.json`])
    expect(paths).toContain(path);
  for (const path of ["check.json", "feeds/feeds.opml", "topics/harvest/feed.xml", "fr/index.html"])
    expect(paths).toContain(path);
});

test("added, edited, for other reasons and retracted: the site is the same, file, folder and mode", async ({
  task,
}) => {
  const workspace = desks.open("warm");
  const rounds: readonly Files[] = [
    among({}),
    ...Array.from({ length: isFull ? 8 : 1 }, (_, round) => among(filesOf(withheldOnes(round)))),
    without,
  ];
  // Where none is withheld nobody has replaced the roof.
  const first = { ...rounds[0], ...publicOnes(MORE, false) };
  for (const [round, files] of [first, ...rounds.slice(1)].entries())
    expect(await workspace.build(files), `round ${round}`).toEqual(expected);
  expect(await desks.clean(among(filesOf(WITHHELD)))).toEqual(expected);
  const reasons = new Set(WITHHELD.map(({ reason }) => reason)).size;
  show(
    task,
    "L1",
    `${WITHHELD.length} withheld briefings (${reasons} reasons × ${WITHHELD.length / reasons} ties) added, ${rounds.length - 2} times as many edits, retracted: ${expected.length} files and folders the same each time`,
  );
});

test("share cards are of the same words, stand at the same places and are known by the same keys", () => {
  const cards = publicCards(without);
  expect(publicCards(among(filesOf(WITHHELD)))).toEqual(cards);
  expect(cards.length).toBeGreaterThan(MORE);
});

test("drawn, these cards are the same bytes at the same places", async ({ task }) => {
  const some = sampleOf(
    WITHHELD.filter(({ isChained }) => !isChained),
    12,
  );
  const isReplaced = some.some(({ text }) => replacesRoof(text));
  const clean = await desks.clean(withCards({ ...frame(false), ...publicOnes(0, false) }));
  const drawn = clean.filter((line) => /card\.png /.test(line)).length;
  expect(drawn).toBeGreaterThan(5);
  const files = { ...frame(true), ...publicOnes(0, isReplaced), ...filesOf(some) };
  expect(await desks.clean(withCards(files))).toEqual(clean);
  show(task, "L1", `${drawn} share cards among ${some.length} withheld briefings: the same bytes`);
});

test("a comparison would notice: one of them released changes the site", async () => {
  const [one] = WITHHELD.filter(({ reason }) => reason.fields.status === "draft");
  if (one === undefined) throw new Error("None is a draft.");
  const released = { [one.path]: one.text.replace("status: draft", "status: published") };
  expect(await desks.clean({ ...without, ...released })).not.toEqual(expected);
});

test("`diff -r` finds nothing between two sites of the command line, one with all that is withheld", async () => {
  const both = [
    ["none", unpublished(without)],
    ["all", unpublished(among(filesOf(WITHHELD)))],
  ] as const;
  const sites = await Promise.all(
    both.map(async ([name, files]) => {
      const workspace = desks.open(`command-${name}`);
      workspace.write(files);
      const [briefings, output] = [workspace.at("briefings"), workspace.at("site")];
      const folders = ["--briefings", briefings, "--output", output, "--cache"];
      const ran = await cliHere(["publish", ...folders, workspace.at("cache"), "--now", NOW]);
      expect(ran.code, ran.err).toBe(0);
      return { workspace, output, ledger: readFileSync(join(briefings, "ledger.ndjson"), "utf8") };
    }),
  );
  const [one, other] = sites;
  if (one === undefined || other === undefined) throw new Error("There are two.");
  expect(execFileSync("diff", ["-r", one.output, other.output], { encoding: "utf8" })).toBe("");
  expect(treeOf(other.output)).toEqual(treeOf(one.output));
  expect(other.ledger).toBe(one.ledger);
  expect(one.ledger.split("\n").length).toBeGreaterThan(MORE);
});

describe("a site for a circle has what the circle may read, and no trace of the rest:", () => {
  test.each(sampleOf(AUDIENCES.slice(1), 1))("%s", async (audience: Audience) => {
    const reach = AUDIENCES.indexOf(audience);
    const readable = WITHHELD.filter(
      ({ reason: { from } }) => from !== "nobody" && AUDIENCES.indexOf(from) <= reach,
    );
    expect(readable.length).toBeGreaterThanOrEqual((WITHHELD.length / 8) * reach);
    expect(readable.length).toBeLessThan(WITHHELD.length);
    const told = await desks.clean(among(filesOf(readable)), { audience });
    expect(await desks.clean(among(filesOf(WITHHELD)), { audience })).toEqual(told);
    expect(told).not.toEqual(expected);
  });
});

test("parts of several machines, and what is merged of them, are the same", async () => {
  const shards = [1, 2] as const;
  const made = await Promise.all(
    [without, among(filesOf(WITHHELD))].map(async (files, turn) => {
      const workspace = desks.open(`shards-${turn}`);
      workspace.write(files);
      const briefings = workspace.at("briefings");
      const parts = shards.map((index) => workspace.at(`part-${index}`));
      for (const index of shards) {
        const output = parts[index - 1] as string;
        const shard = { index, of: shards.length };
        await buildAt({ briefings, output, cache: workspace.at("cache") }, desks.workers, {
          shard,
        });
      }
      const output = workspace.at("merged");
      await mergeParts({ parts, output, briefings });
      return { parts: parts.map((part) => treeOf(part)), merged: treeOf(output) };
    }),
  );
  expect(made[1]?.merged).toEqual(expected);
  expect(made[0]?.merged).toEqual(expected);
  // The vocabulary, of which a part says the hash, has words of the withheld.
  const pages = (tree: readonly string[]) => tree.filter((line) => !line.startsWith("manifest"));
  expect(made[1]?.parts.map(pages)).toEqual(made[0]?.parts.map(pages));
});

test("a public briefing that names a withheld one, in whichever way, is refused", ({ task }) => {
  const [day, id] = ["2025-03-02", "2025-03-02-hidden"];
  const ways: readonly Parameters<typeof briefing>[1][] = [
    { fields: { related: `[${id}]` } },
    { fields: { follows: id } },
    { fields: { supersedes: `[${id}]` } },
    { fields: { translation_of: id, lang: "fr" } },
    { body: `See [this](brief:${id}) [@clerk].` },
  ];
  for (const { fields } of Object.values(REASONS))
    for (const way of ways) {
      const isReplaced = way?.fields?.supersedes !== undefined && !("status" in fields);
      const hidden = { ...fields, ...(isReplaced ? { status: "superseded" } : {}) };
      const { checked, diagnostics } = check({
        [`2025/${id}.md`]: briefing(day, { fields: hidden }),
        "2025/2025-03-03-open.md": briefing("2025-03-03", way),
      });
      const found = checked === undefined ? diagnostics : withhold(checked, "public", NOW);
      if (!Array.isArray(found))
        throw new Error(`${JSON.stringify([fields, way])} is not refused.`);
      const rules = found.flatMap(({ ruleId, severity }) => (severity === "error" ? [ruleId] : []));
      // What is not released can be no status of a replaced one either.
      expect(rules).toEqual([
        way?.fields?.supersedes && !isReplaced ? "relation-agrees" : "link-is-visible",
      ]);
    }
  const tried = Object.keys(REASONS).length * ways.length;
  show(task, "L1", `${tried} public briefings that name a withheld one: ${tried} refused`);
});

test("a page of the desk's own that names a withheld one is refused, and so tells nobody of it", ({
  task,
}) => {
  const id = "2025-03-02-hidden";
  for (const { fields } of Object.values(REASONS)) {
    const { checked, diagnostics } = check({
      [`2025/${id}.md`]: briefing("2025-03-02", { fields }),
      "2025/2025-03-03-open.md": briefing("2025-03-03"),
      "pages/methods.md": `---\ntitle: Methods\n---\n\nSee [this](brief:${id}).\n`,
    });
    const found = checked === undefined ? diagnostics : withhold(checked, "public", NOW);
    if (!Array.isArray(found)) throw new Error(`${JSON.stringify(fields)} is not refused.`);
    expect(found.map(({ ruleId, file }) => `${file} ${ruleId}`)).toEqual([
      "pages/methods.md link-is-visible",
    ]);
  }
  const tried = Object.keys(REASONS).length;
  show(task, "L1", `${tried} own pages that name a withheld briefing: ${tried} refused`);
});

test("what a page says of a country is the same whether or not withheld briefings speak of it", async () => {
  const page = "methods/index.html";
  const workspace = desks.open("country");
  await workspace.build(among(filesOf(WITHHELD)));
  const told = readFileSync(join(workspace.at("site"), page), "utf8");
  expect(told).toContain("and in <span>Iceland</span>");
  expect(told).toContain('<a href="/places/gb/">Britain</a>');
});

test("where volumes are cut, none of them counts", () => {
  const volumesOf = (withheld: Files) => {
    const { checked, diagnostics } = check({
      ...frame(true),
      ...publicOnes(495, Object.values(withheld).some(replacesRoof)),
      ...withheld,
    });
    if (checked === undefined) throw new Error(diagnostics[0]?.message);
    const visible = withhold(checked, "public", NOW);
    if (Array.isArray(visible)) throw new Error(visible[0]?.message);
    return relate(visible).volumes.map(({ name, last, members }) => [name, last, members.length]);
  };
  expect(volumesOf(filesOf(WITHHELD))).toEqual(volumesOf({}));
  expect(volumesOf({})).toHaveLength(1);
  // Released, they would cut it.
  const released = WITHHELD.filter(({ path }) => path.startsWith("2025/2025-03-02")).map(
    ({ path }) => [path.replace("2025-03-02", "2025-03-03"), publicText(path)] as const,
  );
  expect(volumesOf(Object.fromEntries(released)).length).toBeGreaterThan(1);
});

function publicText(path: string): string {
  const [text = ""] = Object.values(publicOnes(1, false)).slice(-1);
  const day = /\d{4}-\d\d-\d\d/.exec(path)?.[0] ?? "";
  return text.replace(/^date: .*$/m, `date: ${day.replace("03-02", "03-03")}`);
}

test("each of them alone adds nothing", async ({ task }) => {
  const alone = WITHHELD.filter(({ isChained }) => !isChained);
  const few = { ...frame(false), ...publicOnes(0, false) };
  const site = await desks.clean(few);
  const tried = sampleOf(alone, 3);
  for (const { path, text } of tried) {
    const files = { ...frame(true), ...publicOnes(0, replacesRoof(text)), [path]: text };
    expect(await desks.clean(files), path).toEqual(site);
  }
  show(task, "L1", `${tried.length} of them each alone, built from nothing: the same bytes`);
});

test("one of them pinned to the home page leads none, and adds nothing", async ({ task }) => {
  const few = { ...frame(false), ...publicOnes(0, false) };
  const site = await desks.clean(few);
  const pinned = WITHHELD.filter(({ path }) => path.endsWith("-kin.md"));
  expect(pinned).toHaveLength(Object.keys(REASONS).length);
  const tried = sampleOf(pinned, 2);
  for (const { path, text } of tried) {
    const id = path.replace(/^\d{4}\/|\.md$/g, "");
    const settings = `${frame(true)["archive.yaml"]}pin: ${id}\n`;
    const files = { ...frame(true), ...publicOnes(0, false), [path]: text };
    expect(await desks.clean({ ...files, "archive.yaml": settings }), path).toEqual(site);
  }
  show(task, "L1", `${tried.length} of them each pinned to the home page: the same bytes`);
});

test("nothing is written where only withheld briefings change: no file is newer, none another", async () => {
  const workspace = desks.open("still");
  const vocabulary = frame(true);
  const open = { ...vocabulary, ...publicOnes(5, false) };
  await workspace.build(open);
  const before = statesOf(workspace.at("site"));
  const changing = withheldOnes(1).filter(({ text }) => !replacesRoof(text));
  await workspace.build({ ...open, ...filesOf(changing) });
  expect(statesOf(workspace.at("site"))).toEqual(before);
  expect(existsSync(workspace.at("site"))).toBe(true);
});

/** Inode and time of every file: a host tells readers when a file was written. */
function statesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: "utf8" }).map((path) => {
    const { ino, mtimeMs } = lstatSync(join(site, path));
    return `${path} ${ino} ${mtimeMs}`;
  });
}
