/** What a newcomer writes is answered with what to write, and with a fix where there is one answer. */
import { describe, expect, test } from "vitest";
import { splice } from "../../scripts/files/splice.ts";
import { briefing, check, SETTINGS } from "../support/archive.ts";

const one = "2025/2025-06-12-one.md";
const NBSP = "\u00a0";

/** What is said of a file, and the file with the fixes in it. */
function answer(path: string, text: string) {
  const { diagnostics } = check({ [one]: briefing("2025-06-12"), [path]: text });
  return {
    said: diagnostics.map(({ message }) => message),
    mended: splice(
      text,
      diagnostics.flatMap(({ fix }) => fix ?? []),
    ),
    marked: diagnostics.map(({ line, column, length = 0 }) =>
      text.split("\n")[line - 1]?.slice(column - 1, column - 1 + length),
    ),
  };
}

describe("a briefing", () => {
  const good = briefing("2025-06-12");
  const curly = "These are curly quotation marks, which YAML takes for part of the text.";
  const unseen = "A no-break space stands here, which YAML takes for a letter.";
  test.each([
    [
      "date: 2025-06-12",
      "date: 2025‑06‑12",
      "These hyphens are not the keyboard's. Write 2025-06-12.",
    ],
    ["date: 2025-06-12", "date: “2025–06–12”", `${curly} Write 2025-06-12.`],
    ["date: 2025-06-12", "date: ۲۰۲۵-۰۶-۱۲", "These are not the digits 0 to 9. Write 2025-06-12."],
    ["date: 2025-06-12", `date:${NBSP}2025-06-12`, `${unseen} Write a space.`],
    [
      "date: 2025-06-12",
      "date:2025-06-12",
      "No space stands after the colon of `date:`. Write one.",
    ],
    ["date: 2025-06-12", "date: 12 June 2025", "Write 2025-06-12 for `12 June 2025`."],
    ["status: published", `status: published${NBSP}`, `${unseen} Delete it.`],
    ["status: published", "status: “published”", `${curly} Write published.`],
    ["topics: [harvest]", "topics: harvest", "Write a list: [harvest]."],
    [
      "---\ntitle",
      "\n---\ntitle",
      "Front matter opens on the first line. Delete the empty line above.",
    ],
  ])("with %j written %j", (right, written, message) => {
    const { said, mended } = answer(one, good.replace(right, written));
    expect(said).toEqual([message]);
    expect(mended).toBe(good);
  });

  test("with an instant that lacks its offset is shown its own with one", () => {
    const { said } = answer(
      one,
      briefing("2025-06-12", { fields: { embargo: "2025-06-12 14:00" } }),
    );
    expect(said[0]).toMatch(/where\?.* as in 2025-06-12T14:00\+03:00\.$/);
  });

  test("with a source's key glued to its address is told of the colon", () => {
    const fields = { sources: "\n  clerk:https://www.example.org/" };
    const { said } = answer(one, briefing("2025-06-12", { fields }));
    expect(said).toEqual(["No space stands after the colon of `clerk:`. Write one."]);
  });

  test("with no-break spaces by the ten thousand is still refused", () => {
    const fields = { gaps: `[x]${`${NBSP} `.repeat(20_000)}x` };
    expect(answer(one, briefing("2025-06-12", { fields })).said.length).toBeGreaterThan(0);
  });
});

test("a word of other systems is answered with ours", () => {
  const said = (name: string) =>
    answer(one, briefing("2025-06-12", { fields: { [name]: "x" } })).said.join(" ");
  expect(said("tags")).toBe("`tags` is no field of a briefing. Put it into `topics:`.");
  expect(said("language")).toBe("`language` is written `lang`.");
  expect(said("draft")).toContain("Write `status: draft`");
  expect(said("permalink")).toContain("The file's name makes the address");
  expect(said("layout")).toContain("Dateline chooses the layout itself.");
});

test("two words for one field are not mended to the same key twice", () => {
  const fields = { topics: undefined, tags: "[harvest]", categories: "[weather]" };
  const { mended } = answer(one, briefing("2025-06-12", { fields }));
  expect(mended).toContain("topics: [harvest]\ncategories: [weather]\n");
});

test("the settings answer as a briefing does, and name their fields", () => {
  const { said, mended, marked } = answer(
    "archive.yaml",
    `${SETTINGS}tlp: green\nsidebar: x\nprofiles:\n  news: { quote-atribution: off }\n`,
  );
  expect(said).toEqual([
    "`green` is no TLP label. Write TLP:GREEN: capitals, no spaces, never translated.",
    expect.stringMatching(/^`sidebar` is no field of the archive's settings\. It has: title, /),
    "There is no rule `quote-atribution`. Did you mean `quote-attribution`?",
  ]);
  expect(mended).toContain("tlp: TLP:GREEN\n");
  expect(marked[2]).toBe("quote-atribution");
});

test("a place's country is mended to its code", () => {
  const { said, mended } = answer(
    "vocabulary/places.yaml",
    "muscat: { name: Muscat, iso: Oman }\n",
  );
  expect(said).toEqual(["`Oman` is written OM, its ISO 3166 code."]);
  expect(mended).toBe("muscat: { name: Muscat, iso: OM }\n");
});
