import { describe, expect, test } from "vitest";
import { checkSettings } from "../../scripts/check/check-settings.ts";
import { parseLedger, type Seal } from "../../scripts/check/ledger/ledger.ts";
import { KEY_BYTES, sealOf } from "../../scripts/check/ledger/seal.ts";
import type { BriefingId } from "../../scripts/read/identity.ts";
import { listFolder, readFolder } from "../../scripts/read/read.ts";
import { findElsewhere } from "../../scripts/redact/elsewhere.ts";
import { redact } from "../../scripts/redact/redaction.ts";
import { briefing, check, NOW, SETTINGS, TOPICS, writeArchive } from "../support/archive.ts";
import { LEDGER, published } from "../support/ledger.ts";
import { holdsName } from "../support/names.ts";

type Files = Readonly<Record<string, string>>;
const NAME = "Ada Quill";
const FILE = "2025/2025-06-12-barn.md";
const OTHER = "2025/2025-06-14-later.md";
const ID = "2025-06-12-barn";
const barn = (fields: Readonly<Record<string, string>> = {}) =>
  briefing("2025-06-12", { fields, body: "The clerk saw Ada Quill take 50 sacks [@clerk]." });

/** What is redacted of some files, and the files afterwards. */
function redacting(
  files: Files,
  ids: readonly string[] = [ID],
  { names = [NAME], seal }: { names?: readonly string[]; seal?: Seal } = {},
) {
  const { folder, remove } = writeArchive(files);
  try {
    const { settings } = checkSettings(listFolder(folder));
    if (settings === undefined) throw new Error("There are settings.");
    const asked = { ids: new Set(ids as BriefingId[]), names, typed: undefined, now: NOW, seal };
    const redaction = redact(readFolder(folder), settings, asked);
    const after: Record<string, string> = { ...files };
    for (const { from } of redaction.changes) delete after[from];
    for (const { path, text } of redaction.changes) after[path] = text;
    return { ...redaction, after };
  } finally {
    remove();
  }
}
const errorsOf = (files: Files) =>
  check(files).diagnostics.flatMap(({ severity, ruleId }) =>
    severity === "error" ? [ruleId] : [],
  );
const lineOf = (files: Files, id: string) =>
  parseLedger({ path: LEDGER, text: files[LEDGER] ?? "" }).ledger.get(id as BriefingId);

test("a draft has no note: no reader saw it", () => {
  const { after } = redacting({ [FILE]: barn({ status: "draft" }) });
  expect(after[FILE]).toContain("saw [name withheld] take");
  expect(after[FILE]).not.toContain("corrections");
});

test("a withdrawn briefing loses the name too, and stays withdrawn", () => {
  const note = "[{ date: 2025-06-13, kind: retraction, text: Ada Quill denies it. }]";
  const withdrawn = { title: "Ada Quill at the barn", status: "withdrawn", corrections: note };
  const { after, problems } = redacting(published({ [FILE]: barn(withdrawn) }));
  expect(problems).toEqual([]);
  expect(after[FILE]).toMatch(
    /status: withdrawn\n[\s\S]*\[name withheld\] denies it[\s\S]*kind: redaction/,
  );
  expect(lineOf(after, ID)).toMatchObject({ withdrawn: true, corrections: 2 });
});

test("once more on the same day adds no second note", () => {
  const files = published({ [FILE]: barn({ dateline: "Near Bo Hale" }) });
  const once = redacting(files).after;
  const twice = redacting(once, [ID], { names: ["Bo Hale"] }).after;
  expect(twice[FILE]?.match(/kind: redaction/g)).toHaveLength(1);
  expect(errorsOf(twice)).toEqual([]);
});

describe("what was edited since readers saw it", () => {
  const edited = {
    ...published({ [FILE]: barn() }),
    [FILE]: barn().replace("50 sacks", "60 sacks"),
  };
  const { after } = redacting(edited);
  test("is still noticed, and the name that went is not", () => {
    const found = check(after).diagnostics.filter(({ severity }) => severity === "error");
    expect(found.map(({ ruleId }) => ruleId)).toEqual(["text-changes-openly"]);
    expect(found[0]?.message).toMatch(/^“50” became “60” since/);
  });
  test("leaves no hash of the old text, by which a name could be guessed", () => {
    expect(lineOf(after, ID)?.sha256).not.toBe(lineOf(edited, ID)?.sha256);
    expect(holdsName(after[LEDGER] ?? "", NAME)).toBe(false);
    expect(lineOf(after, ID)?.facts.names?.split(" ")).not.toContain("Quill");
  });
});

