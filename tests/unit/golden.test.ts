/** One page of each kind, as committed: a change of any template is seen as a diff. `npx vitest -u` writes them anew. */
import { extname } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ALL } from "../../scripts/render/pages/all.ts";
import { renderGolden } from "../support/golden-pages.ts";

/** A page that a reviewer reads in a minute. */
const MOST_BYTES = 17_000;

/** Of each kind the first page, by its kind and the ending of its file. */
const golden = new Map<string, string>();

beforeAll(async () => {
  const { views, texts } = await renderGolden();
  for (const { kind, file } of [...views].reverse())
    golden.set(`${kind}${extname(file) || ".txt"}`, texts.get(file) ?? "");
});

test("the archive of the fixture has a page of every kind", () => {
  const kinds = [...golden.keys()].map((name) => name.replace(/\..*$/, ""));
  expect(kinds.sort()).toEqual(ALL.map(({ kind }) => kind).sort());
});

test.each(ALL.map(({ kind }) => kind))("the page of kind %s is as committed", async (kind) => {
  const [name, text] = [...golden].find(([name]) => name.startsWith(`${kind}.`)) ?? [kind, ""];
  expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
  await expect(text).toMatchFileSnapshot(`../golden/${name}`);
});
