import { describe, expect, test } from "vitest";
import { checkSettings } from "../../scripts/check/check-settings.ts";
import { KEY_BYTES, sealOf } from "../../scripts/check/ledger/seal.ts";
import { secretsOf } from "../../scripts/leak/sought.ts";
import type { BriefingId } from "../../scripts/read/identity.ts";
import { redact } from "../../scripts/redact/redaction.ts";
import { relate } from "../../scripts/relate/relate.ts";
import { planRename } from "../../scripts/rename/plan-rename.ts";
import { historyLinks, versionsOf } from "../../scripts/render/known-versions.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { check, folderOf, NOW, placesOf } from "../support/archive.ts";
import {
  FILE,
  first,
  ID,
  KEEPING,
  keptTwice,
  lineIn,
  NOTE,
  second,
  VERSION,
} from "../support/kept-versions.ts";
import { LEDGER, published } from "../support/ledger.ts";

type Files = Readonly<Record<string, string>>;
const kept = keptTwice();

/** What the public sees of some files. */
function shownOf(files: Files) {
  const { checked, diagnostics } = check(files);
  if (checked === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const visible = withhold(checked, "public", NOW);
  if (Array.isArray(visible)) throw new Error(visible[0]?.message);
  return visible;
}

const archiveOf = (files: Files) => relate(shownOf(files));
function historyOf(files: Files) {
  const archive = archiveOf(files);
  const briefing = archive.byId.get(ID as BriefingId);
  return briefing && versionsOf(briefing, archive);
}

const without = (files: Files, ...paths: readonly string[]) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));

describe("the ledger of an archive that keeps versions", () => {
  test("says of each text that was replaced until when readers saw it, and its hash", () => {
    const once = published({ "archive.yaml": KEEPING, [FILE]: first() });
    expect(lineIn(once).versions).toBeUndefined();
    const { sha256 } = lineIn(once);
    expect(lineIn(kept).versions).toEqual([{ until: "2025-06-13T12:00:00Z", sha256 }]);
  });

  test("adds nothing where the words are the same, where it is not asked, and for a notice", () => {
    expect(lineIn(published(kept))).toEqual(lineIn(kept));
    const off = keptTwice({}, KEEPING.replace("true", "false"));
    expect(lineIn(off).versions).toBeUndefined();
    const note = `[${NOTE}, { date: 2025-06-14, kind: retraction, text: It was made up. }]`;
    const withdrawn = { [FILE]: second({ fields: { status: "withdrawn", corrections: note } }) };
    expect(lineIn(published(without({ ...kept, ...withdrawn }, VERSION))).versions).toBeUndefined();
  });

  test("seals the hashes with the names, and knows the texts by them", () => {
    const seal = sealOf(new Uint8Array(KEY_BYTES).fill(7));
    const settings = `${KEEPING}ledger: { names: hashed }\n`;
    const once = published({ "archive.yaml": settings, [FILE]: first() }, NOW, seal);
    const twice = published({ ...once, [FILE]: second() }, NOW, seal);
    const { sha256, key } = lineIn(once);
    expect(lineIn(twice).versions).toEqual([{ until: NOW, sha256, seal: key }]);
    const path = VERSION.replace("2025-06-13", "2030-01-01");
    expect(placesOf(check({ ...twice, [path]: first() }, NOW, seal))).toEqual([]);
    const other = check({ ...twice, [path]: second() }, NOW, seal);
    expect(placesOf(other)).toEqual([`${path}:1 version-is-as-shown`]);
  });
});

