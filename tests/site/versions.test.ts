import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeFiles } from "../../scripts/files/change-files.ts";
import { writeArchive } from "../support/archive.ts";
import { bytesOf } from "../support/building.ts";
import { temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { FILE, first, ID, KEEPING, second, VERSION } from "../support/kept-versions.ts";
import { read, textOf } from "../support/pages.ts";

const place = temporary();
const archive = writeArchive({ "archive.yaml": KEEPING, [FILE]: first() });
afterAll(() => {
  place.remove();
  archive.remove();
});

const root = archive.folder;
const site = join(place.folder, "site");
const HISTORY = "2025/06/12/barn/history/index.html";
const PAGE = "2025/06/12/barn/index.html";

const run = (command: string, ...more: string[]) =>
  cliHere([command, "--briefings", root, "--cache", join(place.folder, "cache"), ...more]);
const publish = (now: string, output = site) => run("publish", "--output", output, "--now", now);
const write = (text: string) => writeFileSync(join(root, FILE), text);
const git = (...args: string[]) => execFileSync("git", ["-C", root, ...args], { stdio: "pipe" });
const commit = () => {
  git("add", "-A");
  git("-c", "user.name=Clerk", "-c", "user.email=clerk@desk.example", "commit", "-qm", "Write");
};
/** What stands in the history's main part. */
const shown = () => textOf(read(site, HISTORY));

beforeAll(async () => {
  const published = await publish("2025-06-12T12:00:00Z");
  expect([published.code, existsSync(join(root, "versions"))]).toEqual([0, false]);
  write(second());
});

test("the publication that replaces a text keeps it, and shows what changed at once", async () => {
  const { code, out } = await publish("2025-06-13T12:00:00Z");
  expect([code, out]).toEqual([0, expect.stringContaining("versions/ has 1 former text more.\n")]);
  expect(readFileSync(join(root, VERSION), "utf8")).toBe(first());
  expect(readdirSync(root).filter((name) => name.startsWith("."))).toEqual([]);
  expect(shown()).toContain("taken out: Ada Quill counted 50 sacks of");
  expect(shown()).toContain("added: Somebody counted 60 sacks.");
  expect(read(site, HISTORY)).toContain("&lt;b onclick");
  expect(read(site, HISTORY)).not.toContain("<b onclick");
  expect(shown()).toContain("There were 60 sacks, and Ada Quill did not count.");
  expect(read(site, PAGE)).toContain('href="/2025/06/12/barn/history/"');
  expect(read(site, PAGE)).toContain('href="/2025/06/12/barn/history/#_version-2"');
  expect(read(site, HISTORY)).toContain('<meta name="robots" content="noindex"');
  for (const list of ["sitemaps/2025-1.xml", "sitemaps/pages-1.xml", "2025/index.html"])
    expect(read(site, list)).not.toContain("history");
});

test("a build from nothing makes the same bytes of the file that was kept", async () => {
  const other = join(place.folder, "other");
  const built = await cliHere([
    ...["build", "--briefings", root, "--output", other, "--now", "2025-06-13T12:00:00Z"],
    ...["--cache", join(place.folder, "other-cache")],
  ]);
  expect(built.code).toBe(0);
  expect(bytesOf(other)).toEqual(bytesOf(site));
});

test("without a cache the text comes from Git, proved by the ledger's hash, and not one that was never published", async () => {
  git("init", "-q");
  commit();
  write(second({ body: "A draft of a night." }));
  commit();
  const note = "{ date: 2025-06-14, kind: correction, text: There were 70 sacks., was: 60 sacks }";
  const third = second({ body: "Somebody counted 70 sacks [@clerk]." }).replace(
    "}]",
    `}, ${note}]`,
  );
  write(third);
  rmSync(join(place.folder, "cache"), { recursive: true });
  const { code, err } = await publish("2025-06-14T12:00:00Z");
  expect([code, err]).toEqual([0, ""]);
  const path = join(root, "versions", ID, "2-2025-06-14.md");
  expect(readFileSync(path, "utf8")).toBe(second());
  expect(shown()).toMatch(
    /Version 3, now, since 14 June 2025.*Version 2, 13 June 2025 to 14 June/s,
  );
});

test("where neither has it, the publication says which is lost and why, and so does the page", async () => {
  rmSync(join(root, ".git"), { recursive: true });
  rmSync(join(place.folder, "cache"), { recursive: true });
  const note = "{ date: 2025-06-15, kind: correction, text: There were 80 sacks., was: 70 sacks }";
  const text = readFileSync(join(root, FILE), "utf8");
  write(text.replace("counted 70", "counted 80").replace("}]", `}, ${note}]`));
  const { code, out } = await publish("2025-06-15T12:00:00Z");
  expect(code).toBe(0);
  expect(out).toContain("A version could not be kept: neither the cache of this machine nor Git");
  expect(out).toContain(`puts it back as versions/${ID}/3-2025-06-15.md`);
  expect(shown()).toContain("A version of 15 June 2025 is not kept.");
  expect(shown()).toMatch(/What changed since version 2/);
});

test("deleting a file takes that version off the page, and the page says so", async () => {
  rmSync(join(root, VERSION));
  const { code } = await publish("2025-06-15T13:00:00Z");
  const back = await run("rollback", "--output", site);
  expect([back.code, back.err]).toEqual([1, expect.stringContaining("/2025/06/12/barn/history/")]);
  expect([code, shown()]).toEqual([0, expect.stringContaining("A version of 13 June 2025 is not")]);
  expect(shown()).not.toContain("Ada Quill counted");
});

test("a publication that was cut off is recorded by the next, and stops everybody else until then", async () => {
  const before = Uint8Array.from(readFileSync(join(root, FILE)));
  const cut = () => {
    throw new Error("cut off");
  };
  const change = {
    path: `versions/${ID}/1-2025-06-13.md`,
    bytes: Buffer.from(first()),
    before: undefined,
  };
  expect(() =>
    changeFiles(root, [change, { path: FILE, bytes: before, before }], {
      kind: "publication",
      forget: cut,
    }),
  ).toThrow("cut");
  const built = await run("build", "--output", site);
  expect([built.code, built.err]).toEqual([2, expect.stringContaining("`npm run publish`")]);
  const { code, err } = await publish("2025-06-15T14:00:00Z");
  expect([code, err]).toEqual([0, "A publication that was ended half-way is recorded now.\n"]);
  expect(shown()).toContain("50");
});

test("a withdrawal takes every version away, from the folder and from readers", async () => {
  const at = ["--briefings", root, "--now", "2025-06-16T12:00:00Z"];
  const { code } = await cliHere(["withdraw", ID, "--reason", "It was made up.", ...at]);
  expect([code, existsSync(join(root, "versions"))]).toEqual([0, false]);
  expect((await publish("2025-06-16T12:00:00Z")).code).toBe(0);
  expect(existsSync(join(site, HISTORY))).toBe(false);
  expect(read(site, PAGE)).not.toContain("history/");
  expect(readFileSync(join(root, "ledger.ndjson"), "utf8")).not.toContain("versions");
});
