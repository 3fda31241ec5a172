import { expect, test } from "vitest";
import type { Archive } from "../../scripts/relate/relate.ts";
import { asTold, storyOf } from "../../scripts/relate/stories.ts";
import { changesBetween } from "../../scripts/render/story-changes.ts";
import * as words from "../../scripts/words/en.ts";
import { briefing, type Written } from "../support/archive.ts";
import { relatedOf } from "../support/related.ts";

const path = (day: string, slug: string) => `${day.slice(0, 4)}/${day}-${slug}.md`;
const told = (day: string, slug: string, written: Written = {}) =>
  [path(day, slug), briefing(day, written)] as const;
const archiveOf = (...files: (readonly [string, string])[]) => relatedOf(Object.fromEntries(files));
const only = ({ threads }: Archive) => {
  const [thread] = threads;
  if (thread === undefined || threads.length > 1) throw new Error(`${threads.length} threads`);
  return thread;
};
const STORY = "{ title: The flood, about: How the water came and went. }";

test("a story is told branch by branch, each briefing after the one that it goes on from", () => {
  const follows = (id: string) => ({ fields: { follows: id } });
  const thread = only(
    archiveOf(
      told("2025-01-01", "a"),
      told("2025-01-02", "b", follows("2025-01-01-a")),
      told("2025-01-03", "c", follows("2025-01-01-a")),
      told("2025-01-04", "d", follows("2025-01-02-b")),
    ),
  );
  const slugs = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id.slice(11));
  const instalments = asTold(thread);
  expect(slugs(instalments.map((one) => one.briefing))).toEqual(["a", "b", "d", "c"]);
  expect(slugs(instalments.flatMap(({ from }) => from ?? []))).toEqual(["a", "b", "a"]);
  expect(slugs(instalments[0]?.next ?? [])).toEqual(["b", "c"]);
});

test("a story is called as its first briefing says, and by that one's title where it says nothing or is withdrawn", () => {
  const second = told("2025-01-02", "b", { fields: { follows: "2025-01-01-a" } });
  const of = (fields: Written["fields"]) =>
    storyOf(only(archiveOf(told("2025-01-01", "a", { fields: fields ?? {} }), second)));
  expect(of({ story: STORY })).toEqual({
    title: "The flood",
    about: "How the water came and went.",
  });
  expect(of({})).toEqual({ title: "The barn of Lower Field stayed dry", about: "" });
  const withdrawn = {
    story: STORY,
    status: "withdrawn",
    corrections: "[{ date: 2025-01-03, kind: retraction, text: It was another barn. }]",
  };
  expect(of(withdrawn)).toEqual({ title: "The barn of Lower Field stayed dry", about: "" });
});

const sitrep = (number: number, figures: string, follows?: string): Written => ({
  fields: {
    type: "sitrep",
    sitrep: `{ number: ${number}, period: 2025-01-01/2025-01-02, figures: [${figures}] }`,
    follows,
  },
});
const figure = (label: string, value: string, unit?: string) =>
  `{ label: ${label}, value: ${value}, ${unit === undefined ? "" : `unit: ${unit}, `}as_of: 2025-01-01, source: clerk }`;
/** From the first to the second of two. */
const changed = (first: Written, second: Written) => {
  const fields = { ...second.fields, follows: "2025-01-01-a" };
  const archive = archiveOf(
    told("2025-01-01", "a", first),
    told("2025-01-02", "b", { ...second, fields }),
  );
  const [one, other] = only(archive).briefings;
  if (one === undefined || other === undefined) throw new Error("There are not two.");
  return changesBetween(one, other, { archive, words });
};

test("a figure has changed whose label and unit are the same and whose value is not", () => {
  const first = [figure("Wells", "3"), figure("Water", "9", "litres"), figure("Pumps", "2")];
  const second = [figure("Wells", "5"), figure("Water", "9", "tonnes"), figure("Pumps", "2")];
  expect(changed(sitrep(1, first.join(", ")), sitrep(2, second.join(", "))).changes).toEqual([
    { of: "figure", text: "Wells", from: "3", to: "5" },
  ]);
});

test("a claim has changed whose state is another; where its words are other too, both are told", () => {
  const claims = (state: string, words: string) => ({
    fields: {
      claims: `[{ id: dry, text: ${words}, sources: [clerk], state: ${state} }, { id: kept, text: It stands., sources: [clerk], state: reported }]`,
    },
  });
  expect(changed(claims("reported", "It is dry."), claims("denied", "It is dry.")).changes).toEqual(
    [{ of: "claim", text: "It is dry.", from: "reported", to: "denied" }],
  );
  expect(changed(claims("reported", "It is dry."), claims("denied", "It is wet.")).changes).toEqual(
    [{ of: "claim", text: "It is wet.", from: "reported: It is dry.", to: "denied" }],
  );
  expect(
    changed(claims("reported", "It is dry."), claims("reported", "It is wet.")).changes,
  ).toEqual([]);
});

test("of a judgement likelihood, confidence and outcome change apart from each other", () => {
  const judged = (more: string) => ({
    fields: {
      type: "assessment",
      judgements: `[{ text: The well lasts the summer., basis: [clerk], ${more} }]`,
    },
  });
  const [text, of] = ["The well lasts the summer.", "judgement"];
  expect(
    changed(
      judged("likelihood: likely, confidence: low"),
      judged("likelihood: unlikely, confidence: high, outcome: It ran dry."),
    ).changes,
  ).toEqual([
    { of, text, from: "likely", to: "unlikely" },
    { of, text, from: "low confidence", to: "high confidence" },
    { of, text, from: "open", to: "It ran dry." },
  ]);
});

test("origins are bodies, however often they are named and whoever passes them on", () => {
  const from = (sources: string, body: string) => ({ fields: { sources }, body });
  const changes = changed(
    from(
      "{ gazette: { name: Gazette, kind: news }, told: { described: a clerk, kind: person, basis: background, via: gazette } }",
      "Dry [@told].",
    ),
    from(
      "{ gazette: { name: Gazette, kind: news, title: Another }, paper: { name: Valley Paper, kind: news } }",
      "Dry [@gazette; @paper].",
    ),
  );
  expect(changes).toEqual({ newOrigins: ["Valley Paper"], changes: [] });
});

test("a withdrawn briefing says nothing any more, so nothing has changed since it or in it", () => {
  const withdrawn = {
    fields: {
      status: "withdrawn",
      sources: "{ other: { name: Other, kind: news } }",
      corrections: "[{ date: 2025-01-03, kind: retraction, text: It was another barn. }]",
    },
    body: "Dry [@other].",
  };
  const nothing = { newOrigins: [], changes: [] };
  expect(changed(withdrawn, {})).toEqual(nothing);
  expect(changed({}, withdrawn)).toEqual(nothing);
});
