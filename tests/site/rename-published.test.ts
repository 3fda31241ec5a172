/** A renaming between two publications, and one that is killed: readers, the ledger and the archive each say one thing. */
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { briefing, writeArchive } from "../support/archive.ts";
import { cliHere } from "../support/cli-here.ts";
import { allEnded, canKill, pointsOf, startKilled, textOf } from "../support/killing.ts";
import { filesOf, read } from "../support/pages.ts";
import { sampleOf } from "../support/promise.ts";

const OLD = "2025-06-12-barn";
const NEW = "2025-06-12-barn-of-lower-field";
const AT = ["--now", "2025-06-20T09:00:00Z"];
const { folder, remove } = writeArchive({
  [`2025/${OLD}.md`]: briefing("2025-06-12", { body: "The clerk counted 20 sacks [@clerk]." }),
  "2025/2025-06-13-next.md": briefing("2025-06-13", {
    fields: { title: "The barn of Lower Field has a new door", follows: OLD },
    body: `The [barn](brief:${OLD}) has 2 doors [@clerk].`,
  }),
});
afterAll(() => remove());

const publish = () =>
  cliHere([
    ...[
      "publish",
      "--briefings",
      folder,
      "--output",
      `${folder}-site`,
      "--cache",
      `${folder}-cache`,
    ],
    ...["--jobs", "1", ...AT],
  ]);
afterAll(() => {
  for (const of of ["site", "cache", "kept", "trace"])
    rmSync(`${folder}-${of}`, { recursive: true, force: true });
});
const ledger = () => readFileSync(join(folder, "ledger.ndjson"), "utf8");

test("of what was published the old address leads on, and the ledger has the line of either", async () => {
  expect((await publish()).code).toBe(0);
  const before = ledger();
  const { out } = await cliHere(["rename", OLD, NEW, "--briefings", folder, ...AT]);
  expect(out).toContain("ledger.ndjson stays as it is");
  expect(ledger()).toBe(before);
  // address-stays, published-stays and text-changes-openly are content.
  expect((await cliHere(["check", "--briefings", folder, ...AT])).code).toBe(0);
  expect((await publish()).code).toBe(0);
  const [oldLine] = before.split("\n");
  expect(ledger()).toContain(`${oldLine}\n`);
  expect(ledger()).toContain(`"address":"/2025/06/12/barn-of-lower-field/"`);
  const redirect = read(`${folder}-site`, "2025/06/12/barn/index.html");
  expect(redirect).toContain('content="0; url=/2025/06/12/barn-of-lower-field/"');
  expect(read(`${folder}-site`, "2025/06/13/next/index.html")).not.toContain('"/2025/06/12/barn/"');
});

describe.runIf(canKill)("killed at any moment", () => {
  test("a renaming is not begun, or is carried out by the next", async () => {
    const kept = `${folder}-kept`;
    const back = (from: string, to: string) => {
      rmSync(to, { recursive: true, force: true });
      cpSync(from, to, { recursive: true });
    };
    back(folder, kept);
    const args = ["rename", NEW, OLD, "--briefings", folder, ...AT];
    const all = () =>
      filesOf(folder)
        .filter((path) => !/^\.renaming-\d+-\d*\//.test(path))
        .map((path) => `${path}\n${readFileSync(join(folder, path), "utf8")}`);
    const before = all();
    const points = (await pointsOf(args, `${folder}-trace`)).filter(({ path }) =>
      path.startsWith(folder),
    );
    const after = all();
    expect(after).not.toEqual(before);
    const seen = new Set<string>();
    for (const point of sampleOf(points, 6)) {
      back(kept, folder);
      const started = startKilled(args, point);
      await started.ended;
      await allEnded(started.mark);
      const isCutOff = existsSync(join(folder, ".renaming"));
      if (isCutOff) expect((await cliHere(["rename", "--briefings", folder])).code).toBe(0);
      const now = all();
      const state = now.join() === before.join() ? "before" : "after";
      seen.add(isCutOff ? `carried to ${state}` : state);
      expect(now, textOf(point)).toEqual(isCutOff || state === "after" ? after : before);
    }
    expect(seen).toContain("before");
    expect(seen).toContain("carried to after");
  });
});
