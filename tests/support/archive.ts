/** Small made-up archives for tests: fiction, every one. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Briefing } from "../../scripts/check/briefing.ts";
import { checkFolder } from "../../scripts/check/check.ts";
import type { Seal } from "../../scripts/check/ledger/ledger.ts";
import type { Sources } from "../../scripts/check/schema/provenance.ts";
import type { Term, Terms } from "../../scripts/check/schema/terms.ts";
import { Parties } from "../../scripts/check/voices/parties.ts";
import type { Instant } from "../../scripts/read/dates.ts";
import type { Key } from "../../scripts/read/identity.ts";
import { type Folder, readFolder } from "../../scripts/read/read.ts";
import { temporary } from "./cli.ts";

export const NOW = "2030-01-01T00:00:00Z" as Instant;

export const SETTINGS = `title: Test Desk
description: Fiction for tests.
url: https://desk.example
`;

/** The settings of a desk that asks for these rules in its news, those that are off by themselves too. */
export function settingsWith(rules: readonly string[]): string {
  const levels = rules.map((rule) => `${rule}: warning`).join(", ");
  return `${SETTINGS}profiles:\n  news: { ${levels} }\n`;
}

export const TOPICS = "harvest: { name: Harvest }\nweather: { name: Weather }\n";

export interface Written {
  /** Fields as YAML text; `undefined` leaves one out. */
  readonly fields?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

/** A briefing that checks clean, with the fields given changed. */
export function briefing(
  day: string,
  { fields = {}, body = "The barn was dry [@clerk]." }: Written = {},
): string {
  const all: Record<string, string | undefined> = {
    title: "The barn of Lower Field stayed dry",
    date: day,
    status: "published",
    summary:
      "The barn of Lower Field stayed dry through the storm. Nothing needs doing before the autumn.",
    topics: "[harvest]",
    sources: "{ clerk: { name: Clerk of Lower Field, kind: person } }",
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}

/** Writes files below a new folder; settings and topics are there unless given. */
export function writeArchive(files: Readonly<Record<string, string | Uint8Array>>): {
  folder: string;
  remove: () => void;
} {
  const place = temporary();
  const all = { "archive.yaml": SETTINGS, "vocabulary/topics.yaml": TOPICS, ...files };
  for (const [path, content] of Object.entries(all)) {
    const file = join(place.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return place;
}

/** These files, read; their folder is gone afterwards. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const { folder, remove } = writeArchive(files);
  try {
    return readFolder(folder);
  } finally {
    remove();
  }
}

/** Checks files as `npm run check` does. */
export function check(
  files: Readonly<Record<string, string | Uint8Array>>,
  now = NOW,
  seal?: Seal,
) {
  return checkFolder(folderOf(files), now, seal);
}

/** `file:line rule-id` of every diagnostic, for comparing. */
export function placesOf(result: ReturnType<typeof check>): string[] {
  return result.diagnostics.map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`);
}

/** Sources as a checked briefing has them. */
export function sourcesOf(written: Readonly<Record<string, object>>): Sources {
  return new Map(Object.entries(written)) as Sources;
}

/** Every key but those in which another is read. */
export function heardAmong(sources: Sources): string[] {
  const relays = new Set<string>([...sources.values()].flatMap(({ via }) => via ?? []));
  return [...sources.keys()].filter((key) => !relays.has(key));
}

type WrittenTerm = Partial<Omit<Term, "names">> & {
  readonly name: string;
  readonly names?: Readonly<Record<string, string>>;
};
type WrittenTerms = Readonly<
  Record<string, Omit<WrittenTerm, "of" | "part_of"> & { of?: string; part_of?: string }>
>;

/** The parties of a vocabulary of these people and organisations. */
export function partiesOf(written: {
  readonly people?: WrittenTerms;
  readonly organisations?: WrittenTerms;
}): Parties {
  const terms = (some: WrittenTerms = {}): Terms =>
    new Map(
      Object.entries(some).map(([id, term]) => [
        id as Key,
        {
          aka: [],
          hosts: [],
          ...term,
          names: new Map(Object.entries(term.names ?? {})),
        } as never as Term,
      ]),
    );
  return new Parties({
    people: terms(written.people),
    organisations: terms(written.organisations),
  });
}

/** Briefings of the days given that check clean, numbered where a day repeats. */
export function briefingsOf(
  days: readonly string[],
  change: (index: number) => Written = () => ({}),
): readonly Briefing[] {
  const files = Object.fromEntries(
    days.map((day, index) => [
      `${day.slice(0, 4)}/${day}-note-${String(index).padStart(4, "0")}.md`,
      briefing(day, change(index)),
    ]),
  );
  const { checked, diagnostics } = check(files);
  if (checked === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return checked.briefings;
}