describe("other briefings that hold the name", () => {
  const people =
    "quill: { name: Ada Quill }\nhale: { name: Bo Hale }\nada-quill: { name: Ada Quill }\n";
  const files = published({
    [FILE]: barn().replace("Ada Quill", "[Ada Quill](who:ada-quill)"),
    [OTHER]: briefing("2025-06-14", {
      fields: { title: "The second day at the barn" },
      body: "[Ada Quill](who:ada-quill) came [@clerk].",
    }),
    "vocabulary/people.yaml": people,
    "vocabulary/topics.yaml": TOPICS,
  });
  test("keep it, byte for byte, and are named by their place; so does the vocabulary, with an entry more", () => {
    const { after, others, problems } = redacting(files);
    expect(problems).toEqual([]);
    expect(others.map(({ path }) => path)).toEqual([OTHER, "vocabulary/people.yaml", LEDGER]);
    expect(after[OTHER]).toBe(files[OTHER]);
    expect(after["vocabulary/people.yaml"]).toBe(
      `${people}name-withheld: { name: "[name withheld]" }\n`,
    );
    expect(after[FILE]).toContain("[[name withheld]](who:name-withheld)");
  });
  test("lose it where they are named, and then the vocabulary does, too", () => {
    const { after, others, problems } = redacting(files, [ID, "2025-06-14-later"]);
    expect([problems, others]).toEqual([[], []]);
    for (const text of Object.values(after)) expect(holdsName(text, NAME)).toBe(false);
    expect(errorsOf(after)).toEqual([]);
  });
});

test("of a briefing whose name tells, no address answers: the ledger knows the new one, and others lead there", () => {
  const files = published({
    "2025/2025-06-12-ada-quill.md": barn({ aliases: "[/old/ada-quill/, /old/barn/]" }),
    [OTHER]: briefing("2025-06-14", {
      fields: { title: "The second day at the barn", follows: "2025-06-12-ada-quill" },
    }),
  });
  const { after, problems } = redacting(files, ["2025-06-12-ada-quill"]);
  expect(problems).toEqual([]);
  expect(Object.keys(after).filter((path) => path.includes("06-12"))).toEqual([
    "2025/2025-06-12-name-withheld.md",
  ]);
  expect(lineOf(after, "2025-06-12-name-withheld")?.address).toBe("/2025/06/12/name-withheld/");
  expect(after[OTHER]).toContain("follows: 2025-06-12-name-withheld\n");
  expect(after["2025/2025-06-12-name-withheld.md"]).toContain("aliases: [/old/barn/]");
  expect(errorsOf(after)).toEqual([]);
});

test("a line of the ledger that an address of before leads to loses the name, or goes where it tells", () => {
  const line = (id: string, address: string) =>
    published({ [FILE]: barn() })
      [LEDGER]?.replaceAll(ID, id)
      .replace(/"address":"[^"]*"/, `"address":"${address}"`) ?? "";
  const before =
    line("2025-06-12-old", "/2025/06/12/old/") +
    line("2025-06-12-old-ada-quill", "/2025/06/12/old-ada-quill/");
  const aliases = "[/2025/06/12/old/, /2025/06/12/old-ada-quill/]";
  const { after } = redacting({ [FILE]: barn({ aliases }), [LEDGER]: before });
  expect(lineOf(after, "2025-06-12-old")?.facts.names).not.toContain("Quill");
  expect(after[LEDGER]).not.toContain("quill");
});

test("what would be wrong then is told, and only that", () => {
  const long = barn({ title: `${"a".repeat(106)} by Ada Quill` });
  expect(redacting({ [FILE]: long }).problems.map(({ ruleId }) => ruleId)).toEqual([
    "field-has-form",
  ]);
  const wrong = {
    [FILE]: barn(),
    [OTHER]: briefing("2025-06-14", { fields: { topics: "[nothing]" } }),
  };
  expect(redacting(wrong).problems).toEqual([]);
});

