import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { briefing, NOW, SETTINGS, TOPICS } from "../support/archive.ts";
import { temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";

const KEY = "0123456789abcdef".repeat(4);
const place = temporary();
afterAll(() => place.remove());
const at = (path: string) => join(place.folder, path);
const ledger = at("desk/briefings/ledger.ndjson");
const file = at("desk/briefings/2025/2025-06-12-barn.md");
const folders = ["--briefings", at("desk/briefings"), "--cache", at("cache"), "--now", NOW];
const publish = (env: Readonly<Record<string, string>>) =>
  cliHere(["publish", ...folders, "--output", at("site"), "--jobs", "1"], env);
const check = (env: Readonly<Record<string, string>>) => cliHere(["check", ...folders], env);

for (const folder of ["2025", "vocabulary"])
  mkdirSync(at(`desk/briefings/${folder}`), { recursive: true });
writeFileSync(at("desk/briefings/archive.yaml"), `${SETTINGS}ledger: { names: hashed }\n`);
writeFileSync(at("desk/briefings/vocabulary/topics.yaml"), TOPICS);
writeFileSync(file, briefing("2025-06-12", { body: "The clerk saw Ada Quill [@clerk]." }));
writeFileSync(at("desk/key"), KEY);
writeFileSync(at("key"), `${KEY}\n`);

test.each([
  ["no key", {}, "DATELINE_LEDGER_KEY is not set. Nothing was published."],
  ["a short key", { DATELINE_LEDGER_KEY: KEY.slice(2) }, "is no key: write 64 hexadecimal digits"],
  ["a key in the desk's folder", { DATELINE_LEDGER_KEY_FILE: at("desk/key") }, "Move it out."],
  ["no such file", { DATELINE_LEDGER_KEY_FILE: at("none") }, "cannot be read (ENOENT)"],
])("%s publishes nothing, and no key is repeated", async (_, env, message) => {
  const { code, out, err } = await publish(env);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  expect(out + err).not.toContain(KEY.slice(2, 20));
  expect([existsSync(ledger), existsSync(at("site"))]).toEqual([false, false]);
});

test("with the key in a file or in the environment names are sealed, compared, and never told", async () => {
  const first = await publish({ DATELINE_LEDGER_KEY_FILE: at("key") });
  expect([first.code, first.err]).toEqual([0, ""]);
  const written = readFileSync(ledger, "utf8");
  expect(written).not.toMatch(/Quill|Clerk of/);
  expect((await publish({ DATELINE_LEDGER_KEY: KEY })).code).toBe(0);
  expect(readFileSync(ledger, "utf8")).toBe(written);

  writeFileSync(file, readFileSync(file, "utf8").replace("Quill", "Quinn"));
  const noticed = await check({ DATELINE_LEDGER_KEY: KEY });
  expect([noticed.code, noticed.out]).toEqual([
    1,
    expect.stringContaining("A former name became “Quinn” since readers first saw this."),
  ]);
  const unknown = await check({});
  expect([unknown.code, unknown.out]).toEqual([
    0,
    expect.stringContaining("ledger-key-is-at-hand"),
  ]);
  const other = await publish({ DATELINE_LEDGER_KEY: KEY.replace("0", "1") });
  expect([other.code, other.err]).toEqual([2, expect.stringContaining("which is not at hand")]);
  expect(readFileSync(ledger, "utf8")).toBe(written);
});
