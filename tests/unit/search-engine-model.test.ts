/** The search against a model that reads every briefing: what it counts and puts in order is the same. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { Engine } from "../../layouts/client/engine/engine.ts";
import type { Query, QueryFilter, QueryWord } from "../../layouts/client/search-api.ts";
import { loadStem, type Stem } from "../../scripts/search/format/stem.ts";
import { tokensOf } from "../../scripts/search/format/words.ts";
import { FACET_NAMES, type Facet } from "../../scripts/site-plan.ts";
import { runs } from "../support/promise.ts";
import { type Searchable, searchable } from "../support/searchable.ts";

const WORDS = [
  "talks",
  "talk",
  "oil",
  "sanctions",
  "sanctioned",
  "tanker",
  "envoy",
  "vienna",
] as const;
const FILED = {
  topic: ["t1", "t2", "t3"],
  person: ["p1", "p2"],
  organisation: ["o1"],
  type: ["x", "y"],
};
const FIELD_VALUES = [
  ...["topic:t1", "topic:t2", "topic:t3", "who:p1", "who:p2", "who:o1", "type:x", "type:y"],
];

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 });
const briefing = fc.record({
  month: fc.integer({ min: 1, max: 5 }),
  day: fc.integer({ min: 1, max: 3 }),
  title: words,
  text: words,
  filed: fc.record({
    topic: fc.subarray(FILED.topic),
    person: fc.subarray(FILED.person),
    organisation: fc.subarray(FILED.organisation),
    type: fc.subarray(FILED.type, { minLength: 1, maxLength: 1 }),
  }),
});
const word: fc.Arbitrary<QueryWord> = fc.oneof(
  fc.record({
    text: fc.constantFrom(...WORDS, "talked", "nowhere", "P5+1"),
    isPhrase: fc.constant(false),
    isExcluded: fc.boolean(),
    isOpen: fc.constant(false),
  }),
  fc.record({
    text: fc
      .tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS))
      .map((pair) => pair.join(" ")),
    isPhrase: fc.constant(true),
    isExcluded: fc.boolean(),
    isOpen: fc.constant(false),
  }),
);
const filter: fc.Arbitrary<QueryFilter> = fc
  .tuple(fc.constantFrom(...FIELD_VALUES), fc.boolean())
  .map(([text, isExcluded]) => {
    const [field, value = ""] = text.split(":");
    return { field: field as "topic", value, isExcluded };
  });
const day = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }))
  .map(([month, date]) => `2021-0${month}-0${date}`);
const query: fc.Arbitrary<Query> = fc.record({
  words: fc.array(word, { maxLength: 3 }),
  filters: fc.array(filter, { maxLength: 3 }),
  after: fc.option(day, { nil: undefined, freq: 2 }),
  before: fc.option(day, { nil: undefined, freq: 2 }),
  order: fc.constantFrom("newest" as const, "oldest" as const),
});
const archive = fc.record({
  briefings: fc.array(briefing, { minLength: 1, maxLength: 14 }),
  /** Where a new day begins a volume, and where a volume begins a segment. */
  cuts: fc.array(fc.constantFrom("no", "volume", "segment"), { minLength: 14, maxLength: 14 }),
});

test("total, order, facets and months are those of a model that reads everything", async () => {
  const stem = await loadStem("en");
  await fc.assert(
    fc.asyncProperty(
      archive,
      fc.array(query, { minLength: 1, maxLength: 4 }),
      async (made, asked) => {
        const { briefings, segments } = cut(made.briefings, made.cuts);
        const files = await searchable(briefings, { segments });
        const engine = new Engine({
          root: "/",
          read: async (path) => files.get(path) ?? Promise.reject(new Error(path)),
        });
        for (const [id, each] of asked.entries()) {
          const answer = await engine.answer({ id, query: each, most: 99 }, () => true);
          const { total, results, facets, months } = answer;
          const expected = model({ briefings, segments, stem }, each);
          expect(total).toBe(expected.places.length);
          expect(results.map(({ href }) => href)).toEqual(
            expected.places.map((place) => `/${place}/`),
          );
          for (const facet of FACET_NAMES)
            expect(facets[facet].map(({ id, count }) => [id, count])).toEqual(
              expected.facets[facet],
            );
          expect(months).toEqual(expected.months);
        }
      },
    ),
    { numRuns: runs(150) },
  );
});

interface Made {
  readonly month: number;
  readonly day: number;
  readonly title: readonly string[];
  readonly text: readonly string[];
  readonly filed: NonNullable<Searchable["filed"]>;
}

