import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { isForMerging } from "../../scripts/build/make-search.ts";
import { isOwnTurn, parseShard, volumesOf } from "../../scripts/build/shard.ts";
import type { Volume } from "../../scripts/relate/volumes.ts";
import { generateArchive } from "../bench/generate.ts";
import { bytesOf } from "../support/building.ts";
import { temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { isFull } from "../support/promise.ts";

vi.mock("../../scripts/relate/volumes.ts", async (original) => {
  const { shortened } = await import("../support/short-volumes.ts");
  return shortened(await original());
});

const SHARDS = 3;
const NOW = "2027-01-01T00:00:00Z";

const place = temporary();
afterAll(() => place.remove());
const at = (name: string) => join(place.folder, name);

/** What each command is given: an archive of several volumes, a draft and a briefing for partners among them. */
const shared = ["--briefings", at("briefings"), "--now", NOW];

async function publish(output: string, ...more: string[]) {
  const own = ["--output", at(output), "--cache", at(`${output}.cache`)];
  return cliHere(["publish", ...shared, ...own, ...more]);
}

const parts = Array.from({ length: SHARDS }, (_, turn) => at(`part-${turn + 1}`));

async function merge(folders: readonly string[], output = at("merged")) {
  return cliHere(["merge", ...folders, "--output", output, "--briefings", at("briefings")]);
}

function rewrite(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(file, "utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

/** A copy of the first briefing of 2025, under another name, that readers do not see, or find in no list. */
function hold(status: string): void {
  const isPublished = (path: string) =>
    path.startsWith("2025/2025-") &&
    /^status: published$/m.test(readFileSync(join(at("briefings"), path), "utf8"));
  const path = pathsOf(at("briefings")).find(isPublished) ?? "";
  const held = join(at("briefings"), `${path.slice(0, 15)}-held-${status.replace(/\W+/g, "-")}.md`);
  cpSync(join(at("briefings"), path), held);
  rewrite(held, /^status: published$/m, `status: ${status}`);
}

function pathsOf(folder: string): string[] {
  return bytesOf(folder).map((line) => line.split(" ")[0] ?? "");
}

beforeAll(async () => {
  generateArchive({ into: at("briefings"), briefings: isFull ? 640 : 36 });
  for (const status of ["draft", "review", "published\nlisted: false"]) hold(status);
  const built = await publish("whole");
  if (built.code !== 0) throw new Error(built.out + built.err);
  cpSync(join(at("briefings"), "ledger.ndjson"), at("ledger-of-one"));
  rmSync(join(at("briefings"), "ledger.ndjson"));
  for (let shard = 1; shard <= SHARDS; shard++) {
    const { code, out, err } = await publish(`part-${shard}`, `--shard=${shard}/${SHARDS}`);
    if (code !== 0) throw new Error(out + err);
  }
}, 300_000);

test("parts that several machines made are, merged, the bytes of one build, and so is the ledger", async () => {
  expect(existsSync(join(at("briefings"), "ledger.ndjson"))).toBe(false);
  const { code, out, err } = await merge([...parts].reverse());
  expect(err).toBe("");
  expect(code).toBe(0);
  expect(out).toContain(`${SHARDS} parts:`);
  expect(bytesOf(at("merged"))).toEqual(bytesOf(at("whole")));
  const ledger = (file: string) => readFileSync(file, "utf8");
  expect(ledger(join(at("briefings"), "ledger.ndjson"))).toBe(ledger(at("ledger-of-one")));
  rmSync(join(at("briefings"), "ledger.ndjson"));
}, 60_000);

test("every file of the site that is not over all volumes is in one part", () => {
  const isOfOne = (line: string) =>
    !/^(?:(?:manifest|check)\.json|pagefind\/pagefind\.js|search\/index\.json|search\/[0-9a-f]{16}\/)/.test(
      line,
    );
  const whole = bytesOf(at("whole")).filter(isOfOne);
  expect(whole.length).toBeLessThan(bytesOf(at("whole")).length);
  const lines = parts
    .flatMap((part) => bytesOf(part).filter(isOfOne))
    .filter((line) => !isForMerging(line.split(" ", 1)[0] ?? ""));
  expect(lines.sort()).toEqual(whole.sort());
});

describe("a merge is refused, and the last site stays, where a part", () => {
  const wrong = at("wrong");
  const [one = "", two = "", three = ""] = parts;

  async function expectRefusal(folders: readonly string[], message: RegExp) {
    const before = bytesOf(at("merged"));
    const { code, err } = await merge(folders);
    expect(err).toMatch(message);
    expect(err).toContain("Nothing was published.");
    expect(code).toBe(2);
    expect(bytesOf(at("merged"))).toEqual(before);
  }

  /** The third part, changed. */
  function changed(change: () => void): string[] {
    rmSync(wrong, { recursive: true, force: true });
    cpSync(three, wrong, { recursive: true });
    change();
    return [one, two, wrong];
  }

  test("is missing", async () => {
    await expectRefusal([one, three], /Missing: 2\/3\./);
  });
  test("is there twice", async () => {
    await expectRefusal([one, two, three, changed(() => {})[2] ?? ""], /are both part 3\/3/);
    await expectRefusal([one, two, three, two], /part-2 is named twice/);
  });
  test("is a whole site, or nothing of ours", async () => {
    await expectRefusal([one, two, at("whole")], /is a whole site/);
    await expectRefusal([one, two, at("briefings")], /is no part of a site/);
  });
  test("is from other sources, or as of another instant", async () => {
    const manifest = join(wrong, "manifest.json");
    const other = changed(() => rewrite(manifest, /"sources":"../, '"sources":"zz'));
    await expectRefusal(other, /from other sources/);
  });
  test("is made by another version", async () => {
    const manifest = join(wrong, "manifest.json");
    await expectRefusal(
      changed(() => rewrite(manifest, /"version":"../, '"version":"zz')),
      /made by another version/,
    );
  });
  test("has a file that is not as it was made, or lacks one", async () => {
    const file = pathsOf(three).find((path) => path.endsWith(".html"));
    const inside = join(wrong, file ?? "");
    await expectRefusal(
      changed(() => rewrite(inside, "<html", "<htmL")),
      /missing or not as it was made/,
    );
    await expectRefusal(
      changed(() => rmSync(inside)),
      /missing or not as it was made/,
    );
  });
  test("names a file outside itself", async () => {
    const manifest = join(wrong, "manifest.json");
    for (const path of ["../../escaped.txt", "/etc/passwd", "a/../../b", "a//b", "./a"])
      await expectRefusal(
        changed(() => rewrite(manifest, /"path":"[^"]+"/, `"path":"${path}"`)),
        /a manifest that no build of ours wrote/,
      );
  });
});

test("a merge is refused where the ledger would be another archive's", async () => {
  generateArchive({ into: at("other"), briefings: 3 });
  rewrite(join(at("other"), "archive.yaml"), /^title: .*$/m, "title: Another desk");
  const { code, err } = await cliHere(
    ["merge", ...parts].concat(["--output", at("none"), "--briefings", at("other")]),
  );
  expect(err).toContain("The parts are of another archive");
  expect(code).toBe(2);
  expect(existsSync(join(at("other"), "ledger.ndjson"))).toBe(false);
}, 60_000);

test("merged once more, the same parts change no line of the ledger", async () => {
  await merge(parts);
  const { out } = await merge(parts);
  expect(out).not.toContain("ledger.ndjson has");
  rmSync(join(at("briefings"), "ledger.ndjson"));
}, 60_000);

test("a part needs a folder of its own, and what is remembered stands in nobody else's", async () => {
  const part = await cliHere(["build", ...shared, "--shard=1/3"]);
  expect(part.err).toContain("Name a folder of its own with --output");
  for (const cache of [at("briefings"), join(at("briefings"), "c"), at("whole")]) {
    const { code, err } = await cliHere([
      "build",
      ...shared,
      "--output",
      at("whole"),
      "--cache",
      cache,
    ]);
    expect(err).toContain("Name another folder with --cache");
    expect(code).toBe(2);
  }
}, 60_000);

test("an error in a briefing stops the machine whose briefing it is, and no other", async () => {
  const briefings = at("briefings-wrong");
  if (isFull) cpSync(at("briefings"), briefings, { recursive: true });
  else generateArchive({ into: briefings, briefings: 12 });
  const path = pathsOf(briefings).find((found) => found.startsWith("2025/"));
  rewrite(join(briefings, path ?? ""), /^title: .*$/m, "title: Short");
  const codes: (number | null)[] = [];
  for (let shard = 1; shard <= SHARDS; shard++) {
    const own = ["--output", at("wrong-part"), "--cache", at(`part-${shard}.cache`)];
    const args = ["build", "--briefings", briefings, "--now", NOW, `--shard=${shard}/${SHARDS}`];
    const { code, err } = await cliHere([...args, ...own]);
    codes.push(code);
    if (code !== 0) expect(err).toContain(path);
    rmSync(at("wrong-part"), { recursive: true, force: true });
  }
  expect(codes.sort()).toEqual([0, 0, 1]);
}, 120_000);

test("a shard is a number and how many there are", () => {
  expect(parseShard("2/4")).toEqual({ index: 2, of: 4 });
  for (const wrong of ["", "0/4", "5/4", "2", "2/", "a/b", "-1/4", "1/0", "1/257", " 1/2", "1/2 "])
    expect(parseShard(wrong)).toBeUndefined();
});

test("volumes are dealt to machines so that each is one's, and the loads are alike", () => {
  const sizes = [500, 20, 480, 300, 310, 90, 400, 410, 35, 260];
  const volumes = sizes.map(
    (size, index) =>
      ({ name: `2025-01-${10 + index}`, members: Array.from({ length: size }) }) as never as Volume,
  );
  const shares = [1, 2, 3, 4].map((index) => volumesOf(volumes, { index, of: 4 }));
  expect(shares.flat().sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(volumes);
  const loads = shares.map((share) => share.reduce((sum, { members }) => sum + members.length, 0));
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThan(500);
  const turns = Array.from({ length: 9 }, (_, turn) =>
    [1, 2, 3].filter((index) => isOwnTurn(turn, { index, of: 3 })),
  );
  expect(turns.every((owners) => owners.length === 1)).toBe(true);
});
