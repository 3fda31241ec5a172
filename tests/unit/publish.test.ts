import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isOurs, writeManifest } from "../../scripts/publish/manifest.ts";
import { OutputRefused, publish, stage, tidy } from "../../scripts/publish/publish.ts";
import { temporary } from "../support/cli.ts";

let place: ReturnType<typeof temporary>;
let output: string;
beforeEach(() => {
  place = temporary();
  output = join(place.folder, "site");
});
afterEach(() => place.remove());

function build(text: string): void {
  const staging = stage(output);
  mkdirSync(join(staging.site, "b"));
  writeFileSync(join(staging.site, "b/index.html"), text);
  writeFileSync(join(staging.site, "a.txt"), "a");
  writeManifest(staging.site);
  publish(staging, output);
  tidy(staging, output);
}

test("a site replaces the last one whole, and leaves nothing beside it", () => {
  build("one");
  writeFileSync(join(output, "stray"), "x");
  build("two");
  expect(readFileSync(join(output, "b/index.html"), "utf8")).toBe("two");
  expect(readdirSync(output).sort()).toEqual(["a.txt", "b", "manifest.json"]);
  expect(readdirSync(place.folder)).toEqual(["site"]);
});

test("the manifest lists every file by path, with size and SHA-256", () => {
  build("one");
  expect(JSON.parse(readFileSync(join(output, "manifest.json"), "utf8"))).toEqual({
    format: "dateline-manifest-1",
    files: [
      {
        path: "a.txt",
        size: 1,
        sha256: "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
      },
      {
        path: "b/index.html",
        size: 3,
        sha256: "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed",
      },
    ],
  });
  expect(isOurs(output)).toBe(true);
});

test("a build that fails leaves the last good site and no staging", () => {
  build("one");
  const staging = stage(output);
  writeFileSync(join(staging.site, "half"), "x");
  tidy(staging, output);
  expect(readFileSync(join(output, "b/index.html"), "utf8")).toBe("one");
  expect(readdirSync(place.folder)).toEqual(["site"]);
});

describe("after a killed build, the next one", () => {
  test("puts back a site that was moved away and never replaced", () => {
    build("one");
    renameSync(output, join(place.folder, ".site.previous"));
    tidy(stage(output), output);
    expect(readFileSync(join(output, "b/index.html"), "utf8")).toBe("one");
  });
  test("removes staging folders of processes that are gone, and only those", () => {
    mkdirSync(join(place.folder, ".site.staging-4194303"));
    mkdirSync(join(place.folder, `.site.staging-${process.ppid}`));
    tidy(stage(output), output);
    expect(existsSync(join(place.folder, ".site.staging-4194303"))).toBe(false);
    expect(existsSync(join(place.folder, `.site.staging-${process.ppid}`))).toBe(true);
  });
});

describe("an output is refused that", () => {
  test("holds files that no build wrote", () => {
    mkdirSync(output);
    writeFileSync(join(output, "thesis.doc"), "ten years of work");
    expect(() => stage(output)).toThrow(OutputRefused);
    expect(readFileSync(join(output, "thesis.doc"), "utf8")).toBe("ten years of work");
  });
  test("is a symbolic link", () => {
    mkdirSync(join(place.folder, "elsewhere"));
    symlinkSync(join(place.folder, "elsewhere"), output);
    expect(() => stage(output)).toThrow(/symbolic link/);
  });
  test("is a file", () => {
    writeFileSync(output, "x");
    expect(() => stage(output)).toThrow(/is a file/);
  });
});
