import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Briefing } from "../../scripts/check/briefing.ts";
import type { Zone } from "../../scripts/read/dates.ts";
import { inOrder, inOrderOfRelease } from "../../scripts/relate/order.ts";
import { relate } from "../../scripts/relate/relate.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { check, NOW } from "../support/archive.ts";
import { type Fields, id, onOneDay } from "../support/one-day.ts";
import { runs } from "../support/promise.ts";

const slugs = (briefings: readonly Pick<Briefing, "id">[]) =>
  briefings.map(({ id: own }) => own.slice(11));

function archiveOf(files: Readonly<Record<string, string>>) {
  const { checked, diagnostics } = check(files);
  if (checked === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const visible = withhold(checked, "public", NOW);
  if (Array.isArray(visible)) throw new Error(visible[0]?.message);
  return relate(visible);
}

const orderOf = (files: Readonly<Record<string, string>>) =>
  slugs(archiveOf(files).briefings.map((related) => related.briefing));

describe("within a day", () => {
  test.each<[string, Record<string, Fields>, string[]]>([
    ["the slug decides where nothing else does", { b: {}, a: {}, c: {} }, ["a", "b", "c"]],
    [
      "what follows comes after what it follows, whatever their slugs",
      { a: { follows: id("m") }, m: { follows: id("z") }, z: {} },
      ["z", "m", "a"],
    ],
    [
      "what replaces comes after what it replaces",
      { a: { supersedes: `[${id("z")}]` }, m: {}, z: { status: "superseded" } },
      ["m", "z", "a"],
    ],
    [
      "two that follow one come by slug, and so does what nothing ties",
      { a: { follows: id("r") }, b: { follows: id("r") }, r: {}, c: {} },
      ["c", "r", "a", "b"],
    ],
    [
      "the time decides before the slug, whatever the offsets",
      {
        a: { date: "2025-06-12T12:00:00+01:00" },
        b: { date: "2025-06-12T12:00:00+03:00" },
        c: { date: "2025-06-12T10:00:00Z" },
      },
      ["b", "c", "a"],
    ],
    [
      "a day without a time opens the day, and yet comes after what it follows",
      { a: { follows: id("t") }, b: {}, t: { date: "2025-06-12T09:00:00Z" } },
      ["b", "t", "a"],
    ],
    [
      "a translation comes after its original, and before what follows that",
      { a: { translation_of: id("o"), lang: "de" }, b: { follows: id("o") }, o: {}, c: {} },
      ["c", "o", "a", "b"],
    ],
  ])("%s", (_, told, expected) => {
    expect(orderOf(onOneDay(told))).toEqual(expected);
  });

  test("neighbours, threads, groups, volumes and relations have that order too", () => {
    const told = {
      a: { follows: id("m") },
      m: { follows: id("z") },
      z: { related: `[${id("c")}]` },
    };
    const archive = archiveOf({
      ...onOneDay({ ...told, c: { related: `[${id("a")}, ${id("m")}]` } }),
      ...onOneDay({ b: { follows: id("a") } }, "2025-06-13"),
    });
    const of = (slug: string) =>
      archive.briefings.find(({ briefing: { id: own } }) => own.endsWith(`-${slug}`));
    const order = ["c", "z", "m", "a", "b"];
    expect(slugs(archive.briefings.map((related) => related.briefing))).toEqual(order);
    expect(slugs(of("a")?.thread ?? [])).toEqual(["z", "m", "a", "b"]);
    expect(archive.threads.map(({ id: root }) => root)).toEqual([id("z")]);
    expect([of("m")?.older?.id, of("m")?.newer?.id]).toEqual([id("z"), id("a")]);
    expect(slugs(archive.topics[0]?.briefings ?? [])).toEqual(order);
    expect(archive.volumes.map(({ members }) => slugs(members))).toEqual([order]);
    expect(slugs(of("c")?.related ?? [])).toEqual(["z", "m", "a"]);
  });

  test("a long thread whose slugs run backwards is told from its beginning", () => {
    const count = 200;
    const slug = (turn: number) => `t${String(999 - turn)}`;
    const told = Array.from({ length: count }, (_, turn): [string, Fields] => [
      slug(turn),
      turn === 0 ? {} : { follows: id(slug(turn - 1)) },
    ]);
    const expected = told.map(([own]) => own);
    expect(orderOf(onOneDay(Object.fromEntries(told)))).toEqual(expected);
  });
});

/** Briefings as far as an order looks at them: links lead to earlier ones of the list, which slugs do not tell. */
const dated = fc
  .array(
    fc.record({
      day: fc.constantFrom("2025-06-12", "2025-06-13"),
      hour: fc.option(fc.constantFrom("09", "10", "11"), { nil: undefined }),
      embargo: fc.constantFrom(undefined, "2025-06-12T10:30:00Z", "2025-06-14T08:00:00Z"),
      links: fc.array(fc.nat(8), { maxLength: 2 }),
      slug: fc.nat(999),
    }),
    { maxLength: 9 },
  )
  .map((made) => {
    const named = made.map(({ day, slug }, turn) => `${day}-s${slug}-${turn}`);
    return made.map(({ day, hour, embargo, links }, turn) => {
      const date = hour === undefined ? day : `${day}T${hour}:00:00Z`;
      const supersedes = links.flatMap((link) => (link < turn ? (named[link] ?? []) : []));
      return { id: named[turn], day, meta: { date, embargo, supersedes } } as unknown as Briefing;
    });
  });

const UTC = "UTC" as Zone;

describe.each([
  ["the order of dates", inOrder],
  ["the order of release", (all: readonly Briefing[]) => inOrderOfRelease(all, UTC)],
])("%s", (name, order) => {
  test("holds each once, the same however they come, by day and with every link of a day kept", () => {
    const isOfRelease = name.includes("release");
    const dayOf = ({ day, meta }: Briefing): string =>
      isOfRelease && (meta.embargo ?? "") > meta.date ? (meta.embargo ?? "").slice(0, 10) : day;
    fc.assert(
      fc.property(dated, (all) => {
        const found = order(all);
        expect(order(all.toReversed())).toEqual(found);
        expect(new Set(found)).toEqual(new Set(all));
        expect(found).toHaveLength(all.length);
        const days = found.map(dayOf);
        expect(days).toEqual(days.toSorted());
        for (const [place, one] of found.entries())
          for (const earlier of one.meta.supersedes) {
            const before = found.findIndex(({ id: own }) => own === earlier);
            if (dayOf(found[before] as Briefing) === dayOf(one)) expect(before).toBeLessThan(place);
          }
      }),
      { numRuns: runs(2000) },
    );
  });

  test("is of the others what it was when one is taken away that none of them names", () => {
    fc.assert(
      fc.property(dated, fc.nat(8), (all, turn) => {
        const gone = all[turn % Math.max(1, all.length)];
        if (gone === undefined || gone.meta.supersedes.length > 0) return;
        if (all.some(({ meta }) => meta.supersedes.includes(gone.id))) return;
        const rest = all.filter((one) => one !== gone);
        expect(order(rest)).toEqual(order(all).filter((one) => one !== gone));
      }),
      { numRuns: runs(2000) },
    );
  });
});

test("what is under embargo is released when it lifts, and an embargo before the date changes nothing", () => {
  const { briefings, byRelease } = archiveOf({
    ...onOneDay({
      late: { embargo: "2025-12-01T09:00:00Z" },
      early: { embargo: "2025-06-11T09:00:00Z" },
    }),
    ...onOneDay({ newer: {}, a: { embargo: "2025-06-13T08:00:00Z" } }, "2025-06-13"),
  });
  expect(slugs(briefings.map((related) => related.briefing))).toEqual([
    ...["early", "late", "a", "newer"],
  ]);
  expect(slugs(byRelease)).toEqual(["early", "newer", "a", "late"]);
});

test("days that an embargo brings together lose no briefing, though their links go in a circle", () => {
  const embargo = "2025-12-01T09:00:00Z";
  const { byRelease } = archiveOf({
    ...onOneDay({ a: { embargo, translation_of: "2025-06-13-b", lang: "de" } }),
    ...onOneDay({ b: { embargo, follows: id("a") }, c: { embargo } }, "2025-06-13"),
  });
  expect(slugs(byRelease)).toEqual(["c", "a", "b"]);
});

test("whoever reads on stays in a language, and meets no translation of what was read", () => {
  const { briefings } = archiveOf(
    onOneDay({ a: {}, b: {}, c: { lang: "de", translation_of: id("a") }, d: { lang: "de" } }),
  );
  const beside = briefings.map(({ briefing, older, newer }) =>
    [older, briefing, newer].flatMap((other) => (other ? slugs([other]) : ["none"])),
  );
  expect(beside.sort()).toEqual([
    ["a", "b", "none"],
    ["c", "d", "none"],
    ["none", "a", "b"],
    ["none", "c", "d"],
  ]);
});
