/** Which previews the next `npm start` removes: those that no process makes or shows. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { markShown, prunePreviews } from "../../scripts/cache/preview-folder.ts";
import { whileHeld } from "../../scripts/publish/lock.ts";
import { temporary } from "../support/cli.ts";

const place = temporary();
afterAll(() => place.remove());
let turns = 0;
let cache = "";
const at = (name: string) => join(cache, "preview", name);
const standing = () => readdirSync(join(cache, "preview")).sort();
/** A process of this id is long gone, or was never there. */
const DEAD = "4194304-1-1";

beforeEach(() => {
  cache = join(place.folder, `cache-${++turns}`);
  mkdirSync(at("11111111-writers"), { recursive: true });
  writeFileSync(join(at("11111111-writers"), "index.html"), "withheld");
});

test("one that nobody shows is removed, with what a killed build and a killed desk left of it", async () => {
  writeFileSync(at(`.11111111-writers.shown-${DEAD}`), "");
  mkdirSync(at(".11111111-writers.staging-4194304"));
  mkdirSync(at(".22222222-public.previous"));
  mkdirSync(at(".22222222-public.lock"));
  writeFileSync(join(at(".22222222-public.lock"), DEAD), "");
  await prunePreviews(cache);
  expect(standing()).toEqual([]);
});

test("one that a process shows stays until it takes its mark back", async () => {
  const end = markShown(at("11111111-writers"));
  const again = markShown(at("11111111-writers"));
  end();
  await prunePreviews(cache);
  expect(existsSync(join(at("11111111-writers"), "index.html"))).toBe(true);
  again();
  await prunePreviews(cache);
  expect(standing()).toEqual([]);
});

test("one that a process makes, and what is no preview, stay", async () => {
  mkdirSync(at("of-somebody-else"));
  await whileHeld(at("11111111-writers"), () => prunePreviews(cache));
  expect(standing()).toEqual(["11111111-writers", "of-somebody-else"]);
});
