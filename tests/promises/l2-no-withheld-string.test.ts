import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkFolder } from "../../scripts/check/check.ts";
import { scanSite } from "../../scripts/leak/scan.ts";
import type { Find } from "../../scripts/leak/scanner.ts";
import { type Secrets, secretsOf } from "../../scripts/leak/sought.ts";
import type { Instant } from "../../scripts/read/dates.ts";
import { listFolder, readFolder } from "../../scripts/read/read.ts";
import { formatDay } from "../../scripts/read/spoken.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { NOW } from "../support/archive.ts";
import { show } from "../support/promise.ts";
import { type Caged, CHOSEN, cage, everyField } from "../support/withheld-canaries.ts";
import { publicCards } from "../support/withheld-cards.ts";
import { Desks, type Workspace } from "../support/withheld-desks.ts";
import { type Files, frame, publicOnes } from "../support/withheld-frame.ts";
import { pathsThatSay, readingsOf } from "../support/withheld-search.ts";

const LATER = "2032-01-01T00:00:00Z" as Instant;
/** What is withheld, and how the same text is seen by somebody: a draft by being published. */
const OWNERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  draft: { status: "draft" },
  review: { status: "review" },
  embargoed: { status: "corrected", embargo: "2031-07-08T00:00:00Z" },
  green: { status: "corrected", tlp: "TLP:GREEN" },
  amber: { status: "corrected", tlp: "TLP:AMBER" },
  strict: { status: "corrected", tlp: "TLP:AMBER+STRICT" },
  red: { status: "corrected", tlp: "TLP:RED" },
};
/** Of these no page shows anything, whoever reads it. */
const NEVER_SHOWN = new Set([
  ...["authors.id", "reviewed_by.id", "approved_by.id", "comment"],
  ...["entities.*.qid", "language", "vocabulary.*.hosts", "vocabulary.*.sort"],
  // Citations of one who is a source call him by it; here none is.
  "vocabulary.*.short",
]);

/** Fields, as the scan calls them, that hold a writer's own words and stand on a page. */
const TEXTS_SHOWN = [
  ...[
    "address",
    "aliases",
    "alternatives",
    "approved_by",
    "approved_by.name",
    "approved_by.role",
    "authors",
    "authors.name",
    "authors.role",
    "body",
    "claims.id",
  ],
  ...["claims.text", "corrections.text", "corrections.was", "dateline", "entities"],
  ...["entities.aka", "entities.name", "follows", "gaps", "id", "judgements.outcome"],
  ...["judgements.text", "link", "related", "reviewed_by", "reviewed_by.name"],
  "reviewed_by.role",
  ...["sitrep.figures.label", "sitrep.figures.unit", "sitrep.figures.value", "sources"],
  ...["sources.access", "sources.archived", "sources.described", "sources.descriptor"],
  ...[
    "sources.name",
    "sources.party",
    "sources.sha256",
    "sources.short",
    "sources.title",
    "sources.url",
    "sources.why_unnamed",
  ],
  ...["sourcing", "summary", "supersedes", "title", "translation_of"],
];
const fieldsOf = (finds: readonly Find[], of: string) =>
  [...new Set(finds.flatMap(({ path, field }) => (path === of ? [field] : [])))].sort();

const cages: ReadonlyMap<string, Caged> = new Map(
  Object.entries(OWNERS).map(([owner, more], turn) => [owner, cage(owner, more, turn)]),
);

/** The archive with all cages; `open` with those that nobody but the desk reads published. */
function archive(open: boolean): Files {
  const files: Record<string, string> = { ...frame(true), ...publicOnes(4, false) };
  for (const [owner, more] of Object.entries(OWNERS)) {
    const caged = cages.get(owner) as Caged;
    for (const [path, text] of Object.entries(caged.words)) files[path] += text;
    const isHeld = more.status === "draft" || more.status === "review";
    const shown = { ...more, status: "corrected" };
    const turn = Object.keys(OWNERS).indexOf(owner);
    Object.assign(files, (open && isHeld ? cage(owner, shown, turn) : caged).files);
  }
  return files;
}

const desks = new Desks();
afterAll(() => desks.close());
const [forAll, forFew] = [desks.open("public"), desks.open("red")];
const reads = new Map<Workspace, ReturnType<typeof readingsOf>>();
let secrets: Secrets;