test("a place that may tell the name is pointed at: a surname alone, a Wikidata id", () => {
  const entities = "{ q: { name: Ada Quill, kind: person, qid: Q1 } }";
  const { near } = redacting({ [FILE]: barn({ entities, dateline: "At Quill" }) });
  expect(near.map(({ line }) => line)).toEqual([8, 9]);
});

describe("in a ledger with sealed names", () => {
  const seal = sealOf(Buffer.alloc(KEY_BYTES, 1));
  const hashed = { "archive.yaml": `${SETTINGS}ledger: { names: hashed }\n`, [FILE]: barn() };
  const sealed = published(hashed, NOW, seal);
  const found = (files: Files) =>
    check(files, NOW, seal).diagnostics.map(({ ruleId, message }) => `${ruleId}: ${message}`);

  test("the line is what the next publication would write, and the name's hash is gone", () => {
    const { after, problems } = redacting(sealed, [ID], { seal });
    expect([problems, found(after)]).toEqual([[], []]);
    expect(published(after, NOW, seal)[LEDGER]).toBe(after[LEDGER]);
    expect(sealed[LEDGER]).toContain(seal.word(ID as BriefingId, "names", "Quill"));
    expect(after[LEDGER]).not.toContain(seal.word(ID as BriefingId, "names", "Quill"));
  });
  test("what was edited besides is still noticed, and only that", () => {
    const silent = { ...sealed, [FILE]: barn().replace("50 sacks", "60 sacks") };
    expect(found(redacting(silent, [ID], { seal }).after)).toEqual([
      expect.stringMatching(/^text-changes-openly: “50” became “60” since/),
    ]);
  });
});

test("no hash of a paragraph stays whose words were the name's, and links to the others do", () => {
  const body = (told: string) => `The barn was dry [@clerk].\n\n${told}\n\nSo it stayed.`;
  const of = (told: string) => ({ [FILE]: briefing("2025-06-12", { body: body(told) }) });
  const once = published(of("Ada Quill took the sacks of the parish away at night."));
  const edited = published({
    ...once,
    ...of("Ada Quill took the sacks of this parish away at night."),
  });
  const before = lineOf(edited, ID)?.paragraphs?.split(" ") ?? [];
  expect(before[1]).toMatch(/^\w{9}=\w{9}$/);
  const after = lineOf(redacting(edited).after, ID)?.paragraphs?.split(" ") ?? [];
  expect([after[0], after[2], after.length]).toEqual([before[0], before[2], 3]);
  for (const hash of before[1]?.split("=") ?? []) expect(after.join()).not.toContain(hash);
});

test("another briefing whose link follows a new name keeps what its ledger line knows", () => {
  const other = briefing("2025-06-14", {
    fields: { title: "Ada Quill on the second day", follows: "2025-06-12-ada-quill" },
  });
  const files = published({ "2025/2025-06-12-ada-quill.md": barn(), [OTHER]: other });
  const silent = { ...files, [OTHER]: other.replace("was dry", "was 9 feet dry") };
  const { after } = redacting(silent, ["2025-06-12-ada-quill"]);
  expect(lineOf(after, "2025-06-14-later")?.facts).toEqual(
    lineOf(files, "2025-06-14-later")?.facts,
  );
  expect(errorsOf(after)).toEqual(["text-changes-openly"]);
});

test("papers of the desk, settings and what editors leave are searched too, and stay", () => {
  const { folder, remove } = writeArchive({
    [FILE]: barn(),
    "README.md": "Nothing.\nAsk Ada\nQuill.\n",
    "2025/.2025-06-12-barn.md.swp": "ADA QUILL",
    "2025/ada-quill.txt~": "",
    "archive.yaml": SETTINGS.replace("Fiction", "Ada Quill"),
  });
  const found = findElsewhere(folder, [NAME], (path) => path === FILE);
  remove();
  expect(found).toEqual([
    { path: "2025/.2025-06-12-barn.md.swp", line: 1, column: 1 },
    { path: "2025/ada-quill.txt~", line: 1, column: 1 },
    { path: "README.md", line: 2, column: 5 },
    { path: "archive.yaml", line: 2, column: 14 },
  ]);
});
