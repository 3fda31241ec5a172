/** A rollback puts the very site before back, brings nothing back that was taken away, and costs no later build a byte. */
import { cpSync, existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { briefing } from "../support/archive.ts";
import { bytesOf } from "../support/building.ts";
import type { CachedSite } from "../support/cached-site.ts";
import { cliHere } from "../support/cli-here.ts";
import {
  expectCleanAfterEdit,
  expectCleanNow,
  FIRST_PAGE,
  LAST,
  scribble,
  siteOfEachTest,
  standbyOf,
} from "../support/kept-site.ts";
import { ONE, signedSiteOfEachTest } from "../support/signed-site.ts";

const kept = siteOfEachTest();

const rollback = ({ briefings, output, cache }: CachedSite) =>
  cliHere(["rollback", "--briefings", briefings, "--output", output, "--cache", cache]);

/** Builds the desk's site once more, with other words. Gives the bytes of the site before and of the last. */
async function builtAgain(site: CachedSite): Promise<{ before: string[]; last: string[] }> {
  const before = site.bytes();
  site.edit(LAST, { words: 1 });
  await site.build();
  return { before, last: site.bytes() };
}

test("the site before stands in its place again, byte for byte, and is said to be of its time", async () => {
  const { before, last } = await builtAgain(kept.site);
  expect(before).not.toEqual(last);
  const { code, out, err } = await rollback(kept.site);
  expect([code, err]).toEqual([0, ""]);
  expect(kept.site.bytes()).toEqual(before);
  expect(out).toMatch(/is the site before again, made at \d{4}-\d\d-\d\dT[\d:]+Z/);
  expect(out).toContain("/2025/06/12/last/");
  expect(out).toContain("ledger.ndjson stays as it is");
});

test("the builds after it make the very sites that are built from nothing", async () => {
  await builtAgain(kept.site);
  await rollback(kept.site);
  await expectCleanNow(kept.site);
});

test("once more goes forward again, and the cache is as it was", async () => {
  const { last } = await builtAgain(kept.site);
  const inode = lstatSync(kept.site.output).ino;
  await rollback(kept.site);
  const { code, out } = await rollback(kept.site);
  expect([code, out]).toEqual([0, expect.stringContaining("is the last site again")]);
  expect(kept.site.bytes()).toEqual(last);
  expect(lstatSync(kept.site.output).ino).toBe(inode);
  const standby = lstatSync(standbyOf(kept.site)).ino;
  await expectCleanAfterEdit(kept.site);
  // The site before was brought up to date, and not made anew.
  expect(lstatSync(kept.site.output).ino).toBe(standby);
});

test("of a new briefing it is said that its page is gone, and that the ledger keeps it", async () => {
  const { site } = kept;
  const published = { isPublication: true } as const;
  await site.build(published);
  const id = "2025-06-11-new";
  writeFileSync(
    join(site.briefings, `2025/${id}.md`),
    briefing("2025-06-11", { fields: { title: "A barn that is new to all of them" } }),
  );
  await site.build(published);
  const ledger = readFileSync(join(site.briefings, "ledger.ndjson"), "utf8");
  expect(ledger).toContain(id);
  const { code, out } = await rollback(site);
  expect([code, out]).toEqual([
    0,
    expect.stringContaining("1 briefing without a page now:\n  /2025/06/11/new/"),
  ]);
  expect(out).toContain("1 briefing of those without a page among it");
  expect(readFileSync(join(site.briefings, "ledger.ndjson"), "utf8")).toBe(ledger);
});

describe("nothing is done where", () => {
  const refused = async (words: string) => {
    const before = kept.site.bytes();
    const { code, err } = await rollback(kept.site);
    expect([code, err]).toEqual([1, expect.stringContaining(words)]);
    expect(kept.site.bytes()).toEqual(before);
  };

  test("there is no site before", () => refused("There is no site before"));

  test("the cache is gone", async () => {
    await builtAgain(kept.site);
    rmSync(kept.site.cache, { recursive: true });
    await refused("There is no site before");
  });

  test("another site was put there since", async () => {
    const { site } = kept;
    await builtAgain(site);
    cpSync(site.output, `${site.output}-copy`, { recursive: true });
    rmSync(site.output, { recursive: true });
    cpSync(`${site.output}-copy`, site.output, { recursive: true });
    await refused("There is no site before");
  });

  test.each([
    ["written into", (standby: string) => scribble(join(standby, FIRST_PAGE)), FIRST_PAGE],
    ["robbed of a page", (standby: string) => rmSync(join(standby, FIRST_PAGE)), FIRST_PAGE],
    [
      "given a file",
      (standby: string) => writeFileSync(join(standby, "2025/secret.html"), "secret"),
      "2025/secret.html",
    ],
  ])("the site before was %s", async (_, harm, path) => {
    await builtAgain(kept.site);
    harm(standbyOf(kept.site));
    await refused(path);
  });

  test("a briefing was withdrawn since: its words would be back", async () => {
    const { site } = kept;
    const retraction = { date: "2025-06-13", kind: "retraction", text: "It was wrong." };
    site.edit(LAST, { isWithdrawn: true, corrections: [retraction] });
    await site.build();
    await refused("/2025/06/12/last/");
  });

  test("a briefing is gone since: its page would be back", async () => {
    const { site } = kept;
    rmSync(join(site.briefings, `2025/${LAST}.md`));
    await site.build();
    expect(existsSync(join(standbyOf(site), "2025/06/12/last/index.html"))).toBe(true);
    await refused("/2025/06/12/last/");
  });
});

describe("a signed site", () => {
  const signed = signedSiteOfEachTest();

  test("has its own signature again", async () => {
    const { archive, at, build, keyOfDesk, publicFile } = signed;
    const before = bytesOf(at("site"));
    writeFileSync(
      join(archive.folder, "2025/2025-06-12-good.md"),
      briefing("2025-06-12", { body: "The barn was dry, and so was the shed [@clerk]." }),
    );
    expect((await build(keyOfDesk())).code).toBe(0);
    expect(bytesOf(at("site"))).not.toEqual(before);
    const folders = ["--briefings", archive.folder, "--output", at("site"), "--cache", at("c")];
    expect((await cliHere(["rollback", ...folders, ...ONE.slice(2)])).code).toBe(0);
    expect(bytesOf(at("site"))).toEqual(before);
    const { code } = await cliHere(["verify", at("site"), "--key", publicFile]);
    expect(code).toBe(0);
  });
});
