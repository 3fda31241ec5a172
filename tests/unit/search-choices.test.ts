import { describe, expect, test } from "vitest";
import { pageOf, resultAddress } from "../../layouts/client/page/addresses.ts";
import {
  withoutValue,
  withPeriods,
  withValue,
  withWord,
} from "../../layouts/client/page/choices.ts";
import { isChosen, periodsOf, spokenCount } from "../../layouts/client/page/periods.ts";
import { parseQuery, writeQuery } from "../../layouts/client/query/query.ts";
import type { Answer, FacetCount } from "../../layouts/client/search-api.ts";
import type { Facet } from "../../scripts/site-plan.ts";
import { FACET_NAMES } from "../../scripts/site-plan.ts";

const value = (id: string, isChosen = false): FacetCount => ({ id, name: id, count: 1, isChosen });
const facets = (some: Partial<Record<Facet, FacetCount[]>>): Answer["facets"] => ({
  ...(Object.fromEntries(FACET_NAMES.map((facet) => [facet, []])) as unknown as Answer["facets"]),
  ...some,
});

describe("a facet", () => {
  test("that is ticked is asked for, also where it was left out", () => {
    const query = parseQuery("deal -topic:oil ");
    expect(writeQuery(withValue(query, "topic", "oil"))).toBe("deal topic:oil");
    expect(writeQuery(withValue(query, "person", "witkoff"))).toBe("deal -topic:oil who:witkoff");
  });

  test("that is let go leaves the others of its field", () => {
    const known = facets({ topic: [value("oil", true), value("gas", true)] });
    const query = parseQuery("topic:oil topic:gas place:IR");
    expect(writeQuery(withoutValue(query, "topic", "oil", known))).toBe("topic:gas place:IR");
  });

  test("that part of a name had ticked leaves the others that it ticked", () => {
    const known = facets({
      person: [value("joe-biden", true), value("hunter-biden", true), value("psaki")],
      organisation: [value("biden-foundation", true)],
    });
    expect(writeQuery(withoutValue(parseQuery("who:biden"), "person", "hunter-biden", known))).toBe(
      "who:joe-biden who:biden-foundation",
    );
  });
});

test("another word takes its place wherever it stands, in phrases too", () => {
  const query = parseQuery('wittkof "steve wittkof\'s visit" -wittkofs');
  expect(writeQuery(withWord(query, "wittkof", "witkoff"))).toBe(
    'witkoff "steve witkoff visit" -wittkofs',
  );
});

describe("the timeline", () => {
  const months: Answer["months"] = [
    ["2021-12", 4],
    ["2022-02", -1],
  ];

  test("has a bar for each month, also where nothing was said", () => {
    expect(periodsOf(months).map(({ name }) => name)).toEqual([
      "December 2021",
      "January 2022",
      "February 2022",
    ]);
    expect(periodsOf(months).map(spokenCount)).toEqual([
      "4 briefings",
      "0 briefings",
      "not counted",
    ]);
  });

  test("has a bar for each year where the archive is longer than ten", () => {
    const years = periodsOf([["2010-05", 3], ["2010-06", -1], ...months]);
    expect(years.length).toBe(13);
    expect(years.map(spokenCount)[0]).toBe("at least 3 briefings");
    expect(writeQuery(withPeriods(parseQuery(""), "2021", "2010"))).toBe("after:2010 before:2022");
  });

  test("shows what is chosen: a month that is cut counts, the one that `before` begins does not", () => {
    const chosen = (text: string) =>
      periodsOf(months).map((period) => isChosen(period, parseQuery(text)));
    expect(chosen("iran")).toEqual([false, false, false]);
    expect(chosen("after:2021-12-15 before:2022-02")).toEqual([true, true, false]);
    expect(chosen("before:2022-02-02")).toEqual([true, true, true]);
  });
});

describe("addresses", () => {
  const root = "https://desk.example/briefings/";

  test("carry the words to mark, before the section", () => {
    expect(resultAddress("/briefings/2022/06/01/x/#claims", ["Iran’s", "a&b"], root)).toBe(
      `${root}2022/06/01/x/?mark=Iran%E2%80%99s&mark=a%26b#claims`,
    );
  });

  test.each([
    "https://elsewhere.example/briefings/",
    "//elsewhere.example/briefings/",
    "javascript:alert(1)",
    "/other/",
    "../",
    "https://desk.example:8443/briefings/x/",
    "http://[",
    "",
  ])("%j is none below the root", (href) => {
    expect(resultAddress(href, [], root)).toBeUndefined();
  });

  test("lead to the archive's page of one topic, and of nothing that is more than that", () => {
    const page = (text: string) => pageOf(parseQuery(text), new Set(["IR", "oil"]), root);
    expect(page("place:ir")).toBe(`${root}places/ir/`);
    for (const text of ["place:IR deal", "-place:IR", "place:IR topic:oil", "topic:gas", "lang:fa"])
      expect(page(text)).toBeUndefined();
    expect(page("place:IR after:2022")).toBeUndefined();
  });
});
