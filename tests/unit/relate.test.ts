import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Briefing } from "../../scripts/check/parse.ts";
import { relate } from "../../scripts/relate/relate.ts";
import { Outlets } from "../../scripts/relate/sources.ts";
import { cutVolumes } from "../../scripts/relate/volumes.ts";
import { cutParts } from "../../scripts/render/parts.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { briefing, check, NOW } from "../support/archive.ts";

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
  test("belong to an outlet by host, else by name; an unnamed person to none", () => {
    const outlets = new Outlets(
      new Map([
        [
          "valley-paper",
          { name: "Valley Paper", names: new Map(), aka: ["The Paper"], hosts: ["paper.example"] },
        ],
      ]) as never,
    );
    expect(outlets.of({ url: "https://www.paper.example/1" } as never)?.id).toBe("valley-paper");
    expect(outlets.of({ name: "the paper" })?.id).toBe("valley-paper");
    expect(outlets.of({ url: "https://news.example/1" } as never)).toEqual({
      id: "news-example",
      name: "news.example",
    });
    expect(outlets.of({ described: "an official" })).toBeUndefined();
  });
});

/** Volumes need no more of a briefing than its id and day. */
function run(count: number, from = 0): Briefing[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2000, 0, 1 + Math.floor((from + index) / 7)))
      .toISOString()
      .slice(0, 10);
    return { id: `${day}-note-${String(from + index).padStart(6, "0")}`, day } as Briefing;
  });
}

describe("volumes", () => {
  const shape = (briefings: readonly Briefing[]) =>
    cutVolumes(briefings).map(
      (volume) => `${volume.name}:${volume.members.map(({ id }) => id).join()}`,
    );

  test("hold every briefing once, in order, none too large", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (count) => {
        const briefings = run(count);
        const volumes = cutVolumes(briefings);
        expect(volumes.flatMap((volume) => volume.members)).toEqual(briefings);
        expect(Math.max(0, ...volumes.map((volume) => volume.members.length))).toBeLessThan(
          1200 + 7,
        );
        expect(new Set(volumes.map(({ name }) => name)).size).toBe(volumes.length);
      }),
      { numRuns: 30 },
    );
  });

  test("a new briefing at the end leaves every older volume as it was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), (count) => {
        const before = shape(run(count)).slice(0, -1);
        expect(shape(run(count + 1)).slice(0, before.length)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  test("a briefing inserted earlier leaves the volumes before it, and nearly all after it", () => {
    const all = run(6000);
    const before = new Set(shape(all));
    const changed = [500, 2500, 4500].map((place) => {
      const inserted = { id: `${all[place]?.day}-inserted`, day: all[place]?.day } as Briefing;
      const briefings = [...all, inserted].sort((a, b) => (a.id < b.id ? -1 : 1));
      return shape(briefings).filter((volume) => !before.has(volume)).length;
    });
    expect(Math.max(...changed)).toBeLessThanOrEqual(3);
  });
});

test("a list's full parts never change while it grows", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (count) => {
      const members = Array.from({ length: count }, (_, index) => index);
      const parts = cutParts(members, 50);
      expect(parts.toReversed().flatMap((part) => part.members)).toEqual(members);
      const grown = cutParts([...members, count], 50);
      for (const { number, members: kept } of parts) {
        if (number !== undefined)
          expect(grown.find((part) => part.number === number)?.members).toEqual(kept);
      }
      expect(parts[0]?.members.length).toBeLessThan(100);
    }),
  );
});