describe("a file among the versions", () => {
  const told = (files: Files) => placesOf(check({ ...kept, ...files }));

  test("is right as it was kept, and no other text under its name is", () => {
    expect(told({})).toEqual([]);
    expect(told({ [VERSION]: first().replace("50", "51") })).toEqual([
      `${VERSION}:1 version-is-as-shown`,
    ]);
    // What readers never saw of it may be otherwise: a comment.
    expect(told({ [VERSION]: first().replace("---\n\n", "---\n\n<!-- by hand -->\n\n") })).toEqual(
      [],
    );
  });

  test("is refused where the ledger knows of none, or the archive of no such briefing", () => {
    const [second, other, twin] = [
      `versions/${ID}/2-2025-06-14.md`,
      "versions/2025-06-11-gone/1-2025-06-13.md",
      `versions/${ID}/1-2025-06-14.md`,
    ];
    for (const path of [second, other, twin])
      expect(told({ [path]: first() }), path).toEqual([`${path}:1 version-is-as-shown`]);
  });

  test("is refused by any other name", () => {
    for (const path of [
      "versions/note.md",
      `versions/${ID}/note.md`,
      `versions/${ID}/0-2025-06-13.md`,
      `versions/${ID}/201-2025-06-13.md`,
      `versions/${ID}/1-2025-06-13.html`,
      `versions/${ID}/more/1-2025-06-13.md`,
      "versions/aux/1-2025-06-13.md",
    ])
      expect(told({ [path]: first() }), path).toEqual([`${path}:1 version-file-is-named`]);
  });

  test("is read under the rules of briefings: no code, no form of its own", () => {
    expect(told({ [VERSION]: "---js\nprocess.exit()\n---\n" })).toEqual([
      `${VERSION}:1 front-matter-opens`,
    ]);
    expect(told({ [VERSION]: first({ fields: { layout: "../../secret" } }) })).toContain(
      `${VERSION}:8 key-is-known`,
    );
  });
});

describe("the history of a briefing", () => {
  test("has every version, the notes that came with each, and what it is compared with", () => {
    const [one, two, ...more] = historyOf(kept) ?? [];
    expect(more).toEqual([]);
    expect(one).toMatchObject({ number: 1, since: "", until: "13 June 2025", notes: [] });
    expect(two).toMatchObject({
      number: 2,
      since: "13 June 2025",
      until: "",
      before: { number: 1 },
    });
    expect(two?.notes.map(({ id }) => id)).toEqual(["_correction-1"]);
    const archive = archiveOf(kept);
    const briefing = archive.byId.get(ID as BriefingId);
    expect(briefing && historyLinks(briefing, archive, "/desk/")).toEqual({
      href: "/desk/2025/06/12/barn/history/",
      ofNotes: { "_correction-1": "/desk/2025/06/12/barn/history/#_version-2" },
    });
  });

  test("says of a version whose file was deleted that it is not kept, and compares with none", () => {
    const [one, two] = historyOf(without(kept, VERSION)) ?? [];
    expect(one).toMatchObject({ number: 1, text: undefined, until: "13 June 2025" });
    expect([two?.before, two?.notes.length]).toEqual([undefined, 1]);
  });

  test("is of nobody who has no other text, who is withdrawn or whom readers may not see", () => {
    expect(historyOf(published({ "archive.yaml": KEEPING, [FILE]: first() }))).toBeUndefined();
    expect(
      historyOf({ ...kept, "archive.yaml": KEEPING.replace("true", "false") }),
    ).toBeUndefined();
    const note = `[${NOTE}, { date: 2025-06-14, kind: retraction, text: It was made up. }]`;
    const withdrawn = second({ fields: { status: "withdrawn", corrections: note } });
    expect(historyOf({ ...kept, [FILE]: withdrawn })).toBeUndefined();
    // Who would narrow its label later is held to what readers have seen.
    const narrower = second({ fields: { tlp: "TLP:AMBER" } });
    expect(placesOf(check({ ...kept, [FILE]: narrower })).join()).toContain("published-stays");
  });

  test("shows no version with a label or an embargo of its own that readers may not see", () => {
    for (const field of ["tlp: TLP:GREEN", "embargo: 2031-01-01T00:00:00Z"]) {
      // Neither is of what readers saw, so that the hash is the same.
      const version = first().replace("status:", `${field}\nstatus:`);
      const [one] = historyOf({ ...kept, [VERSION]: version }) ?? [];
      expect(one, field).toMatchObject({ number: 1, text: undefined });
    }
  });

  test("goes with a renaming, and the ledger knows it under the new name", () => {
    const folder = folderOf(kept);
    const { settings } = checkSettings(folder);
    const [file] = folder.briefings;
    if (settings === undefined || file === undefined) throw new Error("There is one.");
    const to = { id: "2025-06-12-byre" as BriefingId, day: file.day };
    const textOf = ({ path }: { path: string }) => kept[path] ?? "";
    const plan = planRename({ listing: folder, settings, now: NOW, file, to, textOf });
    if (!("versions" in plan)) throw new Error("It may be renamed.");
    const newPath = VERSION.replace("barn", "byre");
    expect(plan.versions).toEqual([{ path: VERSION, newPath }]);
    const byre = "2025/2025-06-12-byre.md";
    const text = second({ fields: { aliases: "[/2025/06/12/barn/]" } });
    const renamed = { ...without(kept, FILE, VERSION), [byre]: text, [newPath]: first() };
    expect(placesOf(check(renamed))).toEqual([]);
    const after = published(renamed);
    expect(lineIn(after, "2025-06-12-byre").versions).toEqual(lineIn(kept).versions);
    expect(placesOf(check(after))).toEqual([]);
  });
});

