import { posix, win32 } from "node:path";
import { describe, expect, test } from "vitest";
import { pathOf } from "../../scripts/commands/served-path.ts";
import { isWithin, nearestAbove, slashed } from "../../scripts/files/is-within.ts";
import { SITE_PATH } from "../../scripts/publish/site-path.ts";
import { kindOf } from "../../scripts/read/read.ts";
import { fileOf } from "../../scripts/render/address.ts";

describe.each([
  ["Linux and macOS", posix, "/srv/desk"],
  ["Windows", win32, "C:\\srv\\desk"],
  ["a share of Windows", win32, "\\\\host\\share\\desk"],
])("where paths are those of %s", (_, paths, desk) => {
  const below = (...names: string[]) => paths.join(desk, ...names);

  test("a folder holds itself and what lies below it, and no neighbour", () => {
    for (const path of [
      desk,
      below("2025"),
      below("2025", "a.md"),
      below("..2025", "a.md"),
      below("..2025"),
    ])
      expect([path, isWithin(path, desk, paths)]).toEqual([path, true]);
    for (const path of [
      paths.dirname(desk),
      below("..", "other"),
      `${desk}-2`,
      paths.parse(desk).root,
    ])
      expect([path, isWithin(path, desk, paths)]).toEqual([path, false]);
  });

  test("the nearest folder above is found, and looking ends at the root", () => {
    const looked: string[] = [];
    const holds = (folder: string) => looked.push(folder) > 0 && folder === desk;
    expect(nearestAbove(below("2025", "06"), holds, paths)).toBe(desk);
    expect(looked).toEqual([below("2025", "06"), below("2025"), desk]);
    expect(nearestAbove(desk, () => false, paths)).toBeUndefined();
  });

  test("a briefing's path is the same, and so is the file of its page", () => {
    const path = slashed(paths.relative(desk, below("2025", "2025-06-12-one.md")), paths);
    expect(path).toBe("2025/2025-06-12-one.md");
    expect(kindOf(path)).toMatchObject({ id: "2025-06-12-one", day: "2025-06-12" });
    expect(slashed(paths.join(...fileOf("/2025/06/12/one/").split("/")), paths)).toMatch(SITE_PATH);
  });
});

test("on Windows no other drive is within a folder, and letters of either case are the same", () => {
  expect(isWithin("D:\\srv\\desk\\a.md", "C:\\srv\\desk", win32)).toBe(false);
  expect(isWithin("c:\\SRV\\Desk\\a.md", "C:\\srv\\desk", win32)).toBe(true);
  expect(isWithin("/srv/DESK/a.md", "/srv/desk", posix)).toBe(false);
});

test("no path of a site, and no address, is a drive or goes up by a backslash", () => {
  for (const path of ["C:/a", "C:\\a", "a\\b", "..\\a", "a/..\\b", "a:b"])
    expect([path, SITE_PATH.test(path)]).toEqual([path, false]);
  for (const address of ["/..%5Ca", "/a/..%5C..%5Cb", "/..\\a", "/%2e%2e%5Ca"])
    expect([address, pathOf(address)]).toEqual([address, undefined]);
});
