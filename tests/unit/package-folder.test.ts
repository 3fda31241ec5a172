/** Packages are found as Node finds them, whoever has laid them out, and known by the versions that are there. */
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aroundOf, isClone } from "../../scripts/cache/own-code.js";
import { packageFolder } from "../../scripts/files/package-folder.js";
import { temporary } from "../support/cli.ts";

let place: ReturnType<typeof temporary>;
let desk = "";
beforeEach(() => {
  place = temporary();
  desk = join(realpathSync(place.folder), "a desk");
});
afterEach(() => place.remove());

const at = (path: string) => join(desk, path);

/** Writes a package; `at` is its folder below the desk's. */
function install(path: string, version: string, dependencies: Record<string, string> = {}): string {
  mkdirSync(at(path), { recursive: true });
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  writeFileSync(at(`${path}/package.json`), JSON.stringify({ name, version, dependencies }));
  return at(path);
}

const OURS = "node_modules/@briefings/dateline";

test("one beside the package, one inside it and one above it are found, the nearest first", () => {
  const ours = install(OURS, "1.0.0");
  const beside = install("node_modules/barn", "1.0.0");
  expect(packageFolder("barn", ours)).toBe(beside);
  const inside = install(`${OURS}/node_modules/barn`, "2.0.0");
  expect(packageFolder("barn", ours)).toBe(inside);
  expect(packageFolder("barn", dirname(ours))).toBe(beside);
  expect(packageFolder("mill", ours)).toBe(undefined);
});

test("one that is a link is found at its real place, from where its own packages are found", () => {
  const ours = install(`node_modules/.pnpm/dateline@1/${OURS}`, "1.0.0");
  const barn = install("node_modules/.pnpm/barn@1/node_modules/barn", "1.0.0");
  const hay = install("node_modules/.pnpm/barn@1/node_modules/hay", "1.0.0");
  symlinkSync(barn, at("node_modules/.pnpm/dateline@1/node_modules/barn"));
  expect(packageFolder("barn", ours)).toBe(barn);
  expect(packageFolder("hay", ours)).toBe(undefined);
  expect(packageFolder("hay", barn)).toBe(hay);
});

test("a package is known by the versions of those that it and its own would load, and by no others", () => {
  const ours = install(OURS, "1.0.0", { barn: "^1.0.0" });
  install("node_modules/barn", "1.0.0", { hay: "^1.0.0" });
  // In a circle too.
  install("node_modules/hay", "1.0.0", { barn: "^1.0.0" });
  expect(isClone(ours)).toBe(false);
  const first = aroundOf(ours);
  install("node_modules/mill", "1.0.0");
  expect(aroundOf(ours)).toBe(first);
  install("node_modules/hay", "1.0.1", { barn: "^1.0.0" });
  expect(aroundOf(ours)).not.toBe(first);
});