describe("a name that is taken out of a briefing", () => {
  function redacted(files: Files, names: readonly string[] = ["Ada Quill"]) {
    const folder = folderOf(files);
    const { settings } = checkSettings(folder);
    if (settings === undefined) throw new Error("There are settings.");
    const asked = { ids: new Set([ID as BriefingId]), names, typed: undefined, now: NOW };
    const { changes, problems, others } = redact(folder, settings, asked);
    expect([problems, others]).toEqual([[], []]);
    const after: Record<string, string> = { ...files };
    for (const { from } of changes) delete after[from];
    for (const { path, text } of changes) after[path] = text;
    return after;
  }

  test("goes from its former versions too, and the ledger has the hash of what is left", () => {
    const after = redacted(kept);
    expect(JSON.stringify(after)).not.toContain("Quill");
    expect(after[VERSION]).toContain("[name withheld] counted 50 sacks");
    expect(lineIn(after).versions).not.toEqual(lineIn(kept).versions);
    expect(placesOf(check(after))).toEqual([]);
  });

  test("goes where a former version alone has it", () => {
    const now = second().replace(", and Ada Quill did not count", "");
    const twice = keptTwice({}, KEEPING, now);
    const after = redacted(twice);
    expect(after[FILE]).toBe(twice[FILE]);
    expect(after[VERSION]).not.toContain("Quill");
    expect(placesOf(check(after))).toEqual([]);
  });

  test("leaves no hash of a version that is not kept: it would prove a guess", () => {
    const after = redacted(without(kept, VERSION));
    expect(lineIn(after).versions).toEqual([{ until: "2025-06-13T12:00:00Z" }]);
  });

  test("takes the folder along where the id names", () => {
    const [file, version] = [FILE, VERSION].map((path) => path.replace("barn", "quill-barn"));
    const moved = Object.entries(kept).map(([path, text]) => [
      path === FILE ? file : path === VERSION ? version : path,
      path === LEDGER
        ? text.replaceAll("12-barn", "12-quill-barn").replaceAll("12/barn", "12/quill-barn")
        : text,
    ]);
    const folder = folderOf(Object.fromEntries(moved));
    const { settings } = checkSettings(folder);
    if (settings === undefined) throw new Error("There are settings.");
    const ids = new Set(["2025-06-12-quill-barn" as BriefingId]);
    const asked = { ids, names: ["quill", "Ada Quill"], typed: undefined, now: NOW };
    const { changes, problems } = redact(folder, settings, asked);
    expect(problems).toEqual([]);
    expect(changes.map(({ path }) => path)).toContain(
      VERSION.replace("barn", "name-withheld-barn"),
    );
    expect(
      JSON.stringify(changes.map(({ path, text }) => [path, text])).toLowerCase(),
    ).not.toContain("quill");
  });
});

test("a leak scan seeks what readers may see no more of a former version", async () => {
  const note = `[${NOTE}, { date: 2025-06-14, kind: retraction, text: It was made up. }]`;
  const withdrawn = second({ fields: { status: "withdrawn", corrections: note } });
  const hidden = [
    { ...kept, [FILE]: withdrawn },
    { ...kept, "archive.yaml": KEEPING.replace("true", "false") },
  ];
  for (const files of hidden) {
    const { strings } = await secretsOf(shownOf(files), folderOf(files));
    const all = [...strings.keys()].join("\n");
    expect(all).toContain("ada quill counted 50 sacks");
  }
  const shown = await secretsOf(shownOf(kept), folderOf(kept));
  expect(shown.strings.size).toBe(0);
});
