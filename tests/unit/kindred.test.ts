/** What a briefing leads on to where its writer names nothing: those that share what is rare, chosen the same for ever. */
import { expect, test } from "vitest";
import type { Briefing } from "../../scripts/check/briefing.ts";
import { Kindred } from "../../scripts/relate/kindred.ts";

interface Made {
  readonly day?: string;
  readonly terms?: readonly string[];
  readonly lang?: string;
  readonly status?: string;
  readonly of?: string;
}

function archiveOf(made: Readonly<Record<string, Made>>) {
  const briefings = Object.entries(made).map(
    ([id, { day = "2025-01-01", lang, status = "published", of }]) =>
      ({ id, day, meta: { lang, status, translation_of: of } }) as unknown as Briefing,
  );
  const terms = [...new Set(Object.values(made).flatMap((one) => one.terms ?? []))];
  const groups = terms.map((term) =>
    briefings.filter(({ id }) => made[id]?.terms?.includes(term) === true),
  );
  const kindred = new Kindred(briefings, groups, "en");
  const kinOf = (id: string, shown: readonly string[] = []) => {
    const briefing = briefings.find((one) => one.id === id);
    if (briefing === undefined) throw new Error(id);
    return kindred.of(briefing, shown as never).map((other) => other.id);
  };
  return { briefings, kinOf };
}

/** Others that share nothing, so that a term of two is rare. */
const OTHERS = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`other-${index}`, {}]));

test("those that share more, and rarer things, come first; whoever shares little is none", () => {
  const common = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`common-${index}`, { terms: ["iran"] }]),
  );
  const { kinOf } = archiveOf({
    ...common,
    ...OTHERS,
    one: { terms: ["iran", "muscat"] },
    two: { terms: ["iran", "muscat", "witkoff"] },
    here: { terms: ["iran", "muscat", "witkoff"] },
  });
  expect(kinOf("here")).toEqual(["two", "one"]);
  expect(kinOf("common-0")).toEqual([]);
});

test("at most four, the nearest in time of equals; of one day the last", () => {
  const { kinOf } = archiveOf({
    ...OTHERS,
    ...Object.fromEntries(
      ["01", "02", "03", "04", "04b", "05"].map((day) => [
        `day-${day}`,
        { day: `2025-02-${day.slice(0, 2)}`, terms: ["muscat"] },
      ]),
    ),
    here: { day: "2025-02-06", terms: ["muscat"] },
  });
  expect(kinOf("here")).toEqual(["day-05", "day-04b", "day-04", "day-03"]);
});

test("a briefing that comes more than two weeks later changes nothing, one within them is seen", () => {
  const until = {
    ...OTHERS,
    old: { day: "2025-02-01", terms: ["muscat", "oman"] },
    here: { day: "2025-02-02", terms: ["muscat", "oman"] },
  };
  const soon = { ...until, soon: { day: "2025-02-16", terms: ["muscat", "oman"] } };
  const late = { ...until, late: { day: "2025-02-17", terms: ["muscat", "oman"] } };
  expect(archiveOf(until).kinOf("here")).toEqual(["old"]);
  expect(archiveOf(soon).kinOf("here")).toEqual(["old", "soon"]);
  expect(archiveOf(late).kinOf("here")).toEqual(["old"]);
  expect(archiveOf(late).kinOf("late")).toEqual(["here", "old"]);
});

test("in a large archive what a tenth shares says nothing", () => {
  const many = (count: number) =>
    Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [
        `brief-${index}`,
        { terms: index < count ? ["muscat"] : [] },
      ]),
    );
  expect(archiveOf(many(20)).kinOf("brief-0")).toHaveLength(4);
  expect(archiveOf(many(21)).kinOf("brief-0")).toEqual([]);
});

test("neither what is shown already nor what is withdrawn or superseded is named", () => {
  const { kinOf } = archiveOf({
    ...OTHERS,
    shown: { terms: ["muscat"] },
    gone: { terms: ["muscat"], status: "withdrawn" },
    replaced: { terms: ["muscat"], status: "superseded" },
    left: { terms: ["muscat"], status: "corrected" },
    here: { terms: ["muscat"] },
  });
  expect(kinOf("here", ["shown"])).toEqual(["left"]);
  expect(kinOf("gone")).toEqual([]);
});

test("of a text and its translations one is named: that in the page's own language, else the first", () => {
  const made = {
    ...OTHERS,
    text: { terms: ["muscat"] },
    farsi: { terms: ["muscat"], lang: "fa", of: "text" },
    arabic: { terms: ["muscat"], lang: "ar", of: "text" },
  };
  const inPersian = archiveOf({ ...made, here: { terms: ["muscat"], lang: "fa" } });
  expect(inPersian.kinOf("here")).toEqual(["farsi"]);
  const inEnglish = archiveOf({ ...made, here: { terms: ["muscat"] } });
  expect(inEnglish.kinOf("here")).toEqual(["text"]);
  const read = archiveOf({ ...made, here: { terms: ["muscat"] } });
  expect(read.kinOf("here", ["text"])).toEqual([]);
});

test("every answer is that of a plain sum over all pairs", () => {
  const made = Object.fromEntries(
    Array.from({ length: 90 }, (_, index) => [
      `brief-${index}`,
      {
        day: `2025-01-${String(1 + Math.floor(index / 3)).padStart(2, "0")}`,
        terms: ["a", "b", "c", "d", "e", "f", "g"].filter(
          (_, term) => (index * 7 + term * 11) % (term + 3) === 0,
        ),
      },
    ]),
  );
  const { briefings, kinOf } = archiveOf(made);
  const termsOf = (id: string) => made[id]?.terms ?? [];
  for (const [place, here] of briefings.entries()) {
    const date = (day: string) => Date.parse(day) / 86_400_000;
    const seen = briefings.filter(({ day }) => date(day) <= date(here.day) + 14);
    const weight = (term: string) =>
      Math.round(
        4 * Math.log2(seen.length / seen.filter(({ id }) => termsOf(id).includes(term)).length),
      );
    const ranked = seen
      .map((other, at) => ({
        id: other.id,
        at,
        away: Math.abs(date(other.day) - date(here.day)),
        score: termsOf(here.id)
          .filter((term) => termsOf(other.id).includes(term))
          .reduce((sum, term) => sum + weight(term), 0),
      }))
      .filter(({ at, score }) => at !== place && score >= 12)
      .sort((a, b) => b.score - a.score || a.away - b.away || b.at - a.at);
    expect(kinOf(here.id)).toEqual(ranked.slice(0, 4).map(({ id }) => id));
  }
});
