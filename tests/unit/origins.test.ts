import { expect, test } from "vitest";
import { entriesOf, originsOf } from "../../scripts/check/voices/origins.ts";
import { partiesOf, sourcesOf } from "../support/archive.ts";

const parties = partiesOf({});
const origins = (written: Readonly<Record<string, object>>) =>
  originsOf(sourcesOf(written), parties);

const news = (name: string, more: object = {}) => ({ kind: "news", name, ...more });
const page = (name: string) => news(name, { title: "News", url: `https://${name}.example/` });

test("what several relayed is one origin, with who speaks in it and who relayed it", () => {
  const found = origins({
    post: page("post"),
    axios: news("Axios", { via: "post" }),
    official: { described: "an official", via: "axios" },
    herald: page("herald"),
    "axios-herald": news("Axios", { via: "herald" }),
  });
  expect(found).toEqual([
    {
      report: [["axios", "axios-herald"]],
      speakers: [["official"]],
      relays: [["post"], ["herald"]],
      relaysElsewhere: [],
    },
  ]);
  expect(entriesOf(found)).toHaveLength(4);
});

test("who relays one and is the origin of another stands once, as an origin", () => {
  const found = origins({
    post: page("post"),
    wire: news("Wire", { via: "post" }),
    miller: { described: "a miller", via: "post" },
  });
  expect(
    found.map(({ report, relays, relaysElsewhere }) => [report, relays, relaysElsewhere]),
  ).toEqual([
    [[["post"]], [], []],
    [[["wire"]], [], [["post"]]],
  ]);
});

test("one voice that was read in two reports of one origin is one entry", () => {
  const [first] = origins({
    post: page("post"),
    herald: page("herald"),
    wire: news("Wire", { via: "post" }),
    "wire-herald": news("Wire", { via: "herald" }),
    one: { described: "a miller", basis: "background", via: "wire" },
    two: { described: "a miller", basis: "background", via: "wire-herald" },
  });
  expect(first?.speakers).toEqual([["one", "two"]]);
});

test("two that speak alike on other terms are two", () => {
  const [first] = origins({
    wire: page("wire"),
    one: { described: "a miller", basis: "background", via: "wire" },
    two: { described: "a miller", basis: "leak", via: "wire" },
  });
  expect(first?.speakers).toEqual([["one"], ["two"]]);
});

test("a relay of a relay follows it", () => {
  const [first] = origins({
    daily: page("daily"),
    reuters: news("Reuters", { via: "daily" }),
    journal: news("Journal", { via: "reuters" }),
    official: { described: "an official", via: "journal" },
  });
  expect(first).toEqual({
    report: [["journal"]],
    speakers: [["official"]],
    relays: [["reuters"], ["daily"]],
    relaysElsewhere: [],
  });
});

test("each source stands once, whoever told whom", () => {
  for (let seed = 0; seed < 400; seed++) {
    const keys = ["a", "b", "c", "d", "e", "f", "g"];
    const written = Object.fromEntries(
      keys.map((key, at) => {
        const turn = (seed * 7919 + at * 104_729) % 97;
        const via = keys[turn % 9];
        const kind = turn % 3 === 0 ? { described: "a miller" } : news(`Wire ${turn % 4}`);
        return [key, { ...kind, ...(via === undefined || via === key ? {} : { via }) }];
      }),
    );
    const found = origins(written);
    const placed = found.flatMap(({ report, speakers, relays }) =>
      [...report, ...speakers, ...relays].flat(),
    );
    expect([seed, placed.sort()]).toEqual([seed, keys]);
  }
});
