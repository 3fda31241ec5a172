import { describe, expect, test } from "vitest";
import { arrowOf, inOneLine } from "../../scripts/render/citation-view.ts";
import { partiesOf, sourcesOf } from "../support/archive.ts";
import { citedIn } from "../support/cited-as.ts";

const parties = partiesOf({
  people: {
    hale: { name: "Ada Hale", of: "council", names: { fa: "آدا هیل" } },
    grey: { name: "Lena van der Grey", short: "Van der Grey" },
  },
  organisations: {
    council: { name: "The Council of Lower Field", short: "Council" },
    hall: { name: "Town Hall", part_of: "council" },
    wire: { name: "Wire" },
  },
});

/** How each source is cited where no other stands beside it. */
function cited(written: Readonly<Record<string, object>>, lang = "en"): string[] {
  const views = citedIn({ sources: sourcesOf(written), entities: new Map() }, { parties, lang });
  return Object.values(views).map((view) => inOneLine(view, arrowOf("ltr")));
}

describe("a source is cited by", () => {
  test.each([
    ["the short name of the vocabulary", { name: "Lena van der Grey" }, "Van der Grey"],
    ["a short name of its own", { name: "The Herald of Lower Field", short: "HLF" }, "HLF"],
    ["a person's last name", { name: "Ada Hale" }, "Hale"],
    ["the last name of one who is named with an office", { name: "Ada Hale, clerk" }, "Hale"],
    ["the whole of a name that nobody knows", { name: "Bo of the Mill" }, "Bo of the Mill"],
    ["a name without its article", { name: "The Herald" }, "Herald"],
    ["what it is, without where it stood", { described: "a miller who saw it" }, "miller"],
    [
      "what it is, without its office",
      { described: "an Ulan foreign ministry official" },
      "Ulan official",
    ],
    ["what it is, without its rank", { described: "a senior US official" }, "US official"],
    [
      "the host of a text that nobody signed",
      { title: "Notes", url: "https://a.example/1" },
      "a.example",
    ],
    [
      "a name of one's own where anybody has pages",
      { title: "Notes", url: "https://ada.blogspot.com/1" },
      "ada",
    ],
    ["the title of a text that lies nowhere", { title: "Notes" }, "Notes"],
    [
      "the beginning of what is very long",
      { name: `${"mill ".repeat(9)}end` },
      `${"mill ".repeat(7)}mill…`,
    ],
  ])("%s", (_, source, expected) => {
    expect(cited({ one: source })).toEqual([expected]);
  });

  test("its whole name in another language than that of the short one", () => {
    expect(cited({ one: { name: "آدا هیل" } }, "fa")).toEqual(["هیل"]);
    expect(cited({ one: { described: "یک آسیابان که آنجا بود" } }, "fa")).toEqual(["آسیابان"]);
  });
});

test("a joint text is cited by its parties, and an office by the body's short name", () => {
  const joint = { kind: "document", name: "Council and Hale", party: ["council", "Ada Hale"] };
  const known = partiesOf({
    people: { hale: { name: "Ada Hale", short: "Hale" } },
    organisations: { council: { name: "The Council of Lower Field", short: "Council" } },
  });
  const sources = sourcesOf({ joint, aide: { described: "a Council of Lower Field official" } });
  const views = citedIn({ sources, entities: new Map() }, { parties: known });
  expect(Object.values(views).map(({ name }) => name)).toEqual([
    "Council–Hale",
    "Council official",
  ]);
});

test("two who would be called alike are called by their whole names", () => {
  expect(
    cited({
      one: { described: "a miller who saw it" },
      two: { described: "a miller who heard it" },
    }),
  ).toEqual(["a miller who saw it", "a miller who heard it"]);
});

test("an arrow leads to where it was read, unless that is a text of its own party", () => {
  const hall = { name: "Town Hall", title: "Minutes" };
  const wire = { name: "Wire", title: "News" };
  expect(cited({ one: { name: "Ada Hale", via: "wire" }, wire })[0]).toBe("Hale → Wire");
  expect(cited({ one: { name: "Ada Hale", via: "hall" }, hall })[0]).toBe("Hale");
  expect(cited({ one: { described: "a miller", via: "hall" }, hall })[0]).toBe(
    "miller → Town Hall",
  );
});

test("two texts of one name are told apart by their dates, the year only where it is another", () => {
  expect(
    cited({
      may: { name: "Ada Hale", title: "One", date: "2025-05-01" },
      june: { name: "Ada Hale", title: "Two", date: "2024-06-01" },
      wire: { name: "Wire", date: "2025-06-01" },
    }),
  ).toEqual(["Hale 1 May", "Hale 1 Jun 2024", "Wire"]);
});

test("two of one name and day are told apart by where they are", () => {
  expect(
    cited({
      one: { name: "Wire", date: "2025-06-01", url: "https://www.post.example/1" },
      two: { name: "Wire", date: "2025-06-01", url: "https://herald.example/1" },
    }),
  ).toEqual(["Wire post.example", "Wire herald.example"]);
});

test("one report that was read in two places is one, and needs no date", () => {
  const sources = {
    one: { kind: "news", name: "Wire", date: "2025-06-01", via: "post" },
    two: { kind: "news", name: "Wire", date: "2025-06-02", via: "post" },
    post: { kind: "news", name: "Post", title: "News" },
  };
  expect(cited(sources)).toEqual(["Wire → Post", "Wire → Post", "Post"]);
});
