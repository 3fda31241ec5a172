/** Embargoes in the nights of clock changes: whatever instant is offered, the next check has nothing left to say. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { FileReading } from "../../scripts/check/rule.ts";
import { embargoAgreesWithZone } from "../../scripts/check/rules/embargo-agrees-with-zone.ts";
import { instantsAt } from "../../scripts/read/clocks.ts";
import { type Instant, parseInstant, parseZone, type Zone } from "../../scripts/read/dates.ts";
import { briefing, check } from "../support/archive.ts";
import { runs } from "../support/promise.ts";

/** Zones with what is unusual, and an hour near one of their changes, in UTC. */
const CHANGES: readonly (readonly [zone: string, near: string])[] = [
  ["Europe/Vienna", "2025-03-30T01:00:00Z"],
  ["Europe/Vienna", "2025-10-26T01:00:00Z"],
  ["Europe/Dublin", "2025-10-26T01:00:00Z"],
  ["America/New_York", "2025-03-09T07:00:00Z"],
  ["America/New_York", "2025-11-02T06:00:00Z"],
  ["America/St_Johns", "2025-11-02T04:30:00Z"],
  // Half an hour.
  ["Australia/Lord_Howe", "2025-04-05T15:00:00Z"],
  ["Australia/Lord_Howe", "2025-10-04T15:30:00Z"],
  ["Asia/Tehran", "2022-09-21T19:30:00Z"],
  ["Asia/Tehran", "1977-10-20T20:00:00Z"],
  ["Africa/Cairo", "2025-04-24T22:00:00Z"],
  ["Africa/Cairo", "2025-10-30T21:00:00Z"],
  ["Africa/Casablanca", "2025-02-23T02:00:00Z"],
  ["Asia/Gaza", "2023-10-27T23:00:00Z"],
  ["America/Caracas", "2016-05-01T07:00:00Z"],
  ["Asia/Pyongyang", "2018-05-04T15:00:00Z"],
  // A whole day.
  ["Pacific/Apia", "2011-12-30T10:00:00Z"],
  ["Pacific/Kwajalein", "1993-08-21T12:00:00Z"],
  ["Antarctica/Troll", "2025-03-30T01:00:00Z"],
  // Offsets with seconds.
  ["Africa/Lagos", "1913-12-31T23:46:00Z"],
  ["Europe/Helsinki", "1921-04-30T22:20:00Z"],
  ["Asia/Kathmandu", "1985-12-31T18:30:00Z"],
];
const OFFSETS =
  "-11:00 -05:00 -03:30 +00:00 +01:00 +02:00 +03:00 +03:30 +05:45 +10:30 +13:00".split(" ");

function zoneOf(name: string): Zone {
  const zone = parseZone(name);
  if (zone === undefined) throw new Error(name);
  return zone;
}

function messagesOf(embargo: Instant, zone: Zone): string[] {
  const meta = { embargo, embargo_zone: zone };
  const file = { briefing: { meta, broken: new Set<string>() } } as unknown as FileReading;
  return [...embargoAgreesWithZone.check(file)].map(({ message }) => message);
}

function offeredIn(message: string): Instant[] {
  const offered = message.match(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)/g) ?? [];
  return offered.flatMap((text) => parseInstant(text) ?? []);
}

test("what is offered for an embargo near a clock change is found no fault with", () => {
  const minutes = fc.integer({ min: -1500, max: 1500 });
  fc.assert(
    fc.property(
      fc.constantFrom(...CHANGES),
      minutes,
      fc.constantFrom(...OFFSETS),
      ([name, near], away, offset) => {
        const zone = zoneOf(name);
        const wall = new Date(Date.parse(near) + away * 60_000).toISOString().slice(0, 19);
        const embargo = parseInstant(`${wall}${offset}`);
        const [message] = embargo === undefined ? [] : messagesOf(embargo, zone);
        if (message === undefined) return;
        expect(offeredIn(message)).not.toEqual([]);
        for (const offered of offeredIn(message)) expect(messagesOf(offered, zone)).toEqual([]);
      },
    ),
    { numRuns: runs(2000, 8) },
  );
});

test.each([
  ["Europe/Vienna", "2025-06-12T12:00:00+03:00", ["2025-06-12T12:00:00+02:00"]],
  [
    "Europe/Vienna",
    "2025-10-26T02:30:00+03:00",
    ["2025-10-26T02:30:00+02:00", "2025-10-26T02:30:00+01:00"],
  ],
  [
    "Europe/Vienna",
    "2026-03-29T02:30:00+01:00",
    ["2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00"],
  ],
  ["Europe/Vienna", "2025-10-26T01:30:00-01:00", ["2025-10-26T01:30:00+02:00"]],
  [
    "Pacific/Apia",
    "2011-12-30T12:00:00+13:00",
    ["2011-12-29T12:00:00-10:00", "2011-12-31T12:00:00+14:00"],
  ],
  ["Europe/Vienna", "2025-10-26T02:30:00+02:00", []],
  ["Europe/Vienna", "2025-10-26T02:30:00+01:00", []],
])("in %s %s is offered %j", (name, embargo, offered) => {
  const messages = messagesOf(embargo as Instant, zoneOf(name));
  expect(messages.flatMap(offeredIn)).toEqual(offered);
});

test("an hour that comes twice is two instants, and one that never comes is none", () => {
  const vienna = zoneOf("Europe/Vienna");
  expect(instantsAt("2025-10-26T02:00:00Z" as Instant, vienna)).toHaveLength(2);
  expect(instantsAt("2025-10-26T03:00:00Z" as Instant, vienna)).toHaveLength(1);
  expect(instantsAt("2026-03-29T02:00:00Z" as Instant, vienna)).toHaveLength(0);
});

test.each([
  ["2025-12-01T12:00:00", "Europe/Vienna", "2025-12-01T12:00:00+01:00"],
  ["2025-12-01 12:00", "Asia/Tehran", "2025-12-01T12:00+03:30"],
])(
  "an embargo %s without an offset is offered that of %s, and then found no fault with",
  (embargo, zone, offered) => {
    const found = findingsOf(embargo, zone);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain(offered);
    expect(found[0]?.fix?.text).toBe(offered);
    expect(findingsOf(offered, zone)).toEqual([]);
  },
);

function findingsOf(embargo: string, zone: string) {
  const fields = { embargo, embargo_zone: zone };
  return check({ "2025/2025-06-12-a.md": briefing("2025-06-12", { fields }) }).diagnostics;
}
