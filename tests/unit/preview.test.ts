import { expect, test } from "vitest";
import { decode, encode } from "../../scripts/cache/row.ts";
import { checkFolder, judge, parseSettingsOf } from "../../scripts/check/check.ts";
import { parseFiles } from "../../scripts/check/parse.ts";
import { type Viewers, WRITERS } from "../../scripts/config.ts";
import type { Instant } from "../../scripts/read/dates.ts";
import { relate } from "../../scripts/relate/relate.ts";
import { type Previewed, previewFor } from "../../scripts/withhold/previewed.ts";
import { type Sound, soundPart } from "../../scripts/withhold/sound.ts";
import { type Visible, withhold } from "../../scripts/withhold/withhold.ts";
import { briefing, folderOf, NOW } from "../support/archive.ts";
import { citedIn } from "../support/cited-as.ts";

/** What is right of these files. */
function soundOf(files: Readonly<Record<string, string>>) {
  const folder = folderOf(files);
  const texts = new Map(folder.briefings.map(({ path, text }) => [path, text]));
  const textOf = (path: string) => texts.get(path) ?? "";
  const parsed = parseFiles(folder.briefings, parseSettingsOf(folder));
  const judged = judge(folder, parsed, { now: NOW, textOf });
  return { sound: soundPart(folder, judged), diagnostics: judged.diagnostics };
}