beforeAll(async () => {
  await forAll.build(archive(false));
  await forFew.build(archive(true), { audience: "red", now: LATER });
  for (const desk of [forAll, forFew]) reads.set(desk, readingsOf(desk.at("site")));
  const folder = forAll.at("briefings");
  const { checked } = checkFolder(readFolder(folder), NOW);
  const visible = checked === undefined ? [] : withhold(checked, "public", NOW);
  if (Array.isArray(visible)) throw new Error("The archive does not check.");
  secrets = await secretsOf(visible, listFolder(folder));
});

const said = (desk: Workspace, words: string) => pathsThatSay(reads.get(desk) ?? new Map(), words);

/** The ways in which a canary is written: a day as ISO and as a page says it. */
function writingsOf(canary: string): string[] {
  return /^\d{4}-\d\d-\d\d$/.test(canary)
    ? [canary, formatDay(canary as never, "en"), formatDay(canary as never, "mt")]
    : [canary];
}

test("every field of front matter and vocabulary has a canary, each its own", () => {
  for (const { canaries } of cages.values()) {
    const fields = [...canaries.keys(), ...CHOSEN];
    expect(everyField().filter((field) => !fields.includes(field))).toEqual([]);
  }
  const words = [...cages.values()].flatMap(({ canaries }) => [...new Set(canaries.values())]);
  expect(new Set(words).size).toBe(words.length);
});

test("no canary is in the public site: not whole, and not its first eight letters", ({ task }) => {
  const found = [...cages].flatMap(([owner, { canaries }]) =>
    [...canaries].flatMap(([field, canary]) =>
      writingsOf(canary)
        .map((writing) => (/^[a-z]+$/.test(writing) ? writing.slice(0, 8) : writing))
        .flatMap((writing) => said(forAll, writing).map((path) => `${owner} ${field}: ${path}`)),
    ),
  );
  expect(found).toEqual([]);
  const count = [...cages.values()].reduce((sum, { canaries }) => sum + canaries.size, 0);
  const files = reads.get(forAll)?.size ?? 0;
  show(
    task,
    "L2",
    `${count} canaries of ${cages.size} withheld briefings, sought in ${files} files and folders: 0 found`,
  );
});

test("no canary is in the words of a share card, whose pixels no search can read", () => {
  const words = JSON.stringify(publicCards(archive(false)));
  const found = [...cages.values()].flatMap(({ canaries }) =>
    [...canaries.values()].filter((canary) =>
      writingsOf(canary).some((writing) => words.includes(writing)),
    ),
  );
  expect(found).toEqual([]);
  expect(words).toContain("Rain begins over Lower Field");
});

test("the same search finds them all in an internal site, but for fields that no page shows", ({
  task,
}) => {
  let found = 0;
  for (const [owner, { canaries }] of cages) {
    const missed = [...canaries].filter(
      ([, canary]) => !writingsOf(canary).some((writing) => said(forFew, writing).length > 0),
    );
    expect(new Set(missed.map(([field]) => field)), owner).toEqual(NEVER_SHOWN);
    found += canaries.size - missed.length;
  }
  show(task, "L2", `${found} of them found in a site for those who may read them`);
});

test("the leak-scan finds nothing in the public site, and in the internal one every text that is shown", ({
  task,
}) => {
  expect(scanSite(forAll.at("site"), secrets).finds).toEqual([]);
  const { finds } = scanSite(forFew.at("site"), secrets);
  for (const { files, words } of cages.values()) {
    const [path = ""] = Object.keys(files);
    expect(fieldsOf(finds, path)).toEqual(TEXTS_SHOWN);
    expect(fieldsOf(finds, "vocabulary/people.yaml")).toEqual([
      "about",
      "aka",
      "id",
      "name",
      "names",
      "qid",
      "role",
    ]);
    for (const file of Object.keys(words)) expect(fieldsOf(finds, file)).toContain("name");
  }
  show(task, "L2", `leak-scan: 0 finds in the public site, ${finds.length} in the internal one`);
});

test("what a scan cannot have met on any page it finds where it is planted", () => {
  const planted = desks.open("planted").at("site");
  cpSync(forAll.at("site"), planted, { recursive: true });
  const all = [...cages.values()].flatMap(({ canaries }) => [...canaries.values()]);
  const file = join(planted, "notes/all.txt");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, all.join("\n"));
  const site = readingsOf(planted);
  for (const canary of all) expect(pathsThatSay(site, canary)).toContain("notes/all.txt");
});
