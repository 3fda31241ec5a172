import { describe, expect, test } from "vitest";
import type { Briefing } from "../../scripts/check/briefing.ts";
import { relate } from "../../scripts/relate/relate.ts";
import { Outlets } from "../../scripts/relate/sources.ts";
import { cutVolumes } from "../../scripts/relate/volumes.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { briefing, check, NOW, partiesOf } from "../support/archive.ts";

function related(files: Readonly<Record<string, string>>) {
  const { checked, diagnostics } = check(files);
  if (checked === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const visible = withhold(checked, "public", NOW);
  if (Array.isArray(visible)) throw new Error(visible[0]?.message);
  return relate(visible);
}

const archive = related({
  "2025/2025-01-01-first.md": briefing("2025-01-01", {
    fields: { places: "[GB]", topics: "[harvest, weather]" },
  }),
  "2025/2025-01-02-second.md": briefing("2025-01-02", {
    fields: { follows: "2025-01-01-first" },
    body: "As [said](brief:2025-01-01-first) [@clerk].",
  }),
  "2025/2025-01-03-third.md": briefing("2025-01-03", {
    fields: {
      follows: "2025-01-02-second",
      supersedes: "[2025-01-02-old]",
      related: "[2025-01-05-other]",
    },
  }),
  "2025/2025-01-02-old.md": briefing("2025-01-02", { fields: { status: "superseded" } }),
  "2025/2025-01-05-other.md": briefing("2025-01-05", {
    fields: { translation_of: "2025-01-01-first", lang: "de" },
  }),
});
const of = (slug: string) => {
  const found = archive.briefings.find(({ briefing: { id } }) => id.endsWith(slug));
  if (found === undefined) throw new Error(slug);
  return found;
};
const ids = (briefings: readonly Briefing[]) => briefings.map(({ id }) => id.slice(11));

test("a thread is the first briefing and all that follow it, at any remove, oldest first", () => {
  expect(archive.threads.map(({ id }) => id)).toEqual(["2025-01-01-first"]);
  expect(ids(of("third").thread)).toEqual(["first", "second", "third"]);
  expect(of("old").thread).toEqual([]);
});

test("relations are seen from both sides", () => {
  expect(ids(of("old").supersededBy)).toEqual(["third"]);
  expect(ids(of("first").translations)).toEqual(["other"]);
  expect(ids(of("first").backlinks)).toEqual(["second"]);
  expect(ids(of("other").related)).toEqual(["third"]);
});

test("neighbours are the next in time", () => {
  expect(of("second").older?.id).toBe("2025-01-02-old");
  expect(of("second").newer?.id).toBe("2025-01-03-third");
  expect(of("first").older).toBeUndefined();
});

test("groups hold their briefings once, oldest first", () => {
  expect(archive.topics.map(({ id, briefings }) => [id, briefings.length])).toEqual([
    ["harvest", 5],
    ["weather", 1],
  ]);
  expect(archive.places.map(({ id }) => id)).toEqual(["GB"]);
});

describe("sources", () => {
  test("belong to whom they name, wherever they lie; by host where they name nobody; an unnamed person to none", () => {
    const organisations = {
      "valley-paper": { name: "Valley Paper", aka: ["The Paper"], hosts: ["paper.example"] },
    };
    const people = { hale: { name: "Ada Hale", of: "valley-paper" }, reed: { name: "Ben Reed" } };
    const outlets = new Outlets(
      new Map(Object.entries(organisations)) as never,
      partiesOf({ organisations, people }),
    );
    expect(outlets.of({ url: "https://www.paper.example/1" } as never)?.id).toBe("valley-paper");
    expect(outlets.of({ name: "the paper" })?.id).toBe("valley-paper");
    expect(outlets.of({ url: "https://news.example/1" } as never)).toEqual({
      id: "news-example",
      name: "news.example",
    });
    const at = { url: "https://paper.example/2" };
    expect(outlets.of({ ...at, name: "Wire" } as never)).toEqual({ id: "wire", name: "Wire" });
    expect(outlets.of({ ...at, name: "WIRE" } as never)?.name).toBe("Wire");
    // Windows can hold no folder of this name; an address of another is as it always was.
    expect(outlets.of({ name: "Con" })?.id).toBe("con-source");
    expect(outlets.of({ name: "Øresund" })?.id).toBe("resund");
    // An id is a name too: it must not become a second outlet at the same address.
    expect(outlets.of({ name: "VALLEY PAPER" })?.name).toBe("Valley Paper");
    expect(outlets.of({ name: "Reed" })).toEqual({ id: "reed", name: "Ben Reed" });
    expect(outlets.of({ name: "Ada Hale, editor" })?.id).toBe("valley-paper");
    expect(outlets.of({ ...at, name: "Ben Reed" } as never)?.id).toBe("reed");
    expect(outlets.of({ described: "an official" })).toBeUndefined();
    expect(outlets.of({ ...at, described: "an official" } as never)).toBeUndefined();
  });
});

describe("volumes", () => {
  /** Briefings of a day, as much of them as volumes need. */
  const on = (day: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `${day}-${index}`, day }) as Briefing);
  const shape = (briefings: readonly Briefing[], most: number) =>
    cutVolumes(briefings, most).map(
      ({ name, last, members }) => `${name} ${last} ${members.length}`,
    );

  test("of a small archive are one, named by its first day", () => {
    expect(archive.volumes.map(({ name, last, members }) => [name, last, members.length])).toEqual([
      ["2025-01-01", "2025-01-05", 5],
    ]);
    expect(cutVolumes([])).toEqual([]);
  });

  // Day 20,480 since 1970 is a multiple of 4,096: a large border of the calendar.
  test("are cut where the calendar is, not where the archive begins or how full it is", () => {
    const border = [...on("2026-01-25", 2), ...on("2026-01-26", 3), ...on("2026-01-27", 1)];
    expect(shape(border, 6)).toEqual(["2026-01-25 2026-01-27 6"]);
    expect(shape(border, 5)).toEqual(["2026-01-25 2026-01-26 5", "2026-01-27 2026-01-27 1"]);
    expect(shape(border, 4)).toEqual([
      "2026-01-25 2026-01-25 2",
      "2026-01-26 2026-01-26 3",
      "2026-01-27 2026-01-27 1",
    ]);
  });

  test("hold a whole day, however many it has", () => {
    expect(shape([...on("2026-01-25", 1), ...on("2026-01-26", 9)], 3)).toEqual([
      "2026-01-25 2026-01-25 1",
      "2026-01-26 2026-01-26 9",
    ]);
  });

  test("are cut on both sides of 1970, and in the first years of the calendar", () => {
    const days = ["0001-01-01", "0099-12-31", "0100-01-01", "1969-12-31", "1970-01-01"];
    const each = days.flatMap((day) => on(day, 1));
    expect(shape(each, 1)).toEqual(days.map((day) => `${day} ${day} 1`));
    expect(shape(each, 4)).toEqual(["0001-01-01 1969-12-31 4", "1970-01-01 1970-01-01 1"]);
  });
});
