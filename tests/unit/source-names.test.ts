import { expect, test } from "vitest";
import { citationsOf, nameAmong } from "../../scripts/render/source-view.ts";
import { sourcesOf } from "../support/archive.ts";

/** What a citation shows of every source, and what a claim's list does. */
function shown(written: Readonly<Record<string, object>>): [cited: string, listed: string][] {
  const sources = sourcesOf(written);
  const views = citationsOf(sources);
  return [...sources].map(([key, source]) => [
    (views[key]?.names ?? []).join(", via "),
    nameAmong(source, sources),
  ]);
}

test("two sources of one name are told apart by their dates", () => {
  expect(
    shown({
      may: { name: "Ada Hale", date: "2025-05-01" },
      june: { name: "Ada Hale", date: "2025-06-01" },
      wire: { name: "Wire", date: "2025-06-01" },
    }),
  ).toEqual([
    ["Ada Hale, 1 May 2025", "Ada Hale, 1 May 2025"],
    ["Ada Hale, 1 June 2025", "Ada Hale, 1 June 2025"],
    ["Wire", "Wire"],
  ]);
});

test("two of one name and day are told apart by where they were read", () => {
  expect(
    shown({
      one: { name: "Wire", date: "2025-06-01", url: "https://www.post.example/1" },
      two: { name: "Wire", date: "2025-06-01", via: "herald" },
      herald: { name: "Herald" },
    }),
  ).toEqual([
    ["Wire, in post.example", "Wire, in post.example"],
    ["Wire, via Herald", "Wire, in Herald"],
    ["Herald", "Herald"],
  ]);
});

test("what names nobody is not said to be where it is", () => {
  const page = { url: "https://post.example/1" };
  expect(shown({ one: page, two: { url: "https://post.example/2" } })[0]).toEqual([
    "post.example",
    "post.example",
  ]);
});
