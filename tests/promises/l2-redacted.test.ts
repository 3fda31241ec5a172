import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { forgetArchives } from "../../scripts/cache/forget-archives.ts";
import { checkSettings } from "../../scripts/check/check-settings.ts";
import { changeFiles } from "../../scripts/files/change-files.ts";
import { claimRemoval } from "../../scripts/publish/remove-site.ts";
import type { BriefingId } from "../../scripts/read/identity.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { readChanges } from "../../scripts/redact/change.ts";
import { redact } from "../../scripts/redact/redaction.ts";
import { NOW } from "../support/archive.ts";
import { buildAt } from "../support/building.ts";
import { show } from "../support/promise.ts";
import { cage } from "../support/withheld-canaries.ts";
import { Desks } from "../support/withheld-desks.ts";
import { type Files, frame, publicOnes } from "../support/withheld-frame.ts";
import { pathsThatSay, readingsOf } from "../support/withheld-search.ts";
import { treeOf } from "../support/withheld-tree.ts";

const desks = new Desks();
afterAll(() => desks.close());

const told = cage("redacted", { status: "corrected" }, 4);
/** Those that are words: a day or a number names nobody. */
const names = [...new Set(told.canaries.values())].filter((word) => /^[a-z]+$/.test(word));
const slug = String(told.canaries.get("date")).replace("2025 06 20 ", "");
/** A text has an ending behind its word. */
const forms = [...names, slug].flatMap((word) => [word, `${word}ée`]);

function archive(): Files {
  const files: Record<string, string> = { ...frame(true), ...publicOnes(4, false), ...told.files };
  for (const [path, text] of Object.entries(told.words)) files[path] += text;
  return files;
}

/** The same as readers saw it before: with every name, and one word more. */
function formerly(): Files {
  const before = Object.entries(told.files).map(([path, text]) => [
    path,
    text.replace(") sang ", ") once sang "),
  ]);
  return { ...archive(), ...Object.fromEntries(before) };
}

test("names that stood in every field are nowhere once they were redacted, and the site is that of an archive without", async ({
  task,
}) => {
  const desk = desks.open("redacted");
  const root = desk.at("briefings");
  await desk.build(formerly(), { isPublication: true });
  await desk.build(archive(), { isPublication: true });
  const before = readingsOf(desk.at("site"));
  const history = `2025/06/20/${slug}/history/index.html`;
  expect(pathsThatSay(before, slug.slice(0, 8)).join()).toContain(history);
  const shown = names.filter((word) => pathsThatSay(before, word).length > 0);
  expect(shown.length).toBeGreaterThan(40);
  expect(readFileSync(join(root, "ledger.ndjson"), "utf8")).toContain(slug);

  const folder = readFolder(root);
  const { settings } = checkSettings(folder);
  if (settings === undefined) throw new Error("There are settings.");
  const ids = new Set(
    folder.briefings.flatMap(({ id, path }) => (path in told.files ? [id as BriefingId] : [])),
  );
  const asked = { ids, names: forms, typed: undefined, now: NOW };
  const { changes, problems, others } = redact(folder, settings, asked);
  expect([problems, others]).toEqual([[], []]);
  const removeSite = claimRemoval(desk.at("site"), root);
  const forget = () => {
    forgetArchives(desk.at("cache"));
    removeSite();
  };
  changeFiles(root, readChanges(root, changes), { kind: "redaction", forget });

  const files = Object.fromEntries(
    treeOf(root)
      .filter((line) => line.includes(" file "))
      .map((line) => line.split(" ")[0] ?? "")
      .map((path) => [path, readFileSync(join(root, path), "utf8")]),
  );
  const folders = { briefings: root, cache: desk.at("cache"), output: desk.at("site") };
  // The former text is still kept, without the names.
  expect(Object.keys(files).filter((path) => path.startsWith("versions/"))).toHaveLength(2);
  const built = await buildAt(folders, desks.workers, { isPublication: true });
  expect(built.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const place of ["briefings", "site", "cache"]) {
    const readings = readingsOf(desk.at(place));
    const found = [...names, slug].flatMap((word) => pathsThatSay(readings, word.slice(0, 8)));
    expect(found, place).toEqual([]);
  }
  expect(readFileSync(join(root, "ledger.ndjson"), "utf8")).toBe(files["ledger.ndjson"]);
  expect(treeOf(desk.at("site"))).toEqual(await desks.clean(files));
  show(
    task,
    "L2",
    `${names.length} names in every field of ${ids.size} published briefings, redacted: 0 left in briefings, a former version, ledger, site and cache`,
  );
});
