/** The sample's built pages beside its briefings, for the tests that hold one against the other. */
import { join } from "node:path";
import { inject } from "vitest";
import { checkFolder } from "../../scripts/check/check.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { NOW } from "./archive.ts";
import { PROJECT } from "./cli.ts";
import { htmlOf, read } from "./pages.ts";

export const site = inject("site");

/** Pages that stand at an old address have no text: they lead to the new one. */
export const moved = htmlOf(site).filter((page) =>
  read(site, page).includes('http-equiv="refresh"'),
);

export const pages = htmlOf(site).filter((page) => !moved.includes(page));

export const folder = readFolder(join(PROJECT, "briefings"));

const bodies = new Map(
  folder.briefings.map(({ id, text }) => [id, text.split("\n---\n")[1] ?? ""]),
);

export const checked = (checkFolder(folder, NOW).checked?.briefings ?? []).map((briefing) => ({
  ...briefing,
  body: bodies.get(briefing.id) ?? "",
}));

/** What the public site holds; the rest is for partners. */
export const briefings = checked.filter(({ meta }) => meta.tlp === undefined);