function cut(made: readonly Made[], cuts: readonly string[]) {
  const briefings = made
    .map(
      ({ month, day, title, text, filed }): Searchable => ({
        day: `2021-0${month}-0${day}`,
        title: title.join(" "),
        text: text.join(" "),
        filed,
      }),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const segments: number[][] = [[0]];
  for (const [place, { day }] of briefings.entries()) {
    const isNewDay = place > 0 && day !== briefings[place - 1]?.day;
    if (isNewDay && cuts[place] === "segment") segments.push([0]);
    else if (isNewDay && cuts[place] === "volume") segments.at(-1)?.push(0);
    const volumes = segments.at(-1) ?? [];
    volumes.push((volumes.pop() ?? 0) + 1);
  }
  return { briefings, segments };
}

interface World {
  readonly briefings: readonly Searchable[];
  readonly segments: readonly (readonly number[])[];
  readonly stem: Stem;
}

/** Everything by looking at every briefing; it shares nothing with the search but the words of a text. */
function model({ briefings, segments, stem }: World, query: Query) {
  const terms = (text: string) => Array.from(tokensOf(text, stem), ({ term }) => term);
  // Between two blocks stands what is no word.
  const texts = briefings.map(({ title, text }) => [...terms(title), "", ...terms(text)]);
  const spans = spansOf(segments);
  const dayOf = (place: number) => briefings[place]?.day ?? "";
  const isTouched = ([start, end]: readonly [number, number]) =>
    (query.after === undefined || dayOf(end - 1) >= query.after) &&
    (query.before === undefined || dayOf(start) < query.before);
  const touched = spans.filter(isTouched);
  const reached = briefings.flatMap((_, place) =>
    touched.some(([start, end]) => place >= start && place < end) ? [place] : [],
  );
  const isKnown = (term: string) => reached.some((place) => texts[place]?.includes(term));
  const wanted = query.words.filter(({ isExcluded }) => !isExcluded);
  const isHeld = ({ text }: QueryWord) => terms(text).every(isKnown);
  const isHopeless =
    (wanted.length > 0 && !wanted.some(isHeld)) ||
    wanted.some((word) => word.isPhrase && !isHeld(word));

  const hasWord = (place: number, { text, isPhrase, isExcluded }: QueryWord) => {
    const own = texts[place] ?? [];
    const asked = terms(text);
    if (!asked.every(isKnown)) return true;
    const holds = isPhrase
      ? ` ${own.join(" ")} `.includes(` ${asked.join(" ")} `)
      : asked.every((term) => own.includes(term));
    return holds !== isExcluded;
  };
  const has = (place: number, { field, value }: QueryFilter) => {
    const facets: readonly Facet[] =
      field === "who" ? ["person", "organisation"] : [field as Facet];
    return facets.some((facet) => briefings[place]?.filed?.[facet]?.includes(value));
  };
  const passes = (place: number, left: string) => {
    const { after, before, filters } = query;
    if (isHopeless || !query.words.every((word) => hasWord(place, word))) return false;
    if (filters.some((filter) => filter.isExcluded && has(place, filter))) return false;
    const day = dayOf(place);
    if (
      left !== "days" &&
      ((after !== undefined && day < after) || (before !== undefined && day >= before))
    )
      return false;
    const fields = new Set(filters.flatMap(({ field, isExcluded }) => (isExcluded ? [] : [field])));
    return [...fields].every(
      (field) =>
        field === left ||
        filters.some(
          (filter) => filter.field === field && !filter.isExcluded && has(place, filter),
        ),
    );
  };
  const places = reached.filter((place) => passes(place, ""));
  const facets = Object.fromEntries(
    FACET_NAMES.map((facet) => {
      const field = facet === "person" || facet === "organisation" ? "who" : facet;
      const ids = new Set(reached.flatMap((place) => briefings[place]?.filed?.[facet] ?? []));
      const counts = [...ids].map((id): [string, number] => [
        id,
        reached.filter(
          (place) => briefings[place]?.filed?.[facet]?.includes(id) && passes(place, field),
        ).length,
      ]);
      const isChosen = (id: string) =>
        query.filters.some(
          (filter) => filter.field === field && filter.value === id && !filter.isExcluded,
        );
      const shown = counts.filter(([id, count]) => count > 0 || isChosen(id));
      return [facet, shown.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))];
    }),
  ) as Record<Facet, [string, number][]>;

  const away = spans.filter((segment) => !touched.includes(segment));
  const months = monthsBetween(dayOf(0), dayOf(briefings.length - 1)).map(
    (month): [string, number] => {
      const isAway = away.some(
        ([start, end]) => month >= dayOf(start).slice(0, 7) && month <= dayOf(end - 1).slice(0, 7),
      );
      const found = reached.filter(
        (place) => dayOf(place).startsWith(month) && passes(place, "days"),
      );
      return [month, isAway ? -1 : found.length];
    },
  );
  return { places: query.order === "newest" ? places.toReversed() : places, facets, months };
}

/** Where each segment begins, and the place after its end. */
function spansOf(segments: readonly (readonly number[])[]): [number, number][] {
  let at = 0;
  return segments.map((sizes) => {
    const start = at;
    for (const size of sizes) at += size;
    return [start, at];
  });
}

function monthsBetween(first: string, last: string): string[] {
  const months = [1, 2, 3, 4, 5, 6].map((month) => `2021-0${month}`);
  return months.filter((month) => month >= first.slice(0, 7) && month <= last.slice(0, 7));
}
