import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fromMillis, parseInstant, toMillis } from "../../scripts/read/dates.ts";
import { briefing, writeArchive } from "../support/archive.ts";
import { bytesOf } from "../support/building.ts";
import { temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { filesOf, read } from "../support/pages.ts";
import { sampleOf, show } from "../support/promise.ts";

const place = temporary();
afterAll(() => place.remove());

const OPEN = { "2025/2025-01-10-open.md": briefing("2025-01-10") };
const CANARY = "Canary of Lower Field sings";

/** A briefing that says so much and no more of itself, with some fields. */
const held = (day: string, fields: Readonly<Record<string, string>>) => ({
  [`2025/${day}-canary.md`]: briefing(day, { fields: { title: CANARY, ...fields } }),
});

let turns = 0;

/** Builds an archive as of an instant: what the terminal says, what the file says, and the site. */
async function buildAt(
  now: string,
  files: Readonly<Record<string, string>>,
  more: readonly string[] = [],
) {
  const archive = writeArchive({ ...OPEN, ...files });
  const own = join(place.folder, String(++turns));
  mkdirSync(own);
  const [site, next] = [join(own, "site"), join(own, "next.json")];
  const folders = ["--briefings", archive.folder, "--output", site, "--cache", join(own, "cache")];
  folders.push("--jobs", "1");
  const ran = await cliHere(["build", ...folders, "--now", now, "--next-rebuild", next, ...more]);
  archive.remove();
  if (ran.code !== 0) throw new Error(ran.out + ran.err);
  const isShown = filesOf(site).some((path) => read(site, path).includes("Canary"));
  return { said: ran.out, next: readFileSync(next, "utf8"), site, isShown };
}

const shifted = (instant: string, seconds: number) => {
  const parsed = parseInstant(instant);
  if (parsed === undefined) throw new Error(instant);
  return fromMillis(toMillis(parsed) + seconds * 1000);
};

/** Where and when embargoes lift: what it is a case of, the day, the instant, the zone in which it is shown. */
const INSTANTS: readonly [string, string, string, string | undefined][] = [
  ["in UTC", "2025-06-12", "2025-06-12T12:00:00Z", undefined],
  ["in Tehran, at half an hour", "2025-06-12", "2025-06-12T12:00:00+03:30", "Asia/Tehran"],
  ["in Vienna in summer", "2025-06-12", "2025-06-12T00:00:00+02:00", "Europe/Vienna"],
  ["the second before clocks go on", "2025-03-30", "2025-03-30T01:59:59+01:00", "Europe/Vienna"],
  ["the second when they have gone on", "2025-03-30", "2025-03-30T03:00:00+02:00", "Europe/Vienna"],
  [
    "the first half past two of the night when clocks go back",
    "2025-10-26",
    "2025-10-26T02:30:00+02:00",
    "Europe/Vienna",
  ],
  [
    "the second half past two of that night",
    "2025-10-26",
    "2025-10-26T02:30:00+01:00",
    "Europe/Vienna",
  ],
  ["a UTC instant shown in New York", "2025-11-02", "2025-11-02T06:00:00Z", "America/New_York"],
];

const TRIED = sampleOf(INSTANTS, 2);

describe("an embargo lifts at its second, not one before:", () => {
  let builds = 0;
  test.each(TRIED)("%s", async (_, day, embargo, zone) => {
    const fields = { embargo, ...(zone === undefined ? {} : { embargo_zone: zone }) };
    const asOf = (seconds: number) => buildAt(shifted(embargo, seconds), held(day, fields));
    const before = await asOf(-1);
    const at = await asOf(0);
    const later = await asOf(1);
    expect([before.isShown, at.isShown, later.isShown]).toEqual([false, true, true]);
    expect(before.said).toContain(
      `An embargo lifts or a date passes at ${embargo}: build again then.`,
    );
    expect(before.next).toBe(`{"at":"${shifted(embargo, 0)}"}\n`);
    for (const lifted of [at, later]) {
      expect(lifted.said).not.toContain("An embargo lifts");
      expect(lifted.next).toBe('{"at":null}\n');
    }
    builds += 3;
  });
  test("and all of these were tried", ({ task }) => {
    expect(builds).toBe(3 * TRIED.length);
    show(
      task,
      "L4",
      `${TRIED.length} embargoes, ${builds} builds at -1, 0 and +1 s: each lifted at its second, the next build told`,
    );
  });
});

describe("the instant at which to build again", () => {
  const NOW = "2025-01-20T00:00:00Z";
  test("is the first of many, whatever their zones, and after it the next", async () => {
    const files = {
      ...held("2025-06-10", { embargo: "2025-06-10T12:00:00Z" }),
      ...held("2025-06-11", { embargo: "2025-06-10T13:00:00+03:00", embargo_zone: "Asia/Baghdad" }),
      ...held("2025-06-12", { embargo: "2025-06-10T08:00:00-04:00", status: "draft" }),
    };
    expect((await buildAt(NOW, files)).next).toBe('{"at":"2025-06-10T10:00:00Z"}\n');
    const later = await buildAt("2025-06-10T10:00:00Z", files);
    expect(later.next).toBe('{"at":"2025-06-10T12:00:00Z"}\n');
    expect(later.said).toContain(
      "An embargo lifts or a date passes at 2025-06-10T12:00:00Z: build again then.",
    );
  });
  test("is the whole second after it, for programs that read no more", async () => {
    const files = held("2025-06-10", { embargo: "2025-06-10T12:00:00.250Z" });
    const { next } = await buildAt(NOW, files);
    expect(next).toBe('{"at":"2025-06-10T12:00:01Z"}\n');
    expect((await buildAt("2025-06-10T12:00:00Z", files)).isShown).toBe(false);
    expect((await buildAt("2025-06-10T12:00:01Z", files)).isShown).toBe(true);
  });
  test("is none where this audience may not see the briefing afterwards either", async () => {
    const files = held("2025-06-10", { embargo: "2025-06-10T12:00:00Z", tlp: "TLP:RED" });
    const forPublic = await buildAt(NOW, files);
    expect(forPublic.next).toBe('{"at":null}\n');
    expect(forPublic.said).not.toContain("An embargo lifts");
    const forRed = await buildAt(NOW, files, ["--audience", "red"]);
    expect(forRed.next).toBe('{"at":"2025-06-10T12:00:00Z"}\n');
  });
  test("is in no byte of the site, nor that there is one", async () => {
    const secret = await buildAt(NOW, held("2025-06-10", { embargo: "2025-06-10T12:00:00Z" }));
    expect(bytesOf(secret.site)).toEqual(bytesOf((await buildAt(NOW, {})).site));
  });
  test("is left as it was by a build that publishes nothing", async () => {
    const archive = writeArchive({ ...OPEN, "2025/2025-06-10-bad.md": "no front matter" });
    const [next, site] = [join(place.folder, "left.json"), join(place.folder, "left")];
    writeFileSync(next, '{"at":"2025-06-10T12:00:00Z"}\n');
    const args = ["--briefings", archive.folder, "--output", site, "--next-rebuild", next];
    expect((await cliHere(["build", ...args])).code).toBe(1);
    archive.remove();
    expect(readFileSync(next, "utf8")).toBe('{"at":"2025-06-10T12:00:00Z"}\n');
  });
});

describe("the file is refused, and nothing built, where it", () => {
  const archive = writeArchive(OPEN);
  afterAll(() => archive.remove());
  const site = join(place.folder, "site");
  test.each([
    ["stands in the site", join(site, "next.json"), /There is no folder|where others read it/],
    ["is the site", site, /where others read it/],
    ["stands among the briefings", join(archive.folder, "next.json"), /where others read it/],
    ["stands nowhere", join(place.folder, "no/such/next.json"), /There is no folder/],
    ["is a folder", place.folder, /is a folder\. Name a file/],
  ])("%s", async (_, next, message) => {
    const args = ["--briefings", archive.folder, "--output", site, "--next-rebuild", next];
    const { code, err } = await cliHere(["build", ...args]);
    expect(err).toMatch(message);
    expect(code).toBe(2);
    expect(filesOf(place.folder).some((path) => path.startsWith("site/"))).toBe(false);
  });
});
