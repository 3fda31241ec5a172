import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bringProgram, programStep } from "../../scripts/init/newer-program.ts";
import { upgradeSteps } from "../../scripts/init/upgrade-steps.ts";
import { temporary } from "../support/cli.ts";
import { newDesk } from "../support/new-desk.ts";

let place: ReturnType<typeof temporary>;
let desk: string;
beforeEach(() => {
  place = temporary();
  desk = join(place.folder, "desk");
  newDesk(desk);
});
afterEach(() => place.remove());

const write = (path: string, text: string) => {
  mkdirSync(join(desk, path, ".."), { recursive: true });
  writeFileSync(join(desk, path), text);
};

test("a new desk lacks nothing", () => {
  expect(upgradeSteps(desk)).toEqual([]);
});

test.each([
  [
    "title: Ours\nurl: https://desk.example\n",
    "format: 1\ntitle: Ours\nurl: https://desk.example\n",
  ],
  ["# Ours.\n\n---\ntitle: Ours\n", "# Ours.\n\n---\nformat: 1\ntitle: Ours\n"],
  ["# Ours.\r\ntitle: Ours\r\n", "# Ours.\r\nformat: 1\r\ntitle: Ours\r\n"],
])("%j is told its form in one line, and keeps every other", (before, after) => {
  write("briefings/archive.yaml", before);
  expect(upgradeSteps(desk).map(({ text }) => text)).toEqual([after]);
});

test("a package.json that does not ask for Dateline is another's", () => {
  write("package.json", '{ "scripts": {} }');
  expect(upgradeSteps(desk)).toEqual([]);
});

describe("the program of a newer clone", () => {
  const version = (text: string) =>
    write("node_modules/@briefings/dateline/package.json", JSON.stringify({ version: text }));
  const OLD = "file:vendor/briefings-dateline-0.1.0.tgz";
  beforeEach(() => {
    newDeskAsking(OLD);
    write("vendor/briefings-dateline-0.1.0.tgz", "old");
  });
  const newDeskAsking = (spec: string) => {
    const file = join(desk, "package.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"0.2.0"', JSON.stringify(spec)));
  };

  test("is offered where another version is installed, and not where the same is", () => {
    version("0.1.0");
    expect(programStep(desk)?.what).toMatch(/asks for Dateline [\d.]+ in place of 0\.1\.0/);
    version(
      JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version,
    );
    expect(programStep(desk)).toBeUndefined();
  });
  test("takes the place of the old one, which is gone, and is installed by its name", async () => {
    version("0.1.0");
    const step = programStep(desk);
    if (step === undefined) throw new Error("Nothing is offered.");
    const path = "vendor/briefings-dateline-0.9.0.tgz";
    const installed: unknown[] = [];
    const isDone = await bringProgram(desk, step, {
      dependency: { spec: `file:${path}`, vendored: { path, bytes: Buffer.from("new") } },
      install: async (...given) => installed.push(given) > 0,
    });
    expect(isDone).toBe(true);
    expect(installed).toEqual([[desk, `./${path}`]]);
    expect(readFileSync(join(desk, path), "utf8")).toBe("new");
    expect(existsSync(join(desk, "vendor/briefings-dateline-0.1.0.tgz"))).toBe(false);
    const { dependencies } = JSON.parse(readFileSync(join(desk, "package.json"), "utf8"));
    expect(dependencies).toEqual({ "@briefings/dateline": `file:${path}` });
  });
});