function wholeOf(files: Readonly<Record<string, string>>): Sound {
  const { sound, diagnostics } = soundOf(files);
  if (sound === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return sound;
}

const LIFTS = "2031-01-01T00:00:00Z";
const FILES = {
  "2025/2025-06-10-open.md": briefing("2025-06-10"),
  "2025/2025-06-11-draft.md": briefing("2025-06-11", { fields: { status: "draft" } }),
  "2025/2025-06-12-review.md": briefing("2025-06-12", { fields: { status: "review" } }),
  "2025/2025-06-13-embargo.md": briefing("2025-06-13", { fields: { embargo: LIFTS } }),
  "2025/2025-06-14-amber.md": briefing("2025-06-14", { fields: { tlp: "TLP:AMBER" } }),
  "2025/2025-06-15-all.md": briefing("2025-06-15", {
    fields: { status: "draft", embargo: LIFTS, tlp: "TLP:RED" },
  }),
};
const look = (viewers: Viewers, now: Instant = NOW) => previewFor(wholeOf(FILES), viewers, now);

test("those who write see everything, with every reason that keeps it from readers", () => {
  const { shown, leaks } = look(WRITERS);
  expect(leaks).toEqual([]);
  expect(shown.briefings).toHaveLength(Object.keys(FILES).length);
  expect([...shown.keptFrom]).toEqual([
    ["2025-06-11-draft", "Draft: readers do not see this"],
    ["2025-06-12-review", "In review: readers do not see this"],
    ["2025-06-13-embargo", "Embargo until 1 January 2031, 00:00 UTC"],
    ["2025-06-14-amber", "TLP:AMBER: above public"],
    [
      "2025-06-15-all",
      "Draft: readers do not see this · Embargo until 1 January 2031, 00:00 UTC · TLP:RED: above public",
    ],
  ]);
});

test("a mark goes at the second at which an embargo lifts", () => {
  const before = "2030-12-31T23:59:59Z" as Instant;
  expect(look(WRITERS, before).shown.keptFrom.has("2025-06-13-embargo" as never)).toBe(true);
  expect(look(WRITERS, LIFTS as Instant).shown.keptFrom.has("2025-06-13-embargo" as never)).toBe(
    false,
  );
});

test("what readers will see is what a site of theirs has, and nothing of it is marked", () => {
  const { checked } = checkFolder(folderOf(FILES), NOW);
  if (checked === undefined) throw new Error("The files are right.");
  for (const audience of ["public", "green", "amber", "red"] as const) {
    const readers = withhold(checked, audience, NOW);
    if (Array.isArray(readers)) throw new Error(readers[0]?.message);
    const { shown } = look(audience);
    const ids = ({ briefings }: Visible | Previewed) => briefings.map(({ id }) => id);
    expect(ids(shown)).toEqual(ids(readers));
    expect(shown.keptFrom.size).toBe(0);
  }
  const { shown } = look("public", LIFTS as Instant);
  expect(shown.briefings.map(({ id }) => id)).toEqual(["2025-06-10-open", "2025-06-13-embargo"]);
});

test("what has errors is left out, and all that leads to it stays", () => {
  const sound = wholeOf({
    ...FILES,
    "2025/2025-06-16-broken.md": briefing("2025-06-16", { fields: { colour: "blue" } }),
    "2025/2025-06-17-untold.md": briefing("2025-06-17", { fields: { topics: "[nothing]" } }),
    "2025/2025-06-18-after.md": briefing("2025-06-18", {
      fields: { follows: "2025-06-16-broken", related: "[2025-06-17-untold]" },
    }),
  });
  expect([...sound.broken]).toEqual(["2025-06-16-broken", "2025-06-17-untold"]);
  const { shown, leaks } = previewFor(sound, WRITERS, NOW);
  expect(leaks).toEqual([]);
  const { briefings } = relate(shown);
  const [last] = briefings.slice(-1);
  expect(last?.briefing.id).toBe("2025-06-18-after");
  expect([last?.thread, last?.related]).toEqual([[], []]);
});

test("a public briefing that tells of a draft is an error of it, and of nothing else", () => {
  const sound = wholeOf({
    ...FILES,
    "2025/2025-06-18-tells.md": briefing("2025-06-18", { fields: { follows: "2025-06-11-draft" } }),
  });
  const all = previewFor(sound, WRITERS, NOW);
  expect(all.leaks.map(({ file, ruleId }) => [file, ruleId])).toEqual([
    ["2025/2025-06-18-tells.md", "link-is-visible"],
  ]);
  // Those who write see both, and readers' preview has neither.
  expect(all.shown.briefings).toHaveLength(7);
  const readers = previewFor(sound, "public", NOW);
  expect(readers.shown.briefings.map(({ id }) => id)).toEqual(["2025-06-10-open"]);
});

test("a file that does not belong there, and a ledger that cannot be read, keep nothing from being seen", () => {
  const stray = { ...FILES, "notes.txt": "a note", "ledger.ndjson": "no line of a ledger\n" };
  const { sound, diagnostics } = soundOf(stray);
  expect(diagnostics.map(({ file }) => file)).toEqual(["ledger.ndjson", "notes.txt"]);
  expect(sound?.briefings).toHaveLength(Object.keys(FILES).length);
});

test("of broken settings or a broken vocabulary nothing is shown", () => {
  expect(soundOf({ ...FILES, "archive.yaml": "title: [" }).sound).toBeUndefined();
  expect(soundOf({ ...FILES, "vocabulary/topics.yaml": "harvest: [" }).sound).toBeUndefined();
});

test("no site of readers is made of a preview: the types say so", () => {
  const { shown } = look(WRITERS);
  // @ts-expect-error What is marked is not what readers are shown.
  const readers: Visible = shown;
  // @ts-expect-error A folder in which something is wrong is withheld from nobody, for nobody may have it.
  const refused = () => withhold(wholeOf(FILES), "public", NOW);
  expect([readers.keptFrom, refused]).toHaveLength(2);
});

/** A draft as `npm run new` leaves it, or with these lines in place of its own. */
const begun = (lines: string) =>
  `---\n${lines}\ndate: 2025-06-11\nstatus: draft\ntype: news\n---\n\nThe barn was dry [@clerk].\n`;

test.each([
  ["nothing yet", "title: The barn stayed dry\nsummary:\ntopics: []\nsources:"],
  ["a wrong title", "title: Dry\nsummary: Short\ntopics: 7\nsources: { clerk: { kind: odd } }"],
  ["nothing at all", "lang: en"],
])("of a draft with %s, a preview shows nothing that its writer did not write", (_, lines) => {
  const text = begun(lines);
  const { shown } = previewFor(wholeOf({ "2025/2025-06-11-barn.md": text }), WRITERS, NOW);
  const [draft] = shown.briefings;
  if (draft === undefined) throw new Error("A draft is shown.");
  expect(decode(encode({ briefing: draft, diagnostics: [] })).briefing.meta).toEqual(draft.meta);
  const { title, summary, topics } = draft.meta;
  expect([summary, topics]).toEqual(["", []]);
  expect(text.includes(title) || title === draft.id).toBe(true);
  const cited = Object.values(citedIn(draft.meta)).flatMap(({ name, chain }) => [name, chain]);
  expect(cited.filter((name) => !text.includes(name))).toEqual([]);
  expect(cited.length > 0).toBe(lines.includes("clerk"));
});

test("no site is made of a briefing whose form is wrong: a draft is withheld, and all else stops it", () => {
  const draft = begun("title: Dry");
  const { checked } = checkFolder(folderOf({ "2025/2025-06-11-barn.md": draft }), NOW);
  if (checked === undefined) throw new Error("A draft stops nobody's build.");
  const readers = withhold(checked, "red", NOW);
  expect("briefings" in readers && readers.briefings).toEqual([]);
  for (const status of ["review", "published", "corrected", "withdrawn"]) {
    const text = draft.replace("status: draft", `status: ${status}`);
    expect(checkFolder(folderOf({ "2025/2025-06-11-barn.md": text }), NOW).checked).toBeUndefined();
  }
});
