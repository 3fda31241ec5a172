/** The gallery in `docs/`: it shows every kind of page that people read, and is what its command writes. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { galleryPage } from "../gallery/page.ts";
import { SCENES } from "../gallery/scenes.ts";
import { PROJECT } from "../support/cli.ts";

/** Seen for a moment only, or of a desk that has written one or keeps its versions: the sample does not. */
const NOT_SHOWN = ["redirect", "own", "history"];

test("it has a page of every kind that is read", () => {
  const kinds = readdirSync(join(PROJECT, "layouts/pages"))
    .filter((name) => name.endsWith(".11ty.tsx"))
    .map((name) => name.replace(".11ty.tsx", ""));
  expect([...new Set(SCENES.map(({ kind }) => kind)), ...NOT_SHOWN].sort()).toEqual(kinds.sort());
});

test("its page is the one that `npm run gallery` writes, with a small picture for each scene", () => {
  expect(readFileSync(join(PROJECT, "docs/gallery.md"), "utf8")).toBe(galleryPage());
  for (const { name } of SCENES) {
    const picture = join(PROJECT, "docs/gallery", `${name}.jpg`);
    expect([name, existsSync(picture)]).toEqual([name, true]);
    expect(statSync(picture).size).toBeLessThan(130_000);
  }
});
