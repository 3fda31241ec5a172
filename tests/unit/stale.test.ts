/** What readers are told of times that are past, and when. */
import { expect, test } from "vitest";
import type { Instant } from "../../scripts/read/dates.ts";
import { relate } from "../../scripts/relate/relate.ts";
import type { BriefingView } from "../../scripts/render/briefing-views.ts";
import { Pages } from "../../scripts/render/pages.ts";
import type { Site } from "../../scripts/render/views.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { briefing, check, SETTINGS } from "../support/archive.ts";

type Fields = Readonly<Record<string, string>>;

/** What is seen of briefings with these fields at an instant; those without a key of their own are numbered days. */
function seenAt(now: string, written: readonly Fields[], zone = "UTC") {
  const files = Object.fromEntries(
    written.map((fields, index) => [
      `2025/2025-06-0${index + 1}-note-${index}.md`,
      briefing(`2025-06-0${index + 1}`, { fields }),
    ]),
  );
  const { checked, diagnostics } = check(
    { ...files, "archive.yaml": `${SETTINGS}zone: ${zone}\n` },
    now as Instant,
  );
  const seen = checked && withhold(checked, "public", now as Instant);
  if (seen === undefined || "length" in seen)
    throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return seen;
}

const pagesOf = (seen: ReturnType<typeof seenAt>) => {
  const archive = relate(seen);
  const pages = new Pages(archive, { prefix: "/" } as Site, { script: "", worker: "", styles: "" });
  return archive.volumes.flatMap((volume) => pages.ofVolume(volume));
};
const viewsOf = (seen: ReturnType<typeof seenAt>) =>
  pagesOf(seen).map(({ view }) => view() as BriefingView);
const keysOf = (seen: ReturnType<typeof seenAt>) => pagesOf(seen).map(({ shows }) => shows());

const ADVISORY = { type: "advisory", expires: "2025-06-14" };

test.each([
  ["UTC", "2025-06-14T23:59:59Z", []],
  ["UTC", "2025-06-15T00:00:00Z", ["Out of date since 14 June 2025."]],
  ["Asia/Tehran", "2025-06-14T20:29:59Z", []],
  ["Asia/Tehran", "2025-06-14T20:30:00Z", ["Out of date since 14 June 2025."]],
])("in %s at %s a day that expires has %j", (zone, now, words) => {
  expect(viewsOf(seenAt(now, [ADVISORY], zone))[0]?.past).toEqual(words);
});

test("the date is printed once: with what to do, above a text that is out of date, or on the file card", () => {
  const [before] = viewsOf(seenAt("2025-06-10T00:00:00Z", [ADVISORY]));
  expect([before?.until, before?.past, before?.facts]).toEqual([
    "Holds until 14 June 2025.",
    [],
    [],
  ]);
  const [after] = viewsOf(seenAt("2025-06-20T00:00:00Z", [ADVISORY]));
  expect([after?.until, after?.facts]).toEqual(["", []]);
  const [report] = viewsOf(seenAt("2025-06-10T00:00:00Z", [{ expires: "2025-06-14" }]));
  expect(report?.facts).toEqual([{ term: "Expires", text: "14 June 2025" }]);
  const [open] = viewsOf(seenAt("2025-06-10T00:00:00Z", [{ type: "alert" }]));
  expect(open?.until).toBe("No end is given.");
});

const REPORT = (number: number, more: Fields = {}): Fields => ({
  title: `Situation report ${number} from Lower Field`,
  type: "sitrep",
  sitrep: `{ number: ${number}, period: 2025-05, next: 2025-06-10 }`,
  ...more,
});

test("a next report that has not come is said to be overdue, and one that has come is not", () => {
  const now = "2025-06-20T00:00:00Z";
  const overdue = "The next report was due 10 June 2025; none is published here.";
  expect(viewsOf(seenAt(now, [REPORT(1)]))[0]?.past).toEqual([overdue]);
  const both = [REPORT(1), REPORT(2, { follows: "2025-06-01-note-0" })];
  expect(viewsOf(seenAt(now, both)).map(({ past }) => past)).toEqual([[], [overdue]]);
});

test("a page is known by whether its time is past, and not by the clock", () => {
  const at = (now: string) => keysOf(seenAt(now, [ADVISORY, {}]));
  const [first, second] = [at("2025-06-10T00:00:00Z"), at("2025-06-14T12:00:00Z")];
  expect(first).toEqual(second);
  const past = at("2025-06-15T00:00:00Z");
  expect(past[0]).not.toBe(first[0]);
  expect(past[1]).toBe(first[1]);
  expect(at("2029-01-01T00:00:00Z")).toEqual(past);
});

test("a site is to be built again when the next time is past, and not for what is past already", () => {
  const written = [ADVISORY, { expires: "2025-06-12T08:00:00+02:00" }];
  expect(seenAt("2025-06-10T00:00:00Z", written).nextRebuild).toBe("2025-06-12T08:00:00+02:00");
  expect(seenAt("2025-06-13T00:00:00Z", written).nextRebuild).toBe("2025-06-15T00:00:00Z");
  expect(seenAt("2025-06-16T00:00:00Z", written).nextRebuild).toBeUndefined();
});

test("a vague date is past with its last day, and one that is uncertain never", () => {
  const due = (next: string, now: string) =>
    seenAt(now, [{ ...REPORT(1), sitrep: `{ number: 1, period: 2025-05, next: "${next}" }` }]).stale
      .size;
  expect(due("2025-07", "2025-07-31T23:00:00Z")).toBe(0);
  expect(due("2025-07", "2025-08-01T00:00:00Z")).toBe(1);
  expect(due("2025-07-01?", "2029-01-01T00:00:00Z")).toBe(0);
});
