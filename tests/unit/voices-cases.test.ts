import { describe, expect, test } from "vitest";
import { count, sentence, telling, url, type Written } from "../support/told-by.ts";

/** What stands in the list, how many are independent, and what the page says. */
const CASES: readonly [name: string, sources: Written, independent: number, says: string][] = [
  [
    "two offices of one government, each on its own host",
    {
      a: { name: "The Mill Office", url: url("mill.example") },
      b: { name: "Water Board", url: url("water.example") },
    },
    1,
    "Two statements of one party, the Valley government.",
  ],
  [
    "the same two on the host of a third",
    {
      a: { name: "The Mill Office", url: url("copies.example", "1") },
      b: { name: "Water Board", url: url("copies.example", "2") },
    },
    1,
    "Two statements of one party, the Valley government.",
  ],
  [
    "their officers, named with their offices",
    {
      a: { name: "Ada Hale, head of the Mill Office", url: url("mill.example") },
      b: { name: "Ben Reed (Water Board)", url: url("water.example") },
    },
    1,
    "Two statements of one party, the Valley government.",
  ],
  [
    "an officer by the name that another language gives her",
    { a: { name: "آدا هیل", url: url("a.example") }, b: { name: "Mill Office" } },
    1,
    "Two statements of one party, the Valley government.",
  ],
  [
    "two governments on one host",
    {
      a: { name: "Ada Hale", url: url("mill.example", "1") },
      b: { name: "Cleo Stone", url: url("mill.example", "2") },
    },
    2,
    "Two entries, two independent voices: the Valley government and the Hill government.",
  ],
  [
    "two governments in one report",
    {
      gazette: { name: "Gazette", url: url("gazette.example") },
      a: { name: "Ada Hale", kind: "official", via: "gazette" },
      b: { name: "Cleo Stone", kind: "official", via: "gazette" },
    },
    1,
    "Three entries, one report behind them all: Gazette.",
  ],
  [
    "one report, relayed by three",
    {
      official: { described: "an official", via: "gazette" },
      aide: { described: "an aide", via: "gazette" },
      gazette: { name: "Gazette", via: "herald", date: "2025-06-12" },
      herald: { name: "Herald", url: url("herald.example") },
      wire: { name: "Wire", url: url("wire.example") },
      copy: { name: "The Field Gazette", via: "wire", date: "2025-06-13" },
    },
    1,
    "Five entries, one report behind them all: Gazette.",
  ],
  [
    "two papers, each with a named witness of its own",
    {
      gazette: { name: "Gazette", url: url("gazette.example") },
      herald: { name: "Herald", url: url("herald.example") },
      a: { kind: "eyewitness", name: "Finn Ash", via: "gazette" },
      b: { kind: "eyewitness", name: "Gwen Oak", via: "herald" },
    },
    2,
    "Four entries, two independent voices: Finn Ash and Gwen Oak.",
  ],
  [
    "two papers, each with an unnamed official",
    {
      gazette: { name: "Gazette", url: url("gazette.example") },
      herald: { name: "Herald", url: url("herald.example") },
      a: { described: "an official", via: "gazette" },
      b: { described: "a second official", via: "herald" },
    },
    0,
    "Four entries, not known to be independent of each other.",
  ],
  [
    "unnamed officials whose parties the desk names",
    {
      gazette: { name: "Gazette", url: url("gazette.example") },
      herald: { name: "Herald", url: url("herald.example") },
      a: { described: "an official", via: "gazette", party: ["water"] },
      b: { described: "a second official", via: "herald", party: ["the Hill government"] },
    },
    2,
    "Four entries, two independent voices: the Valley government and the Hill government.",
  ],
  [
    "an agency's text in a paper, as `via` says, and the agency's own",
    {
      paper: { name: "Herald", url: url("herald.example") },
      copy: { name: "Wire", via: "paper" },
      wire: { name: "Wire", url: url("wire.example") },
    },
    1,
    "Two entries, one report behind them both: Wire.",
  ],
  [
    "two papers that report for themselves",
    {
      a: { name: "Gazette", url: url("gazette.example") },
      b: { name: "Herald", url: url("herald.example") },
    },
    2,
    "Two entries, two independent voices: Gazette and Herald.",
  ],
  [
    "two agencies read in one paper",
    {
      paper: { name: "Herald", url: url("herald.example") },
      a: { name: "Wire", kind: "news", via: "paper" },
      b: { name: "Gazette", kind: "news", via: "paper" },
    },
    1,
    "Three entries, one report behind them all: Herald.",
  ],
  [
    "names that the vocabulary does not know",
    {
      a: { name: "Ann Elm", url: url("a.example") },
      b: { name: "Bob Fir", url: url("b.example") },
    },
    0,
    "Two entries, not known to be independent of each other.",
  ],
  [
    "pages that name nobody, on the hosts of two papers",
    { a: { url: url("gazette.example") }, b: { url: url("herald.example") } },
    0,
    "Two entries, not known to be independent of each other.",
  ],
  [
    "a person of whom the vocabulary does not say for whom she speaks",
    {
      a: { name: "Dora Brook", url: url("a.example") },
      b: { name: "Gazette", url: url("gazette.example") },
    },
    1,
    "Two entries, not known to be independent of each other.",
  ],
  [
    "a person who speaks for himself, as the vocabulary says",
    {
      a: { name: "Eli Moss", url: url("a.example") },
      b: { name: "Gazette", url: url("gazette.example") },
    },
    2,
    "Two entries, two independent voices: Eli Moss and Gazette.",
  ],
  [
    "one government and a reporter of whom nobody knows",
    {
      a: { name: "Ada Hale", url: url("mill.example") },
      b: { name: "Ben Reed", url: url("water.example") },
      c: { described: "a reporter", basis: "unknown" },
    },
    1,
    "Three entries, two statements of one party, the Valley government. Not known to be independent of them: a reporter.",
  ],
  [
    "two who are independent and one of whom nobody knows",
    {
      a: { name: "Gazette", url: url("gazette.example") },
      b: { name: "Herald", url: url("herald.example") },
      c: { described: "a miller", basis: "background" },
    },
    2,
    "Three entries, two independent voices: Gazette and Herald. Not known to be independent of them: a miller.",
  ],
  [
    "a third who ties two together by party and by report, and is not counted",
    {
      gazette: { name: "Gazette", url: url("gazette.example") },
      a: { name: "Ada Hale", kind: "official", via: "gazette" },
      b: { name: "Cleo Stone", kind: "official", via: "gazette" },
      c: { name: "Ben Reed", url: url("water.example") },
    },
    2,
    "Four entries, two independent voices: the Hill government and the Valley government.",
  ],
  [
    "four statements of one person",
    {
      a: { name: "Ada Hale", url: url("mill.example", "1") },
      b: { name: "Ada Hale", url: url("mill.example", "2") },
      c: { name: "Ada Hale", url: url("mill.example", "3") },
      d: { name: "Ada Hale", url: url("mill.example", "4") },
    },
    1,
    "Four statements of one party, the Valley government.",
  ],
  [
    "two reports of whom nobody knows, read in one paper",
    {
      paper: { name: "Shore Post", url: url("shore.example") },
      a: { described: "an official", via: "paper" },
      b: { described: "a diplomat", via: "other" },
      other: { name: "Far News", via: "paper" },
    },
    0,
    "Four entries, one report behind them all: Shore Post.",
  ],
  [
    "a joint text and one of its parties",
    {
      a: { name: "Summit", party: ["valley", "hill"], url: url("valley.example", "1") },
      b: { name: "Ada Hale", url: url("mill.example") },
    },
    1,
    "Two statements, one party in each: the Valley government.",
  ],
  [
    "a joint text and both of its parties",
    {
      a: { name: "Summit", party: ["mill", "hill"], url: url("valley.example", "1") },
      b: { name: "Ada Hale", url: url("mill.example") },
      c: { name: "Cleo Stone", url: url("hill.example") },
    },
    2,
    "Three entries, two independent voices: the Valley government and the Hill government.",
  ],
  [
    "a joint text and a third party",
    {
      a: { name: "Summit", party: ["valley", "hill"], url: url("valley.example", "1") },
      b: { name: "Gazette", url: url("gazette.example") },
    },
    2,
    "Two entries, two independent voices: Summit and Gazette.",
  ],
  [
    "two who spoke for themselves on one page",
    {
      a: { kind: "official", name: "Ada Hale", url: url("valley.example"), title: "Remarks" },
      b: { kind: "official", name: "Cleo Stone", url: url("valley.example"), title: "Remarks" },
    },
    2,
    "Two entries, two independent voices: the Valley government and the Hill government.",
  ],
  [
    "two whose words a transcript has, and a paper retells",
    {
      t: { kind: "document", title: "Transcript of the debate", url: url("valley.example") },
      a: { kind: "official", name: "Ada Hale", via: "t", quotes: "verbatim" },
      b: { kind: "official", name: "Cleo Stone", via: "t", quotes: "verbatim" },
    },
    2,
    "Three entries, two independent voices: the Valley government and the Hill government.",
  ],
  [
    "one address under two keys",
    {
      a: { name: "Gazette", url: "https://www.gazette.example/1/" },
      b: { name: "Herald", url: "https://gazette.example/1#part" },
    },
    1,
    "Two entries, one report behind them both: Gazette.",
  ],
  [
    "what the desk saw itself, and a paper",
    { a: { kind: "own", name: "Our count" }, b: { name: "Gazette", url: url("gazette.example") } },
    2,
    "Two entries, two independent voices: this desk and Gazette.",
  ],
  ["one source", { a: { name: "Gazette" } }, 1, ""],
];

describe("what the page says, and how many are independent, of", () => {
  test.each(CASES)("%s", (_, sources, independent, says) => {
    const told = telling(sources);
    const relays = new Set([...told.sources.values()].map(({ via }) => via as string));
    const heard = Object.keys(sources).filter((key) => !relays.has(key));
    expect(count(sources, heard)).toBe(independent);
    expect(sentence(sources)).toBe(says);
  });
  test("many, whose names would be a list of their own", () => {
    const names = ["Gazette", "Herald", "Wire", "Dike Union", "Ada Hale"];
    const many = Object.fromEntries(
      names.map((name, index) => [`s${index}`, { name, url: url(`h${index}.example`) }]),
    );
    expect(sentence(many)).toBe("Five entries, five independent voices.");
    const unnamed = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [`u${index}`, { described: `one of ${index}` }]),
    );
    expect(sentence({ ...many, ...unnamed })).toBe(
      "11 entries, five independent voices. Six others are not known to be independent of them.",
    );
  });
});
