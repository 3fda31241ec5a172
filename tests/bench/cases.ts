/** What a writer does between two builds; all of it can be undone. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { parseDay } from "../../scripts/read/dates.ts";
import { listFolder } from "../../scripts/read/read.ts";
import { addedBriefing } from "./added-briefing.ts";

export const CASES = [
  "empty-cache",
  "unchanged",
  "edit-newest",
  "edit-middle",
  "add-newest",
  "add-back-dated",
] as const;
export type Case = (typeof CASES)[number];

/** For people. */
export const TITLES: Readonly<Record<Case, string>> = {
  "empty-cache": "from nothing",
  unchanged: "nothing changed",
  "edit-newest": "newest edited",
  "edit-middle": "middle edited",
  "add-newest": "one added at the end",
  "add-back-dated": "one back-dated added",
};

/** Puts the folder back as it was. */
export type Undo = () => void;

/** Does to a folder of briefings what the case says; nothing for a build from nothing or again. */
export function change(folder: string, name: Case, round: number): Undo {
  const files = listFolder(folder).briefings;
  const at = (share: number) => files[Math.min(files.length - 1, Math.floor(share * files.length))];
  switch (name) {
    case "empty-cache":
    case "unchanged":
      return () => {};
    case "edit-newest":
      return edit(folder, at(1)?.path, round);
    case "edit-middle":
      return edit(folder, at(0.5)?.path, round);
    case "add-newest":
      return add(folder, at(1)?.path, round);
    case "add-back-dated":
      return add(folder, at(0.25)?.path, round);
  }
}

function edit(folder: string, path = "", round: number): Undo {
  const file = join(folder, path);
  const before = readFileSync(file);
  writeFileSync(
    file,
    `${before.toString("utf8")}\nA measurement added this sentence, time ${round}.\n`,
  );
  return () => writeFileSync(file, before);
}

/** A briefing of the same day as another, and after it. */
function add(folder: string, beside = "", round: number): Undo {
  const day = parseDay(basename(beside).slice(0, 10));
  if (day === undefined) throw new Error(`${beside} does not begin with a day.`);
  const file = join(folder, beside, "..", `${day}-zz-added-${round}.md`);
  writeFileSync(file, addedBriefing(day, firstTopic(folder), round));
  return () => rmSync(file);
}

function firstTopic(folder: string): string {
  const terms = parse(readFileSync(join(folder, "vocabulary/topics.yaml"), "utf8"));
  return Object.keys(terms as object)[0] ?? "";
}
